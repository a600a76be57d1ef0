package io.github.lemmata.verify.prover;

import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.verify.certificate.CertificateChecker;
import io.github.lemmata.verify.certificate.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the prover writes, the independent checker accepts: leaf by leaf, with the statement of the inequality.
class CertificatesAreAcceptedTest {

    /// Of the larger proofs the checker takes seconds each; they are for a deeper run.
    private static final int MOST_BOXES = 1000;

    static List<SpecInequalities.Row> all() {
        return SpecInequalities.all().stream()
                .filter(row -> row.boxes() <= MOST_BOXES)
                .toList();
    }

    private static Outcome.Proved proved(SpecInequalities.Row row) {
        var outcome = Prover.prove(row.inequality());
        assertThat(outcome).isInstanceOf(Outcome.Proved.class);
        return (Outcome.Proved) outcome;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void theCheckerProvesWhatTheProverDid(SpecInequalities.Row row) {
        var proved = proved(row);
        assertThat(CertificateChecker.check(CertificateText.of("test.row", proved)))
                .isInstanceOfSatisfying(Finding.Proves.class, finding -> {
                    assertThat(finding.theorem().leaves())
                            .isEqualTo(proved.proof().leaves());
                    assertThat(finding.theorem().statement())
                            .isEqualTo(CertificateText.statementHash("test.row", row.inequality()));
                });
    }

    @Test
    void theLemmasOfATangencyAreListedAndNotTaken() {
        var x = variable("x");
        var tight = x.squared().times(x.plus(1)).isNotNegative().on(x.in("0", "1"));
        var tangency = Tangency.of(tight, "x", "0", 2);
        var proved = (Outcome.Proved) Prover.prove(tangency.reduced());
        assertThat(CertificateChecker.check(CertificateText.of("test.tight", proved, tangency.lemmas())))
                .isInstanceOfSatisfying(
                        Finding.Proves.class,
                        finding -> assertThat(finding.theorem().lemmas())
                                .containsExactly("zero x=0 order 0", "zero x=0 order 1"));
    }

    @Test
    void aProofOfAnotherInequalityHasAnotherStatement() {
        var x = variable("x");
        var one = x.isPositive().on(x.in("0.5", "1"));
        var other = x.isAbove(number("0.1")).on(x.in("0.5", "1"));
        assertThat(CertificateText.statementHash("test.x", one))
                .isNotEqualTo(CertificateText.statementHash("test.x", other));
    }
}
