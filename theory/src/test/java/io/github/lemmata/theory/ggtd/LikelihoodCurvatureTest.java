package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LikelihoodCurvatureTest {

    /// The second derivatives are the derivatives of the slopes, by differences that are extrapolated once.
    @Property
    void curvaturesAreDerivativesOfTheSlopes(
            @ForAll("shapes") double shape, @ForAll("scales") double scale, @ForAll("sizes") double size) {
        var law = new GeneralizedGaussian(scale, shape);
        double delta = size * scale;

        isNear(
                LikelihoodCurvature.inError(law, delta),
                derivative(x -> NegativeLogLikelihood.of(x, scale, shape).errorSlope(), delta),
                shape / scale / delta * law.power(delta) / size);
        isNear(
                LikelihoodCurvature.inErrorAndShape(law, delta),
                derivative(b -> NegativeLogLikelihood.of(delta, scale, b).errorSlope(), shape),
                Math.pow(size, shape - 1) / scale);
        isNear(
                LikelihoodCurvature.inShape(law, delta),
                derivative(b -> NegativeLogLikelihood.of(delta, scale, b).shapeSlope(), shape),
                (1 + law.power(delta)) / shape);
        isNear(
                LikelihoodCurvature.inLogScale(law, delta),
                scale
                        * derivative(
                                a -> a
                                        * NegativeLogLikelihood.of(delta, a, shape)
                                                .scaleSlope(),
                                scale),
                1 + shape * shape * law.power(delta));
    }

    private static void isNear(double value, double difference, double scale) {
        assertThat(value).isCloseTo(difference, within(1e-7 * (Math.abs(value) + Math.abs(scale))));
    }

    private static double derivative(DoubleUnaryOperator f, double x) {
        return (4 * central(f, x, 5e-4 * x) - central(f, x, 1e-3 * x)) / 3;
    }

    private static double central(DoubleUnaryOperator f, double x, double step) {
        return (f.applyAsDouble(x + step) - f.applyAsDouble(x - step)) / (2 * step);
    }

    @Property
    void inTheShapeItIsConvexUpToItsCriticalShape(@ForAll("shapes") double shape, @ForAll("sizes") double size) {
        var law = new GeneralizedGaussian(1, shape);
        double critical = CriticalShape.CONVEX_LIKELIHOOD.shape();

        if (shape <= critical) {
            assertThat(LikelihoodCurvature.inShape(law, size)).isGreaterThan(-1e-15);
        } else if (shape > critical * (1 + 1e-14)) {
            assertThat(LikelihoodCurvature.inShape(law, 0)).isNegative();
            assertThat(LikelihoodCurvature.inShape(law, -1)).isNegative();
        }
    }

    @Property
    void inTheErrorItIsConvexFromShapeOneOn(@ForAll("shapes") double shape, @ForAll("sizes") double size) {
        double curvature = LikelihoodCurvature.inError(new GeneralizedGaussian(1, shape), size);

        assertThat(Math.signum(curvature)).isEqualTo(Math.signum(shape - 1));
    }

    @Property
    void normalizerRises(@ForAll("shapes") double shape, @ForAll("shapes") double other) {
        double low = LikelihoodCurvature.normalizer(Math.min(shape, other));
        double high = LikelihoodCurvature.normalizer(Math.max(shape, other));

        assertThat(low).isLessThanOrEqualTo(high + 1e-14);
    }

    @Test
    void endsOfTheDomainAreLimits() {
        assertThat(LikelihoodCurvature.inError(new GeneralizedGaussian(1, 2), 0))
                .isEqualTo(2);
        assertThat(LikelihoodCurvature.inError(new GeneralizedGaussian(1, 3), 0))
                .isZero();
        assertThat(LikelihoodCurvature.inError(new GeneralizedGaussian(1, 1), 0))
                .isZero();
        assertThat(LikelihoodCurvature.inError(new GeneralizedGaussian(1, 1.5), 0))
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(LikelihoodCurvature.inError(new GeneralizedGaussian(1, 0.5), 0))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(LikelihoodCurvature.inLogScale(new GeneralizedGaussian(1, 2), 0))
                .isZero();
        assertThat(LikelihoodCurvature.inShape(new GeneralizedGaussian(1, 2), 0))
                .isEqualTo(LikelihoodCurvature.inShape(new GeneralizedGaussian(1, 2), 1));
        assertThat(LikelihoodCurvature.normalizer(0)).isCloseTo(-2 * 0.57721566490153286, within(1e-15));
    }

    @Test
    void anErrorOfNothingHasNoMixedDerivative() {
        var law = new GeneralizedGaussian(1, 2);

        assertThatThrownBy(() -> LikelihoodCurvature.inErrorAndShape(law, 0))
                .hasMessage("delta is 0.0; expected finite real other than 0");
        assertThatThrownBy(() -> LikelihoodCurvature.determinant(law, -0.0)).hasMessageStartingWith("delta is -0.0");
        assertThatThrownBy(() -> LikelihoodCurvature.inShape(law, Double.NaN)).hasMessageStartingWith("delta is NaN");
        assertThatThrownBy(() -> LikelihoodCurvature.normalizer(-1)).hasMessageStartingWith("x is -1.0");
    }

    @Provide
    Arbitrary<Double> shapes() {
        return Arbitraries.oneOf(
                Arbitraries.of(1.0, Math.nextUp(1.0), Math.nextDown(1.0), 1.5, 2.0, 3.34, 3.35, 4.0),
                LawArbitraries.unit().map(u -> 0.2 * Math.pow(50, u)));
    }

    @Provide
    Arbitrary<Double> scales() {
        return LawArbitraries.unit().map(u -> Math.pow(10, 2 * u - 1));
    }

    @Provide
    Arbitrary<Double> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.of(1.0, 0.5, 2.0), LawArbitraries.unit().map(u -> 0.1 * Math.pow(40, u)));
    }
}
