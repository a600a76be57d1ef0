package io.github.lemmata.datasets.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a distribution promises by being a [ContinuousDistribution], and its values against a reference.
///
/// For laws that are continuous and increasing over the whole line. A distribution's test is a subclass of
/// two methods.
public abstract class ContinuousDistributionContract {

    private static final double TOLERANCE = 1e-13;
    private static final int SAMPLES = 200_000;
    private static final double TOO_ODD = 1e-6;

    /// The distribution under test.
    protected abstract ContinuousDistribution distribution();

    /// Its table of reference values beside this class: x, density, log-density, cumulative, survival.
    protected abstract String reference();

    private record Row(double x, double density, double logDensity, double cumulative, double survival) {}

    @Test
    void densityAgreesWithReference() {
        forEachRow(row -> {
            assertThat(distribution().density(row.x)).isCloseTo(row.density, relative(row.density));
            assertThat(distribution().logDensity(row.x)).isCloseTo(row.logDensity, relative(row.logDensity));
        });
    }

    @Test
    void probabilitiesAgreeWithReference() {
        forEachRow(row -> {
            assertThat(distribution().cumulativeProbability(row.x)).isCloseTo(row.cumulative, relative(row.cumulative));
            assertThat(distribution().survivalProbability(row.x)).isCloseTo(row.survival, relative(row.survival));
        });
    }

    @Test
    void quantilesLeadBackToTheirPoints() {
        forEachRow(row -> {
            double spread = Math.sqrt(distribution().getVariance());
            if (row.cumulative <= 0.5) {
                assertThat(distribution().inverseCumulativeProbability(row.cumulative))
                        .isCloseTo(row.x, within(1e-12 * (spread + Math.abs(row.x))));
            }
            if (row.survival <= 0.5) {
                assertThat(distribution().inverseSurvivalProbability(row.survival))
                        .isCloseTo(row.x, within(1e-12 * (spread + Math.abs(row.x))));
            }
        });
    }

    @Test
    void bothProbabilitiesSumToOne() {
        forEachRow(row -> assertThat(distribution().cumulativeProbability(row.x)
                        + distribution().survivalProbability(row.x))
                .isCloseTo(1, within(4e-16)));
    }

    @Test
    void probabilityOfAnIntervalIsADifference() {
        List<Row> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i; j < rows.size(); j++) {
                Row from = rows.get(i);
                Row to = rows.get(j);
                double expected = from.survival < 0.5 ? from.survival - to.survival : to.cumulative - from.cumulative;
                assertThat(distribution().probability(from.x, to.x))
                        .isCloseTo(expected, within(2e-15 + 1e-13 * expected));
            }
        }
    }

    @Test
    void probabilityOfAnIntervalIsTheAreaUnderTheDensity() {
        var rule = new GaussIntegratorFactory();
        double from = distribution().inverseCumulativeProbability(0.6);
        double to = distribution().inverseSurvivalProbability(0.1);

        assertThat(rule.legendre(30, from, to).integrate(distribution()::density))
                .isCloseTo(distribution().probability(from, to), within(1e-13));
    }

    @Test
    void supportEndsWhereTheQuantilesDo() {
        assertThat(distribution().getSupportLowerBound())
                .isEqualTo(distribution().inverseCumulativeProbability(0))
                .isEqualTo(distribution().inverseSurvivalProbability(1));
        assertThat(distribution().getSupportUpperBound())
                .isEqualTo(distribution().inverseCumulativeProbability(1))
                .isEqualTo(distribution().inverseSurvivalProbability(0));
    }

    @Test
    void nothingLiesBeyondTheSupport() {
        double from = distribution().getSupportLowerBound();
        double to = distribution().getSupportUpperBound();

        assertThat(distribution().cumulativeProbability(from)).isZero();
        assertThat(distribution().survivalProbability(to)).isZero();
        assertThat(distribution().probability(from, to)).isEqualTo(1);
        assertThat(distribution().density(from)).isZero();
        assertThat(distribution().logDensity(to)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -Double.MIN_VALUE, 1.0000000000000002, 2})
    void whatIsNoProbabilityIsRefused(double p) {
        assertThatThrownBy(() -> distribution().inverseCumulativeProbability(p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Double.toString(p));
        assertThatThrownBy(() -> distribution().inverseSurvivalProbability(p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Double.toString(p));
    }

    @Test
    void intervalsThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> distribution().probability(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.0");
    }

    @Test
    void samplesFollowTheDistribution() {
        double[] sorted = samples(SAMPLES);
        Arrays.sort(sorted);
        double gap = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double p = distribution().cumulativeProbability(sorted[i]);
            gap = Math.max(gap, Math.max(p - (double) i / SAMPLES, (i + 1.0) / SAMPLES - p));
        }
        // Dvoretzky, Kiefer, Wolfowitz and Massart: a sound sampler exceeds this for one seed in a million.
        assertThat(gap).isLessThan(Math.sqrt(Math.log(2 / TOO_ODD) / (2 * SAMPLES)));
    }

    @Test
    void meanAndVarianceAreThoseOfTheQuantiles() {
        double mean = distribution().getMean();
        double first = meanOfQuantiles(x -> x - mean);
        double second = meanOfQuantiles(x -> (x - mean) * (x - mean));

        assertThat(first).isCloseTo(0, within(1e-9 * Math.sqrt(distribution().getVariance())));
        assertThat(second)
                .isCloseTo(
                        distribution().getVariance(),
                        within(1e-7 * distribution().getVariance()));
    }

    @Test
    void sameGeneratorGivesTheSameSamples() {
        assertThat(samples(100)).isEqualTo(samples(100)).hasSize(100);
    }

    private double[] samples(int count) {
        var generator = RandomStream.ofSeed(20261126).child("distribution").generator();
        return distribution().createSampler(generator).samples(count).toArray();
    }

    /// The trapezium rule in s, after the substitution p = s^5 / (s^5 + (1 - s)^5), which smooths both ends.
    private double meanOfQuantiles(DoubleUnaryOperator f) {
        int cells = 1000;
        double sum = 0;
        for (int i = 1; i < cells; i++) {
            double s = (double) i / cells;
            double up = Math.pow(s, 5);
            double down = Math.pow(1 - s, 5);
            double both = up + down;
            double x = s < 0.5
                    ? distribution().inverseCumulativeProbability(up / both)
                    : distribution().inverseSurvivalProbability(down / both);
            sum += f.applyAsDouble(x) * 5 * Math.pow(s * (1 - s), 4) / (both * both);
        }
        return sum / cells;
    }

    private void forEachRow(Consumer<Row> check) {
        assertThat(rows()).hasSizeGreaterThan(5).allSatisfy(check);
    }

    private List<Row> rows() {
        try (var in = ContinuousDistributionContract.class.getResourceAsStream(reference())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .map(cell -> new Row(cell[0], cell[1], cell[2], cell[3], cell[4]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Offset<Double> relative(double value) {
        return within(TOLERANCE * Math.abs(value));
    }
}
