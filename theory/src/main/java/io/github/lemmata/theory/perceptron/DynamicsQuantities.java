package io.github.lemmata.theory.perceptron;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.perceptron.Parameters.DEVIATION;
import static io.github.lemmata.theory.perceptron.Parameters.HORIZON;
import static io.github.lemmata.theory.perceptron.Parameters.SQUARED_MARGIN;
import static io.github.lemmata.theory.perceptron.Parameters.SQUARED_RADIUS;
import static io.github.lemmata.theory.perceptron.Parameters.STEPS;
import static io.github.lemmata.theory.perceptron.Parameters.STEP_SIZE;
import static io.github.lemmata.theory.perceptron.Parameters.TIE_DISTANCE;
import static io.github.lemmata.theory.perceptron.Parameters.requireMarginWithinRadius;
import static io.github.lemmata.theory.perceptron.Parameters.samples;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;

/// The bounds on where iterates are (deviation from the perceptron, bias, metastability), as quantities.
final class DynamicsQuantities {

    private static final Parameter STEP =
            Parameter.whole("t", 1).means("iterate").unit("updates");
    private static final Parameter ERRORS = Parameter.whole("errors", 1)
            .symbol("|S_t|")
            .means("samples that the perceptron gets wrong")
            .unit("samples");
    private static final Parameter MARGIN = Parameter.positive("delta")
            .symbol("\\delta")
            .means("smallest z'u over the samples at the first separated iterate")
            .unit("squared length");
    private static final Parameter LATER = Parameter.whole("s", 0)
            .means("updates since the first separated iterate")
            .unit("updates");

