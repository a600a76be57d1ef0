package io.github.lemmata.verify.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.ggtd.ShapeEstimator;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.check.ProportionTest;
import io.github.lemmata.verify.ggtd.EstimatorsClaim.Efficiency;
import io.github.lemmata.verify.sequential.MeanTest;
import io.github.lemmata.verify.sequential.Tolerance;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The test that an estimate of the shape from 2000 errors lies within one claimed standard error of the
/// truth as often as a normal number does, for each estimator on the same errors.
///
/// Drawing the errors takes most of the time, so what the estimators say of a replicate is kept.
///
/// @param shape the errors' shape
record CoverageCheck(double shape) implements Check<Efficiency> {

    private static final int SAMPLE = 2000;
    private static final double ONE_SIGMA = 0.682689492137086;
    private static final double TOLERANCE = 0.04;
    private static final double SMOKE_TOLERANCE = 0.15;

    /// The one that takes longest first: the others, which may need more replicates, then take only their
    /// own.
    private static final List<ShapeEstimator> ORDER =
            List.of(ShapeEstimator.MAXIMUM_LIKELIHOOD, ShapeEstimator.MALLAT, ShapeEstimator.KURTOSIS);

    @Override
    public Verdict judge(Efficiency candidate, Trial trial) {
        var estimates = new Estimates(shape);
        var tolerance = Tolerance.within(trial.effort().pick(SMOKE_TOLERANCE, TOLERANCE, TOLERANCE));
        return Check.all(ORDER.stream()
                        .map(estimator -> onSameErrors(test(estimator, estimates, tolerance), trial))
                        .toList())
                .judge(candidate, trial);
    }

    /// The test at its share of the error probability, with the replicates of the whole trial.
    private static Check<Efficiency> onSameErrors(MeanTest<Efficiency> test, Trial whole) {
        return (candidate, part) -> test.judge(
                candidate,
                new Trial(whole.stream(), part.errorProbability(), part.effort(), part.progress(), part.cancelled()));
    }

    private MeanTest<Efficiency> test(ShapeEstimator estimator, Estimates estimates, Tolerance tolerance) {
        var words = estimator.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return ProportionTest.<Efficiency>equal(
                        "%s within one standard error of β = %s".formatted(words, shape),
                        _ -> ONE_SIGMA,
                        tolerance,
                        (theory, stream) -> {
                            double variance = theory.variances().of(estimator, shape) / SAMPLE;
                            double error = estimates.of(stream, estimator) - shape;
                            return error * error <= variance;
                        })
                .upTo(2000, 40_000, 100_000);
    }

    /// What the estimators say of replicates, by address.
    private record Estimates(double shape, Map<RandomStream, Map<ShapeEstimator, Double>> known) {

        Estimates(double shape) {
            this(shape, new ConcurrentHashMap<>());
        }

        double of(RandomStream stream, ShapeEstimator estimator) {
            return known.computeIfAbsent(stream, address -> from(address, estimator))
                    .get(estimator);
        }

        /// The estimates by the asked one and those after it.
        private Map<ShapeEstimator, Double> from(RandomStream stream, ShapeEstimator first) {
            double[] errors = new double[SAMPLE];
            stream.numbers().fillGeneralizedGaussian(shape, errors);
            var shapes = new EnumMap<ShapeEstimator, Double>(ShapeEstimator.class);
            for (var each : ORDER.subList(ORDER.indexOf(first), ORDER.size())) {
                shapes.put(each, each.fitAbout(0, errors).shape());
            }
            return shapes;
        }
    }
}
