package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

class InterpolatedDerivativeTest {

    @Property
    void passesThroughItsDerivativesAndNeverFalls(
            @ForAll("vectors") double[] margins, @ForAll("vectors") double[] slopes, @ForAll("where") double at) {
        var derivative = of(margins, slopes);
        double[] z = derivative.margins();

        for (int i = 0; i < z.length; i++) {
            assertThat(derivative.at(z[i])).isEqualTo(derivative.derivatives()[i]);
        }
        assertThat(derivative.at(at)).isNegative().isLessThanOrEqualTo(derivative.at(at + 0.1));
    }

    @Test
    void beyondTheLargestMarginItFallsByTheLastDerivative() {
        var derivative = new InterpolatedDerivative(new double[] {-2, -1}, new double[] {-0.5, -0.25});
        double fall = new IterativeLegendreGaussIntegrator(20, 1e-12, 1e-14)
                .integrate(1_000_000, u -> -derivative.at(-1 + u / (1 - u)) / ((1 - u) * (1 - u)), 0, 1);

        assertThat(derivative.decreaseBeyondMargins()).isCloseTo(fall, within(1e-10));
        assertThat(derivative.at(0)).isEqualTo(-0.0625);
    }

    @Test
    void oneMarginDoes() {
        var derivative = new InterpolatedDerivative(new double[] {3}, new double[] {-2});

        assertThat(derivative.at(-100)).isEqualTo(-2);
        assertThat(derivative.at(4)).isEqualTo(-0.5);
    }

    @Test
    void tiedMarginsAreRefused() {
        assertThatThrownBy(() -> new InterpolatedDerivative(new double[] {1, 1}, new double[] {-2, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("margins are [1.0, 1.0] and derivatives are [-2.0, -1.0]; expected increasing margins and"
                        + " as many nondecreasing derivatives < 0");
    }

    private static InterpolatedDerivative of(double[] margins, double[] slopes) {
        double[] z = Arrays.stream(margins).distinct().sorted().toArray();
        double[] g = Arrays.stream(Arrays.copyOf(slopes, z.length))
                .map(slope -> -Math.abs(slope) - 1e-6)
                .sorted()
                .toArray();
        return new InterpolatedDerivative(z, g);
    }

    @Provide
    Arbitrary<double[]> vectors() {
        return RobustArbitraries.vectors(12, 12, RobustArbitraries.reals(9));
    }

    @Provide
    Arbitrary<Double> where() {
        return RobustArbitraries.reals(20);
    }
}