    private DynamicsQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("perceptron.deviation.step")
                        .symbol("e_t+\\frac{R}{1+e^{\\gamma(\\delta_t-Re_t)}}")
                        .says("bound on the next deviation of gradient descent from the batch perceptron")
                        .unit("length")
                        .source(DERIVED.at("spec claim 6 (i)"))
                        .parameters(DEVIATION, TIE_DISTANCE, SQUARED_RADIUS, STEP_SIZE)
                        .is(given -> Value.of(DeviationBounds.step(
                                given.real("e"), given.real("delta"), given.real("R2"), given.real("gamma")))),
                quantity("perceptron.deviation.closed")
                        .symbol("(t-1)Re^{1-\\gamma\\delta}")
                        .says("bound on the deviation of gradient descent from the batch perceptron, where"
                                + " deviation.condition is at most 1")
                        .unit("length")
                        .source(DERIVED.at("spec claim 6 (ii)"))
                        .parameters(STEP, SQUARED_RADIUS, STEP_SIZE, TIE_DISTANCE)
                        .is(given -> Value.of(DeviationBounds.closed(
                                given.wholeLong("t"), given.real("R2"), given.real("gamma"), given.real("delta")))),
                quantity("perceptron.deviation.condition")
                        .symbol("\\gamma R^2(T-1)e^{1-\\gamma\\delta}")
                        .says("at most 1 where the closed bound on the deviation holds")
                        .source(DERIVED.at("spec claim 6 (ii)"))
                        .parameters(HORIZON, SQUARED_RADIUS, STEP_SIZE, TIE_DISTANCE)
                        .is(given -> Value.of(DeviationBounds.condition(
                                given.wholeLong("T"), given.real("R2"), given.real("gamma"), given.real("delta")))),
                quantity("perceptron.deviation.threshold")
                        .symbol("-\\frac1\\delta W_{-1}\\left(-\\frac{\\delta}{eR^2(T-1)}\\right)")
                        .says("step size from which on the closed bound on the deviation holds (gamma0 of a dataset"
                                + " whose R2, T and delta are known)")
                        .unit("1 / squared length")
                        .source(DERIVED.at("spec claim 6 (ii)"))
                        .parameters(SQUARED_RADIUS, HORIZON, TIE_DISTANCE)
                        .is(DynamicsQuantities::threshold),
                quantity("perceptron.deviation.nlrStep")
                        .symbol("e_t+\\frac{2nR}{|S_t|}e^{-\\gamma(\\delta_t-Re_t)}")
                        .says("bound on the next deviation of normalized gradient descent from its perceptron")
                        .unit("length")
                        .source(DERIVED.at("spec claim 14"))
                        .parameters(samples(1), ERRORS, DEVIATION, TIE_DISTANCE, SQUARED_RADIUS, STEP_SIZE)
                        .is(DynamicsQuantities::normalizedStep),
                quantity("perceptron.deviation.nlrClosed")
                        .symbol("2n(t-1)Re^{1-\\gamma\\delta}")
                        .says("bound on the deviation of normalized gradient descent from its perceptron, where 2n"
                                + " times deviation.condition is at most 1")
                        .unit("length")
                        .source(DERIVED.at("spec claim 14"))
                        .parameters(samples(1), STEP, SQUARED_RADIUS, STEP_SIZE, TIE_DISTANCE)
                        .is(given -> Value.of(DeviationBounds.normalizedClosed(
                                given.wholeLong("n"),
                                given.wholeLong("t"),
                                given.real("R2"),
                                given.real("gamma"),
                                given.real("delta")))),
                quantity("perceptron.deviation.tieExample")
                        .symbol("\\frac{\\sqrt{10}}{2}\\sigma(-2\\gamma)")
                        .says("distance of the second iterate on the dataset tie from the half rule's (3/4, 1/4)")
                        .unit("length")
                        .source(DERIVED.at("spec claim 5"))
                        .parameter(STEP_SIZE)
                        .is(given -> Value.of(TieExample.distance(given.real("gamma")))),
                quantity("perceptron.smoothness.upper")
                        .symbol("\\frac{R^2}{4}")
                        .says(
                                "bound on the smoothness of the logistic loss: steps up to 2 over it never raise the loss")
                        .unit("squared length")
                        .source(DERIVED.at("spec section 2, claim 18"))
                        .parameter(SQUARED_RADIUS)
                        .is(given -> Value.of(Smoothness.bound(given.real("R2")))),
                quantity("perceptron.metastability.horizon")
                        .symbol("\\frac{\\delta}{2R^2}e^{\\gamma\\delta/2}")
                        .says("updates for which separated gradient descent stands almost still")
                        .unit("updates")
                        .source(DERIVED.at("spec claim 20"))
                        .parameters(MARGIN, SQUARED_RADIUS, STEP_SIZE)
                        .is(given -> Value.of(
                                Metastability.horizon(given.real("delta"), given.real("R2"), given.real("gamma")))),
                quantity("perceptron.metastability.displacement")
                        .symbol("sRe^{-\\gamma\\delta/2}")
                        .says("bound on how far separated gradient descent moves within its horizon")
                        .unit("length")
                        .source(DERIVED.at("spec claim 20"))
                        .parameters(LATER, MARGIN, SQUARED_RADIUS, STEP_SIZE)
                        .is(given -> Value.of(Metastability.displacement(
                                given.wholeLong("s"), given.real("delta"), given.real("R2"), given.real("gamma")))),
                quantity("perceptron.metastability.radius")
                        .symbol("\\frac{\\delta}{2R}")
                        .says("radius of the ball that separated gradient descent does not leave within its horizon")
                        .unit("length")
                        .source(DERIVED.at("spec claim 20"))
                        .parameters(MARGIN, SQUARED_RADIUS)
                        .is(given -> Value.of(Metastability.radius(given.real("delta"), given.real("R2")))),
                quantity("perceptron.bias.normLower")
                        .symbol("\\mu T")
                        .says("lower bound on the norm of the rescaled iterate of normalized gradient descent")
                        .unit("length")
                        .source(DERIVED.at("spec claim 22"))
                        .parameters(SQUARED_MARGIN, STEPS)
                        .is(given -> Value.of(NormalizedBiasBounds.normLower(given.real("mu2"), given.wholeLong("T")))),
                ofBias(
                        "normUpper",
                        "R+\\mu(T-1)+\\frac{D}{2\\mu}(H_T-1)",
                        "upper bound on the norm of the rescaled iterate of normalized gradient descent",
                        "length",
                        NormalizedBiasBounds::normUpper),
                ofBias(
                        "cosLower",
                        "\\mu T/\\lVert u_T\\rVert_{\\max}",
                        "lower bound on the cosine of its angle to the direction of maximal margin",
                        "1",
                        NormalizedBiasBounds::cosLower),
                ofBias(
                        "oneMinusCosUpper",
                        "\\frac{R-\\mu+\\frac{D}{2\\mu}(H_T-1)}{\\mu T}",
                        "upper bound on one minus the cosine of its angle to the direction of maximal margin",
                        "1",
                        NormalizedBiasBounds::oneMinusCosUpper));
    }

    private static Value threshold(Arguments given) {
        double squaredRadius = given.real("R2");
        double tieDistance = given.real("delta");
        if (tieDistance > squaredRadius / 2) {
            throw new IllegalArgumentException("parameter \"delta\" is %s; expected real <= R2 / 2 = %s"
                    .formatted(tieDistance, squaredRadius / 2));
        }
        return Value.of(DeviationBounds.gamma0(squaredRadius, given.wholeLong("T"), tieDistance));
    }

    private static Value normalizedStep(Arguments given) {
        if (given.whole("errors").compareTo(given.whole("n")) > 0) {
            throw new IllegalArgumentException("parameter \"errors\" is %s; expected integer <= n = %s"
                    .formatted(given.whole("errors"), given.whole("n")));
        }
        return Value.of(DeviationBounds.normalizedStep(
                given.wholeLong("n"),
                given.wholeLong("errors"),
                given.real("e"),
                given.real("delta"),
                given.real("R2"),
                given.real("gamma")));
    }

    @FunctionalInterface
    private interface BiasBound {
        double at(long n, double squaredRadius, double squaredMargin, double stepSize, long steps);
    }

    private static Quantity ofBias(String name, String symbol, String summary, String unit, BiasBound bound) {
        return quantity("perceptron.bias." + name)
                .symbol(symbol)
                .says(summary)
                .unit(unit)
                .source(DERIVED.at("spec claim 22"))
                .parameters(samples(1), SQUARED_RADIUS, SQUARED_MARGIN, STEP_SIZE, STEPS)
                .is(given -> {
                    requireMarginWithinRadius(given);
                    return Value.of(bound.at(
                            given.wholeLong("n"),
                            given.real("R2"),
                            given.real("mu2"),
                            given.real("gamma"),
                            given.wholeLong("T")));
                });
    }
}
