package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StochasticOrderTest {

    private static final double LEAST = CriticalShape.LEAST_MEAN_SIZE.shape();

    @Property
    void gapIsNowhereNegativeWhereTheSecondLawDominates(
            @ForAll("shapes") double shape, @ForAll("shapes") double other, @ForAll("levels") double t) {
        Assume.that(shape != other);
        double first = Math.min(shape, other);
        double second = Math.max(shape, other);
        double rounding = 1e-13 * Math.max(1, StochasticOrder.meanExcess(first, 0));

        if (StochasticOrder.secondOrder(first, second)) {
            assertThat(StochasticOrder.gap(first, second, t)).isGreaterThanOrEqualTo(-rounding);
        } else {
            assertThat(StochasticOrder.gap(first, second, 0)).isNegative();
        }
    }

    @Property
    void tailsAreOrderedWhereTheSizesAre(
            @ForAll("shapes") double shape, @ForAll("shapes") double other, @ForAll("levels") double t) {
        Assume.that(shape != other);
        double first = Math.min(shape, other);
        double second = Math.max(shape, other);

        if (StochasticOrder.sizes(first, second)) {
            assertThat(new GeneralizedGaussian(1, first).survival(t))
                    .isGreaterThanOrEqualTo(new GeneralizedGaussian(1, second).survival(t) - 1e-14);
        }
    }

    @Property
    void orderedSizesHaveOrderedMeans(@ForAll("shapes") double shape, @ForAll("shapes") double other) {
        Assume.that(Math.abs(Math.log(shape / other)) > 1e-9);
        double first = Math.min(shape, other);
        double second = Math.max(shape, other);

        assertThat(StochasticOrder.sizes(first, second) && !StochasticOrder.secondOrder(first, second))
                .isFalse();
    }

    @Property
    void meanExcessFallsToNothingAndIsConvex(
            @ForAll("shapes") double shape, @ForAll("levels") double t, @ForAll("levels") double other) {
        double mean = StochasticOrder.meanExcess(shape, 0);
        double rounding = 1e-13 * Math.max(1, mean);
        double low = StochasticOrder.meanExcess(shape, Math.min(t, other));
        double high = StochasticOrder.meanExcess(shape, Math.max(t, other));

        assertThat(mean).isCloseTo(new GeneralizedGaussian(1, shape).meanAbsolute(), within(rounding));
        assertThat(high).isBetween(-rounding, low + rounding);
        assertThat(StochasticOrder.meanExcess(shape, (t + other) / 2)).isLessThanOrEqualTo((low + high) / 2 + rounding);
    }

    /// Where the power $t^\beta$ becomes negligible the two forms of the mean excess meet.
    @Property
    void meanExcessIsContinuousWhereThePowerIsNegligible(@ForAll("largeShapes") double shape) {
        double switchesAt = Math.pow(0x1p-56, 1 / shape);
        double below = StochasticOrder.meanExcess(shape, switchesAt * (1 - 1e-9));
        double above = StochasticOrder.meanExcess(shape, switchesAt * (1 + 1e-9));

        assertThat(above).isCloseTo(below, within(4e-9));
        assertThat(above).isLessThanOrEqualTo(below + 1e-15);
    }

    @Property
    void thresholdIsTheSecondShapeOfTheSameMean(@ForAll("between") double first) {
        double threshold = StochasticOrder.threshold(first);
        var law = new GeneralizedGaussian(1, first);

        assertThat(threshold).isGreaterThanOrEqualTo(LEAST * (1 - 1e-7));
        assertThat(new GeneralizedGaussian(1, threshold).meanAbsolute()).isCloseTo(law.meanAbsolute(), within(2e-15));
    }

    @Test
    void thresholdIsInfiniteOrTheShapeItselfOutside() {
        double uniform = CriticalShape.UNIFORM_MEAN_SIZE.shape();

        assertThat(StochasticOrder.threshold(0.5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StochasticOrder.threshold(uniform)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StochasticOrder.threshold(uniform * (1 + 1e-9))).isGreaterThan(1e8);
        assertThat(StochasticOrder.threshold(LEAST)).isEqualTo(LEAST);
        assertThat(StochasticOrder.threshold(20)).isEqualTo(20);
    }

    @Test
    void whatIsOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> StochasticOrder.secondOrder(2, 2))
                .hasMessage("second is 2.0; expected above first, 2.0");
        assertThatThrownBy(() -> StochasticOrder.sizes(3, 2)).hasMessage("second is 2.0; expected above first, 3.0");
        assertThatThrownBy(() -> StochasticOrder.threshold(0)).hasMessageStartingWith("first is 0.0");
        assertThatThrownBy(() -> StochasticOrder.meanExcess(1, -1)).hasMessageStartingWith("t is -1.0");
        assertThatThrownBy(() -> StochasticOrder.gap(-1, 2, 0)).hasMessageStartingWith("shape is -1.0");
    }

    @Provide
    Arbitrary<Double> shapes() {
        return LawArbitraries.unit().map(u -> 0.4 * Math.pow(100, u));
    }

    @Provide
    Arbitrary<Double> largeShapes() {
        return LawArbitraries.unit().map(u -> 10 * Math.pow(100, u));
    }

    @Provide
    Arbitrary<Double> levels() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, Double.MIN_VALUE, 1e-8, 0.5, 1.0, Math.nextUp(1.0), 40.0),
                LawArbitraries.unit().map(u -> 3 * u),
                LawArbitraries.unit().map(u -> 40 * u));
    }

    /// Between the two critical shapes, down to a relative distance of $10^{-6}$ from either.
    @Provide
    Arbitrary<Double> between() {
        double from = CriticalShape.UNIFORM_MEAN_SIZE.shape();
        return Arbitraries.oneOf(
                LawArbitraries.unit().map(u -> from * (1 + Math.pow(10, -6 * u) * 0.5)),
                LawArbitraries.unit().map(u -> LEAST * (1 - Math.pow(10, -6 * u) * 0.5)));
    }
}
