package io.github.lemmata.verify.prover;

import static io.github.lemmata.verify.formula.Formulas.atan;
import static io.github.lemmata.verify.formula.Formulas.cos;
import static io.github.lemmata.verify.formula.Formulas.digamma;
import static io.github.lemmata.verify.formula.Formulas.erf;
import static io.github.lemmata.verify.formula.Formulas.erfc;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.lgamma;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.logistic;
import static io.github.lemmata.verify.formula.Formulas.max;
import static io.github.lemmata.verify.formula.Formulas.normalCdf;
import static io.github.lemmata.verify.formula.Formulas.normalDensity;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.pi;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.sin;
import static io.github.lemmata.verify.formula.Formulas.softplus;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.tanh;
import static io.github.lemmata.verify.formula.Formulas.trigamma;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static io.github.lemmata.verify.formula.Formulas.xlogx;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.verify.certificate.CertificateChecker;
import io.github.lemmata.verify.certificate.Finding;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Known inequalities are proved; each with one constant moved a little is refuted, with a point where
/// it fails.
public class ClassicalInequalitiesTest {

    private static final Formula.Variable X = variable("x");
    private static final Formula.Variable Y = variable("y");
    private static final Formula.Variable P = variable("p");
    private static final Formula ONE = number(1);
    private static final int SHORT = 30;

    /// A family of statements in one constant: true for one value of it, false for another.
    public record Classic(String name, Function<Formula, Inequality> statement, Formula holds, Formula fails) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Classic classic(String name, String holds, String fails, Function<Formula, Inequality> statement) {
        return new Classic(name, statement, number(holds), number(fails));
    }

