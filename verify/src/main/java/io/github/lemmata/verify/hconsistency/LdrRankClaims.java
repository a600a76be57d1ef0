package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.ZHU_2023;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.hconsistency.LdrConditionalRisk;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// In which order the least conditional risk puts the classes: right at every positive temperature, and not at 0 (C5,
/// C6).
final class LdrRankClaims {

    private static final String RANKS = "hconsistency.ldr-rank-preserving";

    private LdrRankClaims() {}

    /// The scores of least conditional risk.
    @FunctionalInterface
    interface Minimiser {
        double[] of(double[] p, double margin, double temperature);
    }

    static Claim<Minimiser> rankPreserving() {
        return claim(RANKS)
                .says(
                        "At every positive temperature the conditional risk has one minimiser, and it ranks the classes as the label probabilities do.")
                .formula("""
                        f^*=\\arg\\min_f\\sum_yp_y\\psi_\\lambda(f,y):\\quad p_i>p_j\\Rightarrow f^*_i>f^*_j,\\quad
                        p_i=p_j\\Rightarrow f^*_i=f^*_j;\\qquad w_y(A-(A-1)w_y)=\\nu p_y,\\ A-(A-1)(w_i+w_j)\\ge1""")
                .assuming("0 < λ < ∞, c ≥ 0, all p > 0")
                .assuming("unbounded scores, or a Euclidean ball: on a box of scores top classes can tie")
                .source(DERIVED.at("spec C5; covers the top-k consistency of Zhu et al. 2023"))
                .proof("""
                        With $w=\\mathrm{softmax}(f/\\lambda)$ and $A=e^{c/\\lambda}$ the loss is $\\lambda\\log\\frac{A-(A-1)w_y}{Kw_y}$, convex in f and
                        strictly so modulo shifts. Stationary is $g(w_y)=w_y(A-(A-1)w_y)=\\nu p_y$, and
                        $g(w_i)-g(w_j)=(w_i-w_j)(A-(A-1)(w_i+w_j))$ with $w_i+w_j\\le1$: the factor is at least 1, so w orders and ties the
                        classes as p does.""")
                .<Minimiser>theory(LdrConditionalRisk::minimiser)
                .checkedBy(ranksAreKept(), factorIsProved(), boxCanTie())
                .twin("λ = 0: Crammer-Singer's f = 0", (p, _, _) -> new double[p.length])
                .build();
    }

