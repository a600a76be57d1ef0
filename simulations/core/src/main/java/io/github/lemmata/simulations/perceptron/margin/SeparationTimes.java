package io.github.lemmata.simulations.perceptron.margin;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.perceptron.BatchPerceptronRun;
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.ExactTrajectory;
import io.github.lemmata.simulations.perceptron.NormalizedBatchPerceptronRun;
import io.github.lemmata.simulations.perceptron.OnlinePerceptronRun;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.simulations.perceptron.UpdateRule;
import io.github.lemmata.theory.Require;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The updates that each learner really takes on separable samples.
///
/// The perceptrons run in exact integers where the decimals, brought to one scale, fit 63 bits;
/// else in doubles. Descent runs in doubles.
///
/// @param cap the number of updates after which a run was given up
/// @param times one row for each perceptron, then for each step size of LR+GD and of Normalized
///     LR+GD
public record SeparationTimes(long cap, List<SeparationTime> times) {

    private static final long MOST_WORK = 100_000_000;
    private static final long FEWEST = 100;
    private static final double BIG = 1e200;
    private static final long MOST = 100_000;
    /// Up to this many numbers, rationals whose denominators grow with every step are affordable.
    private static final long FEW_CELLS = 20_000;

    public SeparationTimes {
        times = List.copyOf(times);
    }

    /// The cap that keeps all runs on samples of this size to seconds.
    public static long affordableCap(SignedSamples samples) {
        return Math.clamp(MOST_WORK / ((long) samples.size() * samples.dimension()), FEWEST, MOST);
    }

    /// Whether learners can be run: the samples are separable, and $R^2$ and $\mu^2$ are well
    /// within the range of doubles.
    public static boolean feasible(MarginAnalysis analysis) {
        double largest = analysis.squaredRadius().doubleValue();
        return largest < BIG
                && analysis.margin()
                        .filter(margin -> margin.squaredAtLeast().doubleValue() > 1 / BIG)
                        .isPresent();
    }

    /// Runs all learners.
    ///
    /// @param analysis an analysis that found the samples separable
    /// @param stepSizes step sizes $\gamma>0$, finite
    /// @param cap the most updates of a run, at least 0
    /// @throws IllegalArgumentException if the samples are not known to be separable, or outside
    ///     that domain
    public static SeparationTimes of(MarginAnalysis analysis, double[] stepSizes, long cap) {
        Require.atLeast("cap", cap, 0);
        if (!feasible(analysis)) {
            throw new IllegalArgumentException("samples must be separable, with squared radius and margin in doubles");
        }
        LearnerBounds bounds = LearnerBounds.of(analysis);
        SignedSamples samples = analysis.samples();
        WeightedPoints points = points(samples);
        Optional<LatticeDataset> lattice = lattice(samples);
        List<SeparationTime> times = new ArrayList<>();
        for (Learner learner : Learner.values()) {
            if (!learner.stepped()) {
                Optional<LatticeDataset> exact = affordable(learner, samples) ? lattice : Optional.empty();
                perceptron(learner, exact, points, bounds, cap).ifPresent(times::add);
            }
        }
        times.addAll(descents(Learner.LR_GD, points, stepSizes, bounds, cap));
        times.addAll(descents(Learner.NLR_GD, points, stepSizes, bounds, cap));
        return new SeparationTimes(cap, times);
    }

    /// The rows of one learner.
    public List<SeparationTime> of(Learner learner) {
        return times.stream().filter(time -> time.learner() == learner).toList();
    }

    private static boolean affordable(Learner learner, SignedSamples samples) {
        return learner != Learner.NORMALIZED_BATCH_PERCEPTRON
                || (long) samples.size() * samples.dimension() <= FEW_CELLS;
    }

    private static Optional<SeparationTime> perceptron(
            Learner learner, Optional<LatticeDataset> lattice, WeightedPoints points, LearnerBounds bounds, long cap) {
        Optional<OptionalLong> iterations = lattice.map(exact -> Optional.of(exactly(learner, exact, cap)))
                .orElseGet(() -> inDoubles(learner, points, cap));
        return iterations.map(count -> new SeparationTime(
                learner, OptionalDouble.empty(), count, bounds.of(learner, Double.NaN), lattice.isPresent()));
    }

    private static OptionalLong exactly(Learner learner, LatticeDataset dataset, long cap) {
        ExactTrajectory run = switch (learner) {
            case BATCH_PERCEPTRON -> BatchPerceptronRun.of(dataset, TieRule.FULL);
            case BATCH_PERCEPTRON_HALF -> BatchPerceptronRun.of(dataset, TieRule.HALF);
            case NORMALIZED_BATCH_PERCEPTRON -> NormalizedBatchPerceptronRun.of(dataset);
            case PERCEPTRON -> OnlinePerceptronRun.of(dataset, UpdateRule.cyclic());
            case LR_GD, NLR_GD -> throw new IllegalArgumentException(learner + " is not rational");
        };
        while (!run.separated()) {
            if (run.t() >= cap) {
                return OptionalLong.empty();
            }
            run.step();
        }
        return OptionalLong.of(run.t());
    }

    /// Empty where there is no such run: ties do not survive rounding, so no rule for them is worth
    /// a run.
    private static Optional<OptionalLong> inDoubles(Learner learner, WeightedPoints points, long cap) {
        return switch (learner) {
            case BATCH_PERCEPTRON ->
                Optional.of(RescaledDescent.separationIndex(points, DescentRule.batchPerceptron(), cap));
            case NORMALIZED_BATCH_PERCEPTRON ->
                Optional.of(RescaledDescent.separationIndex(points, DescentRule.normalizedBatchPerceptron(), cap));
            case PERCEPTRON -> Optional.of(CyclicPerceptron.mistakes(points, cap));
            case BATCH_PERCEPTRON_HALF, LR_GD, NLR_GD -> Optional.empty();
        };
    }

    private static List<SeparationTime> descents(
            Learner learner, WeightedPoints points, double[] stepSizes, LearnerBounds bounds, long cap) {
        List<DescentRule> rules = Arrays.stream(stepSizes)
                .mapToObj(step -> learner == Learner.LR_GD ? DescentRule.lrGd(step) : DescentRule.nlrGd(step))
                .toList();
        List<OptionalLong> indices = RescaledDescent.separationIndices(points, rules, cap);
        List<SeparationTime> times = new ArrayList<>();
        for (int b = 0; b < stepSizes.length; b++) {
            times.add(new SeparationTime(
                    learner, OptionalDouble.of(stepSizes[b]), indices.get(b), bounds.of(learner, stepSizes[b]), false));
        }
        return times;
    }

    private static WeightedPoints points(SignedSamples samples) {
        return WeightedPoints.of(samples.values(), multiplicities(samples));
    }

    private static Optional<LatticeDataset> lattice(SignedSamples samples) {
        BigInteger[][] integers = samples.integers(samples.decimalPlaces());
        if (Arrays.stream(integers).flatMap(Stream::of).anyMatch(x -> x.bitLength() >= Long.SIZE)) {
            return Optional.empty();
        }
        long[][] vectors = Arrays.stream(integers)
                .map(row -> Stream.of(row).mapToLong(BigInteger::longValueExact).toArray())
                .toArray(long[][]::new);
        return Optional.of(
                LatticeDataset.ofIntegers(vectors, multiplicities(samples)).named("the samples"));
    }

    private static long[] multiplicities(SignedSamples samples) {
        long[] multiplicities = new long[samples.size()];
        Arrays.setAll(multiplicities, samples::multiplicity);
        return multiplicities;
    }
}
