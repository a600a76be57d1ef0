package io.github.lemmata.verify.sequential;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// The check for a law of growth against its rivals, for instance log n against n.
///
/// ```java
/// GrowthTest.of("samples needed", Theory::law, List.of(LOGARITHMIC, LINEAR), 0.02,
///         Sweep.over(doublings(32, 4), boundedIn(0, 1000), (theory, n, stream) -> ...))
/// ```
///
/// Every cell's mean has a confidence sequence at an equal share of the error probability $\alpha$. A
/// law is impossible if no curve $a+b\,f(n)$ with $b>0$ goes through all the intervals, each widened by
/// the relative tolerance; a law that holds up to the tolerance is ever found impossible with
/// probability at most $\alpha$, whatever the noise. Confirmed when every rival is impossible and the
/// claimed law is not, refuted when the claimed law is impossible.
///
/// @param <T> what the claim is about
public final class GrowthTest<T> implements Check<T> {

    private final String what;
    private final Function<? super T, GrowthLaw> law;
    private final List<GrowthLaw> laws;
    private final double tolerance;
    private final Sweep<T> sweep;
    private final Budget most;

    private GrowthTest(
            String what,
            Function<? super T, GrowthLaw> law,
            List<GrowthLaw> laws,
            double tolerance,
            Sweep<T> sweep,
            Budget most) {
        this.what = what;
        this.law = law;
        this.laws = List.copyOf(laws);
        this.tolerance = tolerance;
        this.sweep = sweep;
        this.most = most;
    }

    /// The test.
    ///
    /// @param what the mean in a few words
    /// @param law the law that the candidate claims
    /// @param laws the laws that are told apart, the claimed one among them or not
    /// @param tolerance the relative deviation from a law that is forgiven at every place, in [0, 1)
    /// @param sweep where and how the mean is measured, at three places or more
    public static <T> GrowthTest<T> of(
            String what, Function<? super T, GrowthLaw> law, List<GrowthLaw> laws, double tolerance, Sweep<T> sweep) {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance is " + tolerance + ", expected in [0, 1)");
        }
        if (sweep.places().length < 3) {
            throw new IllegalArgumentException("two places cannot tell laws with two constants apart, expected three");
        }
        return new GrowthTest<>(what, law, laws, tolerance, sweep, Budget.OF_A_SWEEP);
    }

    /// The same test with at most so many replicates at each effort, all places together.
    public GrowthTest<T> upTo(int smoke, int quick, int deep) {
        return new GrowthTest<>(what, law, laws, tolerance, sweep, new Budget(smoke, quick, deep));
    }

    @Override
    public Verdict judge(T candidate, Trial trial) {
        var claimed = law.apply(candidate);
        var measuring = new Measuring<>(sweep, candidate, trial, most.at(trial.effort()));
        while (true) {
            var boxes = measuring.boxes().stream().map(this::widened).toList();
            var evidence = evidence(claimed, boxes, measuring, trial);
            if (measuring.violation().isPresent()) {
                return new Verdict.Undecided("invalid: " + measuring.violation().get(), evidence);
            }
            if (claimed.factors(boxes).isEmpty()) {
                return new Verdict.Refuted(new Counterexample(
                        "stream " + trial.stream().path(),
                        "no curve a + b " + claimed + " goes through the intervals of " + what + ": "
                                + measuring.boxes(),
                        "sequential test at error probability " + Digits.show(trial.errorProbability())));
            }
            if (laws.stream()
                    .allMatch(rival ->
                            rival.isNamedLike(claimed) || rival.factors(boxes).isEmpty())) {
                return new Verdict.Confirmed(evidence);
            }
            if (measuring.isOver()) {
                return new Verdict.Undecided(
                        "the budget of " + most.at(trial.effort()) + " replicates ended first, with "
                                + laws.stream()
                                        .filter(rival -> !rival.factors(boxes).isEmpty())
                                        .toList()
                                + " all possible",
                        evidence);
            }
            measuring.advanceWhere(j -> boxes.get(j).y().width());
        }
    }

    private Box widened(Box box) {
        double lower = box.y().lower() - tolerance * Math.abs(box.y().lower());
        double upper = box.y().upper() + tolerance * Math.abs(box.y().upper());
        return new Box(box.x(), new ConfidenceInterval(lower, upper));
    }

    private Evidence evidence(GrowthLaw claimed, List<Box> boxes, Measuring<T> measuring, Trial trial) {
        var figures = new LinkedHashMap<String, String>();
        for (GrowthLaw rival : laws) {
            var factors = rival.factors(boxes);
            figures.put("factor of " + rival, factors.isEmpty() ? "impossible" : "in " + factors);
        }
        for (Box box : measuring.boxes()) {
            figures.put("mean at " + Digits.show(box.x()), box.y().toString());
        }
        figures.put("relative tolerance", Digits.show(tolerance));
        figures.put("replicates", Long.toString(measuring.taken()));
        figures.put("error probability", Double.toString(trial.errorProbability()));
        return Evidence.of(
                Evidence.Kind.RATE,
                what + " grows like " + claimed + ", factor in " + claimed.factors(boxes),
                figures,
                sweep.words(),
                "independent replicates (Philox streams)",
                "Ville's inequality");
    }
}