    /// A margin and a temperature.
    private record Setting(double margin, double temperature) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting(1, 0.3), new Setting(1, 1), new Setting(0.5, 5), new Setting(0, 1), new Setting(2, 100));

    private static Check<Minimiser> ranksAreKept() {
        return AdversarialSearch.over(
                new InteriorPoints(),
                new Draws(50, 1000, 30_000),
                (minimiser, at) -> Optional.of(Comparison.worst(SETTINGS.stream()
                        .flatMap(setting -> ranksAreKept(minimiser, at.p(), setting))
                        .toArray(Comparison[]::new))));
    }

    private static Stream<Comparison> ranksAreKept(Minimiser minimiser, double[] p, Setting at) {
        double[] scores = minimiser.of(p, at.margin(), at.temperature());
        String where = " at c = " + at.margin() + ", λ = " + at.temperature();
        var ranks = IntStream.range(0, p.length)
                .boxed()
                .flatMap(i -> IntStream.range(0, p.length)
                        .filter(j -> i != j && p[i] >= p[j])
                        .mapToObj(j -> ranked(p, scores, i, j, where)));
        double[] gradient = LdrConditionalRisk.gradient(p, scores, at.margin(), at.temperature());
        double steepest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        return Stream.concat(ranks, Stream.of(Comparison.atMost("steepest slope" + where, steepest, 1e-10, 0)));
    }

    /// Scores of probabilities that differ by rounding alone may come out equal.
    private static final double DISTINCT = 1 + 1e-12;

    private static Comparison ranked(double[] p, double[] scores, int i, int j, String where) {
        String relation = p[i] == p[j] ? "=" : p[i] > p[j] * DISTINCT ? ">" : "≥";
        boolean holds = switch (relation) {
            case "=" -> scores[i] == scores[j];
            case ">" -> scores[i] > scores[j];
            default -> scores[i] >= scores[j] - 1e-12 * Math.abs(scores[j]);
        };
        return Comparison.that(
                "p" + i + " " + relation + " p" + j + " asks f" + i + " " + relation + " f" + j + where + ": f" + i
                        + " = " + scores[i] + ", f" + j + " = " + scores[j],
                holds);
    }

    /// The factor of $g(w_i)-g(w_j)$, for $w_j=v(1-w_i)$, $v\in[0,1]$: every pair of weights that sum to at most 1.
    private static Check<Minimiser> factorIsProved() {
        var a = variable("A");
        var wi = variable("w_i");
        var v = variable("v");
        var wj = v.times(number(1).minus(wi));
        return Certified.that(
                RANKS,
                _ -> a.minus(a.minus(1).times(wi.plus(wj)))
                        .isAtLeast(number(1))
                        .on(a.in("1", "10000"), wi.in("0", "1"), v.in("0", "1")));
    }

    /// Scores $f$ are optimal in $|f|\le B$ if at the upper end the risk falls and at the lower end it rises.
    private static Check<Minimiser> boxCanTie() {
        double[] p = {0.5, 0.45, 0.05};
        return CaseByCase.identity(
                "sizes of a box in which the top two classes tie", _ -> List.of(0.1, 0.2), (_, size) -> {
                    double[] slope = LdrConditionalRisk.gradient(p, new double[] {size, size, -size}, 1, 1);
                    return Comparison.worst(
                            Comparison.below("slope at f0 = B", slope[0], 0),
                            Comparison.below("slope at f1 = B", slope[1], 0),
                            Comparison.below("minus the slope at f2 = −B", -slope[2], 0));
                });
    }

    /// What the claim says of Crammer and Singer's loss and of what leads to it.
    ///
    /// @param consistent whether every minimiser is said to rank as the probabilities do
    /// @param gap the gap of scores that the LDR loss leaves on (.4, .3, .3) to first order, from the temperature
    record AtZeroTemperature(boolean consistent, DoubleUnaryOperator gap) {}

    private static final double[] UNDECIDED = {0.4, 0.3, 0.3};

    static Claim<AtZeroTemperature> crammerSinger() {
        DoubleUnaryOperator gap = temperature -> temperature * Math.log(2);
        return claim("hconsistency.cs-inconsistent")
                .says(
                        "Where no class has half the probability, the Crammer-Singer loss is least for equal scores: it is not consistent.")
                .formula("""
                        \\lambda=0,\\ c=1,\\ K\\ge3,\\ p_{\\max}<\\tfrac12:\\ f=0\\ \\text{is optimal};\\qquad
                        p=(.4,.3,.3):\\ f_1-f_2=\\lambda\\log2+O(\\lambda e^{-1/\\lambda})""")
                .source(ZHU_2023.at("spec C6; rate derived"))
                .proof("""
                        The risk is convex. At $f=0$ any weights $q^{(y)}$ off the label are optimal, and the subgradient
                        $\\sum_yp_y(q^{(y)}-e_y)$ vanishes if they carry the mass p onto itself with nothing left in place, which is possible
                        for $p_{\\max}\\le\\frac12$; so 0 is a minimiser.
                        At $\\lambda>0$ stationarity $w_y(A-(A-1)w_y)=\\nu p_y$ has the limit $w=(\\frac12,\\frac14,\\frac14)$ for
                        $p=(.4,.3,.3)$.""")
                .theory(new AtZeroTemperature(false, gap))
                .checkedBy(equalScoresAreOptimal(), gapsOfSpec(), gapClosesLinearly())
                .twin("Crammer-Singer is consistent", new AtZeroTemperature(true, gap))
                .build();
    }

    private static Check<AtZeroTemperature> equalScoresAreOptimal() {
        return AdversarialSearch.over(new InteriorPoints(), (theory, at) -> {
            double[] p = at.p();
            double most = Arrays.stream(p).max().orElseThrow();
            double least = Arrays.stream(p).min().orElseThrow();
            if (!(most < 0.5)) {
                return Optional.empty();
            }
            double atZero = LdrConditionalRisk.of(p, new double[p.length], 1, 0);
            boolean misranked = least < most;
            return Optional.of(Comparison.worst(
                    Comparison.near("risk at f = 0", atZero, 1, 1e-14),
                    Comparison.atMost(
                            "risk at f = 0", atZero, "risk at f", LdrConditionalRisk.of(p, at.scores(), 1, 0), 1e-13),
                    Comparison.that(
                            "f = 0 has the least risk " + atZero + " and ranks no class above another",
                            !(theory.consistent() && misranked))));
        });
    }

    /// A temperature and the gap of scores that the spec gives there.
    private record Gap(double temperature, double gap) {}

    private static double gap(double temperature) {
        double[] scores = LdrConditionalRisk.minimiser(UNDECIDED, 1, temperature);
        return scores[0] - scores[1];
    }

    private static Check<AtZeroTemperature> gapsOfSpec() {
        return CaseByCase.identity(
                "gaps on (.4, .3, .3)",
                _ -> List.of(new Gap(0.1, 0.06930564), new Gap(0.5, 0.262518)),
                (theory, at) -> Comparison.worst(
                        Comparison.close("f₁ − f₂", gap(at.temperature()), at.gap(), 2e-6),
                        Comparison.near(
                                "f₁ − f₂",
                                theory.gap().applyAsDouble(at.temperature()),
                                gap(at.temperature()),
                                2 * at.temperature() * Math.exp(-1 / at.temperature()))));
    }

    private static Check<AtZeroTemperature> gapClosesLinearly() {
        var temperatures =
                IntStream.rangeClosed(5, 9).mapToObj(k -> Math.scalb(1.0, -k)).toList();
        return CaseByCase.rate("exponent of the gap in λ", _ -> List.of(temperatures), (theory, at) -> {
            double exponent = LogLogFit.exponent(at, x -> x, LdrRankClaims::gap);
            double stated = LogLogFit.exponent(at, x -> x, theory.gap()::applyAsDouble);
            return Comparison.near("exponent as λ falls", exponent, stated, 1e-6);
        });
    }
}
