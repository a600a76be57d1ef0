package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BinaryLossTest {

    @Property
    void noScoreIsBetterThanTheLeastRisk(
            @ForAll BinaryLoss loss, @ForAll("shares") double eta, @ForAll("scores") double score) {
        double risk = loss.conditionalRisk(eta, score);

        assertThat(loss.minimumRisk(eta)).isLessThanOrEqualTo(risk + 1e-15 * Math.max(1, risk));
    }

    @Property
    void beingWrongCostsPsiAtLeast(
            @ForAll BinaryLoss loss, @ForAll("shares") double share, @ForAll("scores") double score) {
        double eta = (1 + share) / 2;
        double theta = 2 * eta - 1; // exactly
        double regret = loss.conditionalRisk(eta, -Math.abs(score)) - loss.minimumRisk(eta);

        assertThat(loss.psi(theta)).isLessThanOrEqualTo(regret + 4e-15 * Math.max(1, regret));
    }

    @Property
    void psiIsWhatATieCosts(@ForAll BinaryLoss loss, @ForAll("shares") double share) {
        double eta = (1 + share) / 2;
        double theta = 2 * eta - 1; // exactly

        assertThat(loss.psi(theta)).isCloseTo(loss.of(0) - loss.minimumRisk(eta), within(4e-15));
    }

    /// Up to 0.999: at 1 the exponential ψ is so steep that the rounding of a midpoint shows.
    @Property
    void psiIsConvex(@ForAll BinaryLoss loss, @ForAll("shares") double one, @ForAll("shares") double other) {
        double left = 0.999 * one;
        double right = 0.999 * other;
        double chord = (loss.psi(left) + loss.psi(right)) / 2;

        assertThat(loss.psi((left + right) / 2)).isLessThanOrEqualTo(chord * (1 + 1e-12) + Double.MIN_NORMAL);
    }

    @Property
    void zhangsConstantsBoundTheDistanceFromOneHalf(@ForAll BinaryLoss loss, @ForAll("shares") double theta) {
        var zhang = loss.zhang();
        double allowed = Math.pow(zhang.constant(), zhang.exponent()) * loss.psi(theta);

        assertThat(Math.pow(theta / 2, zhang.exponent())).isLessThanOrEqualTo(allowed * (1 + 1e-14) + 1e-300);
    }

    @ParameterizedTest
    @EnumSource
    void certainLabelsCostNothingAndEvenOnesATie(BinaryLoss loss) {
        assertThat(loss.minimumRisk(0)).isZero();
        assertThat(loss.minimumRisk(1)).isZero();
        assertThat(loss.minimumRisk(0.5)).isCloseTo(loss.of(0), within(1e-15));
        assertThat(loss.psi(0)).isZero();
        assertThat(loss.psi(1)).isEqualTo(loss.of(0));
        assertThat(loss.zhang().bound(0)).isZero();
        assertThat(loss.zhang().bound(1e9)).isEqualTo(1);
    }

    /// The specification's twin, $0.55\theta^2$ for the exponential loss, fails exactly below
    /// $\theta=\sqrt{0.1/0.3025}$.
    @Test
    void theExponentialTwinFailsExactlyBelowItsRoot() {
        double root = Math.sqrt(0.1 / 0.3025);

        assertThat(root).isCloseTo(0.57496, within(5e-6));
        assertThat(0.55 * Math.pow(root - 1e-6, 2)).isGreaterThan(BinaryLoss.EXPONENTIAL.psi(root - 1e-6));
        assertThat(0.55 * Math.pow(root + 1e-6, 2)).isLessThan(BinaryLoss.EXPONENTIAL.psi(root + 1e-6));
        assertThat(0.55 * 1e-16).isGreaterThan(BinaryLoss.EXPONENTIAL.psi(1e-8));
    }

    @Property
    void twoClassesOfTheLogisticAndSumExponentialLossAreBinary(@ForAll("shares") double theta) {
        assertThat(new Transform(1, 2).at(theta))
                .isCloseTo(BinaryLoss.LOGISTIC.psi(theta), within(1e-13 * BinaryLoss.LOGISTIC.psi(theta)));
        assertThat(new Transform(0, 2).at(theta))
                .isCloseTo(BinaryLoss.EXPONENTIAL.psi(theta), within(1e-13 * BinaryLoss.EXPONENTIAL.psi(theta)));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> BinaryLoss.HINGE.minimumRisk(1.5)).hasMessageContaining("eta is 1.5");
        assertThatThrownBy(() -> BinaryLoss.HINGE.psi(-0.1)).hasMessageContaining("theta is -0.1");
        assertThatThrownBy(() -> BinaryLoss.SQUARED.of(Double.POSITIVE_INFINITY))
                .hasMessageContaining("margin");
        assertThatThrownBy(() -> new ZhangConstants(0, 1)).hasMessageContaining("exponent is 0");
    }

    /// Log-uniform from either end of [0, 1], the ends, and where the logistic form changes.
    @Provide
    Arbitrary<Double> shares() {
        var logUniform = Arbitraries.longs().between(0, 16_000).map(k -> Math.pow(10, -k * 1e-3));
        return Arbitraries.oneOf(
                logUniform,
                logUniform.map(x -> 1 - x),
                Arbitraries.of(0.0, 1.0, 0.5, Math.nextUp(0.5), Double.MIN_NORMAL));
    }

    @Provide
    Arbitrary<Double> scores() {
        return Arbitraries.longs()
                .between(-20_000, 4000)
                .map(k -> Math.exp(k * 1e-3))
                .flatMap(size -> Arbitraries.of(size, -size, 0.0, 1.0, -1.0));
    }
}
