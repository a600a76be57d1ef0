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
import java.util.stream.Stream;

/// Quantities of claims 1 to 4, and 12.
final class DistributionQuantities {

    private static final Parameter PROBABILITY = Parameter.real("p").means("probability, from 0 to 1");
    private static final Parameter ORDER = Parameter.real("q").means("order of the moment, above -1");
    private static final Parameter FIRST_SCALE =
            Parameter.positive("alpha1").symbol("\\alpha_1").means("scale of the first law");
    private static final Parameter FIRST_SHAPE =
            Parameter.positive("beta1").symbol("\\beta_1").means("shape of the first law");
    private static final Parameter SECOND_SCALE =
            Parameter.positive("alpha2").symbol("\\alpha_2").means("scale of the second law");
    private static final Parameter SECOND_SHAPE =
            Parameter.positive("beta2").symbol("\\beta_2").means("shape of the second law");

    private static final Parameter MADE = Parameter.positive("p").means("shape that is made, at most q");
    private static final Parameter PARENT = Parameter.positive("q").means("shape that it is made from");

    private DistributionQuantities() {}

    static List<Quantity> all() {
        return Stream.of(probabilities(), moments(), likelihood(), information())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> probabilities() {
        return List.of(
                quantity("ggtd.density")
                        .symbol("f(\\delta)")
                        .says("density of the generalized Gaussian")
                        .source(KIM_2024.at("definition: spec section 2"))
                        .parameters(ERROR, SCALE, SHAPE)
                        .is(given -> Value.of(law(given).density(given.real("delta")))),
                quantity("ggtd.cdf")
                        .symbol("F(\\delta)")
                        .says("probability of an error up to delta")
                        .source(KIM_2024.at("standard: spec claim 1"))
                        .parameters(ERROR, SCALE, SHAPE)
                        .is(given -> Value.of(law(given).cumulative(given.real("delta")))),
                quantity("ggtd.survival")
                        .symbol("1-F(\\delta)")
                        .says("probability of an error above delta")
                        .source(KIM_2024.at("standard: spec claim 1"))
                        .parameters(ERROR, SCALE, SHAPE)
                        .is(given -> Value.of(law(given).survival(given.real("delta")))),
                quantity("ggtd.quantile")
                        .symbol("F^{-1}(p)")
                        .says("error that is not exceeded with probability p")
                        .source(KIM_2024.at("standard: spec claim 1"))
                        .parameters(PROBABILITY, SCALE, SHAPE)
                        .is(given -> Value.of(law(given).quantile(given.real("p")))));
    }

    private static List<Quantity> moments() {
        return List.of(
                quantity("ggtd.absoluteMoment")
                        .symbol("\\mathbb E|X|^q")
                        .says("absolute moment of order q")
                        .source(KIM_2024.at("standard: spec claim 1"))
                        .parameters(ORDER, SCALE, SHAPE)
                        .is(given -> Value.of(law(given).absoluteMoment(given.real("q")))),
                quantity("ggtd.meanAbsolute")
                        .symbol("\\mathbb E|X|")
                        .says("mean size of the error")
                        .source(KIM_2024.at("standard: spec claim 1"))
                        .parameters(SCALE, SHAPE)
                        .is(given -> Value.of(law(given).meanAbsolute())),
                quantity("ggtd.variance")
                        .symbol("\\sigma^2")
                        .says("variance")
                        .source(KIM_2024.at("remark on the variance: spec claim 1"))
                        .parameters(SCALE, SHAPE)
                        .is(given -> Value.of(law(given).variance())),
                quantity("ggtd.kurtosis")
                        .symbol("\\kappa(\\beta)")
                        .says("kurtosis: fourth moment over squared variance")
                        .source(KIM_2024.at("standard: spec claim 1"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(GeneralizedGaussian.kurtosis(given.real("beta")))),
                quantity("ggtd.entropy")
                        .symbol("h(\\alpha,\\beta)")
                        .says("differential entropy")
                        .unit("nats")
                        .source(KIM_2024.at("standard: spec claim 1"))
                        .parameters(SCALE, SHAPE)
                        .is(given -> Value.of(law(given).entropy())),
                quantity("ggtd.mixtureMoment")
                        .symbol("\\mathbb EV^r")
                        .says("moment of the random scale that makes one shape from another")
                        .source(DERIVED.at("spec claim 12"))
                        .parameters(MADE, PARENT, Parameter.real("r").means("order of the moment, above -1"))
                        .is(given -> Value.of(
                                new ScaleMixture(given.real("p"), given.real("q")).factorMoment(given.real("r")))),
                quantity("ggtd.kl")
                        .symbol("KL(f_1\\,\\|\\,f_2)")
                        .says("Kullback-Leibler divergence of a second law from a first")
                        .unit("nats")
                        .source(DERIVED.at("spec claim 2"))
                        .parameters(FIRST_SCALE, FIRST_SHAPE, SECOND_SCALE, SECOND_SHAPE)
                        .is(given -> Value.of(divergence(given))));
    }

    private static List<Quantity> likelihood() {
        return List.of(
                quantity("ggtd.nll")
                        .symbol("\\ell(\\delta;\\alpha,\\beta)")
                        .says("negative log-likelihood of an error")
                        .source(KIM_2024.at("loss: spec claim 3"))
                        .parameters(ERROR, SCALE, SHAPE)
                        .is(given -> Value.of(loss(given).value())),
                quantity("ggtd.nllSlopeDelta")
                        .symbol("\\partial_\\delta\\ell")
                        .says("slope of the negative log-likelihood in the error")
                        .source(KIM_2024.at("loss: spec claim 3"))
                        .parameters(ERROR, SCALE, SHAPE)
                        .is(given -> Value.of(loss(given).errorSlope())),
                quantity("ggtd.nllSlopeAlpha")
                        .symbol("\\partial_\\alpha\\ell")
                        .says("slope of the negative log-likelihood in the scale")
                        .source(KIM_2024.at("loss: spec claim 3"))
                        .parameters(ERROR, SCALE, SHAPE)
                        .is(given -> Value.of(loss(given).scaleSlope())),
                quantity("ggtd.nllSlopeBeta")
                        .symbol("\\partial_\\beta\\ell")
                        .says("slope of the negative log-likelihood in the shape")
                        .source(KIM_2024.at("loss: spec claim 3"))
                        .parameters(ERROR, SCALE, SHAPE)
                        .is(given -> Value.of(loss(given).shapeSlope())));
    }

    private static List<Quantity> information() {
        return List.of(
                quantity("ggtd.fisherMuMu")
                        .symbol("I_{\\mu\\mu}")
                        .says("Fisher information on the location, infinite for shapes up to 1/2")
                        .source(DERIVED.at("spec claim 4"))
                        .parameters(SCALE, SHAPE)
                        .is(given -> Value.of(information(given).location())),
                quantity("ggtd.fisherAlphaAlpha")
                        .symbol("I_{\\alpha\\alpha}")
                        .says("Fisher information on the scale")
                        .source(DERIVED.at("spec claim 4"))
                        .parameters(SCALE, SHAPE)
                        .is(given -> Value.of(information(given).scale())),
                quantity("ggtd.fisherAlphaBeta")
                        .symbol("I_{\\alpha\\beta}")
                        .says("Fisher information on scale and shape together")
                        .source(DERIVED.at("spec claim 4"))
                        .parameters(SCALE, SHAPE)
                        .is(given -> Value.of(information(given).scaleShape())),
                quantity("ggtd.fisherBetaBeta")
                        .symbol("I_{\\beta\\beta}")
                        .says("Fisher information on the shape")
                        .source(DERIVED.at("spec claim 4"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(
                                FisherInformation.of(1, given.real("beta")).shape())),
                quantity("ggtd.mleVarianceBeta")
                        .symbol("n\\operatorname{Var}\\hat\\beta")
                        .says(
                                "asymptotic variance of the maximum likelihood shape, times the sample size, scale unknown")
                        .source(DERIVED.at("spec claim 4"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(
                                FisherInformation.of(1, given.real("beta")).shapeVariance())),
                quantity("ggtd.mleVarianceAlpha")
                        .symbol("n\\operatorname{Var}\\hat\\alpha")
                        .says(
                                "asymptotic variance of the maximum likelihood scale, times the sample size, shape unknown")
                        .source(DERIVED.at("spec claim 4"))
                        .parameters(SCALE, SHAPE)
                        .is(given -> Value.of(information(given).scaleVariance())));
    }

    private static double divergence(Arguments given) {
        var first = new GeneralizedGaussian(given.real("alpha1"), given.real("beta1"));
        var second = new GeneralizedGaussian(given.real("alpha2"), given.real("beta2"));
        return first.divergenceTo(second);
    }

    private static NegativeLogLikelihood loss(Arguments given) {
        return new NegativeLogLikelihood(given.real("delta"), law(given));
    }

    private static FisherInformation information(Arguments given) {
        return new FisherInformation(law(given));
    }
}
