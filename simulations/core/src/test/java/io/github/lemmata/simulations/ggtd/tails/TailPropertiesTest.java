package io.github.lemmata.simulations.ggtd.tails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TailPropertiesTest {

    private enum Kind {
        GAUSSIAN,
        CAUCHY,
        UNIFORM,
        LOG_NORMAL,
        SPIKED,
        TWO_PEAKS,
        WHOLE
    }

    @Provide
    Arbitrary<double[]> samples() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(8, 200),
                        Arbitraries.integers().between(-100, 100),
                        Arbitraries.longs())
                .as((kind, size, decade, seed) -> {
                    SplittableRandom random = new SplittableRandom(seed);
                    double scale = seed % 3 == 0 ? Math.pow(10, decade) : 1;
                    double[] values = new double[size];
                    Arrays.setAll(values, i -> scale * draw(kind, random));
                    return values;
                })
                .filter(TailPropertiesTest::isFitted)
                .withoutEdgeCases();
    }

    private static double draw(Kind kind, SplittableRandom random) {
        double u = random.nextDouble();
        double g = random.nextGaussian();
        return switch (kind) {
            case GAUSSIAN -> g;
            case CAUCHY -> Math.tan(Math.PI * (u - 0.5));
            case UNIFORM -> u;
            case LOG_NORMAL -> Math.exp(3 * g);
            case SPIKED -> u < 0.9 ? 1e-9 * g : 1e3 * g;
            case TWO_PEAKS -> (u < 0.5 ? 1 : -1) + 1e-6 * g;
            case WHOLE -> Math.rint(10 * g);
        };
    }

    /// Less than a third of the values are equal.
    private static boolean isFitted(double[] values) {
        return Arrays.stream(values)
                .allMatch(value -> 3
                                * Arrays.stream(values)
                                        .filter(other -> other == value)
                                        .count()
                        < values.length);
    }

    @Property(tries = 150)
    void everyLawIsFittedAndItsDistanceIsOne(@ForAll("samples") double[] values) {
        TailAnalysis analysis = TailAnalysis.of(values);

        assertThat(analysis.laws()).extracting(FittedLaw::law).containsExactlyInAnyOrder(TailLaw.values());
        assertThat(analysis.laws()).allSatisfy(law -> {
            assertThat(law.scale()).isPositive().isFinite();
            assertThat(law.location()).isFinite();
            assertThat(law.logLikelihood()).isFinite();
            assertThat(law.distance(analysis.sorted())).isBetween(0.5 / values.length, 1.0);
        });
        assertThat(analysis.tests()).allSatisfy(test -> {
            assertThat(test.statistic()).isGreaterThanOrEqualTo(0);
            assertThat(test.pValue()).isBetween(0.0, 1.0);
        });
    }

    @Property(tries = 150)
    void theShapeLiesInItsIntervalAndTheLawIsNoLessLikelyThanThoseItHolds(@ForAll("samples") double[] values) {
        TailAnalysis analysis = TailAnalysis.of(values);
        ShapeFit shape = analysis.shape();
        double gaussian = analysis.law(TailLaw.GAUSSIAN).logLikelihood();
        double laplace = analysis.law(TailLaw.LAPLACE).logLikelihood();

        assertThat(shape.lower()).isLessThanOrEqualTo(shape.shape());
        assertThat(shape.upper()).isGreaterThanOrEqualTo(shape.shape());
        assertThat(analysis.law(TailLaw.STUDENT).logLikelihood()).isGreaterThanOrEqualTo(gaussian);
        if (!shape.aboutMean()) {
            assertThat(shape.law().logLikelihood()).isGreaterThanOrEqualTo(Math.max(gaussian, laplace) - 1e-6);
        }
    }

    @Property
    void skewnessAndKurtosisKnowNoUnits(@ForAll("samples") double[] values) {
        Moments before = Moments.of(values);
        Moments after =
                Moments.of(Arrays.stream(values).map(value -> -0.125 * value).toArray());

        assertThat(after.skewness()).isCloseTo(-before.skewness(), within(1e-9));
        assertThat(after.kurtosis()).isCloseTo(before.kurtosis(), withinPercentage(1e-7));
        assertThat(after.variance()).isCloseTo(before.variance() / 64, withinPercentage(1e-7));
        // Between them: kurtosis >= skewness^2 + 1.
        assertThat(before.kurtosis()).isGreaterThanOrEqualTo(before.skewness() * before.skewness() + 1 - 1e-9);
    }

    /// The pool of the errors about their groups' means, computed from itself.
    @Property
    void thePooledKurtosisIsThatOfThePool(@ForAll("samples") double[] values) {
        int cut = values.length / 3;
        Map<String, double[]> groups = new LinkedHashMap<>();
        groups.put("a", Arrays.copyOfRange(values, 0, cut));
        groups.put("b", Arrays.copyOfRange(values, cut, values.length));
        double[] centred = new double[values.length];
        for (double[] range : List.of(new double[] {0, cut}, new double[] {cut, values.length})) {
            double mean = Arrays.stream(values, (int) range[0], (int) range[1])
                    .average()
                    .orElseThrow();
            for (int i = (int) range[0]; i < range[1]; i++) {
                centred[i] = values[i] - mean;
            }
        }
        GroupContrast contrast = GroupContrast.of(groups);

        assertThat(contrast.pooledKurtosis()).isCloseTo(Moments.of(centred).kurtosis(), withinPercentage(1e-6));
        assertThat(contrast.gaussianKurtosis()).isGreaterThanOrEqualTo(3 * (1 - 1e-12));
        assertThat(contrast.groups().stream()
                        .mapToDouble(GroupContrast.Group::weight)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }
}
