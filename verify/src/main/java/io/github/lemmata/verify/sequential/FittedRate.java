package io.github.lemmata.verify.sequential;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.sequential.LineFit.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Checks of a rate on points that come with standard errors, where the points are no means of
/// replicates.
///
/// A crossing that was interpolated, with a bootstrap's error, is such a point. What is proved rests on
/// Gaussian errors of the stated size; where the points are means of bounded replicates, [ExponentTest]
/// and [GrowthTest] need no such assumption.
public final class FittedRate {

    private static final String GAUSSIAN = "errors of the points are Gaussian with the stated size (assumed)";

    private FittedRate() {}

    /// The check of the exponent of a power law by the weighted fit of log y on log x.
    ///
    /// Confirmed when the interval of the exponent lies within the tolerance of the claimed one,
    /// refuted when it lies outside; see [LineFit#slopeInterval] for what it accounts for.
    ///
    /// @param what what the exponent is of
    /// @param exponent what the candidate says
    /// @param tolerance how far off is still confirmed, above 0
    /// @param points measures the points with the trial's randomness, on logarithmic axes
    ///     ([Point#onLogAxes])
    public static <T> Check<T> exponent(
            String what,
            ToDoubleFunction<? super T> exponent,
            Tolerance tolerance,
            Function<Trial, List<Point>> points) {
        return (candidate, trial) -> {
            double claimed = exponent.applyAsDouble(candidate);
            var fit = LineFit.weighted(points.apply(trial));
            var interval = fit.slopeInterval(trial.errorProbability());
            var figures = new LinkedHashMap<String, String>();
            figures.put("claimed exponent", Digits.show(claimed));
            figures.put("tolerance", Digits.show(tolerance.width()));
            figures.put("exponent", Digits.show(fit.slope()) + " ± " + Digits.show(fit.slopeError()));
            figures.put("scale factor", Digits.show(fit.scaleFactor()));
            figures.put("interval", interval.toString());
            var evidence = evidence("exponent of " + what + ": in " + interval, figures, trial);
            if (Double.isNaN(claimed) || interval.liesOutside(claimed, tolerance.forgiven())) {
                return refuted(
                        "exponent of " + what + " in " + interval + " established, but expected = "
                                + Digits.show(claimed) + " (±" + Digits.show(tolerance.width()) + ")",
                        trial);
            }
            return interval.liesWithin(claimed, tolerance.width())
                    ? new Verdict.Confirmed(evidence)
                    : new Verdict.Undecided("exponents " + interval + " are left open", evidence);
        };
    }

    /// The check of a law of growth against its rivals by the misfit of each.
    ///
    /// A law is rejected when noise alone would fit it as badly with a probability of at most that
    /// of the trial. Confirmed when every rival is rejected and the claimed law is not, refuted
    /// when the claimed law is rejected.
    ///
    /// @param what what grows
    /// @param law the law that the candidate claims
    /// @param laws the laws that are told apart, the claimed one among them or not
    /// @param points measures the points with the trial's randomness, at least three
    public static <T> Check<T> growth(
            String what,
            Function<? super T, GrowthLaw> law,
            List<GrowthLaw> laws,
            Function<Trial, List<Point>> points) {
        return (candidate, trial) -> {
            var claimed = law.apply(candidate);
            var measured = points.apply(trial);
            double alpha = trial.errorProbability();
            var figures = new LinkedHashMap<String, String>();
            for (GrowthLaw rival : laws) {
                var fit = fit(rival, measured);
                figures.put(
                        "χ² of " + rival,
                        Digits.show(fit.misfit()) + " of " + fit.freedom() + " degrees of freedom, probability "
                                + Digits.show(likelihood(fit)));
            }
            double own = likelihood(fit(claimed, measured));
            var evidence = evidence(what + " grows like " + claimed, figures, trial);
            if (own <= alpha) {
                return refuted(
                        what + " does not grow like " + claimed + ": so bad a fit has probability " + Digits.show(own),
                        trial);
            }
            boolean alone = laws.stream()
                    .allMatch(rival -> rival.isNamedLike(claimed) || likelihood(fit(rival, measured)) <= alpha);
            return alone
                    ? new Verdict.Confirmed(evidence)
                    : new Verdict.Undecided("more than one law fits the points", evidence);
        };
    }

    private static LineFit fit(GrowthLaw law, List<Point> points) {
        return LineFit.weighted(points.stream()
                .map(point -> new Point(law.shape().applyAsDouble(point.x()), point.y(), point.error()))
                .toList());
    }

    /// How likely a fit this bad, or a slope this far on the wrong side, is under the law.
    private static double likelihood(LineFit fit) {
        double wrongSide = Math.max(0, -fit.slope() / fit.slopeError());
        double ofSlope = NormalDistribution.of(0, 1).survivalProbability(wrongSide);
        double ofMisfit = fit.misfitProbability();
        return Math.min(1, 2 * Math.min(ofMisfit, fit.slope() < 0 ? ofSlope : 1));
    }

    private static Verdict refuted(String violation, Trial trial) {
        return new Verdict.Refuted(new Counterexample(
                "stream " + trial.stream().path(),
                violation,
                "fit at error probability " + Digits.show(trial.errorProbability())));
    }

    private static Evidence evidence(String summary, LinkedHashMap<String, String> figures, Trial trial) {
        figures.put("error probability", Double.toString(trial.errorProbability()));
        return Evidence.of(Evidence.Kind.RATE, summary, figures, GAUSSIAN);
    }
}
