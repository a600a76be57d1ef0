package io.github.lemmata.verify.prover;

import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.verify.formula.Formula;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTextTest {

    private static final Formula.Variable V = variable("v");

    @Test
    void aProofInOnePieceIsWrittenToTheLetter() {
        var proved = (Outcome.Proved) Prover.prove(V.isAbove(log1p(V)).on(V.in("0.25", "1")));
        assertThat(CertificateText.of("demo.gap", proved, List.of("none needed")))
                .matches("""
                cert 1
                claim demo\\.gap
                expr \\(sub v \\(log1p v\\)\\)
                var v 0x1\\.0p-2 0x1\\.0p0
                relation gt 0
                statement [0-9a-f]{64}
                prover lemmata-0\\.1\\.0
                arithmetic double-strictmath-2ulp
                lemma none needed
                L B -0 N
                end 1 0x1\\.\\p{XDigit}+p-\\d+ [0-9a-f]{64}
                """);
    }

    @Test
    void rangesAreRoundedOutward() {
        var lines = CertificateText.statement("demo", V.isPositive().on(V.in("0.02", "0.48")));
        assertThat(lines).contains("var v 0x1.47ae147ae147ap-6 0x1.eb851eb851eb9p-2\n");
    }

    @Test
    void thePartsFollowTheirCutInPreorder() {
        var proved = (Outcome.Proved) Prover.prove(SpecInequalities.binaryDivergence());
        var lines = CertificateText.of("kl", proved).lines().toList();
        long cuts = lines.stream().filter(line -> line.startsWith("S ")).count();
        long leaves = lines.stream().filter(line -> line.startsWith("L ")).count();
        assertThat(leaves).isEqualTo(cuts + 1).isEqualTo(proved.proof().leaves());
        int open = 1;
        for (var line : lines) {
            assertThat(open).isNotNegative();
            open += line.startsWith("S ") ? 1 : line.startsWith("L ") ? -1 : 0;
        }
        assertThat(open).isZero();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("L "))
                .allMatch(line -> line.matches("L (B ([-+]\\d+ )+)*[NM]"));
        assertThat(lines.getLast()).startsWith("end " + leaves + " ");
    }

    @Test
    void theStatementHashDependsOnTheClaimTheFormulaTheRangeAndTheRelation() {
        var statement = V.isPositive().on(V.in("1", "2"));
        var hash = CertificateText.statementHash("demo", statement);
        assertThat(List.of(
                        CertificateText.statementHash("other", statement),
                        CertificateText.statementHash("demo", V.isNotNegative().on(V.in("1", "2"))),
                        CertificateText.statementHash("demo", V.isPositive().on(V.in("1", "3"))),
                        CertificateText.statementHash(
                                "demo", V.isAbove(number("0.5")).on(V.in("1", "2")))))
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
    }
}
