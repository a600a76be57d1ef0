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

class RewardLoopTest {

    @Property
    void theClosedFormIsWhereTheSemiGradientVanishes(
            @ForAll("chances") double p, @ForAll("powers") double beta, @ForAll("discounts") double gamma) {
        double expected = RewardLoop.bernoulliFixedPoint(p, beta, gamma);

        assertThat(RewardLoop.bernoulli(p, gamma).fixedPoint(beta))
                .isCloseTo(expected, within((1e-13 / (beta - 1) + 1e-13) / (1 - gamma)));
    }

    @Property
    void atTwoItIsTheValue(@ForAll("chances") double p, @ForAll("discounts") double gamma) {
        double value = RewardLoop.bernoulli(p, gamma).value();

        assertThat(RewardLoop.bernoulliFixedPoint(p, 2, gamma)).isCloseTo(value, within(1e-14 * value));
    }

    @Property
    void symmetricRewardsHaveTheirValueAsFixedPoint(
            @ForAll("sizes") double near,
            @ForAll("sizes") double far,
            @ForAll("shares") double share,
            @ForAll("powers") double beta) {
        double centre = 0.25;
        double[] rewards = {centre - far, centre - near, centre, centre + near, centre + far};
        double[] chances = {share / 4, (1 - share) / 4, 0.5, (1 - share) / 4, share / 4};
        var loop = new RewardLoop(new FiniteLaw(rewards, chances), 0.5);
        double spread = 1 + near + far;

        // At the centre the drift has the slope of |delta|^(beta-1), so half the digits or fewer are left near beta =
        // 1.
        assertThat(loop.semiGradient(beta, 2 * centre)).isCloseTo(0, within(1e-6 * Math.pow(spread, beta)));
        assertThat(loop.value()).isCloseTo(2 * centre, within(1e-14 * spread));
    }

    @Property
    void largerPowersMoveTheFixedPointTowardsTheMiddle(
            @ForAll("chances") double p, @ForAll("powers") double beta, @ForAll("powers") double other) {
        double nearer = RewardLoop.bernoulliFixedPoint(p, Math.max(beta, other), 0);
        double farther = RewardLoop.bernoulliFixedPoint(p, Math.min(beta, other), 0);

        assertThat(Math.abs(nearer - 0.5)).isLessThanOrEqualTo(Math.abs(farther - 0.5) + 1e-15);
    }

    @Test
    void aFewPowersAboveOneGiveTheMedian() {
        assertThat(RewardLoop.bernoulliFixedPoint(0.4, 1, 0.5)).isZero();
        assertThat(RewardLoop.bernoulliFixedPoint(0.4, 1 + 1e-6, 0.5)).isZero();
        assertThat(RewardLoop.bernoulliFixedPoint(0.6, 1 + 1e-6, 0.5)).isEqualTo(2);
        assertThat(RewardLoop.bernoulliFixedPoint(0.5, 1 + 1e-6, 0.5)).isEqualTo(1);
    }

    @Test
    void aSureRewardIsItsOwnFixedPoint() {
        assertThat(RewardLoop.bernoulli(1, 0.5).fixedPoint(1.5)).isEqualTo(2);
        assertThat(RewardLoop.bernoulli(0, 0.5).semiGradient(1.5, 0)).isZero();
    }

    @Test
    void whatIsOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> RewardLoop.bernoulliFixedPoint(0.5, 1, 0)).hasMessageContaining("p is 0.5");
        assertThatThrownBy(() -> RewardLoop.bernoulliFixedPoint(0.5, 0.9, 0)).hasMessageContaining("beta is 0.9");
        assertThatThrownBy(() -> RewardLoop.bernoulliFixedPoint(0.5, 2, 1)).hasMessageContaining("gamma is 1.0");
        assertThatThrownBy(() -> RewardLoop.bernoulli(0.5, 0).fixedPoint(1)).hasMessageContaining("shape is 1.0");
    }

    @Provide
    Arbitrary<Double> chances() {
        var small = Arbitraries.longs().between(0, 6000).map(k -> Math.pow(10, -k * 1e-3) / 2);
        return Arbitraries.oneOf(
                small, small.map(x -> 1 - x), Arbitraries.of(Math.nextUp(0.5), Math.nextDown(0.5), 0.5));
    }

    /// β − 1 from a tenth to ten.
    @Provide
    Arbitrary<Double> powers() {
        var logUniform = Arbitraries.longs().between(-1000, 1000).map(k -> 1 + Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, Arbitraries.of(2.0, Math.nextUp(2.0), Math.nextDown(2.0)));
    }

    @Provide
    Arbitrary<Double> discounts() {
        return Arbitraries.longs().between(0, 5000).map(k -> 1 - Math.pow(10, -k * 1e-3));
    }

    @Provide
    Arbitrary<Double> sizes() {
        return Arbitraries.longs().between(-3000, 3000).map(k -> Math.pow(10, k * 1e-3));
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.longs().between(0, 1000).map(k -> k * 1e-3);
    }
}
