package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.simulations.perceptron.BatchPerceptron;
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.NormalizedBatchPerceptron;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.perceptron.SeparationCounts;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Exact laws for the number of updates on named families of datasets.
final class CountClaims {

    private static final String HARD = "L, m";

    private CountClaims() {}

    /// The counts of Theorem 5.1, as functions of the number of samples.
    record Theorem51(LongUnaryOperator batch, LongUnaryOperator normalized) {}

    static Claim<Theorem51> thm51Count() {
        LongUnaryOperator normalized = SeparationCounts::normalizedThm51;
        return claim("perceptron.thm51-count")
                .says(
                        "On the two-point dataset of Theorem 5.1 the batch perceptron needs exactly ⌊(3n+2)/10⌋ + 1 updates.")
                .formula(
                        "T=\\Big\\lfloor\\frac{3n+2}{10}\\Big\\rfloor+1\\quad(n\\ge2),\\qquad T_{\\mathrm{NBP}}=2\\quad(n\\ge5)")
                .source(TYURIN_2024.at("Theorem 5.1; exact count: derived, spec claim 8"))
                .finding("The condition n ≥ 10 of Theorem 5.1 is unnecessary: the exact count holds for all n ≥ 2.")
                .theory(new Theorem51(SeparationCounts::thm51, normalized))
                .checkedBy(CaseByCase.identity("sample sizes", CountClaims::sampleSizes, (theory, n) -> {
                    var data = NamedDatasets.thm51(n);
                    return Comparison.worst(
                            Comparison.same(
                                    "T",
                                    theory.batch().applyAsLong(n),
                                    BatchPerceptron.separationIndex(data, TieRule.FULL)),
                            Comparison.same(
                                    "T of the normalized perceptron",
                                    theory.normalized().applyAsLong(n),
                                    NormalizedBatchPerceptron.separationIndex(data)));
                }))
                .twin("⌈(3n+2)/10⌉", new Theorem51(n -> Math.ceilDiv(3 * n + 2, 10), normalized))
                .twin("0.31 n", new Theorem51(n -> Math.round(0.31 * n), normalized))
                .build();
    }

    private static List<Long> sampleSizes(Effort effort) {
        long[] large = effort.pick(new long[] {1000}, new long[] {1000, 10_000}, new long[] {1000, 10_000, 100_000});
        return LongStream.concat(LongStream.rangeClosed(2, effort.pick(40, 400, 1000)), LongStream.of(large))
                .boxed()
                .toList();
    }

    /// A dataset with two kinds of points and the law for the number of updates on it.
    ///
    /// @param data the dataset for two integer parameters
    /// @param count the claimed number of updates for the same parameters
    record Law(BiFunction<Long, Long, LatticeDataset> data, LongBinaryOperator count) {}

    /// The two laws of claim 9.
    record TwoPointLaws(Law oscillation, Law imbalance) {}

    static Claim<TwoPointLaws> twoPointCounts() {
        var oscillation = new Law(NamedDatasets::osc, (d, _) -> SeparationCounts.osc(d));
        var imbalance = new Law(NamedDatasets::slow2, SeparationCounts::slow2);
        return claim("perceptron.two-point-counts")
                .says(
                        "Two points suffice for both slow regimes: oscillation costs about 3κ/8 updates, imbalance about n√(κ−1)/4.")
                .formula("""
                        T_{\\mathrm{osc}}=\\min\\{1+3\\phi(\\tfrac{D^2}8-\\tfrac38),\\,2+3\\phi(\\tfrac{D^2}8-\\tfrac58)\\},\\quad
                        T_{\\mathrm{slow}}=1+\\max\\{0,\\lfloor\\tfrac{(n-1)L-1-n}4\\rfloor+1\\}""")
                .assuming("full tie rule")
                .source(DERIVED.at("spec claim 9"))
                .proof("""
                        (a) Write $\\hat\\theta=(x,y)$. The second coordinate is an odd multiple of $D/6$ and runs through $\\frac D6$,
                        $-\\frac D6$, $\\frac{3D}6$ again and again, while the first grows by $\\frac13$, $\\frac23$, $\\frac13$; the run stops
                        when $x>D|y|$, which two of the three phases can reach. (b) Only $(1,-1)$ ever errs, so $2n\\hat\\theta$ starts at
                        $(n,(n-1)L-1)$ and moves by $2(1,-1)$ until its score $n+1-(n-1)L+4(k-1)$ is positive.""")
                .theory(new TwoPointLaws(oscillation, imbalance))
                .checkedBy(
                        lawHolds("oscillation", TwoPointLaws::oscillation, CountClaims::oscillationGrid),
                        lawHolds("imbalance", TwoPointLaws::imbalance, CountClaims::imbalanceGrid))
                .twin(
                        "oscillation with multiplicities m : m",
                        new TwoPointLaws(
                                new Law(
                                        (d, m) -> LatticeDataset.ofIntegers(new long[][] {{1, d}, {1, -d}}, m, m),
                                        oscillation.count()),
                                imbalance))
                .twin(
                        "oscillation with D²/6",
                        new TwoPointLaws(
                                new Law(oscillation.data(), (d, _) -> oscillationCount(d * d / 6.0)), imbalance))
                .twin(
                        "imbalance with ⌈·⌉",
                        new TwoPointLaws(
                                oscillation,
                                new Law(
                                        imbalance.data(),
                                        (l, n) -> 1 + Math.max(0, Math.ceilDiv((n - 1) * l - 1 - n, 4) + 1))))
                .build();
    }

