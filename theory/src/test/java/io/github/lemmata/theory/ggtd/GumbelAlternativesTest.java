package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GumbelAlternativesTest {

    @Property
    void theSoftMaximumLiesBetweenMeanAndMaximum(@ForAll("values") double[] x, @ForAll("scales") double b) {
        double largest = Arrays.stream(x).max().orElseThrow();
        double mean = Arrays.stream(x).average().orElseThrow();
        double size = Arrays.stream(x).map(Math::abs).max().orElseThrow() + b;

        assertThat(GumbelRegression.ofValues(x, b)).isBetween(mean - 1e-13 * size, largest + 1e-13 * size);
    }

    @Property
    void theSoftMaximumMovesWithTheValues(@ForAll("values") double[] x, @ForAll("scales") double b) {
        double[] shifted = Arrays.stream(x).map(v -> v + 16).toArray();

        assertThat(GumbelRegression.ofValues(shifted, b))
                .isCloseTo(GumbelRegression.ofValues(x, b) + 16, within(1e-12 * (1000 + b)));
    }

    @Property
    void theLossIsLeastAtZero(@ForAll("values") double[] z) {
        assertThat(Arrays.stream(z).boxed())
                .allSatisfy(x -> assertThat(GumbelRegression.loss(x)).isGreaterThanOrEqualTo(0));
        assertThat(GumbelRegression.loss(0)).isZero();
        assertThat(GumbelRegression.slope(0)).isZero();
    }

    @Test
    void theLossKeepsItsDigitsNearZero() {
        // z^2/2 + z^3/6 + z^4/24 at z = 1e-5, to beyond 16 digits.
        assertThat(GumbelRegression.loss(1e-5)).isCloseTo(5.000016666708334e-11, within(1e-26));
        assertThat(GumbelRegression.loss(1)).isCloseTo(Math.E - 2, within(1e-15));
        assertThat(GumbelRegression.loss(Math.nextUp(1.0))).isCloseTo(Math.E - 2, within(1e-15));
        assertThat(GumbelRegression.loss(-1)).isCloseTo(1 / Math.E, within(1e-16));
    }

    @Test
    void theDensitiesHaveMassOneAndNoNaNFarOut() {
        for (ErrorLaw law : ErrorLaw.values()) {
            double mass = 0;
            for (int i = -3200; i <= 3200; i++) {
                mass += law.density(i / 64.0) / 64;
            }
            assertThat(mass).as(law.name()).isCloseTo(1, within(1e-13));
            assertThat(law.density(-1e4)).as(law.name()).isZero();
            assertThat(law.density(1e4)).as(law.name()).isZero();
        }
    }

    @Test
    void theNearestGeneralizedGaussianIsNearerThanTheNearestGaussian() {
        for (ErrorLaw law : ErrorLaw.values()) {
            assertThat(SymmetricFit.generalizedGaussian(law).divergence())
                    .isPositive()
                    .isLessThan(SymmetricFit.gaussian(law).divergence());
        }
    }

    @Test
    void theLargestOfOneIsNormal() {
        var one = GaussianMaximum.of(1);

        assertThat(one.mean()).isCloseTo(0, within(1e-15));
        assertThat(one.variance()).isCloseTo(1, within(1e-14));
        assertThat(one.skewness()).isCloseTo(0, within(1e-14));
        assertThat(one.excessKurtosis()).isCloseTo(0, within(1e-13));
    }

    @Test
    void theLargestOfManyNearsTheGumbelLawSlowly() {
        double last = 0;
        for (int k = 1; k <= 1_000_000_000; k *= 10) {
            double skewness = GaussianMaximum.of(k).skewness();
            assertThat(skewness).as("k = " + k).isGreaterThanOrEqualTo(last - 1e-14);
            last = skewness;
        }
        assertThat(last).isBetween(0.9, ErrorLaw.GUMBEL.skewness());
    }

    @Test
    void whatLiesOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> ErrorLaw.GUMBEL.variance(0)).hasMessageContaining("b is 0.0");
        assertThatThrownBy(() -> GaussianMaximum.of(0)).hasMessageContaining("k is 0");
        assertThatThrownBy(() -> GumbelRegression.ofValues(new double[0], 1)).hasMessageContaining("x is []");
        assertThatThrownBy(() -> GumbelRegression.ofNormal(0, -1, 1)).hasMessageContaining("s is -1.0");
    }

    @Provide
    Arbitrary<Double> scales() {
        var logUniform = Arbitraries.longs().between(-6000, 6000).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, Arbitraries.of(1.0, 1e-300));
    }

    @Provide
    Arbitrary<double[]> values() {
        var logUniform = Arbitraries.longs().between(-12_000, 2800).map(k -> Math.pow(10, k * 1e-3));
        var signed = Arbitraries.of(-1.0, 1.0).flatMap(sign -> logUniform.map(x -> sign * x));
        return Arbitraries.oneOf(signed, Arbitraries.of(0.0, 1.0))
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
