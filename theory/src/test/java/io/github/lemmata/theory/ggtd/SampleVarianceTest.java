package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.SampleVariance.Radius;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SampleVarianceTest {

    @Property
    void bothVersionsOfTheVarianceAgree(@ForAll("excesses") double excess, @ForAll("counts") int n) {
        double exact =
                SampleVariance.relativeVariance(BigFraction.from(excess), n).doubleValue();

        assertThat(SampleVariance.relativeVariance(excess, n)).isCloseTo(exact, within(1e-14 * (Math.abs(excess) + 2)));
        assertThat(exact).isNotNegative();
    }

    @Property
    void shrinkingIsNeverWorseThanTheVarianceAsItIs(@ForAll("excesses") double excess, @ForAll("counts") int n) {
        var v = SampleVariance.relativeVariance(BigFraction.from(excess), n);
        var best = Shrinkage.bestFactor(v);

        assertThat(Shrinkage.meanSquaredError(best, v)).isEqualTo(Shrinkage.leastError(v));
        assertThat(Shrinkage.leastError(v).doubleValue()).isLessThanOrEqualTo(v.doubleValue());
        assertThat(Shrinkage.meanSquaredError(best.doubleValue(), v.doubleValue()))
                .isCloseTo(Shrinkage.leastError(v.doubleValue()), within(1e-15 + 1e-13 * v.doubleValue()));
    }

    @Property
    void theFactorsAreMomentsOfTheRadius(@ForAll("shapes") double beta, @ForAll("counts") int n) {
        var radius = Radius.of(beta, n);

        // beta = 1: E G^2 = n (n + 1) over sigma^2 = 2; beta = 2: E G = n / 2 over sigma^2 = 1/2.
        assertThat(Radius.of(1, n).first()).isCloseTo(n * (n + 1.0) / 2, within(1e-12 * n * n));
        assertThat(Radius.of(2, n).first()).isCloseTo(n, within(1e-12 * n));
        assertThat(Radius.of(2, n).second()).isCloseTo(n * (n + 2.0), within(1e-11 * n * n));
        // E R^4 >= (E R^2)^2, and equal in the limit of a sure radius.
        assertThat(radius.second()).isGreaterThanOrEqualTo(radius.first() * radius.first() * (1 - 1e-12));
    }

    @Property
    void noDirectionSpreadsMoreThanTheBound(@ForAll("shapes") double beta, @ForAll("directions") double[] values) {
        double[] direction = normalised(values, beta);
        double bound = Radius.of(beta, direction.length).largestSpread();

        assertThat(PluginKurtosis.unbiasedVariance(direction)).isLessThanOrEqualTo(bound * (1 + 1e-12));
    }

    @Property
    void aDifferenceOfErrorsKeepsItsRange(
            @ForAll("shapes") double beta,
            @ForAll("shares") double share,
            @ForAll("shares") double place,
            @ForAll("counts") int n) {
        var radius = Radius.of(beta, n);
        double rival = PluginKurtosis.freeFactor(n);
        double factor = 0.4 + place * (1 / 0.7 - 0.4);
        double difference = radius.errorDifference(share * radius.largestSpread(), factor, rival);
        var range = radius.differenceRange(0.4, 1 / 0.7, rival);

        assertThat(difference).isBetween(range.lower() - 1e-12 * range.upper(), range.upper() * (1 + 1e-12));
    }

    @Test
    void theRangesAreTheSpecifications() {
        var range = Radius.of(1, 5).differenceRange(0.4, 1 / 0.7, 2.0 / 3);
        assertThat(range.lower()).isCloseTo(-5.5, within(0.05));
        assertThat(range.upper()).isCloseTo(36.2, within(0.05));

        var unbiased = Radius.of(4, 5).differenceRange(0.4, 1 / 0.7, 1);
        assertThat(unbiased.lower()).isCloseTo(-0.89, within(0.005));
        assertThat(unbiased.upper()).isCloseTo(2.1215, within(5e-5));
    }

    @Test
    void theBoundIsNearlyMetByOpposites() {
        double[] opposites = normalised(new double[] {1, -1, 1, -1}, 4);

        assertThat(PluginKurtosis.unbiasedVariance(opposites))
                .isCloseTo(Radius.of(4, 4).largestSpread(), within(1e-15));
    }

    @Test
    void whatIsOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> SampleVariance.relativeVariance(-2.1, 5)).hasMessageContaining("excess is -2.1");
        assertThatThrownBy(() -> SampleVariance.relativeVariance(0, 1)).hasMessageContaining("n is 1");
        assertThatThrownBy(() -> Radius.of(0.01, 5)).hasMessageContaining("beta is 0.01");
        assertThatThrownBy(() -> Shrinkage.bestFactor(-0.1)).hasMessageContaining("relativeVariance is -0.1");
    }

    private static double[] normalised(double[] values, double beta) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        double sum = Arrays.stream(values)
                .map(x -> Math.pow(Math.abs(x) / largest, beta))
                .sum();
        return Arrays.stream(values)
                .map(x -> x / largest / Math.pow(sum, 1 / beta))
                .toArray();
    }

    @Provide
    Arbitrary<Double> excesses() {
        var logUniform = Arbitraries.longs().between(-6000, 6000).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, logUniform.map(x -> -Math.min(2, x)), Arbitraries.of(0.0, -2.0, 3.0));
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.oneOf(Arbitraries.integers().between(2, 12), Arbitraries.of(100, 10_000));
    }

    @Provide
    Arbitrary<Double> shapes() {
        var logUniform = Arbitraries.longs().between(-700, 1500).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, Arbitraries.of(1.0, 2.0, Math.nextUp(2.0), Math.nextDown(2.0)));
    }

    @Provide
    Arbitrary<Double> shares() {
        var logUniform = Arbitraries.longs().between(0, 6000).map(k -> Math.pow(10, -k * 1e-3));
        return Arbitraries.oneOf(logUniform, logUniform.map(x -> 1 - x), Arbitraries.of(0.0, 1.0));
    }

    @Provide
    Arbitrary<double[]> directions() {
        var sizes = Arbitraries.longs().between(-3000, 0).map(k -> Math.pow(10, k * 1e-3));
        var signed = Arbitraries.oneOf(sizes, sizes.map(x -> -x), Arbitraries.of(1.0, -1.0));
        return signed.list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
