package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DerivativeGeneratorTest {

    @Property
    void derivativesAreNegativeAndRiseWithTheMargin(
            @ForAll("margins") double[] margins,
            @ForAll("normals") double[] normals,
            @ForAll("lambdas") double lambda) {
        double[] g = DerivativeGenerator.derivatives(margins, Arrays.copyOf(normals, margins.length), lambda);

        for (int i = 0; i < margins.length; i++) {
            assertThat(g[i]).isBetween(-1.0, -1e-6);
            for (int j = 0; j < margins.length; j++) {
                if (margins[i] < margins[j]) {
                    assertThat(g[i]).isLessThanOrEqualTo(g[j]);
                }
            }
        }
    }

    @Property
    void derivativesOfDistinctMarginsBelongToAConvexLoss(
            @ForAll("normals") double[] normals, @ForAll("lambdas") double lambda) {
        double[] margins = IntStream.range(0, normals.length)
                .mapToDouble(i -> i - normals.length / 2.0)
                .toArray();
        double[] g = DerivativeGenerator.derivatives(margins, normals, lambda);
        var loss = new InterpolatedDerivative(margins, g);

        for (int i = 0; i < margins.length; i++) {
            assertThat(loss.at(margins[i])).isEqualTo(g[i]);
        }
        assertThat(loss.at(0)).isNegative();
    }

    @Property
    void inverseBoxCoxRisesWithItsDraw(@ForAll("lambdas") double lambda, @ForAll("draws") double normal) {
        assertThat(DerivativeGenerator.inverseBoxCox(lambda, normal))
                .isLessThanOrEqualTo(DerivativeGenerator.inverseBoxCox(lambda, normal + 0.125));
    }

    @Test
    void inverseBoxCoxIsContinuousAtZero() {
        assertThat(DerivativeGenerator.inverseBoxCox(1e-12, 1.3)).isCloseTo(Math.exp(1.3), within(1e-11));
        assertThat(DerivativeGenerator.inverseBoxCox(0, 1.3)).isEqualTo(Math.exp(1.3));
        assertThat(DerivativeGenerator.inverseBoxCox(0.5, -2)).isZero();
        assertThat(DerivativeGenerator.inverseBoxCox(-0.5, 2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(DerivativeGenerator.inverseBoxCox(1, 0.5)).isCloseTo(1.5, within(1e-15));
    }

    @Test
    void tiedMarginsKeepTheOrderOfTheirIndices() {
        double[] g = DerivativeGenerator.derivatives(new double[] {0.5, 0.5, -1}, new double[] {-3, -1, -2}, 0);

        assertThat(g).containsExactly(-Math.exp(-2), -Math.exp(-3), -Math.exp(-1));
    }

    @Test
    void marginsAboveOneDivide() {
        double[] g = DerivativeGenerator.derivatives(new double[] {4}, new double[] {5}, 0);

        assertThat(g).containsExactly(-0.25);
    }

    @Test
    void batchesOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> DerivativeGenerator.derivatives(new double[] {1, 2}, new double[] {1}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("normals are 1; expected 2, as many as margins");
    }

    @Provide
    Arbitrary<double[]> margins() {
        var ties = Arbitraries.of(0.0, 1.0, Math.nextUp(1.0), 1.5);
        return RobustArbitraries.vectors(1, 20, Arbitraries.oneOf(RobustArbitraries.reals(20), ties));
    }

    @Provide
    Arbitrary<double[]> normals() {
        return RobustArbitraries.vectors(20, 20, draws());
    }

    @Provide
    Arbitrary<Double> draws() {
        return RobustArbitraries.reals(6);
    }

    @Provide
    Arbitrary<Double> lambdas() {
        return Arbitraries.oneOf(RobustArbitraries.reals(1), Arbitraries.of(-1.0, 0.0, 1.0, 1e-300));
    }
}
