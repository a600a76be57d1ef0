package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.NOVIKOFF_1962;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.variable;

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
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Tape;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Bounds on the number of updates of the perceptrons, held against exact counts.
final class ExactBoundClaims {

    private static final Slabs SLABS = Slabs.withGiants();
    private static final UpdateRule RANDOM =
            UpdateRule.random(RandomStream.ofSeed(0).child("update rule"));

    private ExactBoundClaims() {}

    private static final String BATCH_BOUND = "perceptron.batch-bound";
    private static final Formula.Variable N = variable("n");
    private static final Formula.Variable KAPPA = variable("kappa");

    /// A bound twice: exactly, to be held against counts, and written, to be proved about.
    record WrittenBound(IterationBound exact, Formula formula) {

        static WrittenBound of(Formula formula) {
            var tape = Tape.of(formula, List.of(N.name(), KAPPA.name()));
            return new WrittenBound(IterationBound.inDoubles(tape::value), formula);
        }
    }

    /// The bounds of Theorem 3.3, one for each tie rule.
    record BatchBounds(WrittenBound full, WrittenBound half) {

        static BatchBounds both(Formula formula) {
            return new BatchBounds(WrittenBound.of(formula), WrittenBound.of(formula));
        }
    }

    private static final BatchBounds SHARPENED = new BatchBounds(
            new WrittenBound(
                    PerceptronBounds::batch,
                    N.plus(1)
                            .squared()
                            .over(N.times(4))
                            .times(KAPPA)
                            .minus(N.over(4))
                            .plus(ratio(1, 2))),
            new WrittenBound(
                    PerceptronBounds::batchHalf,
                    N.times(2)
                            .plus(1)
                            .squared()
                            .over(N.times(8))
                            .times(KAPPA)
                            .minus(N.over(2))
                            .plus(ratio(1, 2))));

    static Claim<BatchBounds> batchBound() {
        return claim(BATCH_BOUND)
                .says("The batch perceptron separates any separable dataset within B(n, κ) ≤ nκ updates.")
                .formula("""
                        T\\le B(n,\\kappa):=\\frac{(n+1)^2}{4n}\\kappa-\\frac n4+\\frac12\\le n\\kappa,\\qquad
                        T_{\\mathrm{half}}\\le\\frac{n\\kappa}2\\Big(1+\\frac1{2n}\\Big)^2-\\frac n2+\\frac12\\le n\\kappa""")
                .assuming("linearly separable through 0")
                .assuming("n ≥ 2 for the comparison with nκ")
                .source(TYURIN_2024.at("Theorem 3.3; constant sharpened: derived, spec claim 7"))
                .proof("""
                        Let $p_t$ be the share of errors at step $t$, which lies in $[\\frac1n,1]$, and $P=\\sum_{t=1}^{T-1}p_t$. Along the
                        margin's direction the iterate grows to at least $\\mu(\\frac12+P)$. As no erring sample has a positive score,
                        $\\|\\hat\\theta_T\\|^2\\le R^2(\\frac14+\\sum p_t^2)$. The chord $p^2\\le(1+\\frac1n)p-\\frac1n$ then gives
                        $\\frac{T-1}n\\le\\frac14+(1+\\frac1n)P-\\frac{(1/2+P)^2}\\kappa$, whose right side is at most
                        $\\frac14-\\frac12(1+\\frac1n)+\\frac\\kappa4(1+\\frac1n)^2$. Under the half rule the shares start at $\\frac1{2n}$.""")
                .finding("Theorem 3.3 (T ≤ nκ) holds, and its constant can be divided by about 4.")
                .theory(SHARPENED)
                .checkedBy(
                        neverExceededByBatchPerceptron(),
                        isAsWritten(),
                        neverAbovePaper(BatchBounds::full),
                        neverAbovePaper(BatchBounds::half),
                        normGrowsAsInTheProof())
                .twin("T ≤ κ", BatchBounds.both(KAPPA))
                .twin("T ≤ n √κ", BatchBounds.both(N.times(sqrt(KAPPA))))
                .twin(
                        "(n+1)²κ/(16n)",
                        BatchBounds.both(N.plus(1).squared().over(N.times(16)).times(KAPPA)))
                .build();
    }

    private static Check<BatchBounds> neverExceededByBatchPerceptron() {
        return AdversarialSearch.over(
                SLABS,
                new Draws(200, 10_000, 100_000),
                (bounds, data) -> Optional.of(Comparison.worst(
                        atMost(
                                "T",
                                BatchPerceptron.separationIndex(data, TieRule.FULL),
                                bounds.full().exact(),
                                data),
                        atMost(
                                "T under the half rule",
                                BatchPerceptron.separationIndex(data, TieRule.HALF),
                                bounds.half().exact(),
                                data))));
    }

