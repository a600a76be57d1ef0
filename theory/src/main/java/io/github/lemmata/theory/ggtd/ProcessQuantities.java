package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.Parameters.SHAPE;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;

/// Quantities of claims 30 and 47; those of the worlds themselves are with the simulations.
final class ProcessQuantities {

    private static final int STATES = 10;
    private static final double DISCOUNT = 0.9;
    private static final Parameter LAW = Parameter.numbers("mu", "list of reals >= 0 with sum 1, such as [0.5,0.5]")
            .symbol("\\mu")
            .means("probability of each state");
    private static final Parameter VARIANCES = Parameter.numbers("v", "list of reals >= 0, as many as mu")
            .symbol("v_s")
            .means("variance of the TD error in each state");

    private ProcessQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("ggtd.signEfficiency")
                        .symbol("4f(0)^2\\sigma^2")
                        .says("stationary error of plain TD over that of sign TD on a ring, for small steps")
                        .source(DERIVED.at("spec claim 30"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(RingTd.signEfficiency(given.real("beta")))),
                quantity("ggtd.ringPlainError")
                        .symbol("\\mathrm{MSE}_\\eta")
                        .says("stationary mean squared error of plain TD on a ring with generalized Gaussian noise")
                        .source(DERIVED.at("spec claim 30"))
                        .parameters(
                                SHAPE,
                                Parameter.positive("eta").symbol("\\eta").means("step size"),
                                Parameter.whole("S", 1, 1_000_000)
                                        .means("number of states")
                                        .unit("states")
                                        .whenAbsent(Integer.toString(STATES)),
                                Parameter.realAtLeast("gamma", 0)
                                        .symbol("\\gamma")
                                        .means("discount, below 1")
                                        .whenAbsent(Double.toString(DISCOUNT)))
                        .is(given -> Value.of(ringPlainError(given))),
                quantity("ggtd.pooledKurtosis")
                        .symbol("\\kappa_{pool}")
                        .says("kurtosis of centred errors of several states together")
                        .source(DERIVED.at("spec claim 47"))
                        .parameters(
                                LAW,
                                VARIANCES,
                                Parameter.numbers("kappa", "list of reals, as many as mu")
                                        .symbol("\\kappa_s")
                                        .means("kurtosis of the TD error in each state"))
                        .is(given ->
                                Value.of(PooledKurtosis.of(given.reals("mu"), given.reals("v"), given.reals("kappa")))),
                quantity("ggtd.gaussianPooledKurtosis")
                        .symbol("3\\,\\mathbb Ev^2/(\\mathbb Ev)^2")
                        .says("kurtosis of Gaussian errors of several states together, 3 or more")
                        .source(DERIVED.at("spec claim 47"))
                        .parameters(LAW, VARIANCES)
                        .is(given -> Value.of(PooledKurtosis.ofGaussians(given.reals("mu"), given.reals("v")))));
    }

    private static double ringPlainError(Arguments given) {
        return RingTd.plainError(
                new GeneralizedGaussian(1, given.real("beta")).variance(),
                given.real("eta"),
                given.has("S") ? given.wholeInt("S") : STATES,
                given.has("gamma") ? given.real("gamma") : DISCOUNT);
    }
}
