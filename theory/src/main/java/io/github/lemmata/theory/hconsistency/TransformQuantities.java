package io.github.lemmata.theory.hconsistency;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.theory.hconsistency.Parameters.CLASSES;
import static io.github.lemmata.theory.hconsistency.Parameters.REGRET;
import static io.github.lemmata.theory.hconsistency.Parameters.SURROGATE_REGRET;
import static io.github.lemmata.theory.hconsistency.Parameters.TAU;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Domain;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;

/// The bounds between zero-one and surrogate regret, published and exact, as quantities.
final class TransformQuantities {

    private static final Parameter GENERALIZED = Parameter.realAtLeast("tau", 1)
            .symbol("\\tau")
            .means("which comp-sum loss, at most 2: 1 logistic, 2 mean absolute error");
    private static final Parameter STRICTLY_GENERALIZED = Parameter.of("tau", new Domain.Reals(1, false))
            .symbol("\\tau")
            .means("which comp-sum loss, below 2: generalized cross-entropy");
    private static final Parameter FROM_TWO =
            Parameter.realAtLeast("tau", 2).symbol("\\tau").means("which comp-sum loss: 2 mean absolute error");

    private TransformQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("hconsistency.transform")
                        .symbol("T_\\tau(\\beta)")
                        .says("published bound from below on the surrogate regret")
                        .source(MAO_2023.at("published form, re-proved: spec A5"))
                        .parameters(REGRET, TAU, CLASSES)
                        .is(given -> Value.of(transform(given).at(given.real("beta")))),
                quantity("hconsistency.transformSlope")
                        .symbol("T'_\\tau(\\beta)")
                        .says("derivative of the published bound")
                        .source(DERIVED.at("spec A6"))
                        .parameters(REGRET, TAU, CLASSES)
                        .is(given -> Value.of(transform(given).slope(given.real("beta")))),
                quantity("hconsistency.transformCurvature")
                        .symbol("T''_\\tau(\\beta)")
                        .says("second derivative of the published bound")
                        .source(DERIVED.at("spec A6"))
                        .parameters(REGRET, TAU, CLASSES)
                        .is(given -> Value.of(transform(given).curvature(given.real("beta")))),
                quantity("hconsistency.transformInverse")
                        .symbol("\\Gamma_\\tau(t)")
                        .says("largest zero-one regret that the published bound allows")
                        .source(MAO_2023.at("published form, re-proved: spec A5"))
                        .parameters(SURROGATE_REGRET, TAU, CLASSES)
                        .is(given -> Value.of(transform(given).inverse(given.real("t")))),
                quantity("hconsistency.transformInverseBound")
                        .symbol("\\tilde\\Gamma_\\tau(t)")
                        .says("closed bound on the largest zero-one regret that the published bound allows")
                        .source(DERIVED.at("spec A6"))
                        .parameters(SURROGATE_REGRET, TAU, CLASSES)
                        .is(given -> Value.of(transform(given).inverseBound(given.real("t")))),
                quantity("hconsistency.exactMaeTransform")
                        .symbol("T^*_2(\\beta;n)")
                        .says("least regret of the mean absolute error at a zero-one regret")
                        .source(DERIVED.at("spec A9 (a)"))
                        .parameters(REGRET, CLASSES)
                        .is(given ->
                                Value.of(ExactTransform.meanAbsoluteError(given.wholeInt("n"), given.real("beta")))),
                quantity("hconsistency.maeEnvelope")
                        .symbol("\\operatorname{conv}T^*_2(\\beta;n)")
                        .says("best possible bound between the risks of the mean absolute error and the zero-one loss")
                        .source(DERIVED.at("spec A9 (b)"))
                        .parameters(REGRET, CLASSES)
                        .is(given -> Value.of(
                                ExactTransform.meanAbsoluteErrorEnvelope(given.wholeInt("n"), given.real("beta")))),
                quantity("hconsistency.exactTransformFromTwo")
                        .symbol("T^*_\\tau(\\beta;n)")
                        .says("least surrogate regret at a zero-one regret")
                        .source(DERIVED.at("spec A9 (c)"))
                        .parameters(REGRET, FROM_TWO, CLASSES)
                        .is(given -> Value.of(
                                ExactTransform.fromTwoOn(given.real("tau"), given.wholeInt("n"), given.real("beta")))),
                quantity("hconsistency.exactTransformN3")
                        .symbol("T^*_\\tau(\\beta;3)")
                        .says("least surrogate regret of three classes at a zero-one regret, by a search")
                        .source(DERIVED.at("spec A9 (d)"))
                        .parameters(REGRET, STRICTLY_GENERALIZED)
                        .is(given -> Value.of(ExactTransform.threeClasses(given.real("tau"), given.real("beta")))),
                quantity("hconsistency.sharpTransform")
                        .symbol("\\operatorname{conv}T^*_\\tau(\\beta;n)")
                        .says("best possible bound between the surrogate risk and the zero-one risk, from tau = 2 on")
                        .source(DERIVED.at("claim hconsistency.sharp-transform"))
                        .parameters(REGRET, FROM_TWO, CLASSES)
                        .is(given -> Value.of(sharp(given).at(given.real("beta")))),
                quantity("hconsistency.sharpTransformInverse")
                        .symbol("(\\operatorname{conv}T^*_\\tau)^{-1}(t;n)")
                        .says("largest mean zero-one regret that a mean surrogate regret allows, from tau = 2 on")
                        .source(DERIVED.at("claim hconsistency.sharp-transform"))
                        .parameters(SURROGATE_REGRET, FROM_TWO, CLASSES)
                        .is(given -> Value.of(sharp(given).inverse(given.real("t")))),
                quantity("hconsistency.maeDimensionFree")
                        .symbol("\\frac{\\beta^2}{1+\\beta}")
                        .says(
                                "bound from below on the regret of the mean absolute error, whatever the number of classes")
                        .source(DERIVED.at("spec A10"))
                        .parameter(REGRET)
                        .is(given -> Value.of(DimensionFreeBounds.meanAbsoluteError(given.real("beta")))),
                quantity("hconsistency.maeDimensionFreeInverse")
                        .symbol("\\min\\{nt,\\frac{t+\\sqrt{t^2+4t}}2,1\\}")
                        .says("largest zero-one regret that a regret of the mean absolute error allows")
                        .source(DERIVED.at("spec A10"))
                        .parameters(SURROGATE_REGRET, CLASSES)
                        .is(given -> Value.of(
                                DimensionFreeBounds.meanAbsoluteErrorInverse(given.wholeInt("n"), given.real("t")))),
                quantity("hconsistency.gceDimensionFree")
                        .symbol("\\frac{2^{1-\\tau}}{\\tau-1}((1+\\beta^2)^{\\tau-1}-1)")
                        .says(
                                "bound from below on the regret of generalized cross-entropy, whatever the number of classes;"
                                        + " half the square of beta below tau = 3/2")
                        .source(DERIVED.at("spec A11"))
                        .parameters(REGRET, GENERALIZED)
                        .is(given -> Value.of(
                                DimensionFreeBounds.generalizedCrossEntropy(given.real("tau"), given.real("beta")))),
                quantity("hconsistency.gceQuadraticConstant")
                        .symbol("c_\\tau")
                        .says("best constant before the square of beta in that bound, from tau = 3/2 on")
                        .source(DERIVED.at("spec A11"))
                        .parameter(GENERALIZED)
                        .is(given -> Value.of(DimensionFreeBounds.quadraticConstant(given.real("tau")))));
    }

    private static SharpTransform sharp(Arguments given) {
        return SharpTransform.of(given.real("tau"), given.wholeInt("n"));
    }

    private static Transform transform(Arguments given) {
        return new Transform(given.real("tau"), given.wholeLong("n"));
    }
}