    /// All of them.
    public static List<Classic> all() {
        return List.of(
                classic(
                        "1 + x < e^x",
                        "1",
                        "1.2",
                        c -> ONE.plus(c.times(X)).isBelow(exp(X)).on(X.in("0.01", "5"))),
                classic(
                        "log(1+x) < x",
                        "1",
                        "0.9",
                        c -> log1p(X).isBelow(c.times(X)).on(X.in("0.01", "10"))),
                classic(
                        "x/(1+x) < log(1+x)",
                        "1",
                        "0.9",
                        c -> X.over(c.plus(X)).isBelow(log1p(X)).on(X.in("0.01", "10"))),
                classic(
                        "2x/(2+x) < log(1+x)",
                        "2",
                        "1.9",
                        c -> number(2)
                                .times(X)
                                .over(c.plus(X))
                                .isBelow(log1p(X))
                                .on(X.in("0.05", "10"))),
                classic(
                        "log x < (x-1)/√x",
                        "1",
                        "1.01",
                        c -> c.times(log(X)).isBelow(X.minus(1).over(sqrt(X))).on(X.in("1.1", "10"))),
                classic(
                        "sin x < x",
                        "1",
                        "0.99",
                        c -> sin(X).isBelow(c.times(X)).on(X.in("0.05", "3"))),
                classic(
                        "Jordan: 2x/π < sin x",
                        "2",
                        "2.1",
                        c -> c.times(X).over(pi()).isBelow(sin(X)).on(X.in("0.1", "1.5"))),
                classic(
                        "1 - x²/2 < cos x",
                        "0.5",
                        "0.48",
                        c -> ONE.minus(c.times(X.squared())).isBelow(cos(X)).on(X.in("0.1", "3"))),
                classic(
                        "tanh x < x",
                        "1",
                        "0.99",
                        c -> tanh(X).isBelow(c.times(X)).on(X.in("0.05", "5"))),
                classic(
                        "Shafer: 3x/(1+2√(1+x²)) < arctan x",
                        "3",
                        "3.05",
                        c -> c.times(X)
                                .over(ONE.plus(number(2).times(sqrt(ONE.plus(X.squared())))))
                                .isBelow(atan(X))
                                .on(X.in("0.3", "5"))),
                classic(
                        "Bernoulli: 1 + 5x < (1+x)⁵",
                        "5",
                        "5.5",
                        c -> ONE.plus(c.times(X)).isBelow(ONE.plus(X).pow(5)).on(X.in("0.01", "3"))),
                classic(
                        "geometric and arithmetic mean of three",
                        "3",
                        "3.5",
                        c -> X.times(Y)
                                .pow(ratio(1, 3))
                                .isBelow(ONE.plus(X).plus(Y).over(c))
                                .on(X.in("0.2", "3"), Y.in("1.2", "4"))),
                classic(
                        "harmonic and geometric mean",
                        "2",
                        "2.05",
                        c -> c.times(X).over(ONE.plus(X)).isBelow(sqrt(X)).on(X.in("1.2", "5"))),
                classic(
                        "Young, exponents 3 and 3/2",
                        "1",
                        "1.05",
                        c -> c.times(X)
                                .times(Y)
                                .isBelow(X.pow(3).over(3).plus(ratio(2, 3).times(Y.pow(ratio(3, 2)))))
                                .on(X.in("0.1", "1"), Y.in("1.2", "2"))),
                classic(
                        "Minkowski in the plane",
                        "4",
                        "4.6",
                        c -> sqrt(c.plus(X.plus(Y).squared()))
                                .isBelow(sqrt(ONE.plus(X.squared())).plus(sqrt(ONE.plus(Y.squared()))))
                                .on(X.in("0", "1"), Y.in("1.5", "3"))),
                classic(
                        "Mills, above: Φ(-x) < φ(x)/x",
                        "1",
                        "0.95",
                        c -> normalCdf(X.negate())
                                .isBelow(c.times(normalDensity(X)).over(X))
                                .on(X.in("0.5", "8"))),
                classic(
                        "Mills, below: xφ(x)/(1+x²) < Φ(-x)",
                        "1",
                        "0.9",
                        c -> X.times(normalDensity(X))
                                .over(c.plus(X.squared()))
                                .isBelow(normalCdf(X.negate()))
                                .on(X.in("0.5", "6"))),
                classic(
                        "Gaussian tail: Φ(-x) < exp(-x²/2)/2",
                        "0.5",
                        "0.48",
                        c -> normalCdf(X.negate())
                                .isBelow(c.times(exp(X.squared().over(2).negate())))
                                .on(X.in("0.02", "6"))),
                classic(
                        "erfc x < exp(-x²)",
                        "1",
                        "0.95",
                        c -> erfc(X).isBelow(c.times(exp(X.squared().negate()))).on(X.in("0.02", "5"))),
                classic(
                        "erf x < √(1-exp(-4x²/π))",
                        "4",
                        "3.9",
                        c -> erf(X).isBelow(sqrt(ONE.minus(
                                        exp(c.times(X.squared()).over(pi()).negate()))))
                                .on(X.in("0.2", "2"))),
                classic(
                        "Gautschi: (1-s) log x < log Γ(x+1)/Γ(x+s)",
                        "1",
                        "1.05",
                        c -> c.times(ONE.minus(P))
                                .times(log(X))
                                .isBelow(lgamma(X.plus(1)).minus(lgamma(X.plus(P))))
                                .on(X.in("0.5", "10"), P.in("0.1", "0.9"))),
                classic(
                        "Gautschi: log Γ(x+1)/Γ(x+s) < (1-s) log(x+1)",
                        "1",
                        "0.9",
                        c -> lgamma(X.plus(1))
                                .minus(lgamma(X.plus(P)))
                                .isBelow(c.times(ONE.minus(P)).times(log1p(X)))
                                .on(X.in("0.5", "10"), P.in("0.1", "0.9"))),
                classic(
                        "1/x + 1/(2x²) < ψ'(x)",
                        "0.5",
                        "0.6",
                        c -> ONE.over(X)
                                .plus(c.over(X.squared()))
                                .isBelow(trigamma(X))
                                .on(X.in("0.1", "20"))),
                classic(
                        "ψ(x) < log x - 1/(2x)",
                        "0.5",
                        "0.6",
                        c -> digamma(X).isBelow(log(X).minus(c.over(X))).on(X.in("0.1", "20"))),
                classic(
                        "Stirling is below the gamma function",
                        "0.5",
                        "0.45",
                        c -> X.minus(c)
                                .times(log(X))
                                .minus(X)
                                .plus(log(number(2).times(pi())).over(2))
                                .isBelow(lgamma(X))
                                .on(X.in("0.5", "20"))),
                classic(
                        "Pinsker for two outcomes",
                        "2",
                        "2.1",
                        c -> SpecInequalities.divergence(X.plus(Y), X)
                                .isAtLeast(c.times(Y.squared()))
                                .on(X.in("0.02", "0.48"), Y.in("0.05", "0.5"))),
                classic(
                        "binary entropy, below: 4p(1-p) log 2",
                        "4",
                        "4.4",
                        c -> c.times(P)
                                .times(ONE.minus(P))
                                .times(log(number(2)))
                                .isBelow(entropy())
                                .on(P.in("0.02", "0.48"))),
                classic(
                        "binary entropy, above: 2√(p(1-p)) log 2",
                        "2",
                        "1.95",
                        c -> entropy()
                                .isBelow(c.times(sqrt(P.times(ONE.minus(P)))).times(log(number(2))))
                                .on(P.in("0.02", "0.48"))),
                classic(
                        "Hoeffding's lemma: log(1-p+pe^t) < pt + t²/8",
                        "8",
                        "9",
                        c -> log(ONE.minus(P).plus(P.times(exp(X))))
                                .isBelow(P.times(X).plus(X.squared().over(c)))
                                .on(P.in("0.05", "0.45"), X.in("0.5", "3"))),
                classic(
                        "Bernstein from Bennett",
                        "1.5",
                        "1.7",
                        c -> X.squared()
                                .over(number(2).plus(X.over(c)))
                                .isBelow(xlogx(ONE.plus(X)).minus(X))
                                .on(X.in("0.1", "1"))),
                classic(
                        "-log(1-x) - x < x²/(2(1-x))",
                        "2",
                        "2.2",
                        c -> log1p(X.negate())
                                .negate()
                                .minus(X)
                                .isBelow(X.squared().over(c.times(ONE.minus(X))))
                                .on(X.in("0.05", "0.9"))),
                classic(
                        "cosh x < exp(x²/2)",
                        "0.5",
                        "0.45",
                        c -> exp(X).plus(exp(X.negate()))
                                .over(2)
                                .isBelow(exp(c.times(X.squared())))
                                .on(X.in("0.1", "4"))),
                classic(
                        "e^-x < 1 - x + x²/2",
                        "0.5",
                        "0.45",
                        c -> exp(X.negate())
                                .isBelow(ONE.minus(X).plus(c.times(X.squared())))
                                .on(X.in("0.05", "5"))),
                classic(
                        "log(1+e^x) < log 2 + x/2 + x²/8",
                        "8",
                        "8.2",
                        c -> softplus(X)
                                .isBelow(log(number(2))
                                        .plus(X.over(2))
                                        .plus(X.squared().over(c)))
                                .on(X.in("0.05", "8"))),
                classic(
                        "σ(x)(1-σ(x)) < 1/4",
                        "0.25",
                        "0.24",
                        c -> logistic(X)
                                .times(ONE.minus(logistic(X)))
                                .isBelow(c)
                                .on(X.in("0.01", "20"))),
                classic(
                        "max(x, y) ≤ log-sum-exp",
                        "0",
                        "0.5",
                        c -> max(X, Y)
                                .plus(c)
                                .isBelow(Y.plus(softplus(X.minus(Y))))
                                .on(X.in("-3", "3"), Y.in("-3", "3"))));
    }

