package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.simulations.ggtd.SampleDirections;
import io.github.lemmata.theory.RationalOrder;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.SampleVariance;
import io.github.lemmata.theory.ggtd.Shrinkage;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Tape;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Variances estimated from a few values: claims 21 to 23.
final class VarianceClaims {

    private static final String MBBE = "ggtd.mbbe";
    private static final Formula.Variable V = variable("V");
    private static final Formula.Variable D = variable("d");
    private static final Formula.Variable N = variable("n");
    private static final Formula.Variable T = variable("t");
    private static final Formula ONE = number(1);

    private VarianceClaims() {}

    static List<Claim<?>> all() {
        return List.of(varianceOfVariance(), mbbe(), PluginKurtosisClaim.pluginKurtosis());
    }

    /// $V=\mathrm{Var}(S^2)/\sigma^4$ as a function of the excess kurtosis and the number of values.
    @FunctionalInterface
    interface RelativeVariance {
        BigFraction at(BigFraction excess, int n);

        default double at(double excess, int n) {
            return at(BigFraction.from(excess), n).doubleValue();
        }
    }

    static Claim<RelativeVariance> varianceOfVariance() {
        return claim("ggtd.var-of-variance")
                .says("The sample variance of n values has relative variance (excess kurtosis)/n + 2/(n − 1).")
                .formula("""
                        V=\\frac{\\mathrm{Var}(S^2)}{\\sigma^4}=\\frac{\\bar\\kappa}n+\\frac2{n-1}""")
                .assuming("independent values of one law with four moments")
                .source(DERIVED.at("spec claim 21; classical"))
                .proof("""
                        With centred values $S^2=\\frac1n\\sum_iX_i^2-\\frac1{n(n-1)}\\sum_{i\\ne j}X_iX_j$. The two sums are uncorrelated, as every
                        product of one term of each has a factor $X_i$ that stands alone. The first has variance
                        $\\frac{\\mu_4-\\sigma^4}n=\\sigma^4\\frac{\\bar\\kappa+2}n$, the second $\\frac{2\\sigma^4}{n(n-1)}$, and
                        $\\frac2n+\\frac2{n(n-1)}=\\frac2{n-1}$. For generalized Gaussian values the radius is independent of the
                        direction $u$ and integrated out: $\\mathbb E[S^4/\\sigma^4\\mid u]=As^2$, $s$ the variance of the $u_i$, bounded
                        because $\\sum|u_i|^\\beta=1$.""")
                .<RelativeVariance>theory(SampleVariance::relativeVariance)
                .checkedBy(
                        enumeratedVariance(),
                        sampledVariance(1, 5, 0.09),
                        sampledVariance(2, 5, 0.03),
                        sampledVariance(4, 8, 0.02))
                .twin(
                        "the kurtosis for the excess kurtosis",
                        (excess, n) -> SampleVariance.relativeVariance(excess.add(3), n))
                .twin("2/n for 2/(n − 1)", (excess, n) -> excess.divide(n).add(BigFraction.of(2, n)))
                .build();
    }

    /// A law and a number of values.
    private record Sampling(AtomLaw law, int n) {
        @Override
        public String toString() {
            return law + ", n = " + n;
        }

        /// $V$ by enumeration.
        BigFraction relativeVariance() {
            return law.varianceMoment(n, 2).subtract(1);
        }
    }

    private static List<Sampling> samplings(int most) {
        return AtomLaw.laws().stream()
                .flatMap(law -> IntStream.rangeClosed(2, most).mapToObj(n -> new Sampling(law, n)))
                .toList();
    }

    private static Check<RelativeVariance> enumeratedVariance() {
        return CaseByCase.identity(
                "laws on two and three points, all samples enumerated",
                effort -> samplings(effort.pick(5, 8, 12)),
                (variance, at) -> Comparison.worst(
                        Comparison.same("E S² over σ²", at.law().varianceMoment(at.n(), 1), BigFraction.ONE),
                        Comparison.same("V", variance.at(at.law().excess(), at.n()), at.relativeVariance())));
    }

    /// The mean of $As^2$, with the radius integrated out.
    private static Check<RelativeVariance> sampledVariance(double shape, int n, double tolerance) {
        var directions = SampleDirections.of(shape, n);
        double largest =
                directions.radius().second() * Math.pow(directions.radius().largestSpread(), 2);
        double excess = GeneralizedGaussian.kurtosis(shape) - 3;
        return MeanTest.equal(
                        "E S⁴ over σ⁴ at β = " + shape + ", n = " + n,
                        (RelativeVariance variance) -> 1 + variance.at(excess, n),
                        within(tolerance).refutedByAnyDifference(),
                        boundedIn(0, largest * (1 + 1e-12)),
                        (_, stream) -> directions.squaredVariance(stream))
                .upTo(100_000, 100_000, 2_000_000);
    }

    /// What is claimed of the multiples $cS^2$.
    ///
    /// @param best the best factor, a formula in V
    /// @param threshold the $V$ above which maximum likelihood beats the unbiased estimate, a formula in n
    record Shrinking(Formula best, Formula threshold) {

        double bestAt(double relativeVariance) {
            return Tape.of(best, List.of(V.name())).value(relativeVariance);
        }
    }

