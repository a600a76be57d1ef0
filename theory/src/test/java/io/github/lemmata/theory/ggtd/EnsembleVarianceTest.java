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

/// The variances of an ensemble's errors, and what estimated variances do to a batch.
class EnsembleVarianceTest {

    @Property
    void membersThatDifferByAnOffsetHaveNearlyCertainErrors(
            @ForAll("variances") double v, @ForAll("discounts") double g) {
        assertThat(EnsembleVariance.ofError(g, v, v, v)).isCloseTo((1 - g) * (1 - g) * v, within(1e-14 * v));
    }

    @Property
    void theErrorVariesMoreThanTheTargetWhereTheCriterionSaysSo(
            @ForAll("variances") double value,
            @ForAll("variances") double next,
            @ForAll("correlations") double correlation,
            @ForAll("discounts") double g) {
        double covariance = correlation * Math.sqrt(value * next);
        double difference = EnsembleVariance.ofError(g, value, next, covariance) - EnsembleVariance.ofTarget(g, next);

        if (Math.abs(difference) > 1e-12 * (value + next)) {
            assertThat(EnsembleVariance.errorVariesMore(g, value, covariance)).isEqualTo(difference > 0);
        }
    }

    @Test
    void theReleasedFormReadsTheVarianceAtTheState() {
        assertThat(EnsembleVariance.released(0.5, 8)).isEqualTo(2);
        assertThat(EnsembleVariance.ofTarget(0.5, 4)).isEqualTo(1);
    }

    @Test
    void anImpossibleCovarianceIsRefused() {
        assertThatThrownBy(() -> EnsembleVariance.ofError(0.9, 1, 4, 2.1)).hasMessageContaining("covariance is 2.1");
        assertThatThrownBy(() -> EnsembleVariance.ofTarget(1.1, 4)).hasMessageContaining("gamma is 1.1");
        assertThatThrownBy(() -> EnsembleVariance.released(0.9, -1)).hasMessageContaining("value is -1.0");
    }

    @Test
    void fiveMembersOrFewerLeaveNoShareOfTheBatch() {
        assertThat(BatchCollapse.limitingShare(5)).isZero();
        assertThat(BatchCollapse.limitingShare(6)).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(BatchCollapse.meanWeight(3)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(BatchCollapse.exponent(2)).isZero();
        assertThat(BatchCollapse.exponent(5)).isEqualTo(1);
        assertThat(BatchCollapse.exponent(100)).isEqualTo(1);
        assertThatThrownBy(() -> BatchCollapse.exponent(1)).hasMessageContaining("n is 1");
    }

    @Provide
    Arbitrary<Double> variances() {
        return VarianceArbitraries.variances();
    }

    @Provide
    Arbitrary<Double> discounts() {
        var logUniform = Arbitraries.longs().between(0, 8000).map(k -> Math.pow(10, -k * 1e-3));
        return Arbitraries.oneOf(logUniform, logUniform.map(x -> 1 - x), Arbitraries.of(0.0, 1.0, 0.5));
    }

    @Provide
    Arbitrary<Double> correlations() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1000, 1000).map(k -> k * 1e-3), Arbitraries.of(1.0, -1.0, 0.0));
    }
}
