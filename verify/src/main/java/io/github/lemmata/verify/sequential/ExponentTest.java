package io.github.lemmata.verify.sequential;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import java.util.LinkedHashMap;
import java.util.function.ToDoubleFunction;

/// The check for an exponent over a sweep: the least-squares slope of the log mean on the log place.
///
/// ```java
/// ExponentTest.equal("excess risk in n", Theory::exponent, within(0.1),
///         Sweep.over(doublings(16, 5), boundedIn(0, 1), (theory, n, stream) -> ...))
/// ```
///
/// The mean of every cell has a confidence sequence at an equal share of the error probability; the
/// exponents that all of them together leave open are an interval with exact ends, with no normal
/// approximation and no delta method. Confirmed when it lies within the tolerance of the claimed
/// exponent, refuted when it lies outside. Source: spec sequential-tests 3.6.
///
/// @param <T> what the claim is about
public final class ExponentTest<T> implements Check<T> {

    private final String what;
    private final ToDoubleFunction<? super T> exponent;
    private final Tolerance tolerance;
    private final Sweep<T> sweep;
    private final Budget most;

    private ExponentTest(
            String what, ToDoubleFunction<? super T> exponent, Tolerance tolerance, Sweep<T> sweep, Budget most) {
        this.what = what;
        this.exponent = exponent;
        this.tolerance = tolerance;
        this.sweep = sweep;
        this.most = most;
    }

    /// The test of `exponent = claimed`, up to a tolerance.
    ///
    /// @param what the mean and the place in a few words, for instance `excess risk in n`
    /// @param exponent what the candidate says
    /// @param tolerance how far off is still confirmed, above 0; what the sweep's finite places
    ///     cost belongs inside
    /// @param sweep where and how the mean is measured; its means are positive
    public static <T> ExponentTest<T> equal(
            String what, ToDoubleFunction<? super T> exponent, Tolerance tolerance, Sweep<T> sweep) {
        Domain.positive("tolerance", tolerance.width());
        return new ExponentTest<>(what, exponent, tolerance, sweep, Budget.OF_A_SWEEP);
    }

    /// The same test with at most so many replicates at each effort, all places together.
    public ExponentTest<T> upTo(int smoke, int quick, int deep) {
        return new ExponentTest<>(what, exponent, tolerance, sweep, new Budget(smoke, quick, deep));
    }

    @Override
    public Verdict judge(T candidate, Trial trial) {
        double claimed = exponent.applyAsDouble(candidate);
        var measuring = new Measuring<>(sweep, candidate, trial, most.at(trial.effort()));
        double[] weights =
                Box.slopeWeights(measuring.boxes().stream().map(Box::onLogAxes).toList());
        while (true) {
            var boxes = measuring.boxes().stream().map(Box::onLogAxes).toList();
            var slopes = Box.leastSquaresSlopes(boxes);
            var evidence = evidence(claimed, slopes, measuring, trial);
            if (measuring.violation().isPresent()) {
                return new Verdict.Undecided("invalid: " + measuring.violation().get(), evidence);
            }
            if (Double.isNaN(claimed) || slopes.liesOutside(claimed, tolerance.forgiven())) {
                return refuted(claimed, slopes, trial);
            }
            if (slopes.liesWithin(claimed, tolerance.width())) {
                return new Verdict.Confirmed(evidence);
            }
            if (measuring.isOver()) {
                return new Verdict.Undecided(
                        "the budget of " + most.at(trial.effort()) + " replicates ended first, with exponents " + slopes
                                + " left open",
                        evidence);
            }
            measuring.advanceWhere(j -> weights[j] == 0
                    ? 0
                    : Math.abs(weights[j]) * boxes.get(j).y().width());
        }
    }

    private Verdict refuted(double claimed, ConfidenceInterval slopes, Trial trial) {
        return new Verdict.Refuted(new Counterexample(
                "stream " + trial.stream().path(),
                "exponent of " + what + " in " + slopes + " established, but expected = " + Digits.show(claimed) + " (±"
                        + Digits.show(tolerance.width()) + ")",
                "sequential test at error probability " + Digits.show(trial.errorProbability())));
    }

    private Evidence evidence(double claimed, ConfidenceInterval slopes, Measuring<T> measuring, Trial trial) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("claimed exponent", Digits.show(claimed));
        figures.put("tolerance", Digits.show(tolerance.width()));
        figures.put("interval", slopes.toString());
        for (Box box : measuring.boxes()) {
            figures.put("mean at " + Digits.show(box.x()), box.y().toString());
        }
        figures.put("replicates", Long.toString(measuring.taken()));
        figures.put("error probability", Double.toString(trial.errorProbability()));
        return Evidence.of(
                Evidence.Kind.RATE,
                "exponent of " + what + ": in " + slopes + " after " + measuring.taken() + " replicates",
                figures,
                sweep.words(),
                "independent replicates (Philox streams)",
                "Ville's inequality");
    }
}
