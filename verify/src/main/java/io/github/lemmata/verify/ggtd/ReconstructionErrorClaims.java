package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.simulations.ggtd.ScoreArea;
import io.github.lemmata.theory.ggtd.AdjustedError;
import io.github.lemmata.theory.ggtd.SquaredErrorAuc;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.FDistribution;

/// Reconstruction errors as outlier scores, adjusted (35) and plain (36).
final class ReconstructionErrorClaims {

    private static final String APRE = "ggtd.apre-optimum";

    private ReconstructionErrorClaims() {}

    /// The best variance for an error of given weights at a squared error.
    @FunctionalInterface
    interface BestVariance {
        double at(AdjustedError error, double squaredError);
    }

    static Claim<BestVariance> apreOptimum() {
        return claim(APRE)
                .says(
                        "The adjustable reconstruction error is least at the squared error times the ratio of its weights, where it ranks points as the squared error does.")
                .formula("""
                        \\arg\\min_{\\sigma^2}\\Big\\{w_1\\frac v{\\sigma^2}+w_2\\ln\\sigma^2\\Big\\}=\\frac{w_1}{w_2}v,\\qquad
                        \\min=w_2\\Big(1+\\ln\\frac{w_1v}{w_2}\\Big),\\qquad v=(x-\\mu)^2\\ \\text{or}\\ \\mathbb E(x-\\mu)^2""")
                .source(DERIVED.at("spec claim 35; on Tan et al. 2023"))
                .proof("""
                        With $t=\\ln\\frac{w_2\\sigma^2}{w_1v}$ the error exceeds the stated minimum by $w_2(e^{-t}+t-1)\\ge0$, which the
                        certificate proves for $|t|\\le50$. In the mean the error is that of $\\mathbb Ev$. Both weights times $c$ is the
                        error times $c$, so rankings depend on $w_1/w_2$ alone; the minimum rises with $v$, dimension by dimension.""")
                .<BestVariance>theory(AdjustedError::bestVariance)
                .checkedBy(noVarianceIsBetter(), populationVariance(), rankings(), gapIsProved())
                .twin("σ² = (w₂/w₁) v", (error, v) -> error.logWeight() / error.errorWeight() * v)
                .build();
    }

    private static RealBox weights() {
        return RealBox.of("w1", 0.05, 5).and("w2", 0.05, 5);
    }

    private static Check<BestVariance> noVarianceIsBetter() {
        var world = weights().and("v", 1e-3, 20).and("variance", 1e-3, 50);
        return AdversarialSearch.over(world, (best, at) -> {
            var error = new AdjustedError(at.at(0), at.at(1));
            double v = at.at(2);
            double variance = at.at(3);
            double least = error.of(v, best.at(error, v));
            double t = Math.log(error.logWeight() * variance / (error.errorWeight() * v));
            double gap = error.logWeight() * (Math.expm1(-t) + t);
            double rounding = 1e-13 * (1 + Math.abs(error.of(v, variance)));
            return Optional.of(Comparison.worst(
                    Comparison.atMost(
                            "error at the best variance",
                            least - rounding,
                            "error elsewhere",
                            error.of(v, variance),
                            0),
                    Comparison.near("error at the best variance", least, error.least(v), 1e-13 * (1 + Math.abs(least))),
                    Comparison.near("gap", error.of(v, variance) - least, gap, 10 * rounding)));
        });
    }

    /// Three points with a common variance.
    private static Check<BestVariance> populationVariance() {
        var world =
                weights().and("x1", -3, 3).and("x2", -3, 3).and("x3", 0.1, 3).and("variance", 1e-3, 50);
        return AdversarialSearch.over(world, new Draws(100, 1000, 30_000), (best, at) -> {
            var error = new AdjustedError(at.at(0), at.at(1));
            double[] v = {at.at(2) * at.at(2), at.at(3) * at.at(3), at.at(4) * at.at(4)};
            double common = best.at(error, (v[0] + v[1] + v[2]) / 3);
            double elsewhere = mean(error, v, at.at(5));
            return Optional.of(Comparison.atMost(
                    "mean error at the best common variance",
                    mean(error, v, common) - 1e-13 * (1 + Math.abs(elsewhere)),
                    "mean error elsewhere",
                    elsewhere,
                    0));
        });
    }

    private static double mean(AdjustedError error, double[] squaredErrors, double variance) {
        return Arrays.stream(squaredErrors)
                .map(v -> error.of(v, variance))
                .average()
                .orElseThrow();
    }

