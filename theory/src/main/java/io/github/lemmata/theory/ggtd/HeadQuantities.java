package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.theory.ggtd.Parameters.ERROR;
import static io.github.lemmata.theory.ggtd.Parameters.SCALE;
import static io.github.lemmata.theory.ggtd.Parameters.SHAPE;
import static io.github.lemmata.theory.ggtd.Parameters.law;

import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.stream.Stream;

/// Quantities of claims 16 to 18: what a head learns that outputs the shape alone.
final class HeadQuantities {

    private static final Parameter LOSS =
            Parameter.choice("loss", HeadLoss.class).means("the paper's loss or that of the released code");

    private HeadQuantities() {}

    static List<Quantity> all() {
        return Stream.of(losses(), minimisers(), weights())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> losses() {
        return List.of(
                quantity("ggtd.headLoss")
                        .symbol("\\ell_\\beta(\\delta)")
                        .says("loss of a head that outputs the shape, at unit scale")
                        .source(KIM_2024.at("spec claims 16, 17"))
                        .parameters(ERROR, SHAPE, LOSS)
                        .is(given -> Value.of(
                                given.choice("loss", HeadLoss.class).of(given.real("delta"), given.real("beta")))),
                quantity("ggtd.headLossSlope")
                        .symbol("\\partial_\\delta\\ell_\\beta")
                        .says("slope of that loss in the error")
                        .source(KIM_2024.at("spec claim 17"))
                        .parameters(ERROR, SHAPE, LOSS)
                        .is(given -> Value.of(given.choice("loss", HeadLoss.class)
                                .errorSlope(given.real("delta"), given.real("beta")))),
                quantity("ggtd.headLossMass")
                        .symbol("\\int e^{-\\ell_\\beta}")
                        .says("total mass of the density that the loss implies")
                        .source(DERIVED.at("spec claim 17"))
                        .parameters(SHAPE, LOSS)
                        .is(given -> Value.of(
                                Math.exp(given.choice("loss", HeadLoss.class).logMass(given.real("beta"))))));
    }

    private static List<Quantity> minimisers() {
        return List.of(
                quantity("ggtd.headShape")
                        .symbol("\\arg\\min_b\\mathbb E\\ell_b")
                        .says("shape that a head outputs for generalized Gaussian errors")
                        .source(DERIVED.at("spec claims 16, 17"))
                        .parameters(SCALE, SHAPE, LOSS)
                        .is(given ->
                                Value.of(given.choice("loss", HeadLoss.class).minimiser(law(given)))),
                quantity("ggtd.betaDagger")
                        .symbol("\\beta^\\dagger(s)")
                        .says("shape that a head with the paper's loss outputs for Gaussian errors")
                        .source(DERIVED.at("spec claim 16"))
                        .parameters(Parameter.realAtLeast("s", 0).means("standard deviation of the errors"))
                        .is(given -> Value.of(ofGaussian(given.real("s")))),
                quantity("ggtd.releasedShape")
                        .symbol("\\beta:\\ m=\\beta^{-2}\\psi(1+1/\\beta)")
                        .says("shape that a head with the released loss outputs")
                        .source(DERIVED.at("spec claim 17"))
                        .parameters(Parameter.positive("m").means("mean size of the errors"))
                        // The loss depends on the mean size alone, which of Laplace's law is the scale.
                        .is(given ->
                                Value.of(HeadLoss.RELEASED.minimiser(new GeneralizedGaussian(given.real("m"), 1)))));
    }

    private static double ofGaussian(double deviation) {
        return deviation == 0
                ? HeadLoss.minimiserWithoutError()
                : HeadLoss.PAPER.minimiser(new GeneralizedGaussian(deviation * Math.sqrt(2), 2));
    }

    private static List<Quantity> weights() {
        return List.of(
                quantity("ggtd.biasedShape")
                        .symbol("\\arg\\min_b b\\,\\mathbb E\\ell_b")
                        .says("shape that minimises the loss times the shape, for errors of unit scale")
                        .source(DERIVED.at("spec claim 18"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(RiskAverseWeight.biasedShape(given.real("beta")))),
                quantity("ggtd.weightTimesVariance")
                        .symbol("\\beta\\sigma^2(\\beta)")
                        .says("risk-averse weight times the variance, at unit scale")
                        .source(DERIVED.at("spec claim 18"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(RiskAverseWeight.timesVariance(given.real("beta")))));
    }
}
