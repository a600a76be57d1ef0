package io.github.lemmata.verify.check;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import org.junit.jupiter.api.Test;

class CertifiedTest {

    private static final Trial TRIAL = Trial.of(RandomStream.ofSeed(1), Effort.SMOKE);
    private static final Formula.Variable X = variable("x");

    private static Claim<Inequality> logarithm() {
        return claim("demo.logarithm")
                .says("The logarithm is below its tangent.")
                .source(DERIVED.at("demo"))
                .theory(log1p(X).isBelow(X).on(X.in("0.1", "1")))
                .checkedBy(Certified.inequality("demo.logarithm"))
                .twin("0.9 x", log1p(X).isBelow(number("0.9").times(X)).on(X.in("0.1", "1")))
                .build();
    }

    @Test
    void aTrueInequalityIsProvedWithACertificate() {
        var claim = logarithm();
        var verdict = claim.check().judge(claim.theory(), TRIAL);
        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
        assertThat(verdict.toString())
                .contains("holds on the whole box, in one piece")
                .contains("cert 1\nclaim demo.logarithm\nexpr (sub x (log1p x))\n");
    }

    @Test
    void aFalseInequalityIsRefutedWithAPoint() {
        var claim = logarithm();
        var verdict = claim.check().judge(claim.twins().getFirst().theory(), TRIAL);
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refuted.class, refuted -> {
            assertThat(refuted.witness().instance()).startsWith("x = ");
            assertThat(refuted.witness().violation()).contains("expected > 0");
        });
    }

    @Test
    void aBoundMayEnterTheInequality() {
        Certified<Formula> check =
                Certified.that("demo.exp", bound -> exp(X).isAbove(bound).on(X.in("0.1", "2")));
        assertThat(check.judge(X.plus(1), TRIAL)).isInstanceOf(Verdict.Proved.class);
        assertThat(check.judge(X.times(3), TRIAL)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void aTightInequalityIsNeitherProvedNorRefuted() {
        var tight = exp(X).isAtLeast(X.plus(1)).on(X.in("-1.1", "1"));
        var verdict = Certified.inequality("demo.tight").judge(tight, TRIAL);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        open -> assertThat(open.evidence().figures())
                                .containsKeys("boxes examined", "boxes left", "worst box"));
    }

    /// exp(x) − 1 − x vanishes at 0 to the second order; with c x² taken off, its second derivative is exp(x) − 2c.
    @Test
    void aTightInequalityIsProvedByADerivativeWithTheLowerZerosAsLemmas() {
        Certified<Formula> check = Certified.tightAt(
                "demo.tight",
                "x",
                "0",
                2,
                c -> exp(X).minus(1).minus(X).isAtLeast(c.times(X.squared())).on(X.in("0", "1")));
        assertThat(check.judge(number("0.5"), TRIAL))
                .isInstanceOfSatisfying(
                        Verdict.Proved.class,
                        proved -> assertThat(proved.certificates().getFirst().text())
                                .contains("lemma zero x=0 order 0\n", "lemma zero x=0 order 1\n"));
    }

    @Test
    void aNegativeDerivativeLeavesATightInequalityOpen() {
        Certified<Formula> check = Certified.tightAt(
                "demo.tight",
                "x",
                "0",
                2,
                c -> exp(X).minus(1).minus(X).isAtLeast(c.times(X.squared())).on(X.in("0", "1")));
        assertThat(check.judge(number("0.55"), TRIAL))
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        open -> assertThat(open.reason()).startsWith("a derivative of the slack is negative"));
    }
}
