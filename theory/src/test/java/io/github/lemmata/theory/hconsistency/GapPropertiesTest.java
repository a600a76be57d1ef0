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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Gaps, bounded scores and rates between the values of the reference table and at the ends of their domains.
class GapPropertiesTest {

    @Property
    void theGapOfOppositePointsIsThatOfTheMixture(@ForAll("taus") double tau, @ForAll("shares") double q) {
        double[][] rows = {{q, 1 - q}, {1 - q, q}};
        double gap = MinimizabilityGaps.ofConstants(tau, new double[] {0.5, 0.5}, rows);

        assertThat(MinimizabilityGaps.ofOppositePoints(tau, q)).isCloseTo(gap, within(1e-14));
    }

    @Property
    void gapsAreNotNegative(
            @ForAll("taus") double tau,
            @ForAll("shares") double q,
            @ForAll("shares") double r,
            @ForAll("shares") double w) {
        double[][] rows = {{q, 1 - q}, {r, 1 - r}};

        assertThat(MinimizabilityGaps.ofConstants(tau, new double[] {w, 1 - w}, rows))
                .isGreaterThan(-1e-14);
    }

    @Property
    void theSumExponentialRiskBoundsTheOthers(
            @ForAll("taus") double tau, @ForAll("shares") double q, @ForAll("shares") double w) {
        double[][] rows = {{q, 1 - q}, {1, 0}};
        double[] weights = {w, 1 - w};
        double bound = MinimizabilityGaps.bestRiskBound(tau, MinimizabilityGaps.bestConstantRisk(0, weights, rows));

        assertThat(MinimizabilityGaps.bestConstantRisk(tau, weights, rows))
                .isLessThanOrEqualTo(bound * (1 + 1e-14) + 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.44859937511", "1, 0.86149494335", "1.5, 1.50706391029"})
    void theBestWeightOnTwoPointsIsTheSpecifications(double tau, double weight) {
        assertThat(new TwoPointLinear(1, 2, 0.6, 0.9).best(tau).weight()).isCloseTo(weight, within(1e-7));
    }

    @Property(tries = 50)
    void noWeightBeatsTheBest(
            @ForAll("taus") double tau,
            @ForAll("shares") double eta,
            @ForAll("shares") double other,
            @ForAll("sizes") double w) {
        var line = new TwoPointLinear(0.7, -1.9, eta, other);

        assertThat(line.best(tau).risk()).isLessThanOrEqualTo(line.risk(tau, w) * (1 + 1e-12) + 1e-13);
        assertThat(line.best(tau).risk()).isLessThanOrEqualTo(line.risk(tau, -w) * (1 + 1e-12) + 1e-13);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1 - 1e-9, 1, 1 + 1e-9, 1.5, 2 - 1e-6, 2, 3})
    void separableLabelsHaveNoGapAtAnyTau(double tau) {
        assertThat(new TwoPointLinear(1, 2, 1, 1).gap(tau)).isZero();
        assertThat(new TwoPointLinear(1, 2, 1, 1).best(tau).weight()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new TwoPointLinear(-1, -2, 1, 1).best(tau).weight()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Property
    void boundedScoresCostNoMoreThanFreeOnes(
            @ForAll("smoothTaus") double tau, @ForAll("sizes") double bound, @ForAll("shares") double beta) {
        double free = new Transform(tau, 2).at(beta);

        assertThat(BoundedScores.binaryTransform(tau, bound, beta)).isBetween(0.0, free * (1 + 1e-12) + 1e-300);
    }

    @Property
    void widerBoundsCostMore(
            @ForAll("smoothTaus") double tau, @ForAll("sizes") double bound, @ForAll("shares") double beta) {
        double wider = BoundedScores.binaryTransform(tau, 1.1 * bound, beta);

        assertThat(BoundedScores.binaryTransform(tau, bound, beta)).isLessThanOrEqualTo(wider * (1 + 1e-11) + 1e-300);
    }

    @Property
    void theBranchesMeetAtTheSwitch(@ForAll("smoothTaus") double tau, @ForAll("sizes") double bound) {
        double at = BoundedScores.binarySwitch(tau, bound);
        double free = new Transform(tau, 2).at(at);

        if (at < 0.999) {
            assertThat(BoundedScores.clippedTransform(tau, bound, at)).isCloseTo(free, within(1e-11 * free + 1e-300));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 1.5, 2 - 1e-6})
    void scoresConfinedToZeroCostNothing(double tau) {
        assertThat(BoundedScores.binaryTransform(tau, 0, 1)).isZero();
        assertThat(BoundedScores.deterministicMinimum(tau, 3, 0)).isEqualTo(new CompSumLoss(tau).phi(2));
    }

    @Property
    void theLargestRegretCostsLessAsTauGrows(@ForAll("taus") double tau, @ForAll("shares") double more) {
        double larger = Math.min(2, tau + more);

        if (tau <= 2) {
            assertThat(GrowthRate.largestRegretPrice(larger))
                    .isLessThanOrEqualTo(GrowthRate.largestRegretPrice(tau) * (1 + 1e-15));
        }
    }

    @Test
    void theGrowthExponentChangesAtTwo() {
        assertThat(GrowthRate.exponent(Math.nextDown(2.0))).isEqualTo(2);
        assertThat(GrowthRate.exponent(2)).isEqualTo(1);
        assertThat(GrowthRate.squaredRegretRatio(GrowthRate.LARGEST_RATIO_AT)).isCloseTo(2.12295, within(5e-6));
    }

    @Test
    void whatIsOutsideADomainIsRefused() {
        assertThatThrownBy(() -> BoundedScores.binaryTransform(2, 1, 0.5)).hasMessageContaining("tau is 2.0");
        assertThatThrownBy(() -> BoundedScores.binaryTransform(1, -1, 0.5)).hasMessageContaining("bound is -1.0");
        assertThatThrownBy(() -> new TwoPointLinear(0, 1, 0.5, 0.5)).hasMessageContaining("x1 is 0");
        assertThatThrownBy(() -> GrowthRate.squaredRegretRatio(1.5)).hasMessageContaining("tau is 1.5");
        assertThatThrownBy(() ->
                        MinimizabilityGaps.ofConstants(1, new double[] {1}, new double[][] {{0.5, 0.5}, {1, 0}}))
                .hasMessageContaining("2 rows; expected 1");
    }

    /// τ in [0, 3], the places where formulas change, and their neighbours.
    @Provide
    Arbitrary<Double> taus() {
        return Arbitraries.oneOf(smoothTaus(), Arbitraries.of(2.0, Math.nextUp(2.0), 2 + 1e-9, 2.5, 3.0));
    }

    @Provide
    Arbitrary<Double> smoothTaus() {
        var spread = Arbitraries.longs().between(0, 1990).map(k -> k * 1e-3);
        return Arbitraries.oneOf(
                spread, Arbitraries.of(0.0, 1.0, Math.nextUp(1.0), Math.nextDown(1.0), 1 - 1e-9, 1 + 1e-9, 2 - 1e-6));
    }

    @Provide
    Arbitrary<Double> shares() {
        var logUniform = Arbitraries.longs().between(0, 15_000).map(k -> Math.pow(10, -k * 1e-3));
        return Arbitraries.oneOf(logUniform, logUniform.map(x -> 1 - x), Arbitraries.of(0.0, 1.0, 0.5));
    }

    @Provide
    Arbitrary<Double> sizes() {
        return Arbitraries.longs().between(-10_000, 4000).map(k -> Math.exp(k * 1e-3));
    }
}
