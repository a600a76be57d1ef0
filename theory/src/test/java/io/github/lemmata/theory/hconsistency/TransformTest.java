package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TransformTest {

    /// From here to 1 the slope of the transform may be so large that rounding counts.
    private static final double STEEP = 0.999;

    @Provide
    Arbitrary<Double> taus() {
        return CompSumArbitraries.taus();
    }

    @Provide
    Arbitrary<Double> regrets() {
        return CompSumArbitraries.regrets();
    }

    @Property
    void inverseUndoesTheTransform(
            @ForAll("taus") double tau,
            @ForAll @LongRange(min = 2, max = 1000) long n,
            @ForAll("regrets") double beta) {
        var transform = new Transform(tau, n);
        double cost = transform.at(beta);

        double inverse = transform.inverse(cost);
        if (beta <= STEEP) {
            assertThat(inverse).isCloseTo(beta, within(1e-12 * beta));
        } else {
            assertThat(inverse).isBetween(STEEP, 1.0);
        }
    }

    @Property
    void inverseIsAtMostItsClosedBound(
            @ForAll("taus") double tau, @ForAll @LongRange(min = 2, max = 1000) long n, @ForAll("regrets") double t) {
        var transform = new Transform(tau, n);

        assertThat(transform.inverse(t)).isLessThanOrEqualTo(transform.inverseBound(t) * (1 + 1e-13));
        assertThat(transform.inverseBound(t)).isBetween(0.0, 1.0);
    }

    @Property
    void transformIsConvexAndRises(
            @ForAll("taus") double tau, @ForAll("regrets") double beta, @ForAll("regrets") double other) {
        var transform = new Transform(tau, 7);
        double left = Math.min(beta, STEEP);
        double right = Math.min(other, STEEP);
        double chord = (transform.at(left) + transform.at(right)) / 2;

        assertThat(transform.at((left + right) / 2)).isLessThanOrEqualTo(chord * (1 + 1e-13));
        assertThat(transform.at(Math.min(beta, other)))
                .isLessThanOrEqualTo(transform.at(Math.max(beta, other)) * (1 + 1e-14));
    }

    @Property
    void parabolasLieBelow(
            @ForAll("taus") double tau,
            @ForAll @LongRange(min = 2, max = 1000) long n,
            @ForAll("regrets") double beta) {
        double parabola =
                tau <= 1 ? beta * beta / (Math.pow(2, tau) * (2 - tau)) : beta * beta / (2 * Math.pow(n, tau - 1));
        double cost = new Transform(tau, n).at(beta);

        assertThat(tau < 2 ? cost : 2 * cost * Math.max(1, tau - 1)).isGreaterThanOrEqualTo(parabola * (1 - 1e-13));
    }

    @Property
    void slopeIsTheDerivative(@ForAll("taus") double tau, @ForAll("regrets") double beta) {
        var transform = new Transform(tau, 3);
        double at = Math.clamp(beta, 0.01, 0.9);
        double h = 1e-5;
        double difference = (transform.at(at + h) - transform.at(at - h)) / (2 * h);

        assertThat(transform.slope(at)).isCloseTo(difference, within(2e-4 * Math.abs(difference) + 1e-9));
    }

    @Test
    void upToOneTheNumberOfClassesHasNoInfluence() {
        assertThat(new Transform(1, 1000).at(.3)).isEqualTo(new Transform(1, 2).at(.3));
        assertThat(new Transform(1.5, 1000).at(.3)).isLessThan(new Transform(1.5, 2).at(.3) / 20);
    }

    @Test
    void endsOfTheRange() {
        assertThat(new Transform(0, 2).at(0)).isZero();
        assertThat(new Transform(0, 2).at(1)).isEqualTo(1);
        assertThat(new Transform(1, 2).at(1)).isCloseTo(Math.log(2), within(1e-16));
        assertThat(new Transform(1, 2).slope(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Transform(2, 5).at(1)).isEqualTo(.2);
        assertThat(new Transform(1, 2).inverse(0)).isZero();
        assertThat(new Transform(1, 2).inverse(1)).isEqualTo(1);
        assertThat(new Transform(1, 2).inverse(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(new Transform(0, 2).inverse(1e-300)).isCloseTo(Math.sqrt(2e-300), within(1e-164));
    }

    @Test
    void whatIsNoRegretIsRefused() {
        assertThatThrownBy(() -> new Transform(1, 2).at(1.5)).hasMessage("beta is 1.5; expected real from 0.0 to 1.0");
        assertThatThrownBy(() -> new Transform(1, 2).at(Double.NaN))
                .hasMessage("beta is NaN; expected real from 0.0 to 1.0");
        assertThatThrownBy(() -> new Transform(1, 2).inverse(-1)).hasMessage("t is -1.0; expected real >= 0");
        assertThatThrownBy(() -> new Transform(1, 1)).hasMessage("classes is 1; expected integer >= 2");
    }
}
