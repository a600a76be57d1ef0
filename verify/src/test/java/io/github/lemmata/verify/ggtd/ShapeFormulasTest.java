package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.verify.ggtd.ShapeFormulas.X;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.LikelihoodCurvature;
import io.github.lemmata.theory.ggtd.ShapeSlopes;
import io.github.lemmata.verify.formula.Derivative;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Walk;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What the certificates prove is about the closed forms of the theory.
class ShapeFormulasTest {

    @Property
    void valuesAreThoseOfTheTheory(@ForAll("inverseShapes") double x) {
        var law = new GeneralizedGaussian(1, 1 / x);
        double tolerance = 1e-13 * (1 + 10 * x);

        assertThat(value(ShapeFunction.KURTOSIS.value(), x)).isCloseTo(Math.log(law.kurtosis()), within(tolerance));
        assertThat(value(ShapeFunction.VARIANCE.value(), x)).isCloseTo(Math.log(law.variance()), within(tolerance));
        assertThat(value(ShapeFunction.MEAN_SIZE.value(), x))
                .isCloseTo(Math.log(law.meanAbsolute()), within(tolerance));
        assertThat(value(ShapeFunction.ENTROPY.value(), x) + Math.log(2)).isCloseTo(law.entropy(), within(tolerance));
        assertThat(value(ShapeFormulas.logMeanSizeOverUniform(), x))
                .isCloseTo(Math.log(2 * law.meanAbsolute()), within(tolerance));
    }

    @Property
    void slopesAreThoseOfTheTheory(@ForAll("inverseShapes") double x) {
        assertThat(value(ShapeFunction.KURTOSIS.slope(), x)).isCloseTo(ShapeSlopes.logKurtosis(x), within(1e-13));
        assertThat(value(ShapeFunction.VARIANCE.slope(), x)).isCloseTo(ShapeSlopes.logVariance(x), within(1e-13));
        assertThat(value(ShapeFunction.MEAN_SIZE.slope(), x)).isCloseTo(ShapeSlopes.logMeanAbsolute(x), within(1e-13));
        assertThat(value(ShapeFunction.ENTROPY.slope(), x)).isCloseTo(ShapeSlopes.entropy(x), within(1e-13));
        assertThat(value(ShapeFormulas.logKurtosisCurvature(), x))
                .isCloseTo(ShapeSlopes.logKurtosisCurvature(x), within(1e-12));
        assertThat(value(ShapeFormulas.normalizerCurvature(), x))
                .isCloseTo(LikelihoodCurvature.normalizer(x), within(1e-12));
    }

    /// Differentiated symbolically, the values give $n\psi(1+nx)$, from which the slopes follow by the
    /// multiplication formula.
    @Property
    void slopesAreDerivativesOfTheValues(@ForAll("inverseShapes") double x) {
        differentiates(ShapeFunction.KURTOSIS, x);
        differentiates(ShapeFunction.VARIANCE, x);
        differentiates(ShapeFunction.MEAN_SIZE, x);
        differentiates(ShapeFunction.ENTROPY, x);
        assertThat(value(Derivative.of(ShapeFunction.KURTOSIS.slope(), X.name()), x))
                .isCloseTo(value(ShapeFormulas.logKurtosisCurvature(), x), within(1e-12));
    }

    private static void differentiates(ShapeFunction function, double x) {
        assertThat(value(function.slope(), x))
                .as(function.name())
                .isCloseTo(value(Derivative.of(function.value(), X.name()), x), within(1e-13 * (1 + 1 / x)));
    }

    private static double value(Formula formula, double x) {
        return Walk.value(formula, Map.of(X.name(), x));
    }

    @Provide
    Arbitrary<Double> inverseShapes() {
        var anywhere = Arbitraries.doubles().between(-3, 1).ofScale(15).map(log -> Math.pow(10, log));
        return Arbitraries.oneOf(anywhere, Arbitraries.of(0.05, 0.1097126, 0.145035, 0.2, 1.0 / 3, 0.5, 1.0, 2.0));
    }
}
