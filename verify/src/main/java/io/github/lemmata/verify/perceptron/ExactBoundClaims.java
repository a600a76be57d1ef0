package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.NOVIKOFF_1962;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.simulations.perceptron.BatchPerceptron;
import io.github.lemmata.simulations.perceptron.BatchPerceptronRun;
import io.github.lemmata.simulations.perceptron.NormalizedBatchPerceptron;
import io.github.lemmata.simulations.perceptron.OnlinePerceptron;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.simulations.perceptron.UpdateRule;
import io.github.lemmata.theory.perceptron.IterationBound;
import io.github.lemmata.theory.perceptron.PerceptronBounds;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Bounds on the number of updates of the perceptrons, held against exact counts.
final class ExactBoundClaims {

    private static final Slabs SLABS = Slabs.withGiants();
    private static final UpdateRule RANDOM =
            UpdateRule.random(RandomStream.ofSeed(0).child("update rule"));

    private ExactBoundClaims() {}

    /// The bounds of Theorem 3.3, one for each tie rule.
    record BatchBounds(IterationBound full, IterationBound half) {

        static BatchBounds both(IterationBound bound) {
            return new BatchBounds(bound, bound);
        }

        IterationBound under(TieRule rule) {
            return switch (rule) {
                case FULL -> full;
                case HALF -> half;
            };
        }
    }

    static Claim<BatchBounds> batchBound() {
        return claim("perceptron.batch-bound")
                .says("The batch perceptron separates any separable dataset within B(n, κ) ≤ nκ updates.")
                .formula("""
                        T\\le B(n,\\kappa):=\\frac{(n+1)^2}{4n}\\kappa-\\frac n4+\\frac12\\le n\\kappa,\\qquad
                        T_{\\mathrm{half}}\\le\\frac{n\\kappa}2\\Big(1+\\frac1{2n}\\Big)^2-\\frac n2+\\frac12\\le n\\kappa""")
                .assuming("linearly separable through 0")
                .assuming("n ≥ 2 for the comparison with nκ")
                .source(TYURIN_2024.at("Theorem 3.3; constant sharpened: derived, spec claim 7"))
                .finding("Theorem 3.3 (T ≤ nκ) holds, and its constant can be divided by about 4.")
                .theory(new BatchBounds(PerceptronBounds::batch, PerceptronBounds::batchHalf))
                .checkedBy(neverExceededByBatchPerceptron(), neverAbovePaper(), normGrowsAsInTheProof())
                .twin("T ≤ κ", BatchBounds.both((_, kappa) -> kappa))
                .twin("T ≤ n √κ", BatchBounds.both(IterationBound.inDoubles((n, kappa) -> n * Math.sqrt(kappa))))
                .twin(
                        "(n+1)²κ/(16n)",
                        BatchBounds.both((n, kappa) -> kappa.multiply(
                                BigFraction.of(n.add(BigInteger.ONE).pow(2), n.shiftLeft(4)))))
                .build();
    }

    private static Check<BatchBounds> neverExceededByBatchPerceptron() {
        return AdversarialSearch.over(
                SLABS,
                new Draws(200, 10_000, 100_000),
                (bounds, data) -> Optional.of(Comparison.worst(
                        atMost("T", BatchPerceptron.separationIndex(data, TieRule.FULL), bounds.full(), data),
                        atMost(
                                "T under the half rule",
                                BatchPerceptron.separationIndex(data, TieRule.HALF),
                                bounds.half(),
                                data))));
    }

    private static Comparison atMost(String what, long count, IterationBound bound, LatticeDataset data) {
        return Comparison.atMost(what, BigFraction.of(count), "the bound", bound.at(data.n(), data.kappa()));
    }

    private static Check<BatchBounds> neverAbovePaper() {
        var samplesAndKappa = RealBox.of("n", 2, 1000).and("kappa", 1, 1000);
        return AdversarialSearch.over(samplesAndKappa, (bounds, point) -> {
            var n = BigInteger.valueOf(Math.round(point.at(0)));
            var kappa = BigFraction.from(point.at(1));
            var paper = PerceptronBounds.batchOfPaper(n, kappa);
            return Optional.of(Comparison.worst(
                    Comparison.atMost("B", bounds.full().at(n, kappa), "n κ", paper),
                    Comparison.atMost("B under the half rule", bounds.half().at(n, kappa), "n κ", paper)));
        });
    }

