package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorRuleTest {

    @Provide
    Arbitrary<Double> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, Double.MIN_VALUE, 1e-9, 1.0, 1e9, 1e300),
                Arbitraries.longs().map(bits -> Math.exp(40 * new SplittableRandom(bits).nextDouble() - 20)));
    }

    @Provide
    Arbitrary<ErrorRule> rules() {
        return Arbitraries.of(
                ErrorRule.PLAIN,
                ErrorRule.SIGN,
                ErrorRule.likelihood(0.7),
                ErrorRule.likelihood(1.5),
                new ErrorRule.PseudoHuber(0.5));
    }

    @Property
    void everyRuleIsOdd(@ForAll("rules") ErrorRule rule, @ForAll("sizes") double size) {
        assertThat(rule.of(-size)).isEqualTo(-rule.of(size));
    }

    @Property
    void pseudoHuberLiesBetweenTheSignAndALine(@ForAll("sizes") double size) {
        assertThat(new ErrorRule.PseudoHuber(0.5).of(size)).isBetween(0.0, Math.min(1, size / 0.5) * (1 + 1e-15));
    }

    @Test
    void thePoleOfAHeavyTailedLikelihoodIsCut() {
        assertThat(ErrorRule.likelihood(0.7).of(1e-9)).isEqualTo(Math.pow(0.1, 0.7 - 1));
        assertThat(ErrorRule.likelihood(0.7).of(0)).isZero();
    }

    @Test
    void likelihoodsOfShapesOneAndTwoAreTheSignAndPlainTd() {
        assertThat(ErrorRule.likelihood(1)).isEqualTo(ErrorRule.SIGN);
        assertThat(ErrorRule.likelihood(2)).isEqualTo(ErrorRule.PLAIN);
    }

    /// Plain TD: 1. Sign: twice the density at 0.
    /// c²/(x²+c²)^(3/2) e^-x.
    @ParameterizedTest
    @CsvSource({"0.7, 1, 0.789999549870", "1, 1, 1", "2, 1, 1.1283791671", "1, 2, 1", "2, 2, 1", "3, 2, 1"})
    void meanSlopesOfPowersAreTheirClosedForms(double shape, double exponent, double expected) {
        assertThat(new ErrorRule.Power(exponent, 0).meanSlope(new GeneralizedGaussian(1, shape)))
                .isCloseTo(expected, within(1e-9));
    }

    /// The integral of $c^2(x^2+c^2)^{-3/2}f(x)$ by mpmath, 25 digits.
    @ParameterizedTest
    @CsvSource({"0.7, 0.29450736931763", "1, 0.40854315551367", "2, 0.51576559895948", "5, 0.52169819624783"})
    void meanSlopesOfPseudoHuberAreTheirQuadratures(double shape, double expected) {
        assertThat(new ErrorRule.PseudoHuber(0.5).meanSlope(new GeneralizedGaussian(2, shape)))
                .isCloseTo(expected, within(1e-10));
    }

    @Test
    void infiniteSlopesAreRefused() {
        assertThatThrownBy(() -> ErrorRule.likelihood(0.5).meanSlope(new GeneralizedGaussian(1, 0.5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ErrorRule.PseudoHuber(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ErrorRule.Power(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
