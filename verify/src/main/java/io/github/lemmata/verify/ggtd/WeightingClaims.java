package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.simulations.ggtd.EstimatedVariances;
import io.github.lemmata.theory.ggtd.EffectiveBatchSize;
import io.github.lemmata.theory.ggtd.InverseVarianceMean;
import io.github.lemmata.theory.ggtd.InverseVarianceWeights;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Weights inverse to variances: claims 24 to 27.
final class WeightingClaims {

    private static final double ROUNDING = 1e-12;

    private WeightingClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                effectiveSizeMonotone(),
                BatchCollapseClaim.batchCollapse(),
                inverseVarianceOptimal(),
                EnsembleVarianceClaim.ensembleVariance());
    }

    /// What is claimed of the effective batch size.
    ///
    /// @param grows whether it does not decrease in the regulariser, rather than not increase
    /// @param solver the least regulariser for an effective size
    record EffectiveSize(boolean grows, Solver solver) {}

    /// The least regulariser for an effective size of `least` or more.
    @FunctionalInterface
    interface Solver {
        double regulariser(double[] variances, double least);
    }

    static Claim<EffectiveSize> effectiveSizeMonotone() {
        return claim("ggtd.ebs-monotone")
                .says("The effective size of a batch does not decrease in the regulariser of its variances, so that the"
                        + " least regulariser for a size is unique and bisection finds it.")
                .formula("""
                        w_i=\\frac1{v_i+\\xi}:\\qquad\\frac d{d\\xi}\\ln\\frac{(\\sum w)^2}{\\sum w^2}
                        =2\\Big(\\frac{\\sum w^3}{\\sum w^2}-\\frac{\\sum w^2}{\\sum w}\\Big)\\ge0,\\qquad
                        \\mathrm{EBS}(\\infty)=N""")
                .assuming("v > 0; an exact 0 is raised to 10⁻⁸ first")
                .assuming("a size below N is asked for, or all variances are equal")
                .source(KIM_2024.at("minimum effective batch size; proof: spec claim 24"))
                .proof("""
                        $w_i'=-w_i^2$, and $(\\sum w^2)^2\\le\\sum w\\sum w^3$ by the Cauchy-Schwarz inequality, with equality only if all
                        weights are equal.""")
                .theory(new EffectiveSize(true, EffectiveBatchSize::smallestRegulariser))
                .checkedBy(moves(), isLeastRegulariser(), edgesOfTheSolver())
                .twin("falls as ξ grows", new EffectiveSize(false, EffectiveBatchSize::smallestRegulariser))
                .twin("ξ added to the weights", new EffectiveSize(true, WeightingClaims::addedToTheWeights))
                .build();
    }

    /// A solver that judges the weights $\frac1{v_i}+\xi$ instead of $\frac1{v_i+\xi}$, by the same bisection.
    private static double addedToTheWeights(double[] variances, double least) {
        double high = 1 / Arrays.stream(variances).min().orElseThrow();
        if (shifted(variances, 0) >= least) {
            return 0;
        }
        while (shifted(variances, high) < least) {
            high *= 2;
        }
        double low = 0;
        while (high - low > 1e-13 * high) {
            double middle = (low + high) / 2;
            low = shifted(variances, middle) >= least ? low : middle;
            high = low == middle ? high : middle;
        }
        return high;
    }

    private static double shifted(double[] variances, double shift) {
        return EffectiveBatchSize.of(
                Arrays.stream(variances).map(v -> 1 / v + shift).toArray());
    }

    private static Check<EffectiveSize> moves() {
        return AdversarialSearch.over(new VarianceBatches(), new Draws(300, 4000, 100_000), (claimed, batch) -> {
            double first = EffectiveBatchSize.at(batch.variances(), batch.regulariser());
            double second = EffectiveBatchSize.at(batch.variances(), batch.regulariser() + batch.more());
            return Optional.of(Comparison.worst(
                    claimed.grows()
                            ? Comparison.atMost("EBS at ξ", first, "EBS at a larger ξ", second, ROUNDING)
                            : Comparison.atMost("EBS at a larger ξ", second, "EBS at ξ", first, ROUNDING),
                    Comparison.atMost("EBS", second, "the batch", batch.variances().length, ROUNDING)));
        });
    }

    private static Check<EffectiveSize> isLeastRegulariser() {
        return AdversarialSearch.over(new VarianceBatches(), new Draws(100, 1000, 20_000), (claimed, batch) -> {
            double[] v = batch.variances();
            double xi = claimed.solver().regulariser(v, batch.least());
            double reached = EffectiveBatchSize.at(v, xi);
            return Optional.of(Comparison.worst(
                    Comparison.atMost("asked for", batch.least(), "EBS", reached, 0),
                    xi == 0
                            ? Comparison.that("no regulariser is needed", EffectiveBatchSize.at(v, 0) >= batch.least())
                            : Comparison.atMost(
                                    "EBS at 0.999 ξ",
                                    EffectiveBatchSize.at(v, 0.999 * xi),
                                    "asked for",
                                    batch.least(),
                                    0)));
        });
    }

    private static Check<EffectiveSize> edgesOfTheSolver() {
        double[] withZero = {0, 1, 1, 1, 2};
        return CaseByCase.identity(
                "edges: equal variances, an exact 0, a batch as large as asked",
                _ -> List.of(1.0, 2.0, 3.0, 4.0),
                (claimed, least) -> Comparison.worst(
                        Comparison.near(
                                "ξ for equal variances",
                                claimed.solver().regulariser(new double[] {3, 3, 3, 3}, least),
                                0,
                                0),
                        Comparison.atMost(
                                "asked for",
                                least,
                                "EBS with a clipped 0",
                                EffectiveBatchSize.at(
                                        InverseVarianceWeights.clipped(withZero),
                                        claimed.solver().regulariser(InverseVarianceWeights.clipped(withZero), least)),
                                0),
                        Comparison.below(
                                "EBS at ξ = " + least,
                                EffectiveBatchSize.at(withZero, least),
                                EffectiveBatchSize.at(withZero, 2 * least))));
    }

    static Claim<UnaryOperator<double[]>> inverseVarianceOptimal() {
        return claim("ggtd.inverse-variance-optimal")
                .says("A weighted mean of independent unbiased values varies least with weights inverse to variances;"
                        + " weights from estimated variances lose part of the gain.")
                .formula("""
                        \\frac{\\sum w^2v}{(\\sum w)^2}\\ge\\frac1{\\sum v^{-1}},\\qquad
                        \\frac{\\text{equal weights}}{\\text{least}}=\\frac{\\bar v}{N/\\sum v^{-1}}\\ge1""")
                .assuming("independent values")
                .assuming(
                        "the loss with estimated weights is measured, not proved: 64 log-normal variances, ten values each")
                .source(KIM_2024.at("inverse-variance weighting; Aitken 1936; loss: spec claim 26"))
                .proof("""
                        $(\\sum w)^2=\\big(\\sum w\\sqrt v\\cdot v^{-1/2}\\big)^2\\le\\sum w^2v\\sum v^{-1}$, with equality for
                        $w\\propto v^{-1}$ only. With estimated weights the values are independent of the weights, so that the variance
                        of the mean is the average of $\\frac{\\sum w^2v}{(\\sum w)^2}$: no value has to be drawn.""")
                .<UnaryOperator<double[]>>theory(v -> InverseVarianceWeights.normalised(v, 0))
                .checkedBy(noWeightsAreBetter(), theExample(), efficiencyOfEstimates(), varianceOfEstimates())
                .twin(
                        "w ∝ v^(−1/2)",
                        v -> Arrays.stream(v).map(x -> 1 / Math.sqrt(x)).toArray())
                .build();
    }

    /// Against the weights of a regularised batch, and against the claimed weights with one of them changed.
    private static Check<UnaryOperator<double[]>> noWeightsAreBetter() {
        return AdversarialSearch.over(new VarianceBatches(), new Draws(300, 3000, 100_000), (claimed, batch) -> {
            double[] v = batch.variances();
            double[] weights = claimed.apply(v.clone());
            double[] changed = weights.clone();
            changed[0] *= 1 + batch.share();
            double variance = InverseVarianceMean.variance(weights, v);
            double[] regularised = InverseVarianceWeights.normalised(v, batch.regulariser());
            return Optional.of(Comparison.worst(
                    Comparison.close("variance", variance, InverseVarianceMean.least(v), ROUNDING),
                    Comparison.atMost(
                            "variance",
                            variance,
                            "with one changed",
                            InverseVarianceMean.variance(changed, v),
                            ROUNDING),
                    Comparison.atMost(
                            "variance",
                            variance,
                            "with a regulariser",
                            InverseVarianceMean.variance(regularised, v),
                            ROUNDING)));
        });
    }

    private static final int GRID = 64;

    private static final double TAU = 1.5;

    private static Check<UnaryOperator<double[]>> theExample() {
        return CaseByCase.identity(
                "weights of 64 log-normal variances",
                _ -> List.of(InverseVarianceMean.logNormalGrid(GRID, TAU)),
                (claimed, v) -> Comparison.worst(
                        Comparison.near(
                                "variance",
                                InverseVarianceMean.variance(claimed.apply(v.clone()), v),
                                0.005448204,
                                5e-10),
                        Comparison.near(
                                "variance of equal weights",
                                InverseVarianceMean.equalWeightsRatio(v) * InverseVarianceMean.least(v),
                                0.044811211,
                                1e-9)));
    }

    /// The least variance over that of estimated weights, a number in [0, 1].
    private static Check<UnaryOperator<double[]>> efficiencyOfEstimates() {
        double[] v = InverseVarianceMean.logNormalGrid(GRID, TAU);
        double least = InverseVarianceMean.least(v);
        var ten = new EstimatedVariances(10);
        return MeanTest.equal(
                "efficiency of weights estimated from ten values",
                (UnaryOperator<double[]> _) -> 0.77,
                within(0.02),
                boundedIn(0, 1),
                (claimed, stream) -> least / InverseVarianceMean.variance(claimed.apply(ten.of(v, stream)), v));
    }

    /// The variance itself, cut off at that of equal weights to bound it: ten values hardly ever exceed it.
    private static Check<UnaryOperator<double[]>> varianceOfEstimates() {
        double[] v = InverseVarianceMean.logNormalGrid(GRID, TAU);
        double least = InverseVarianceMean.least(v);
        double equal = InverseVarianceMean.equalWeightsRatio(v) * least;
        var ten = new EstimatedVariances(10);
        return MeanTest.equal(
                        "variance with weights estimated from ten values, at most that of equal weights",
                        (UnaryOperator<double[]> _) -> 0.007216,
                        within(0.0002),
                        boundedIn(least * (1 - 1e-9), equal),
                        (claimed, stream) ->
                                Math.min(equal, InverseVarianceMean.variance(claimed.apply(ten.of(v, stream)), v)))
                .upTo(30_000, 30_000, 1_000_000);
    }
}