    private static Formula entropy() {
        return xlogx(P).plus(xlogx(ONE.minus(P))).negate();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isProved(Classic classic) {
        var outcome = Prover.prove(classic.statement().apply(classic.holds()));
        assertThat(outcome).isInstanceOf(Outcome.Proved.class);
    }

    /// The independent kernel is slower than the prover, so it is asked here about the shorter proofs
    /// alone.
    @Test
    void theShorterCertificatesAreAccepted() {
        var proofs = all().stream()
                .map(classic -> Prover.prove(classic.statement().apply(classic.holds())))
                .map(Outcome.Proved.class::cast)
                .filter(proved -> proved.proof().leaves() <= SHORT)
                .toList();
        assertThat(proofs).hasSizeGreaterThan(15).allSatisfy(proved -> {
            var finding = CertificateChecker.check(CertificateText.of("classic", proved));
            assertThat(finding)
                    .isInstanceOfSatisfying(
                            Finding.Proves.class,
                            proves -> assertThat(proves.theorem().statement())
                                    .isEqualTo(CertificateText.statementHash("classic", proved.inequality())));
        });
    }

    @ParameterizedTest(name = "{0}, nearly")
    @MethodSource("all")
    void isRefutedWithAnotherConstant(Classic classic) {
        var statement = classic.statement().apply(classic.fails());
        var outcome = Prover.prove(statement);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refuted.class, refuted -> {
            assertThat(refuted.slack().hi()).isLessThanOrEqualTo(0);
            for (int i = 0; i < refuted.point().size(); i++) {
                assertThat(statement
                                .box()
                                .sides()
                                .get(i)
                                .contains(refuted.point().get(i)))
                        .isTrue();
            }
        });
    }
}