    private static long oscillationCount(double leading) {
        return Math.min(1 + 3 * phi(leading - 3 / 8.0), 2 + 3 * phi(leading - 5 / 8.0));
    }

    private static long phi(double v) {
        return Math.max(0, (long) Math.floor(v) + 1);
    }

    /// Two integer parameters of a dataset.
    record Pair(String names, long first, long second) {
        @Override
        public String toString() {
            return names + " = " + first + ", " + second;
        }
    }

    private static Check<TwoPointLaws> lawHolds(
            String what, Function<TwoPointLaws, Law> law, Function<Effort, List<Pair>> grid) {
        return CaseByCase.identity(
                "cells of " + what,
                grid,
                (laws, cell) -> Comparison.same(
                        "T (" + what + ")",
                        law.apply(laws).count().applyAsLong(cell.first(), cell.second()),
                        BatchPerceptron.separationIndex(
                                law.apply(laws).data().apply(cell.first(), cell.second()), TieRule.FULL)));
    }

    private static List<Pair> oscillationGrid(Effort effort) {
        return grid("D, m", 1, effort.pick(15, 59, 200), List.of(1L, 2L, 7L));
    }

    private static List<Pair> imbalanceGrid(Effort effort) {
        int largest = effort.pick(10, 29, 60);
        return grid(
                "L, n",
                2,
                largest,
                LongStream.rangeClosed(2, 2L * largest + 1).boxed().toList());
    }

    private static List<Pair> grid(String names, long from, long to, List<Long> second) {
        return LongStream.rangeClosed(from, to)
                .boxed()
                .flatMap(a -> second.stream().map(b -> new Pair(names, a, b)))
                .toList();
    }

    /// What claim 10 says of the batch perceptron on `hard3d(L, m)`.
    ///
    /// @param lowerBound what T exceeds, for L and m
    /// @param rule the tie rule
    /// @param exponentInN the exponent of T in n at fixed L
    /// @param exponentInKappa the exponent of T in κ at fixed m
    record LowerBound(
            BiFunction<Long, Long, BigFraction> lowerBound, TieRule rule, double exponentInN, double exponentInKappa) {}

    static Claim<LowerBound> nkappaLowerBound() {
        BiFunction<Long, Long, BigFraction> bound = SeparationCounts::hard3dLowerBound;
        return claim("perceptron.nkappa-lower-bound")
                .says(
                        "The nκ of Theorem 3.3 is tight in n and in κ: three points make the batch perceptron need nκ/48 updates.")
                .formula(
                        "T>\\frac{L^2m}8+\\frac12=\\frac{(\\kappa-2)(n-1)}{48}+\\frac12,\\qquad\\kappa=2(1+L^2),\\ n=3m+1")
                .assuming("full tie rule")
                .source(DERIVED.at("spec claim 10"))
                .proof("""
                        At separation write $\\hat\\theta=(x,y,w)$, and let $k_A$, $k_B$, $k$ count the updates by each kind of point. Then
                        $y=\\frac{Lm}n(\\frac12+2k_A-k_B)$, which is never 0 and so at least $\\frac{Lm}{2n}$ in size. The points
                        $(1,\\pm L,0)$ are correct, hence $x>L|y|\\ge\\frac{L^2m}{2n}$. The third is correct, hence $2w>x$ with
                        $w=\\frac2n(k+\\frac12)$, that is $k+\\frac12>\\frac{L^2m}8$; and $T\\ge k+1$.""")
                .finding("The paper's Theorem 5.1 shows only Ω(n) at κ = 5; Ω(nκ) holds.")
                .theory(new LowerBound(bound, TieRule.FULL, 1, 1))
                .checkedBy(alwaysExceeded(), growthInN(), growthInKappa())
                .twin("the same bound under the half rule", new LowerBound(bound, TieRule.HALF, 1, 1))
                .twin("exponent 1/2 in κ", new LowerBound(bound, TieRule.FULL, 1, 0.5))
                .build();
    }

