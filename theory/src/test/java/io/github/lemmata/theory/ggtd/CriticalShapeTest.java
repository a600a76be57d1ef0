package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.special.Polygamma;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CriticalShapeTest {

    private static final double ROUNDING = 1e-14;

    @Property
    void varianceTurnsAtItsLeast(@ForAll("shapes") double shape, @ForAll("shapes") double other) {
        turns(GeneralizedGaussian::variance, CriticalShape.LEAST_VARIANCE.shape(), shape, other);
    }

    @Property
    void meanSizeTurnsAtItsLeast(@ForAll("shapes") double shape, @ForAll("shapes") double other) {
        turns(GeneralizedGaussian::meanAbsolute, CriticalShape.LEAST_MEAN_SIZE.shape(), shape, other);
    }

    @Property
    void peakIsHighestAtItsShape(@ForAll("shapes") double shape, @ForAll("shapes") double other) {
        turns(law -> -law.density(0), CriticalShape.HIGHEST_PEAK.shape(), shape, other);
    }

    private static void turns(ToDoubleFunction<GeneralizedGaussian> of, double turn, double shape, double other) {
        double near = of.applyAsDouble(new GeneralizedGaussian(1, Math.min(shape, other)));
        double far = of.applyAsDouble(new GeneralizedGaussian(1, Math.max(shape, other)));
        double rounding = ROUNDING * Math.max(Math.abs(near), Math.abs(far));

        if (Math.max(shape, other) <= turn) {
            assertThat(far).isLessThanOrEqualTo(near + rounding);
        }
        if (Math.min(shape, other) >= turn) {
            assertThat(near).isLessThanOrEqualTo(far + rounding);
        }
    }

    @Test
    void meanSizeIsThatOfTheUniformLawAtItsShape() {
        double shape = CriticalShape.UNIFORM_MEAN_SIZE.shape();

        assertThat(new GeneralizedGaussian(1, shape).meanAbsolute()).isCloseTo(0.5, within(1e-15));
        assertThat(new GeneralizedGaussian(1, 1e9).meanAbsolute()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void slopesVanishAtTheCriticalShapes() {
        assertThat(ShapeSlopes.logVariance(inverse(CriticalShape.LEAST_VARIANCE)))
                .isCloseTo(0, within(ROUNDING));
        assertThat(ShapeSlopes.logMeanAbsolute(inverse(CriticalShape.LEAST_MEAN_SIZE)))
                .isCloseTo(0, within(ROUNDING));
        assertThat(Polygamma.digamma(1 + inverse(CriticalShape.HIGHEST_PEAK))).isCloseTo(0, within(ROUNDING));
        assertThat(LikelihoodCurvature.normalizer(inverse(CriticalShape.CONVEX_LIKELIHOOD)))
                .isCloseTo(0, within(ROUNDING));
    }

    @ParameterizedTest
    @EnumSource
    void everyShapeIsReached(CriticalShape critical) {
        assertThat(critical.shape()).isBetween(2.0, 10.0);
    }

    private static double inverse(CriticalShape critical) {
        return 1 / critical.shape();
    }

    @Provide
    Arbitrary<Double> shapes() {
        return LawArbitraries.shapes();
    }
}
