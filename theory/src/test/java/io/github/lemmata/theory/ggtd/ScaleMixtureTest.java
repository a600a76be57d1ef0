package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScaleMixtureTest {

    @Property
    void theFactorsOfTwoStepsMultiply(
            @ForAll("shapes") double p,
            @ForAll("shapes") double q,
            @ForAll("shapes") double s,
            @ForAll("unit") double u) {
        double r = 3 * u;
        double direct = new ScaleMixture(p, s).factorMoment(r);
        double steps = new ScaleMixture(p, q).factorMoment(r) * new ScaleMixture(q, s).factorMoment(r);

        assertThat(steps).isCloseTo(direct, within(1e-12 * direct));
    }

    @Property
    void theFactorTurnsOneVarianceIntoTheOther(@ForAll("shapes") double p, @ForAll("shapes") double q) {
        double made = new GeneralizedGaussian(1, p).variance();
        double parent = new GeneralizedGaussian(1, q).variance();

        assertThat(new ScaleMixture(p, q).factorMoment(2) * parent).isCloseTo(made, within(1e-12 * made));
    }

    @Test
    void aShapeIsMadeFromItselfByTheFactorOne() {
        assertThat(new ScaleMixture(1.3, 1.3).exists()).isTrue();
        assertThat(new ScaleMixture(1.3, 1.3).factorMoment(5)).isEqualTo(1);
        assertThat(new ScaleMixture(Math.nextUp(2.0), 2).exists()).isFalse();
    }

    @Test
    void parametersOutsideTheirDomainsAreRefused() {
        assertThatThrownBy(() -> new ScaleMixture(0, 2)).hasMessage("shape is 0.0; expected finite real > 0");
        assertThatThrownBy(() -> new ScaleMixture(1, 2).factorMoment(-1))
                .hasMessage("r is -1.0; expected finite real > -1");
    }

    @Provide
    Arbitrary<Double> shapes() {
        return LawArbitraries.shapes();
    }

    @Provide
    Arbitrary<Double> unit() {
        return LawArbitraries.unit();
    }
}
