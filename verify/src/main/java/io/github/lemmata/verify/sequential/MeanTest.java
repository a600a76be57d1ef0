package io.github.lemmata.verify.sequential;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The sequential check for a statement on the mean of a replicate.
///
/// ```java
/// MeanTest.equal("excess risk", Theory::excessRisk, within(0.01), boundedIn(0, 1), (theory, stream) -> ...)
/// ```
///
/// Replicate $i$ draws from the trial's stream `replicate / i`. The test stops at the first look at
/// which the statement is confirmed or refuted at the trial's error probability; a statement that its
/// budget leaves open is undecided, with the number of replicates that it would take. An assumption
/// that is seen to fail makes it undecided, as invalid. Source: spec sequential-tests, sections 1 to 4.
///
/// @param <T> what the claim is about
public final class MeanTest<T> implements Check<T> {

    private static final int LARGEST_BLOCK = 4096;

    private final String what;
    private final Function<? super T, MeanStatement> statement;
    private final Assumption assumption;
    private final Replicate<? super T> replicate;
    private final Plan plan;

    /// How a test goes about its work.
    private record Plan(Budget most, Checkpoints checkpoints, boolean parallel) {
        static final Plan USUAL = new Plan(Budget.OF_A_MEAN, Checkpoints.USUAL, false);
    }

    private MeanTest(
            String what,
            Function<? super T, MeanStatement> statement,
            Assumption assumption,
            Replicate<? super T> replicate,
            Plan plan) {
        this.what = what;
        this.statement = statement;
        this.assumption = assumption;
        this.replicate = replicate;
        this.plan = plan;
    }

    /// The test of `mean = value`, up to a tolerance.
    ///
    /// @param what the mean in a few words
    /// @param value what the candidate says it is
    /// @param tolerance how far off is still confirmed, above 0
    /// @param assumption what is known of a replicate
    /// @param replicate draws a number whose mean is meant
    public static <T> MeanTest<T> equal(
            String what,
            ToDoubleFunction<? super T> value,
            Tolerance tolerance,
            Assumption assumption,
            Replicate<? super T> replicate) {
        return of(
                what, theory -> new MeanStatement.Equal(value.applyAsDouble(theory), tolerance), assumption, replicate);
    }

    /// The test of `mean <= bound`: confirmed below `bound + tolerance`, refuted above `bound`.
    ///
    /// @param what the mean in a few words
    /// @param bound what the candidate says it is at most
    /// @param tolerance how far above is still confirmed; within(0) leaves a bound undecided that
    ///     is attained
    /// @param assumption what is known of a replicate
    /// @param replicate draws a number whose mean is meant
    public static <T> MeanTest<T> atMost(
            String what,
            ToDoubleFunction<? super T> bound,
            Tolerance tolerance,
            Assumption assumption,
            Replicate<? super T> replicate) {
        return of(
                what,
                theory -> new MeanStatement.AtMost(bound.applyAsDouble(theory), tolerance),
                assumption,
                replicate);
    }

    /// The test of `mean >= bound`: confirmed above `bound - tolerance`, refuted below `bound`.
    ///
    /// @param what the mean in a few words
    /// @param bound what the candidate says it is at least
    /// @param tolerance how far below is still confirmed; within(0) leaves a bound undecided that
    ///     is attained
    /// @param assumption what is known of a replicate
    /// @param replicate draws a number whose mean is meant
    public static <T> MeanTest<T> atLeast(
            String what,
            ToDoubleFunction<? super T> bound,
            Tolerance tolerance,
            Assumption assumption,
            Replicate<? super T> replicate) {
        return of(
                what,
                theory -> new MeanStatement.AtLeast(bound.applyAsDouble(theory), tolerance),
                assumption,
                replicate);
    }

    private static <T> MeanTest<T> of(
            String what,
            Function<? super T, MeanStatement> statement,
            Assumption assumption,
            Replicate<? super T> replicate) {
        return new MeanTest<>(what, statement, assumption, replicate, Plan.USUAL);
    }

    /// The same test with at most so many replicates at each effort.
    ///
    /// @throws IllegalArgumentException unless all are at least 1
    public MeanTest<T> upTo(int smoke, int quick, int deep) {
        return with(new Plan(new Budget(smoke, quick, deep), plan.checkpoints(), plan.parallel()));
    }

    /// The same test, looked at at other times.
    public MeanTest<T> lookedAt(Checkpoints checkpoints) {
        return with(new Plan(plan.most(), checkpoints, plan.parallel()));
    }

    /// The same test with its replicates drawn on the common pool's threads, for those that take
    /// long; the verdict is the same to the bit.
    public MeanTest<T> inParallel() {
        return with(new Plan(plan.most(), plan.checkpoints(), true));
    }

    private MeanTest<T> with(Plan other) {
        return new MeanTest<>(what, statement, assumption, replicate, other);
    }

    @Override
    public Verdict judge(T candidate, Trial trial) {
        var claimed = statement.apply(candidate);
        if (Double.isNaN(claimed.value())) {
            return new Verdict.Refuted(new Counterexample(
                    "the candidate's value", "the claimed " + what + " is NaN", "before any replicate"));
        }
        var test = SequentialTest.of(claimed, assumption, trial.errorProbability());
        var report = new MeanReport(what, assumption, trial, test);
        long most = plan.most().at(trial.effort());
        long look = 0;
        while (look < most) {
            look = Math.min(most, plan.checkpoints().after(look));
            var failure = consume(candidate, trial, test, look, most);
            if (failure.isPresent()) {
                return report.invalid(failure.get());
            }
            switch (test.outcome()) {
                case CONFIRMED -> {
                    return report.confirmed();
                }
                case REFUTED -> {
                    return report.refuted();
                }
                case INVALID -> {
                    return report.invalid(test.violation());
                }
                case OPEN -> {}
            }
        }
        return report.undecided(most);
    }

    /// Takes the replicates up to the next look, block by block; what broke off, if anything.
    private Optional<String> consume(T candidate, Trial trial, SequentialTest test, long look, long most) {
        var stream = trial.stream().child("replicate");
        long taken = test.state().count();
        while (taken < look) {
            long to = Math.min(look, taken + LARGEST_BLOCK);
            var block = Replicates.draw(replicate, candidate, stream, taken, to, plan.parallel());
            for (double x : block.values()) {
                test.observe(x);
            }
            if (block.failure().isPresent()) {
                return block.failure();
            }
            taken = to;
            trial.step(taken, most);
        }
        return Optional.empty();
    }
}
