package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.ggtd.AdjustedError;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.formula.Formula;
import java.util.Arrays;
import java.util.Optional;

/// The best variance of the adjustable reconstruction error (35).
final class AdjustedErrorClaim {

    private static final String ID = "ggtd.apre-optimum";

    private AdjustedErrorClaim() {}

    /// The best variance for an error of given weights at a squared error.
    @FunctionalInterface
    interface BestVariance {
        double at(AdjustedError error, double squaredError);
    }

    static Claim<BestVariance> apreOptimum() {
        return claim(ID)
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
                        ID,
                        "t",
                        "0",
                        2,
                        _ -> exp(T.negate()).plus(T).minus(1).isNotNegative().on(T.in("-50", "50")))
                .named("gap to the least error");
    }
}