    /// The step of the proof in exact integers: $V_t=2n\hat\theta_t$ has
    /// $\|V_{t+1}\|^2\le\|V_t\|^2+4|S_t|^2R^2$.
    private static Check<BatchBounds> normGrowsAsInTheProof() {
        return AdversarialSearch.over(Slabs.slabs(), new Draws(20, 300, 10_000), (_, data) -> {
            var run = BatchPerceptronRun.of(data, TieRule.FULL);
            run.step();
            var closest = Comparison.that("‖V‖ grows as in the proof", true);
            while (!run.separated()) {
                var allowed = squaredNorm(run.integerIterate()).add(largestIncrease(run));
                run.step();
                closest = Comparison.worst(
                        closest, Comparison.atMost("‖V‖² after a step", squaredNorm(run.integerIterate()), allowed));
            }
            return Optional.of(closest);
        });
    }

    private static BigFraction largestIncrease(BatchPerceptronRun run) {
        var data = run.dataset();
        long errors = IntStream.range(0, data.distinct())
                .filter(i -> run.sign(i) <= 0)
                .mapToLong(i -> data.multiplicities()[i])
                .sum();
        var squaredRadius = data.squaredRadius().divide(data.scale().pow(2));
        return squaredRadius.multiply(BigInteger.valueOf(2 * errors).pow(2));
    }

    private static BigFraction squaredNorm(List<BigInteger> vector) {
        return BigFraction.of(vector.stream().map(x -> x.multiply(x)).reduce(BigInteger.ZERO, BigInteger::add));
    }

    /// A mistake bound, and what counts as a mistake.
    ///
    /// @param bound bound on the number of mistakes
    /// @param tieIsMistake whether a score of 0 is a mistake
    record MistakeBound(IterationBound bound, boolean tieIsMistake) {}

    static Claim<MistakeBound> onlineMistakeBound() {
        return claim("perceptron.online-mistake-bound")
                .says("The online perceptron makes at most κ mistakes under any choice rule, and κ is reached.")
                .formula("T\\le\\kappa=R^2/\\mu^2,\\qquad T=n=\\kappa\\ \\text{on}\\ e_1,\\dots,e_n")
                .assuming("linearly separable through 0")
                .source(NOVIKOFF_1962.at("mistake bound; Tyurin 2024, Theorem 5.2"))
                .theory(new MistakeBound(PerceptronBounds::online, true))
                .checkedBy(leavesTheOrigin(), reachedOnBasis(), neverExceededByOnlinePerceptron())
                .twin("T ≤ κ − 1", new MistakeBound((_, kappa) -> kappa.subtract(1), true))
                .twin("T ≤ κ/2", new MistakeBound((_, kappa) -> kappa.divide(2), true))
                .twin("a score of 0 is no mistake", new MistakeBound(PerceptronBounds::online, false))
                .build();
    }

    /// At the start every score is 0: the perceptron moves, and can separate, only if that is a mistake.
    private static Check<MistakeBound> leavesTheOrigin() {
        return CaseByCase.identity(
                "start at the origin",
                _ -> List.of(NamedDatasets.thm41()),
                (theory, _) -> Comparison.that("the perceptron leaves the origin", theory.tieIsMistake()));
    }

    private static Check<MistakeBound> reachedOnBasis() {
        return CaseByCase.identity(
                "bases on which the bound is reached",
                effort -> IntStream.rangeClosed(1, effort.pick(5, 40, 200))
                        .boxed()
                        .toList(),
                (theory, n) -> {
                    var basis = NamedDatasets.basis(n);
                    return Comparison.same(
                            "bound on basis(" + n + ")",
                            theory.bound().at(n, basis.kappa()),
                            BigFraction.of(OnlinePerceptron.mistakes(basis, UpdateRule.first())));
                });
    }

    private static Check<MistakeBound> neverExceededByOnlinePerceptron() {
        return AdversarialSearch.over(
                SLABS,
                (theory, data) -> Optional.of(Comparison.worst(
                        Stream.of(UpdateRule.first(), UpdateRule.cyclic(), UpdateRule.mostViolated(), RANDOM)
                                .map(rule -> atMost(
                                        "mistakes, rule " + rule.getClass().getSimpleName(),
                                        OnlinePerceptron.mistakes(data, rule),
                                        theory.bound(),
                                        data))
                                .toArray(Comparison[]::new))));
    }

    static Claim<IterationBound> normalizedBatchBound() {
        return claim("perceptron.normalized-batch-bound")
                .says("The normalized batch perceptron separates any separable dataset within κ updates, whatever n.")
                .formula("T\\le\\kappa=R^2/\\mu^2")
                .assuming("linearly separable through 0")
                .source(TYURIN_2024.at("Theorem 5.3"))
                .<IterationBound>theory(PerceptronBounds::normalizedBatch)
                .checkedBy(AdversarialSearch.over(
                        Slabs.slabs(),
                        new Draws(100, 1500, 30_000),
                        (bound, data) ->
                                Optional.of(atMost("T", NormalizedBatchPerceptron.separationIndex(data), bound, data))))
                .twin("T ≤ κ/4", (_, kappa) -> kappa.divide(4))
                .build();
    }
}