    private static Comparison atMost(String what, long count, IterationBound bound, LatticeDataset data) {
        return Comparison.atMost(what, BigFraction.of(count), "the bound", bound.at(data.n(), data.kappa()));
    }

    /// The formulas, about which the certificates speak, are the bounds that the counts are held against.
    private static Check<BatchBounds> isAsWritten() {
        var samplesAndKappa = RealBox.of("n", 2, 1000).and("kappa", 1, 1000);
        return AdversarialSearch.over(samplesAndKappa, new Draws(50, 300, 3000), (bounds, point) -> {
            var n = BigInteger.valueOf(Math.round(point.at(0)));
            return Optional.of(Comparison.worst(
                    sameValue(bounds.full(), n, point.at(1)), sameValue(bounds.half(), n, point.at(1))));
        });
    }

    private static Comparison sameValue(WrittenBound bound, BigInteger n, double kappa) {
        double written =
                Tape.of(bound.formula(), List.of(N.name(), KAPPA.name())).value(n.doubleValue(), kappa);
        return Comparison.close(
                "the bound as written",
                written,
                bound.exact().at(n, BigFraction.from(kappa)).doubleValue(),
                1e-11);
    }

    private static Check<BatchBounds> neverAbovePaper(Function<BatchBounds, WrittenBound> bound) {
        return Certified.that(
                BATCH_BOUND,
                bounds -> bound.apply(bounds)
                        .formula()
                        .isAtMost(N.times(KAPPA))
                        .on(N.in("2", "1000"), KAPPA.in("1", "1000")));
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
    /// @param isMistake whether a score of a given sign is a mistake
    record MistakeBound(IterationBound bound, IntPredicate isMistake) {}

    static Claim<MistakeBound> onlineMistakeBound() {
        return claim("perceptron.online-mistake-bound")
                .says("The online perceptron makes at most κ mistakes under any choice rule, and κ is reached.")
                .formula("T\\le\\kappa=R^2/\\mu^2,\\qquad T=n=\\kappa\\ \\text{on}\\ e_1,\\dots,e_n")
                .assuming("linearly separable through 0")
                .source(NOVIKOFF_1962.at("mistake bound; Tyurin 2024, Theorem 5.2"))
                .theory(new MistakeBound(PerceptronBounds::online, NOT_POSITIVE))
                .checkedBy(learnsUntilSeparated(), reachedOnBasis(), neverExceededByOnlinePerceptron())
                .twin("T ≤ κ − 1", new MistakeBound((_, kappa) -> kappa.subtract(1), NOT_POSITIVE))
                .twin("T ≤ κ/2", new MistakeBound((_, kappa) -> kappa.divide(2), NOT_POSITIVE))
                .twin("a score of 0 is no mistake", new MistakeBound(PerceptronBounds::online, sign -> sign < 0))
                .build();
    }

    private static final IntPredicate NOT_POSITIVE = sign -> sign <= 0;

    /// A perceptron that learns from the first mistake, as the candidate defines one, ends at a separator in time.
    private static Check<MistakeBound> learnsUntilSeparated() {
        return CaseByCase.identity(
                "runs with the rule's own mistakes",
                _ -> List.of(
                        NamedDatasets.thm41(),
                        NamedDatasets.tie(),
                        NamedDatasets.osc(10, 1),
                        NamedDatasets.hard3d(4, 2),
                        NamedDatasets.nonmono()),
                (theory, data) -> {
                    var position = new long[data.dimension()];
                    var bound = theory.bound().at(data.n(), data.kappa());
                    long most = bound.longValue() + 1;
                    long mistakes = 0;
                    var next = firstMistake(theory, data, position);
                    while (next.isPresent() && mistakes < most) {
                        var point = next.get();
                        Arrays.setAll(position, j -> Math.addExact(position[j], point[j]));
                        mistakes++;
                        next = firstMistake(theory, data, position);
                    }
                    boolean separated = Arrays.stream(data.points()).allMatch(point -> score(point, position) > 0);
                    return Comparison.worst(
                            Comparison.atMost("mistakes", BigFraction.of(mistakes), "the bound", bound),
                            Comparison.that("the run ends at a separator, after " + mistakes + " mistakes", separated));
                });
    }

    private static Optional<long[]> firstMistake(MistakeBound theory, LatticeDataset data, long[] position) {
        return Arrays.stream(data.points())
                .filter(point -> theory.isMistake().test(Long.signum(score(point, position))))
                .findFirst();
    }

    private static long score(long[] point, long[] position) {
        return IntStream.range(0, point.length)
                .mapToLong(j -> Math.multiplyExact(point[j], position[j]))
                .reduce(0, Math::addExact);
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
