package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KurtosisInverseTest {

    /// Rounding of the kurtosis, magnified by $\frac{d\ln\beta}{d\ln\kappa}=\frac1{xD(x)}$.
    @Property
    void invertsTheKurtosis(@ForAll("shapes") double shape) {
        double slope = ShapeSlopes.logKurtosis(1 / shape) / shape;

        assertThat(KurtosisInverse.shape(GeneralizedGaussian.kurtosis(shape)))
                .isCloseTo(shape, within(shape * (1e-14 + 2e-15 / slope)));
    }

    @Property
    void fallsAsTheKurtosisGrows(@ForAll("kurtoses") double kurtosis, @ForAll("kurtoses") double other) {
        double low = Math.min(kurtosis, other);
        double high = Math.max(kurtosis, other);

        double rounding = 1e-13 + 1e-15 / Math.log(low / 1.8);

        assertThat(KurtosisInverse.shape(high)).isLessThanOrEqualTo(KurtosisInverse.shape(low) * (1 + rounding));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 1.8})
    void upToTheUniformLawTheShapeIsInfinite(double kurtosis) {
        assertThat(KurtosisInverse.shape(kurtosis)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /// The kurtosis of the shape, computed where it has digits to spare: as the series of $\ln\kappa$.
    @ParameterizedTest
    @ValueSource(doubles = {1e4, 8e4, 8.2e4, 1e5, 1e6, 1e7})
    void nearTheUniformLawTheShapeIsAsGoodAsTheKurtosis(double shape) {
        double x = 1 / shape;
        double excess =
                2 * Math.PI * Math.PI / 3 * x * x - 28.849365675830 * x * x * x + 125.549495110492 * x * x * x * x;
        double kurtosis = 1.8 * Math.exp(excess);

        assertThat(KurtosisInverse.shape(kurtosis)).isCloseTo(shape, within(shape * (2e-9 + 4e-16 / excess)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.999, -3, 2.83e6, Double.POSITIVE_INFINITY, Double.NaN})
    void kurtosesOutOfReachAreRefused(double kurtosis) {
        assertThatThrownBy(() -> KurtosisInverse.shape(kurtosis))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("kurtosis is " + kurtosis + "; expected real from 1.0 to 2823516.04");
    }

    @Provide
    Arbitrary<Double> shapes() {
        return LawArbitraries.shapes();
    }

    /// From just above $\frac95$ to $10^6$.
    @Provide
    Arbitrary<Double> kurtoses() {
        return LawArbitraries.unit().map(u -> 1.8 + Math.pow(10, 18 * u - 12));
    }
}