    static Claim<Shrinking> mbbe() {
        var best = ONE.over(ONE.plus(V));
        var threshold = ONE.over(N.times(2).minus(1));
        return claim(MBBE)
                .says("The sample variance is best multiplied by 1/(1 + V), and dividing by n instead of n − 1 helps"
                        + " exactly if V > 1/(2n − 1).")
                .formula("""
                        \\begin{gathered}
                        \\mathbb E\\Big(\\frac{cS^2}{\\sigma^2}-1\\Big)^2=c^2(1+V)-2c+1\\ge\\frac V{1+V},\\quad\\text{least at }
                        c^*=\\frac1{1+V}=\\Big(\\frac{\\bar\\kappa}n+\\frac{n+1}{n-1}\\Big)^{-1}\\\\
                        c=\\tfrac{n-1}n\\ \\text{beats}\\ c=1\\iff V>\\tfrac1{2n-1}
                        \\end{gathered}""")
                .assuming("V known")
                .source(KIM_2024.at("MBBE; Searls & Intarapanich 1990; proof and threshold: spec claim 22"))
                .proof("""
                        $\\mathbb ES^2=\\sigma^2$ and $\\mathbb ES^4=\\sigma^4(1+V)$ give the error, and
                        $(1+V)\\,[c^2(1+V)-2c+1]-V=\\big((1+V)c-1\\big)^2$. At $c=\\frac{n-1}n$ the error less that of $c=1$ is
                        $\\frac{1-(2n-1)V}{n^2}$. The fair two-point law has $V=\\frac2{n(n-1)}$, below $\\frac1{2n-1}$ from $n=5$ on.""")
                .finding("Dividing by n does not always beat dividing by n − 1: for five fair signs V = 0.1 < 1/9, and"
                        + " the unbiased estimate has the smaller error.")
                .theory(new Shrinking(best, threshold))
                .checkedBy(
                        otherFactorsAreWorse("larger factors are worse", "0.01", "2"),
                        otherFactorsAreWorse("smaller factors are worse", "-2", "-0.01"),
                        Certified.<Shrinking>that(
                                        MBBE,
                                        claimed ->
                                                error(claimed.best()).isBelow(V).on(V.in("0.001", "50")))
                                .named("the best factor beats 1"),
                        likelihood("maximum likelihood is better above", "1.01", "10", true),
                        likelihood("maximum likelihood is worse below", "0", "0.99", false),
                        enumeratedErrors())
                .twin("maximum likelihood always better", new Shrinking(best, number(0)))
                .twin("c = 1 − V", new Shrinking(ONE.minus(V), threshold))
                .build();
    }

    /// The error of a factor.
    private static Formula error(Formula factor) {
        return factor.squared().times(ONE.plus(V)).minus(factor.times(2)).plus(1);
    }

    /// The error at $c^*+d$ against that at $c^*$.
    private static Check<Shrinking> otherFactorsAreWorse(String words, String from, String to) {
        Function<Shrinking, Inequality> statement = claimed ->
                error(claimed.best().plus(D)).isAbove(error(claimed.best())).on(V.in("0", "50"), D.in(from, to));
        return Certified.that(MBBE, statement).named(words).withoutMutants();
    }

    /// The errors of $\frac{n-1}n$ and 1 at $V=t$ times the threshold.
    private static Check<Shrinking> likelihood(String words, String from, String to, boolean better) {
        return Certified.<Shrinking>that(MBBE, claimed -> {
                    var factor = ONE.minus(ONE.over(N));
                    var at = claimed.threshold().times(T);
                    var likelihood = factor.squared().times(at).plus(ONE.over(N.squared()));
                    return (better ? likelihood.isBelow(at) : likelihood.isAbove(at))
                            .on(N.in("2", "100"), T.in(from, to));
                })
                .named(words)
                .withoutMutants();
    }

    /// Everything by enumeration, in rationals.
    private static Check<Shrinking> enumeratedErrors() {
        return CaseByCase.identity(
                "laws on two and three points, all samples enumerated",
                effort -> samplings(effort.pick(5, 7, 12)),
                (claimed, at) -> {
                    var v = at.relativeVariance();
                    var best = Shrinkage.bestFactor(v);
                    var more = best.multiply(BigFraction.of(101, 100));
                    var less = best.multiply(BigFraction.of(99, 100));
                    return Comparison.worst(
                            Comparison.close("c*", claimed.bestAt(v.doubleValue()), best.doubleValue(), 1e-14),
                            Comparison.same("error of c*", enumerated(at, best), Shrinkage.leastError(v)),
                            Comparison.above("error at 1.01 c*", enumerated(at, more), enumerated(at, best)),
                            Comparison.above("error at 0.99 c*", enumerated(at, less), enumerated(at, best)),
                            likelihoodWins(claimed, at));
                });
    }

    private static BigFraction enumerated(Sampling at, BigFraction factor) {
        return factor.pow(2)
                .multiply(at.law().varianceMoment(at.n(), 2))
                .subtract(factor.multiply(2).multiply(at.law().varianceMoment(at.n(), 1)))
                .add(1);
    }

    /// Which of the two has the smaller error, against the claimed threshold; at the threshold neither.
    private static Comparison likelihoodWins(Shrinking claimed, Sampling at) {
        double threshold = Tape.of(claimed.threshold(), List.of(N.name())).value(at.n());
        double relativeVariance = at.relativeVariance().doubleValue();
        int wins = RationalOrder.compare(
                enumerated(at, BigFraction.ONE), enumerated(at, Shrinkage.likelihoodFactor(at.n())));
        boolean tie = Math.abs(relativeVariance - threshold) < 1e-12;
        return Comparison.that(
                "maximum likelihood " + (wins > 0 ? "wins" : wins < 0 ? "loses" : "ties") + " at V = "
                        + relativeVariance + ", claimed threshold " + threshold,
                wins == 0 ? tie : !tie && wins > 0 == relativeVariance > threshold);
    }
}
