package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.theory.ggtd.Parameters.ERROR;
import static io.github.lemmata.theory.ggtd.Parameters.SCALE;
import static io.github.lemmata.theory.ggtd.Parameters.SHAPE;
import static io.github.lemmata.theory.ggtd.Parameters.law;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/// Quantities of claims 5 to 10: what falls and rises with the shape, dominance, definiteness, convexity.
final class ShapeQuantities {

    private static final Parameter INVERSE =
            Parameter.realAtLeast("x", 0).symbol("x").means("inverse of the shape; 0 is the uniform law");
    private static final Parameter KURTOSIS =
            Parameter.realAtLeast("kappa", 1).symbol("\\kappa").means("kurtosis, at most that of shape 0.1");
    private static final Parameter CRITICAL =
            Parameter.choice("of", CriticalShape.class).symbol("\\beta_\\ast").means("what changes at the shape");
    private static final Parameter FIRST =
            Parameter.positive("beta1").symbol("\\beta_1").means("shape of the first law");
    private static final Parameter SECOND =
            Parameter.positive("beta2").symbol("\\beta_2").means("shape of the second law");
    private static final Parameter LEVEL =
            Parameter.realAtLeast("t", 0).symbol("t").means("level that a size exceeds");
    private static final Parameter DISTANCE =
            Parameter.realAtLeast("h", 0).symbol("h").means("distance of the points 0, h, 2h");
    private static final Parameter POINTS =
            Parameter.numbers("t", "non-empty list of reals").symbol("t").means("points on the line");

    private ShapeQuantities() {}

