package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.theory.RationalOrder;
import io.github.lemmata.theory.perceptron.ExactMargin;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// The exact margin, held against its own certificate: claim 27.
final class MarginClaim {

    private MarginClaim() {}

    /// The theory is the condition under which the search accepts a point as the one of least norm.
    static Claim<ExactMargin.Acceptance> exactMargin() {
        return claim("perceptron.exact-margin")
                .says(
                        "A convex combination p of the points has the least norm exactly if every point scores at least ‖p‖² on it.")
                .formula(
                        "\\mu^2=\\|p\\|^2\\iff z_i^\\top p\\ge\\|p\\|^2\\ \\text{for all } i,\\qquad p=\\sum_i\\alpha_iz_i\\ne0")
                .assuming("α ≥ 0, Σα = 1, rational")
                .source(DERIVED.at("spec claim 27"))
                .proof("""
                        Every unit vector $\\theta$ has $\\min_iz_i^\\top\\theta\\le p^\\top\\theta\\le\\|p\\|$, since $p$ is an average of the $z_i$:
                        hence $\\mu\\le\\|p\\|$. The direction of $p$ itself has margin $\\min_iz_i^\\top p/\\|p\\|$, a lower bound, and the two meet
                        exactly if every $z_i^\\top p\\ge\\|p\\|^2$.""")
                .theory(ExactMargin.OPTIMAL)
                .checkedBy(isCertified(), agreesWithTheTable())
                .twin("accept when every score is ≥ 0", (lowestScore, _) -> lowestScore.signum() >= 0)
                .build();
    }

    private static Check<ExactMargin.Acceptance> isCertified() {
        return AdversarialSearch.over(
                Slabs.slabs(),
                (acceptance, data) -> Optional.of(ExactMargin.firstAccepted(data.points(), acceptance)
                        .map(margin ->
                                Comparison.worst(certified(data.points(), margin), meanBracketsMargin(data, margin)))
                        .orElse(Comparison.that("a separable dataset has a margin", false))));
    }

    /// Weak duality in exact rationals: the weights make p, so μ ≤ ‖p‖; the scores are at least ‖p‖², so μ ≥ ‖p‖.
    private static Comparison certified(long[][] points, ExactMargin margin) {
        var p = margin.minimumNormPoint();
        var combination = IntStream.range(0, p.size())
                .mapToObj(j -> IntStream.range(0, points.length)
                        .mapToObj(i -> margin.weights().get(i).multiply(points[i][j]))
                        .reduce(BigFraction.ZERO, BigFraction::add))
                .toList();
        var total = margin.weights().stream().reduce(BigFraction.ZERO, BigFraction::add);
        return Comparison.worst(
                Comparison.that(
                        "weights are not negative", margin.weights().stream().allMatch(a -> a.signum() >= 0)),
                Comparison.same("sum of the weights", total, BigFraction.ONE),
                Comparison.that("p is the combination of the points", combination.equals(p)),
                Comparison.same("μ²", margin.squaredMargin(), squaredNorm(p)),
                Comparison.atMost("μ²", margin.squaredMargin(), "lowest score", lowestScore(points, p)));
    }

    /// Any convex combination p brackets the margin, $\min_iz_i^\top p/\|p\|\le\mu\le\|p\|$; here the mean, in
    /// squares.
    private static Comparison meanBracketsMargin(LatticeDataset data, ExactMargin margin) {
        var points = data.points();
        var mean = IntStream.range(0, data.dimension())
                .mapToObj(j -> BigFraction.of(
                        Arrays.stream(points).mapToLong(z -> z[j]).sum(), points.length))
                .toList();
        var squaredNorm = squaredNorm(mean);
        var lowest = lowestScore(points, mean).signum() < 0 ? BigFraction.ZERO : lowestScore(points, mean);
        return Comparison.worst(
                Comparison.atMost(
                        "(lowest score)²",
                        lowest.pow(2),
                        "μ²‖p‖²",
                        margin.squaredMargin().multiply(squaredNorm)),
                Comparison.atMost("μ²", margin.squaredMargin(), "‖p‖² at the mean", squaredNorm));
    }

    private static BigFraction squaredNorm(List<BigFraction> p) {
        return p.stream().map(x -> x.pow(2)).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction lowestScore(long[][] points, List<BigFraction> p) {
        return Arrays.stream(points)
                .map(z -> score(z, p))
                .min(RationalOrder::compare)
                .orElseThrow();
    }

    private static BigFraction score(long[] point, List<BigFraction> p) {
        return IntStream.range(0, point.length)
                .mapToObj(j -> p.get(j).multiply(point[j]))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private record Known(LatticeDataset data, BigFraction squaredMargin) {}

    private static Check<ExactMargin.Acceptance> agreesWithTheTable() {
        var half = BigFraction.of(1, 2);
        var three = LatticeDataset.ofIntegers(new long[][] {{2, 1}, {1, 2}, {3, 3}}, 1, 1, 1);
        return CaseByCase.identity(
                "datasets whose margin is known",
                _ -> List.of(
                        new Known(NamedDatasets.thm41(), BigFraction.ONE),
                        new Known(NamedDatasets.thm51(9), BigFraction.of(1, 4)),
                        new Known(NamedDatasets.osc(10, 1), BigFraction.ONE),
                        new Known(NamedDatasets.slow2(5, 8), BigFraction.ONE),
                        new Known(NamedDatasets.hard3d(4, 2), half),
                        new Known(NamedDatasets.nonmono(), BigFraction.ONE),
                        new Known(NamedDatasets.basis(4), BigFraction.of(1, 4)),
                        new Known(three, BigFraction.of(9, 2))),
                (acceptance, known) -> {
                    var margin = ExactMargin.firstAccepted(known.data().points(), acceptance)
                            .orElseThrow();
                    var scale = known.data().scale();
                    return Comparison.same("μ²", margin.squaredMargin().multiply(scale.pow(2)), known.squaredMargin());
                });
    }
}
