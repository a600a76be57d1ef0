package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RewardUncertaintyTest {

    private static final double ROUNDING = 1e-13;

    @Property
    void noUncertaintyCostsLessThanTheBest(
            @ForAll("sizes") double loss, @ForAll("sizes") double price, @ForAll("uncertainties") double u) {
        double least = RewardUncertainty.least(loss, price);

        assertThat(least).isLessThanOrEqualTo(RewardUncertainty.objective(loss, u, price) * (1 + ROUNDING));
        assertThat(RewardUncertainty.objective(loss, RewardUncertainty.optimum(loss, price), price))
                .isCloseTo(least, within(ROUNDING * least));
    }

    @Property
    void theRobustLossNeverExceedsTheLossAndNeverFalls(
            @ForAll("sizes") double loss, @ForAll("sizes") double more, @ForAll("sizes") double price) {
        double least = RewardUncertainty.least(loss, price);

        assertThat(least).isLessThanOrEqualTo(loss * (1 + ROUNDING));
        assertThat(RewardUncertainty.least(loss + more, price)).isGreaterThanOrEqualTo(least * (1 - ROUNDING));
    }

    @Property
    void theWeightIsThatOfTheBestUncertainty(@ForAll("sizes") double loss, @ForAll("sizes") double price) {
        double weight = RewardUncertainty.weight(loss, price);

        assertThat(weight).isCloseTo(Math.exp(-RewardUncertainty.optimum(loss, price)), within(ROUNDING * weight));
        assertThat(RewardUncertainty.weight(Math.nextUp(price), price)).isCloseTo(1, within(ROUNDING));
    }

    @Property
    void everyScriptIsTheRobustLossAtItsOwnPrice(
            @ForAll RewardScript script,
            @ForAll("sizes") double loss,
            @ForAll("constants") double scale,
            @ForAll("constants") double factor) {
        double u = RewardUncertainty.optimum(loss, script.price(scale, factor));
        double own = script == RewardScript.SEGMENTATION ? u / factor : u;
        double expected = scale * RewardUncertainty.least(loss, script.price(scale, factor));

        assertThat(script.objective(loss, own, scale, factor)).isCloseTo(expected, within(1e-11 * (expected + factor)));
    }

    @Test
    void aLossOfZeroNeedsNoUncertainty() {
        assertThat(RewardUncertainty.optimum(0, 1)).isZero();
        assertThat(RewardUncertainty.least(0, 1)).isZero();
        assertThat(RewardUncertainty.weight(0, 1)).isEqualTo(1);
        assertThat(RewardUncertainty.optimum(3, 3)).isZero();
        assertThat(RewardUncertainty.optimum(1e300, 1e-300)).isCloseTo(600 * Math.log(10), within(1e-9));
    }

    @Test
    void whatIsNoLossOrPriceIsRefused() {
        assertThatThrownBy(() -> RewardUncertainty.optimum(-1, 1)).hasMessageContaining("L is -1.0");
        assertThatThrownBy(() -> RewardUncertainty.least(1, 0)).hasMessageContaining("lambda is 0.0");
        assertThatThrownBy(() -> RewardUncertainty.objective(1, Double.NaN, 1)).hasMessageContaining("U is NaN");
        assertThatThrownBy(() -> RewardUncertainty.ofVariance(-1, 1)).hasMessageContaining("variance is -1.0");
        assertThatThrownBy(() -> RewardScript.DEPTH.price(0, 1)).hasMessageContaining("g is 0.0");
        assertThatThrownBy(() -> RewardScript.DEPTH.objective(1, 0, 1, -1)).hasMessageContaining("q is -1.0");
    }

    @Provide
    Arbitrary<Double> sizes() {
        var logUniform = Arbitraries.longs().between(-12_000, 12_000).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, Arbitraries.of(1.0, Math.nextUp(1.0), Math.nextDown(1.0)));
    }

    @Provide
    Arbitrary<Double> constants() {
        return Arbitraries.longs().between(-3000, 3000).map(k -> Math.pow(10, k * 1e-3));
    }

    @Provide
    Arbitrary<Double> uncertainties() {
        var logUniform = Arbitraries.longs().between(-12_000, 2500).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, Arbitraries.of(0.0, 1.0, 700.0));
    }
}
