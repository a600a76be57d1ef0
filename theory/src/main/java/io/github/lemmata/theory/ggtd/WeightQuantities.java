package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.theory.ggtd.Parameters.GAMMA;

import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.stream.Stream;

/// Quantities of claims 24 to 27.
final class WeightQuantities {

    private static final Parameter VARIANCES =
            Parameter.numbers("v", "list of reals > 0, such as [1,2,4]").means("variances of a batch");
    private static final Parameter REGULARISER =
            Parameter.realAtLeast("xi", 0).symbol("\\xi").means("regulariser added to each variance");
    private static final Parameter WEIGHTS =
            Parameter.numbers("w", "list of reals >= 0, as many as v").means("weights");
    private static final Parameter MEMBERS =
            Parameter.whole("n", 2, 1_000_000_000).means("Gaussian values behind each estimated variance");
    private static final Parameter VALUE_VARIANCE =
            Parameter.realAtLeast("value", 0).symbol("\\mathbb V[V(s)]").means("variance of the members' V(s)");
    private static final Parameter NEXT_VARIANCE =
            Parameter.realAtLeast("next", 0).symbol("\\mathbb V[V(s')]").means("variance of the members' V(s')");

    private WeightQuantities() {}

    static List<Quantity> all() {
        return Stream.of(batches(), means(), collapse(), ensembles())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> batches() {
        return List.of(
                quantity("ggtd.effectiveBatchSize")
                        .symbol("\\frac{(\\sum w)^2}{\\sum w^2}")
                        .says("effective batch size of the weights 1/(v+xi)")
                        .source(KIM_2024.at("minimum effective batch size; spec claim 24"))
                        .parameters(VARIANCES, REGULARISER)
                        .is(given -> Value.of(EffectiveBatchSize.at(given.reals("v"), given.real("xi")))),
                quantity("ggtd.leastRegulariser")
                        .symbol("\\min\\{\\xi:\\mathrm{EBS}(\\xi)\\ge m\\}")
                        .says("least regulariser with an effective batch size of m or more")
                        .source(KIM_2024.at("minimum effective batch size; spec claim 24"))
                        .parameters(
                                VARIANCES,
                                Parameter.realAtLeast("m", 1)
                                        .means("effective batch size that is asked for, below the number of variances"))
                        .is(given ->
                                Value.of(EffectiveBatchSize.smallestRegulariser(given.reals("v"), given.real("m")))),
                quantity("ggtd.inverseVarianceWeights")
                        .symbol("\\frac{(v_i+\\xi)^{-1}}{\\sum_j(v_j+\\xi)^{-1}}")
                        .says("weights inverse to variances, with sum 1")
                        .source(KIM_2024.at("inverse-variance weighting; spec claim 24"))
                        .parameters(VARIANCES, REGULARISER)
                        .is(given -> Value.of(InverseVarianceWeights.normalised(given.reals("v"), given.real("xi")))));
    }

    private static List<Quantity> means() {
        return List.of(
                quantity("ggtd.weightedMeanVariance")
                        .symbol("\\frac{\\sum w^2v}{(\\sum w)^2}")
                        .says("variance of a weighted mean of independent values")
                        .source(DERIVED.at("spec claim 26"))
                        .parameters(WEIGHTS, VARIANCES)
                        .is(given -> Value.of(InverseVarianceMean.variance(given.reals("w"), given.reals("v")))),
                quantity("ggtd.leastMeanVariance")
                        .symbol("\\big(\\sum v^{-1}\\big)^{-1}")
                        .says("least variance of a weighted mean")
                        .source(DERIVED.at("spec claim 26"))
                        .parameters(VARIANCES)
                        .is(given -> Value.of(InverseVarianceMean.least(given.reals("v")))),
                quantity("ggtd.equalWeightsRatio")
                        .symbol("\\frac{\\sum v\\,\\sum v^{-1}}{N^2}")
                        .says("variance of the plain mean over the least: arithmetic over harmonic mean")
                        .source(DERIVED.at("spec claim 26"))
                        .parameters(VARIANCES)
                        .is(given -> Value.of(InverseVarianceMean.equalWeightsRatio(given.reals("v")))),
                quantity("ggtd.logNormalVariances")
                        .symbol("e^{\\tau\\Phi^{-1}((i-1/2)/N)}")
                        .says("variances of the example: mid-quantiles of a log-normal law")
                        .source(DERIVED.at("spec claim 26"))
                        .parameters(
                                Parameter.whole("N", 1, 1_000_000)
                                        .means("number of variances")
                                        .unit("values"),
                                Parameter.realAtLeast("tau", 0).symbol("\\tau").means("standard deviation of ln v"))
                        .is(given ->
                                Value.of(InverseVarianceMean.logNormalGrid(given.wholeInt("N"), given.real("tau")))));
    }

    private static List<Quantity> collapse() {
        return List.of(
                quantity("ggtd.meanEstimatedWeight")
                        .symbol("\\mathbb Ew=\\frac{n-1}{n-3}")
                        .says("mean of sigma^2/S^2 over Gaussian samples; infinite up to three values")
                        .source(DERIVED.at("spec claim 25"))
                        .parameters(MEMBERS)
                        .is(given -> Value.of(BatchCollapse.meanWeight(given.wholeInt("n")))),
                quantity("ggtd.limitingBatchShare")
                        .symbol("\\lim\\mathrm{EBS}/N")
                        .says("limit of the effective share of a batch weighted by estimates of one variance")
                        .source(DERIVED.at("spec claim 25"))
                        .parameters(MEMBERS)
                        .is(given -> Value.of(BatchCollapse.limitingShare(given.wholeInt("n")))),
                quantity("ggtd.collapseExponent")
                        .symbol("\\frac{\\ln\\mathrm{EBS}}{\\ln N}")
                        .says("exponent of N in the effective batch size, up to logarithms")
                        .source(DERIVED.at("spec claim 25"))
                        .parameters(MEMBERS)
                        .is(given -> Value.of(BatchCollapse.exponent(given.wholeInt("n")))));
    }

    private static List<Quantity> ensembles() {
        return List.of(
                quantity("ggtd.errorVariance")
                        .symbol("\\mathbb V[\\delta]")
                        .says("variance of the TD error over the members of an ensemble, BIEV's")
                        .source(KIM_2024.at("BIEV; spec claim 27"))
                        .parameters(
                                GAMMA,
                                VALUE_VARIANCE,
                                NEXT_VARIANCE,
                                Parameter.real("covariance")
                                        .symbol("\\mathrm{Cov}(V(s'),V(s))")
                                        .means("covariance of the members' V(s') and V(s)"))
                        .is(given -> Value.of(EnsembleVariance.ofError(
                                given.real("gamma"),
                                given.real("value"),
                                given.real("next"),
                                given.real("covariance")))),
                quantity("ggtd.targetVariance")
                        .symbol("\\gamma^2\\mathbb V[V(s')]")
                        .says("variance of the target over the members of an ensemble, BIV's")
                        .source(KIM_2024.at("BIV; spec claim 27"))
                        .parameters(GAMMA, NEXT_VARIANCE)
                        .is(given -> Value.of(EnsembleVariance.ofTarget(given.real("gamma"), given.real("next")))),
                quantity("ggtd.releasedTargetVariance")
                        .symbol("\\gamma^2\\mathbb V[V(s)]")
                        .says("what the released code has in place of the target's variance")
                        .source(KIM_2024.at("released code: spec claim 27"))
                        .parameters(GAMMA, VALUE_VARIANCE)
                        .is(given -> Value.of(EnsembleVariance.released(given.real("gamma"), given.real("value")))));
    }
}
