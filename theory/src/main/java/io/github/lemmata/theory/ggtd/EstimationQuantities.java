package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.Parameters.SHAPE;

import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.stream.Stream;

/// Quantities of claims 13 to 15: estimators, their limits, and what a Gaussian in their place loses.
final class EstimationQuantities {

    private static final Parameter ESTIMATOR =
            Parameter.choice("estimator", ShapeEstimator.class).means("how the shape is estimated");
    private static final Parameter VALUES = Parameter.numbers("values", "reals, not all equal")
            .symbol("\\delta")
            .means("numbers to fit, such as TD errors");
    private static final Parameter LOCATION =
            Parameter.real("mu").symbol("\\mu").means("known location");

    private EstimationQuantities() {}

    static List<Quantity> all() {
        return Stream.of(shapes(), fits(), gaussian()).flatMap(List::stream).toList();
    }

    private static List<Quantity> shapes() {
        return List.of(
                quantity("ggtd.shapeVariance")
                        .symbol("\\lim n\\operatorname{Var}\\hat\\beta")
                        .says("asymptotic variance of an estimator of the shape, times the number of values")
                        .source(DERIVED.at("spec claim 13"))
                        .parameters(SHAPE, ESTIMATOR)
                        .is(given -> Value.of(given.choice("estimator", ShapeEstimator.class)
                                .asymptoticVariance(given.real("beta")))),
                quantity("ggtd.mallatRatio")
                        .symbol("R(\\beta)")
                        .says("squared mean size over mean square")
                        .source(DERIVED.at("spec claim 13, after Mallat 1989"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(MomentRatio.MALLAT.at(given.real("beta")))),
                quantity("ggtd.mallatShape")
                        .symbol("R^{-1}(r)")
                        .says("shape of a ratio of squared mean size to mean square; infinite from 3/4 on")
                        .source(DERIVED.at("spec claim 13, after Mallat 1989"))
                        .parameters(Parameter.positive("r").means("ratio"))
                        .is(given -> Value.of(MomentRatio.MALLAT.shape(given.real("r")))));
    }

    private static List<Quantity> fits() {
        return List.of(
                quantity("ggtd.fit")
                        .symbol("(\\hat\\mu,\\hat\\alpha,\\hat\\beta)")
                        .says("location, scale and shape fitted to numbers")
                        .source(DERIVED.at("spec section 4"))
                        .parameters(VALUES, ESTIMATOR)
                        .is(given -> fitted(
                                given.choice("estimator", ShapeEstimator.class).fit(given.reals("values")))),
                quantity("ggtd.fitAbout")
                        .symbol("(\\mu,\\hat\\alpha,\\hat\\beta)")
                        .says("scale and shape fitted to numbers about a known location, after the location itself")
                        .source(DERIVED.at("spec section 4"))
                        .parameters(VALUES, LOCATION, ESTIMATOR)
                        .is(given -> fitted(given.choice("estimator", ShapeEstimator.class)
                                .fitAbout(given.real("mu"), given.reals("values")))));
    }

    private static Value fitted(GeneralizedGaussianFit fit) {
        return Value.of(new double[] {fit.location(), fit.scale(), fit.shape()});
    }

    private static List<Quantity> gaussian() {
        return List.of(
                quantity("ggtd.locationEfficiency")
                        .symbol("I_{\\mu\\mu}\\sigma^2")
                        .says("asymptotic relative efficiency of the most likely location against the mean")
                        .source(DERIVED.at("spec claim 14"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(GaussianComparison.locationEfficiency(given.real("beta")))),
                quantity("ggtd.negentropy")
                        .symbol("\\tfrac12\\ln(2\\pi e\\sigma^2)-h")
                        .says("how far the entropy stays below that of the Gaussian of the same variance")
                        .unit("nats")
                        .source(DERIVED.at("spec claim 15"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(GaussianComparison.negentropy(given.real("beta")))));
    }
}
