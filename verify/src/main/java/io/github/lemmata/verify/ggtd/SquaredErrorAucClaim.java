package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.simulations.ggtd.ScoreArea;
import io.github.lemmata.theory.ggtd.SquaredErrorAuc;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.FDistribution;

/// How well squared reconstruction errors separate wider Gaussian residuals (36).
final class SquaredErrorAucClaim {

    private SquaredErrorAucClaim() {}

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