    /// Two points: a common factor of the weights exchanges no two, and at the best variance the larger error scores
    /// more.
    private static Check<BestVariance> rankings() {
        var world = weights()
                .and("v1", 1e-3, 20)
                .and("v2", 1e-3, 20)
                .and("variance1", 1e-3, 50)
                .and("variance2", 1e-3, 50)
                .and("factor", 0.1, 10);
        return AdversarialSearch.over(world, new Draws(100, 1000, 30_000), (best, at) -> {
            var error = new AdjustedError(at.at(0), at.at(1));
            var scaled = new AdjustedError(at.at(6) * at.at(0), at.at(6) * at.at(1));
            double difference = error.of(at.at(2), at.at(4)) - error.of(at.at(3), at.at(5));
            double scaledDifference = scaled.of(at.at(2), at.at(4)) - scaled.of(at.at(3), at.at(5));
            double lower = Math.min(at.at(2), at.at(3));
            double upper = Math.max(at.at(2), at.at(3));
            double rounding = 1e-13 * (1 + Math.abs(error.least(lower)));
            return Optional.of(Comparison.worst(
                    Comparison.near(
                            "difference of scores, weights times a factor",
                            scaledDifference,
                            at.at(6) * difference,
                            1e-11
                                    * at.at(6)
                                    * (1
                                            + Math.abs(error.of(at.at(2), at.at(4)))
                                            + Math.abs(error.of(at.at(3), at.at(5))))),
                    Comparison.near(
                            "difference of best scores",
                            error.of(upper, best.at(error, upper)) - error.of(lower, best.at(error, lower)),
                            error.logWeight() * Math.log(upper / lower),
                            10 * rounding)));
        });
    }

    private static final Formula.Variable T = variable("t");

    private static Check<BestVariance> gapIsProved() {
        return Certified.<BestVariance>tightAt(
                        APRE,
                        "t",
                        "0",
                        2,
                        _ -> exp(T.negate()).plus(T).minus(1).isNotNegative().on(T.in("-50", "50")))
                .named("gap to the least error");
    }

    /// An area under the curve for residuals of a dimension and a spread.
    @FunctionalInterface
    interface Area {
        double at(int dimension, double spread);
    }

    static Claim<Area> mseAuc() {
        return claim("ggtd.mse-auc")
                .says(
                        "Squared reconstruction errors of Gaussian residuals separate wider ones with an area under the curve given by an F law; where variances differ, the likelihood keeps that area and the squared error loses some.")
                .formula("""
                        N(0,I_d)\\text{ against }N(0,s^2I_d):\\ \\mathrm{AUC}=1-F_{d,d}(1/s^2)
                        \\ \\Big(d=2:\\tfrac{s^2}{1+s^2}\\Big);\\qquad
                        N(0,\\mathrm{diag}\\,v)\\text{ against }N(0,s^2\\mathrm{diag}\\,v):\\
                        \\mathrm{AUC}(\\mathrm{NLL})=1-F_{d,d}(1/s^2)\\ge\\mathrm{AUC}(\\mathrm{MSE})""")
                .assuming("s > 1 for the comparison; outlier variances proportional to the inliers'")
                .source(DERIVED.at("spec claim 36"))
                .proof("""
                        The score of an outlier over that of an inlier is $s^2$ times a ratio of independent $\\chi^2_d$, and so is
                        $\\sum_jr_j^2/v_j$ for any variances. The log-likelihood ratio is $\\frac12(1-s^{-2})\\sum_jr_j^2/v_j$ less a constant:
                        for $s>1$ it ranks as that score does, and by Neyman and Pearson no score has more true positives at any rate
                        of false ones, so none has a larger area.""")
                .<Area>theory(SquaredErrorAuc::likelihood)
                .checkedBy(areas(), valuesOfSpec(), neverBelowSquaredError(), sampledArea(5, 1.5), sampledLoss())
                .twin("d − 1 degrees of freedom", (d, s) -> SquaredErrorAuc.likelihood(Math.max(1, d - 1), s))
                .build();
    }

    /// A dimension and a spread.
    private record Residuals(int dimension, double spread) {}

    /// Commons Statistics' F law, and Imhof's integral for the quadratic form.
    private static Check<Area> areas() {
        var cases = Stream.of(2, 3, 5, 10, 50)
                .flatMap(d -> Stream.of(0.5, 1.0, 1.2, 2.0, 10.0).map(s -> new Residuals(d, s)))
                .toList();
        return CaseByCase.identity("dimensions and spreads", _ -> cases, (area, at) -> {
            int d = at.dimension();
            double s = at.spread();
            double[] ones = IntStream.range(0, d).mapToDouble(_ -> 1).toArray();
            double stated = area.at(d, s);
            return Comparison.worst(
                    Comparison.near("area", stated, FDistribution.of(d, d).survivalProbability(1 / (s * s)), 1e-13),
                    Comparison.near("area", stated, SquaredErrorAuc.squaredError(ones, s), 1e-12),
                    d == 2
                            ? Comparison.near("area", stated, s * s / (1 + s * s), 1e-14)
                            : Comparison.that("d > 2", true));
        });
    }

