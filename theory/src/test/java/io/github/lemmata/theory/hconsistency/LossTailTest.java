package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

class LossTailTest {

    @Property(tries = 200)
    void theDecreaseIsTheIntegralOfTheDerivative(@ForAll("exponents") double exponent, @ForAll("ends") double end) {
        double integral = new IterativeLegendreGaussIntegrator(30, 1e-13, 1e-300)
                .integrate(1_000_000, t -> Math.exp((1 - exponent) * t), 0, Math.log(end));

        assertThat(LossTail.decrease(exponent, end)).isCloseTo(integral, within(1e-11 * integral));
    }

    @Property
    void theDecreaseStaysBelowItsLimit(@ForAll("exponents") double exponent, @ForAll("ends") double end) {
        assertThat(LossTail.decrease(exponent, end)).isLessThanOrEqualTo(LossTail.totalDecrease(exponent));
    }

    @Test
    void anExponentOfOneGrowsForever() {
        assertThat(LossTail.decrease(1, 1e300)).isCloseTo(300 * Math.log(10), within(1e-12));
        assertThat(LossTail.totalDecrease(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(LossTail.totalDecrease(Math.nextUp(1.0))).isEqualTo(1 / Math.ulp(1.0));
    }

    @Test
    void theLogSquaredTailIsBounded() {
        double sum = new IterativeLegendreGaussIntegrator(30, 1e-13, 1e-15)
                .integrate(1_000_000, t -> 1 / (t * t), 1, Math.log(1e9));

        assertThat(LossTail.logSquaredDecrease(1e9)).isCloseTo(sum, within(1e-11));
        assertThat(LossTail.logSquaredDecrease(Double.MAX_VALUE)).isLessThan(1);
    }

    @Test
    void endsBelowOneAreRefused() {
        assertThatThrownBy(() -> LossTail.decrease(2, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("end is 0.5; expected finite real >= 1.0");
    }

    @Provide
    Arbitrary<Double> exponents() {
        return RobustArbitraries.logUniform(1e-10, 2).map(x -> 1 + x);
    }

    @Provide
    Arbitrary<Double> ends() {
        return RobustArbitraries.logUniform(1.001, 1e8);
    }
}
