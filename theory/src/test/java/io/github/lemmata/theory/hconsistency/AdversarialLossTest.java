package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdversarialLossTest {

    private static final double[] P = {0.5, 0.3, 0.2};

    @Test
    void theRampFallsFromOneToZeroOverRho() {
        var loss = new AdversarialLoss(1, 2);

        assertThat(List.of(-1.0, 0.0, 0.5, 2.0, 3.0)).map(loss::ramp).containsExactly(1.0, 1.0, 0.75, 0.0, 0.0);
    }

    @Test
    void theWorstPointOfTheBallCounts() {
        var loss = new AdversarialLoss(0, 1);
        double[][] ball = {{3, 0, 0}, {1, 1, 0}, {0.5, 0, 0}};

        assertThat(loss.of(ball, 0)).isEqualTo(1);
        assertThat(AdversarialLoss.target(ball, 0)).isEqualTo(1);
        assertThat(AdversarialLoss.target(new double[][] {{3, 0, 0}, {0.5, 0, 0}}, 0))
                .isZero();
        assertThat(AdversarialLoss.targetRisk(P, new double[][] {{3, 0, 0}})).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0.6931471805599453", "2, 0.5", "0.5, 0.8284271247461901", "3, 0.375"})
    void theDivisorIsPhiOfOne(double tau, double divisor) {
        assertThat(AdversarialLoss.divisor(tau)).isCloseTo(divisor, within(1e-15));
    }

    /// Where the bound is tight: the two likeliest classes exchanged, robustly.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1 - 1e-9, 1, 1 + 1e-9, 1.5, 2 - 1e-6, 2, 3})
    void exchangingTheTwoLikeliestCostsExactlyTheirDifferenceTimesTheDivisor(double tau) {
        var loss = new AdversarialLoss(tau, 1);
        double regret = loss.conditionalRisk(P, new double[][] {{1, 2, 0}}) - AdversarialLoss.minimum(tau, P);

        assertThat(regret).isCloseTo(0.2 * AdversarialLoss.divisor(tau), within(1e-15));
    }

    @Property
    void theRegretOverTheDivisorBoundsTheTargetsRegret(
            @ForAll("taus") double tau,
            @ForAll("scores") double f0,
            @ForAll("scores") double f1,
            @ForAll("scores") double f2,
            @ForAll("scores") double g0,
            @ForAll("scores") double g2) {
        var loss = new AdversarialLoss(tau, 1);
        double[][] ball = {{f0, f1, f2}, {g0, f1, g2}};
        double regret = loss.conditionalRisk(P, ball) - AdversarialLoss.minimum(tau, P);

        assertThat(AdversarialLoss.targetRisk(P, ball) - 0.5)
                .isLessThanOrEqualTo((regret + 1e-14) / AdversarialLoss.divisor(tau));
    }

    @Property
    void theSmoothLossIsAMajorant(
            @ForAll("taus") double tau,
            @ForAll("scores") double f0,
            @ForAll("scores") double f1,
            @ForAll("scores") double f2,
            @ForAll("scores") double g0,
            @ForAll("scores") double g2) {
        var loss = new AdversarialLoss(tau, 0.5);
        double[] centre = {f0, f1, f2};
        double[][] ball = {centre, {g0, f1, g2}};

        for (int y = 0; y < 3; y++) {
            assertThat(loss.of(ball, y))
                    .isLessThanOrEqualTo(loss.smoothMajorant(centre, ball, y, loss.smoothness(3)) + 1e-12);
        }
    }

    @Test
    void aBallHasAScoreForEachClass() {
        var loss = new AdversarialLoss(1, 1);

        assertThatThrownBy(() -> loss.conditionalRisk(P, new double[][] {{1, 2}}))
                .hasMessageContaining("one or more rows of 3 scores");
        assertThatThrownBy(() -> new AdversarialLoss(1, 0)).hasMessageContaining("rho is 0.0");
        assertThatThrownBy(() -> AdversarialLoss.margins(new double[] {1, 2}, 2))
                .hasMessageContaining("label is 2");
    }

    @Provide
    Arbitrary<Double> taus() {
        var spread = Arbitraries.longs().between(0, 3000).map(k -> k * 1e-3);
        return Arbitraries.oneOf(spread, Arbitraries.of(0.0, 1.0, 1 - 1e-9, 1 + 1e-9, 2.0, 2 - 1e-6));
    }

    /// Around the margins 0 and ρ, with ties.
    @Provide
    Arbitrary<Double> scores() {
        var spread = Arbitraries.longs().between(-3000, 3000).map(k -> k * 1e-3);
        return Arbitraries.oneOf(
                spread, Arbitraries.of(0.0, 0.5, 1.0, 2.0, Math.nextUp(1.0), Math.nextDown(1.0), -1.0, 1e-300));
    }
}