    static List<Quantity> all() {
        return Stream.of(shapes(), dominance(), definiteness(), curvature())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> shapes() {
        return List.of(
                quantity("ggtd.kurtosisInverse")
                        .symbol("\\kappa^{-1}(\\kappa)")
                        .says("shape of a given kurtosis; infinite up to 9/5")
                        .source(DERIVED.at("spec claim 5 and numerics"))
                        .parameter(KURTOSIS)
                        .is(given -> Value.of(KurtosisInverse.shape(given.real("kappa")))),
                slope(
                        "kurtosisSlope",
                        "D(x)=\\tfrac d{dx}\\ln\\kappa",
                        "logarithmic derivative of the kurtosis by 1/beta",
                        "spec claim 5",
                        ShapeSlopes::logKurtosis),
                slope(
                        "kurtosisSlopeDerivative",
                        "D'(x)",
                        "derivative of the kurtosis's logarithmic derivative by 1/beta",
                        "spec claim 5",
                        ShapeSlopes::logKurtosisCurvature),
                slope(
                        "entropySlope",
                        "\\tfrac{dh}{dx}",
                        "derivative of the entropy by 1/beta, at a fixed scale",
                        "spec claim 6",
                        ShapeSlopes::entropy),
                slope(
                        "varianceSlope",
                        "\\tfrac d{dx}\\ln\\sigma^2",
                        "logarithmic derivative of the variance by 1/beta, at a fixed scale",
                        "spec claim 7",
                        ShapeSlopes::logVariance),
                slope(
                        "meanAbsoluteSlope",
                        "\\tfrac d{dx}\\ln\\mathbb E|X|",
                        "logarithmic derivative of the mean size by 1/beta, at a fixed scale",
                        "spec claim 7",
                        ShapeSlopes::logMeanAbsolute),
                quantity("ggtd.criticalShape")
                        .symbol("\\beta_v,\\beta_m,\\beta_{eq},\\beta_0,\\beta_c")
                        .says("shape at which a property of the generalized Gaussian changes")
                        .source(DERIVED.at("spec claims 7, 8, 10"))
                        .parameter(CRITICAL)
                        .is(given ->
                                Value.of(given.choice("of", CriticalShape.class).shape())));
    }

    private static List<Quantity> dominance() {
        return List.of(
                quantity("ggtd.dominanceGap")
                        .symbol("\\mathbb E(|X_1|-t)^+-\\mathbb E(|X_2|-t)^+")
                        .says("gap whose sign decides on second-order dominance; at t = 0 the difference of mean sizes")
                        .source(DERIVED.at("spec claim 8"))
                        .parameters(FIRST, SECOND, LEVEL)
                        .is(given -> Value.of(
                                StochasticOrder.gap(given.real("beta1"), given.real("beta2"), given.real("t")))),
                quantity("ggtd.meanExcess")
                        .symbol("\\mathbb E(|X|-t)^+")
                        .says("mean excess of the size over a level, for scale 1")
                        .source(DERIVED.at("spec claim 8"))
                        .parameters(SHAPE, LEVEL)
                        .is(given -> Value.of(StochasticOrder.meanExcess(given.real("beta"), given.real("t")))),
                quantity("ggtd.dominanceThreshold")
                        .symbol("\\beta_2^*(\\beta_1)")
                        .says("largest shape that dominates a given one in second order;"
                                + " infinite where all larger shapes do, the given one where none does")
                        .source(DERIVED.at("spec claim 8; sharp version of Theorem 2 of Kim et al. 2024"))
                        .parameter(FIRST)
                        .is(given -> Value.of(StochasticOrder.threshold(given.real("beta1")))));
    }

    private static List<Quantity> definiteness() {
        var source = KIM_2024.at("Theorem 1; Schoenberg; spec claim 9");
        return List.of(
                quantity("ggtd.pdFactor")
                        .symbol("1+e^{-(2h)^\\beta}-2e^{-2h^\\beta}")
                        .says("sign of the determinant of the kernel exp(-|t|^beta) on three points")
                        .source(source)
                        .parameters(SHAPE, DISTANCE)
                        .is(given -> Value.of(kernel(given).threePointFactor(given.real("h")))),
                quantity("ggtd.pdDeterminant")
                        .symbol("(1-b)(1+b-2a^2)")
                        .says("determinant of the kernel exp(-|t|^beta) on three points")
                        .source(source)
                        .parameters(SHAPE, DISTANCE)
                        .is(given -> Value.of(kernel(given).threePointDeterminant(given.real("h")))),
                quantity("ggtd.pdLeastEigenvalue")
                        .symbol("\\lambda_{\\min}\\big(e^{-|t_i-t_j|^\\beta}\\big)")
                        .says("least eigenvalue of the kernel exp(-|t|^beta) on points of the line")
                        .source(source)
                        .parameters(SHAPE, POINTS)
                        .is(given -> Value.of(kernel(given).leastEigenvalue(given.reals("t")))));
    }

    private static List<Quantity> curvature() {
        return List.of(
                quantity("ggtd.normalizerCurvature")
                        .symbol("B(x)=2\\psi(1+x)+x\\psi_1(1+x)")
                        .says("second derivative of ln Gamma(1 + 1/beta) by beta, times the cube of beta")
                        .source(DERIVED.at("spec claim 10"))
                        .parameter(INVERSE)
                        .is(given -> Value.of(LikelihoodCurvature.normalizer(given.real("x")))),
                second("nllCurvatureDelta", "\\partial_\\delta^2\\ell", "in the error", LikelihoodCurvature::inError),
                second(
                        "nllCurvatureLogAlpha",
                        "\\partial_{\\ln\\alpha}^2\\ell",
                        "in the logarithm of the scale",
                        LikelihoodCurvature::inLogScale),
                second("nllCurvatureBeta", "\\partial_\\beta^2\\ell", "in the shape", LikelihoodCurvature::inShape),
                second(
                        "nllCurvatureMixed",
                        "\\partial_\\delta\\partial_\\beta\\ell",
                        "in the error and the shape",
                        LikelihoodCurvature::inErrorAndShape),
                quantity("ggtd.nllHessianDeterminant")
                        .symbol("\\det\\nabla^2_{(\\delta,\\beta)}\\ell")
                        .says("determinant of the Hessian of the negative log-likelihood in the error and the shape")
                        .source(DERIVED.at("spec claim 10"))
                        .parameters(ERROR, SCALE, SHAPE)
                        .is(given -> Value.of(LikelihoodCurvature.determinant(law(given), given.real("delta")))));
    }

    private static Quantity slope(String name, String symbol, String words, String place, DoubleUnaryOperator f) {
        return quantity("ggtd." + name)
                .symbol(symbol)
                .says(words)
                .source(DERIVED.at(place))
                .parameter(INVERSE)
                .is(given -> Value.of(f.applyAsDouble(given.real("x"))));
    }

    @FunctionalInterface
    private interface SecondDerivative {
        double at(GeneralizedGaussian law, double delta);
    }

    private static Quantity second(String name, String symbol, String what, SecondDerivative derivative) {
        return quantity("ggtd." + name)
                .symbol(symbol)
                .says("second derivative of the negative log-likelihood " + what)
                .source(DERIVED.at("spec claim 10"))
                .parameters(ERROR, SCALE, SHAPE)
                .is(given -> Value.of(derivative.at(law(given), given.real("delta"))));
    }

    private static PowerExponential kernel(Arguments given) {
        return new PowerExponential(given.real("beta"));
    }
}