    private static Check<Area> valuesOfSpec() {
        return CaseByCase.identity(
                "table of values",
                _ -> List.of("spec claim 36"),
                (area, _) -> Comparison.worst(
                        Comparison.near("d = 2, s = 2", area.at(2, 2), 0.8, 1e-14),
                        Comparison.near("d = 5, s = 1.5", area.at(5, 1.5), 0.80287005, 5e-9),
                        Comparison.near("d = 10, s = 1.2", area.at(10, 1.2), 0.71254453, 5e-9),
                        Comparison.near(
                                "squared error, v = (1, 9), s = 2",
                                SquaredErrorAuc.squaredError(new double[] {1, 9}, 2),
                                0.7583,
                                6e-4)));
    }

    private static Check<Area> neverBelowSquaredError() {
        var world = RealBox.of("ln v2", -4, 4).and("ln v3", -4, 4).and("s", 1, 20);
        return AdversarialSearch.over(world, new Draws(20, 100, 5000), (area, at) -> {
            double[] two = {1, Math.exp(at.at(0))};
            double[] three = {1, Math.exp(at.at(0)), Math.exp(at.at(1))};
            double s = at.at(2);
            return Optional.of(Comparison.worst(
                    Comparison.atMost(
                            "area of the squared error, d = 2",
                            SquaredErrorAuc.squaredError(two, s) - 1e-12,
                            "of the likelihood",
                            area.at(2, s),
                            0),
                    Comparison.atMost(
                            "area of the squared error, d = 3",
                            SquaredErrorAuc.squaredError(three, s) - 1e-12,
                            "of the likelihood",
                            area.at(3, s),
                            0)));
        });
    }

    /// Residuals of one kind that are drawn for a replicate.
    private static final int DRAWN = 30;

    private static Check<Area> sampledArea(int dimension, double spread) {
        return (stated, trial) -> sampledArea(dimension, spread, trial.effort().pick(0.02, 0.01, 0.002))
                .judge(stated, trial);
    }

    private static MeanTest<Area> sampledArea(int dimension, double spread, double tolerance) {
        return MeanTest.equal(
                "area of the squared error at d = " + dimension + ", s = " + spread,
                (Area area) -> area.at(dimension, spread),
                within(tolerance),
                boundedIn(0, 1),
                (_, stream) -> {
                    var normal = ZigguratSampler.NormalizedGaussian.of(stream.generator());
                    double[] inliers = scores(normal, DRAWN, dimension, 1);
                    return ScoreArea.of(inliers, scores(normal, DRAWN, dimension, spread));
                });
    }

    private static double[] scores(ZigguratSampler.NormalizedGaussian normal, int count, int dimension, double spread) {
        double[] scores = new double[count];
        Arrays.setAll(scores, _ -> {
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                double residual = spread * normal.sample();
                sum += residual * residual;
            }
            return sum;
        });
        return scores;
    }

    /// $v=(1,9)$, $s=2$: what the squared error loses, both scores on the same residuals.
    private static Check<Area> sampledLoss() {
        double squared = SquaredErrorAuc.squaredError(new double[] {1, 9}, 2);
        return MeanTest.equal(
                "area of the likelihood less that of the squared error, v = (1, 9), s = 2",
                (Area area) -> area.at(2, 2) - squared,
                within(0.02),
                boundedIn(-1, 1),
                (_, stream) -> {
                    var normal = ZigguratSampler.NormalizedGaussian.of(stream.generator());
                    double[][] inliers = pairs(normal, 1);
                    double[][] outliers = pairs(normal, 2);
                    return ScoreArea.of(inliers[0], outliers[0]) - ScoreArea.of(inliers[1], outliers[1]);
                });
    }

    /// Likelihood scores and squared errors of the same residuals with variances 1 and 9.
    private static double[][] pairs(ZigguratSampler.NormalizedGaussian normal, double spread) {
        double[][] scores = new double[2][DRAWN];
        for (int i = 0; i < DRAWN; i++) {
            double first = spread * normal.sample();
            double second = spread * normal.sample();
            scores[0][i] = first * first + second * second;
            scores[1][i] = first * first + 9 * second * second;
        }
        return scores;
    }
}
