package io.github.lemmata.simulations.ggtd.tails;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What one column of errors says about the law that they follow.
///
/// @param sorted the values, ascending
/// @param moments their moments
/// @param shape the generalized Gaussian that fits best
/// @param laws every law that was fitted, the one with the least AIC first
/// @param tests tests of the hypothesis that they are Gaussian
public record TailAnalysis(
        double[] sorted, Moments moments, ShapeFit shape, List<FittedLaw> laws, List<NormalityTest> tests) {

    /// The fewest values that tell a law: below, the tests' approximations do not hold.
    public static final int FEWEST = 8;

    /// One in so many values may be equal to another at most: beyond, laws that peak at that value have no
    /// bound on their likelihood that means anything.
    private static final int TIED = 3;

    /// The analysis of a sample.
    ///
    /// @throws IllegalArgumentException if there are fewer than 8 values, one is not finite, a third of them or
    ///     more are equal, or their range is beyond double
    public static TailAnalysis of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        check(sorted);
        Moments moments = Moments.of(sorted);
        FittedLaw gaussian = gaussian(sorted, moments);
        FittedLaw laplace = laplace(sorted);
        ShapeFit shape = ShapeFit.of(sorted, moments.mean());
        List<FittedLaw> laws = Stream.of(
                        shape.law(),
                        gaussian,
                        laplace,
                        StudentFit.of(sorted, gaussian, laplace),
                        GumbelFit.of(sorted),
                        GumbelFit.mirrored(sorted))
                .sorted(Comparator.comparingDouble(FittedLaw::aic))
                .toList();
        List<NormalityTest> tests = List.of(
                NormalityTest.likelihoodRatio(shape.law(), gaussian),
                NormalityTest.dAgostino(moments),
                NormalityTest.jarqueBera(moments));
        return new TailAnalysis(sorted, moments, shape, laws, tests);
    }

    /// The fitted law of a family.
    public FittedLaw law(TailLaw family) {
        return laws.stream().filter(law -> law.law() == family).findFirst().orElseThrow();
    }

    private static void check(double[] sorted) {
        if (sorted.length < FEWEST) {
            throw new IllegalArgumentException("there %s %d %s; expected %d or more"
                    .formatted(
                            sorted.length == 1 ? "is" : "are",
                            sorted.length,
                            sorted.length == 1 ? "value" : "values",
                            FEWEST));
        }
        double first = sorted[0];
        double last = sorted[sorted.length - 1];
        if (first == last) {
            throw new IllegalArgumentException("all values are %s; expected values that differ".formatted(first));
        }
        double square = (last - first) * (last - first);
        if (!(square >= Double.MIN_NORMAL && square <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "the values run from %s to %s; expected a range whose square a double can hold"
                            .formatted(first, last));
        }
        int run = 1;
        for (int i = 1; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (TIED * run >= sorted.length) {
                throw new IllegalArgumentException(
                        "%d or more of the %d values are %s; expected less than a third to be equal, as no density fits"
                                        .formatted(run, sorted.length, sorted[i])
                                + " a value that has a probability of its own");
            }
        }
    }

    private static FittedLaw gaussian(double[] values, Moments moments) {
        int n = values.length;
        double scale = Math.sqrt(moments.variance() * (n - 1) / n);
        return FittedLaw.of(TailLaw.GAUSSIAN, moments.mean(), scale, OptionalDouble.empty(), values);
    }

    private static FittedLaw laplace(double[] sorted) {
        double median = sorted[(sorted.length - 1) / 2] / 2 + sorted[sorted.length / 2] / 2;
        double scale = DoubleStream.of(sorted)
                .map(value -> Math.abs(value - median))
                .average()
                .orElseThrow();
        return FittedLaw.of(TailLaw.LAPLACE, median, scale, OptionalDouble.empty(), sorted);
    }
}
