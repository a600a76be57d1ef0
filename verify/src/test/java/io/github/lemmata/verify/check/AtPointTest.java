package io.github.lemmata.verify.check;

import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.certificate.CertificateChecker;
import io.github.lemmata.verify.certificate.Finding;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import org.junit.jupiter.api.Test;

class AtPointTest {

    private static final Trial TRIAL = Trial.of(RandomStream.ofSeed(1), Effort.SMOKE);
    private static final Formula.Variable X = variable("x");

    private static Verdict judge(Inequality inequality) {
        Check<Inequality> check = AtPoint.that("demo.point", "e is bounded", statement -> statement);
        return check.judge(inequality, TRIAL);
    }

    /// $e=2.71828182845904523536028747135\ldots$, 30 digits of which doubles do not see.
    @Test
    void signsFarBelowDoublePrecisionAreProved() {
        var e = exp(X);
        var point = X.in("1", "1");

        assertThat(judge(e.isAbove(number("2.71828182845904523536028747135")).on(point)))
                .isInstanceOfSatisfying(
                        Verdict.Proved.class,
                        proved -> assertThat(CertificateChecker.check(
                                        proved.certificates().getFirst().text()))
                                .isInstanceOf(Finding.Proves.class));
        assertThat(judge(e.isAbove(number("2.71828182845904523536028747136")).on(point)))
                .isInstanceOfSatisfying(Verdict.Refuted.class, refuted -> {
                    assertThat(refuted.witness().instance()).isEqualTo("x = 1");
                    assertThat(refuted.witness().violation())
                            .startsWith("e is bounded: 2.718281828 but expected > 2.71");
                });
    }

    @Test
    void everyRelationHasItsOpposite() {
        var point = X.in("2", "2");

        assertThat(judge(X.isAtLeast(number(2)).on(point)).word()).isEqualTo("proved");
        assertThat(judge(X.isAtMost(number(2)).on(point)).word()).isEqualTo("proved");
        assertThat(judge(X.isAbove(number(2)).on(point)).word()).isEqualTo("refuted");
        assertThat(judge(X.isBelow(number(2)).on(point)).word()).isEqualTo("refuted");
    }

    @Test
    void whatTheDigitsDoNotShowIsUndecided() {
        var zero = log(exp(X)).minus(X);

        assertThat(judge(zero.isNotNegative().on(X.in("2", "2"))))
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        open -> assertThat(open.reason()).isEqualTo("34 digits do not decide whether e is bounded"));
    }
}