    private static Check<LowerBound> alwaysExceeded() {
        return CaseByCase.identity(
                "cells (L, m), some with ties",
                CountClaims::hardGrid,
                (theory, cell) -> Comparison.above(
                        "T",
                        BigFraction.of(BatchPerceptron.separationIndex(
                                NamedDatasets.hard3d(cell.first(), cell.second()), theory.rule())),
                        theory.lowerBound().apply(cell.first(), cell.second())));
    }

    private static List<Pair> hardGrid(Effort effort) {
        int largest = effort.pick(8, 20, 30);
        var named = Stream.of(
                new Pair(HARD, 6, 10), new Pair(HARD, 10, 20), new Pair(HARD, 20, 10), new Pair(HARD, 20, 100));
        var grid = grid(
                HARD, 2, largest, LongStream.rangeClosed(1, largest).boxed().toList());
        return Stream.concat(named, grid.stream()).toList();
    }

    private static Check<LowerBound> growthInN() {
        var sizes = Stream.of(10L, 20L, 40L, 80L, 160L, 320L, 640L).toList();
        return CaseByCase.rate(
                "exponent of T in n (L = 12)",
                _ -> List.of(12L),
                (theory, length) -> Comparison.near(
                        "exponent in n",
                        theory.exponentInN(),
                        LogLogFit.exponent(sizes, m -> 3 * m + 1, m -> hardCount(length, m, theory.rule())),
                        0.03));
    }

    private static Check<LowerBound> growthInKappa() {
        var lengths = Stream.of(8L, 12L, 16L, 24L, 32L, 48L, 64L).toList();
        return CaseByCase.rate(
                "exponent of T in κ (m = 40)",
                _ -> List.of(40L),
                (theory, m) -> Comparison.near(
                        "exponent in κ",
                        theory.exponentInKappa(),
                        LogLogFit.exponent(
                                lengths,
                                length -> 2 * (1 + length * length),
                                length -> hardCount(length, m, theory.rule())),
                        0.03));
    }

    private static double hardCount(long length, long m, TieRule rule) {
        return BatchPerceptron.separationIndex(NamedDatasets.hard3d(length, m), rule);
    }

    /// Table 1, worst-case rows: the number of samples that the paper does not state.
    static Claim<Long> table1() {
        return claim("perceptron.table1")
                .says("The worst-case rows of Table 1 are reproduced, count by count, with n = 1000 samples.")
                .formula("T_{\\mathrm{LR}}(100)=308,\\qquad T_{\\mathrm{NLR}}(100,10,1,0.1)=2,2,16,157")
                .assuming("n = 1000 is inferred: 998 and 999 give the same five integers")
                .source(TYURIN_2024.at("Table 1, worst-case dataset"))
                .theory(1000L)
                .checkedBy(CaseByCase.identity(
                        "rows of Table 1 and its neighbours",
                        _ -> TABLE_1,
                        (n, row) -> Comparison.same(
                                "T on thm51(" + n + ")", row.count(NamedDatasets.thm51(n)), row.updates())))
                .twin("n = 2000", 2000L)
                .twin("n = 1001", 1001L)
                .build();
    }

    private record Row(DescentRule rule, long updates) {
        @Override
        public String toString() {
            return rule.toString();
        }

        long count(LatticeDataset data) {
            return RescaledDescent.separationIndex(data.toPoints(), rule, 100_000)
                    .orElseThrow();
        }
    }

    private static final List<Row> TABLE_1 = List.of(
            new Row(DescentRule.lrGd(100), 308),
            new Row(DescentRule.nlrGd(100), 2),
            new Row(DescentRule.nlrGd(10), 2),
            new Row(DescentRule.nlrGd(1), 16),
            new Row(DescentRule.nlrGd(0.1), 157),
            new Row(DescentRule.lrGd(0.1), 73133),
            new Row(DescentRule.lrGd(1), 7313),
            new Row(DescentRule.lrGd(10), 729),
            new Row(DescentRule.lrGd(1e3), 301),
            new Row(DescentRule.lrGd(1e4), 301),
            new Row(DescentRule.lrGd(1e5), 301));
}
