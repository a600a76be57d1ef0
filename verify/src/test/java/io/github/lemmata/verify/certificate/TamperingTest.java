package io.github.lemmata.verify.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is done to a certificate that proves something, and what the checker says of the result.
///
/// Wherever nothing else is said both hashes are computed anew, as whoever tampers would.
class TamperingTest {

    private static final CertificateText HONEST = CertificateText.of(
            "(add (sub (ipow x 2) x) (dec 0.3))",
            "x 0x0.0p0 0x1.0p0",
            "gt",
            "S 0 0x1.0p-1",
            "S 0 0x1.0p-2",
            "L N",
            "L B +0 N",
            "L B -0 N");

    private static final int FIRST_TREE_LINE = 9;

    private static void isUnproved(CertificateText certificate, int line, String reason) {
        assertThat(CertificateChecker.check(certificate.text())).isEqualTo(new Finding.Unproved(line, reason));
    }

    private static void isMalformed(String text, int line, String expected) {
        assertThat(CertificateChecker.check(text)).isEqualTo(new Finding.Malformed(line, expected));
    }

    private static void failsOnABox(CertificateText certificate, int line) {
        assertThat(CertificateChecker.check(certificate.text()))
                .isInstanceOfSatisfying(Finding.Unproved.class, flaw -> {
                    assertThat(flaw.line()).isEqualTo(line);
                    assertThat(flaw.reason()).startsWith("on this box");
                });
    }

    /// Changes lines and computes the closing hash anew, but not that of the statement.
    private static String closedAnew(UnaryOperator<String> change) {
        var lines = new ArrayList<>(HONEST.text().lines().map(change).toList());
        lines.removeLast();
        return CertificateText.closed(lines, 3);
    }

    @Test
    void theCertificateItselfIsAccepted() {
        assertThat(CertificateChecker.check(HONEST.text())).isInstanceOf(Finding.Proves.class);
    }

    @Test
    void aDroppedBoxLeavesAPartOfTheDomainOpen() {
        isUnproved(
                HONEST.tree("S 0 0x1.0p-1", "S 0 0x1.0p-2", "L N", "L B +0 N"),
                FIRST_TREE_LINE + 4,
                "the tree ends early; boxes without a leaf: 1");
    }

    @Test
    void aDuplicatedBoxIsOneTooMany() {
        isUnproved(
                HONEST.tree("S 0 0x1.0p-1", "S 0 0x1.0p-2", "L N", "L B +0 N", "L B -0 N", "L B -0 N"),
                FIRST_TREE_LINE + 5,
                "the leaves above cover the whole domain: this line is one too many");
    }

    @Test
    void aDuplicatedBoxInPlaceOfAnotherIsCheckedWhereItStands() {
        failsOnABox(HONEST.tree("S 0 0x1.0p-1", "S 0 0x1.0p-2", "L N", "L N", "L B -0 N"), FIRST_TREE_LINE + 3);
    }

    @Test
    void twoBoxesMergedIntoOneMustBeProvedAsOne() {
        failsOnABox(HONEST.tree("S 0 0x1.0p-1", "L N", "L B -0 N"), FIRST_TREE_LINE + 1);
    }

    @Test
    void swappedLeavesAreCheckedWhereTheyStand() {
        failsOnABox(HONEST.tree("S 0 0x1.0p-1", "S 0 0x1.0p-2", "L B +0 N", "L N", "L B -0 N"), FIRST_TREE_LINE + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1.8p-1", "0x0.0p0", "0x1.0p-1", "-0x1.0p-1"})
    void aSplitBesideItsBoxWouldHideAGap(String at) {
        isUnproved(
                HONEST.tree("S 0 0x1.0p-1", "S 0 " + at, "L N", "L B +0 N", "L B -0 N"),
                FIRST_TREE_LINE + 1,
                "the split is not inside its box");
    }

    @Test
    void aMovedSplitIsAcceptedOnlyIfItsPartsAreProved() {
        failsOnABox(HONEST.tree("S 0 0x1.0p-1", "S 0 0x1.8p-2", "L N", "L B +0 N", "L B -0 N"), FIRST_TREE_LINE + 2);
    }

    @Test
    void aWiderDomainHasAnotherStatement() {
        isUnprovedStatement(closedAnew(line -> line.replace("var x 0x0.0p0 0x1.0p0", "var x 0x0.0p0 0x1.0p1")));
    }

    @Test
    void aNarrowerDomainHasAnotherStatement() {
        isUnprovedStatement(closedAnew(line -> line.replace("var x 0x0.0p0", "var x 0x0.0000000000001p-1022")));
    }

    @Test
    void anotherFormulaHasAnotherStatement() {
        isUnprovedStatement(closedAnew(line -> line.replace("(ipow x 2)", "(ipow x 4)")));
    }

    @Test
    void aConstantThatDiffersInItsLastDigitHasAnotherStatement() {
        isUnprovedStatement(closedAnew(line -> line.replace("(dec 0.3)", "(dec 0.30000000000000000001)")));
    }

    @Test
    void aWeakerRelationHasAnotherStatement() {
        isUnprovedStatement(closedAnew(line -> line.replace("relation gt", "relation ge")));
    }

    @Test
    void anotherClaimHasAnotherStatement() {
        isUnprovedStatement(closedAnew(line -> line.replace("claim test.claim", "claim test.other")));
    }

    private static void isUnprovedStatement(String text) {
        assertThat(CertificateChecker.check(text))
                .isEqualTo(new Finding.Unproved(
                        6, "the hash of the statement is not that of the lines claim, expr, var and relation"));
    }

    @Test
    void aProofOfSomethingElseShowsInItsStatement() {
        var other = CertificateChecker.check(
                HONEST.expression("(add (sub (ipow x 2) x) (dec 0.31))").text());
        var honest = CertificateChecker.check(HONEST.text());
        assertThat(((Finding.Proves) other).theorem().statement())
                .isNotEqualTo(((Finding.Proves) honest).theorem().statement());
    }

    @Test
    void aFalseConstantFailsOnABox() {
        failsOnABox(HONEST.expression("(add (sub (ipow x 2) x) (dec 0.2))"), FIRST_TREE_LINE + 2);
    }

    @Test
    void aConstantThatIsTooSmallInItsLastDigitFailsOnABox() {
        var tight = HONEST.expression("(add (sub (ipow x 2) x) (dec 0.25))")
                .relation("ge")
                .tree("S 0 0x1.0p-1", "L B +0 N", "L B -0 N");
        assertThat(CertificateChecker.check(tight.text())).isInstanceOf(Finding.Proves.class);
        failsOnABox(tight.relation("gt"), FIRST_TREE_LINE + 1);
        failsOnABox(
                tight.expression("(add (sub (ipow x 2) x) (dec 0.249999999999999999999999999999))"),
                FIRST_TREE_LINE + 1);
    }

    @Test
    void aFlippedDirectionFailsOnABox() {
        failsOnABox(HONEST.expression("(neg (add (sub (ipow x 2) x) (dec 0.3)))"), FIRST_TREE_LINE + 2);
    }

    @Test
    void anExchangedOperatorFailsOnABox() {
        failsOnABox(HONEST.expression("(sub (sub (ipow x 2) x) (dec 0.3))"), FIRST_TREE_LINE + 2);
    }

    @Test
    void aDomainOnWhichTheBoundFailsIsNotCovered() {
        failsOnABox(
                HONEST.expression("(sub (dec 1.01) (mul x x))")
                        .variables("x 0x0.0p0 0x1.1p0")
                        .tree("L N"),
                FIRST_TREE_LINE);
    }

    @Test
    void theOtherEndOfAMonotoneVariableFailsOnABox() {
        failsOnABox(HONEST.tree("S 0 0x1.0p-1", "S 0 0x1.0p-2", "L N", "L B -0 N", "L B -0 N"), FIRST_TREE_LINE + 3);
        failsOnABox(HONEST.tree("S 0 0x1.0p-1", "S 0 0x1.0p-2", "L N", "L B +0 N", "L B +0 N"), FIRST_TREE_LINE + 4);
    }

    @Test
    void theNaturalFormInPlaceOfTheMeanValueFormFailsOnABox() {
        var mean = HONEST.variables("x 0x1.ap-2 0x1.3p-1").tree("L M");
        assertThat(CertificateChecker.check(mean.text())).isInstanceOf(Finding.Proves.class);
        failsOnABox(mean.tree("L N"), FIRST_TREE_LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L Q",
                "L",
                "L NM",
                "L B N",
                "L B 0 N",
                "L B -0",
                "L T2",
                "L Z:2",
                "l N",
                "L  N",
                "L N ",
                "",
                "lemma zero x=0 order 1"
            })
    void anUnknownMethodIsMalformed(String leaf) {
        isMalformed(
                HONEST.tree("S 0 0x1.0p-1", "S 0 0x1.0p-2", "L N", "L B +0 N", leaf)
                        .text(),
                FIRST_TREE_LINE + 4,
                "a split \"S variable double\" or a leaf \"L methods\", where the last method is N or M");
    }

    @Test
    void aVariableThatDoesNotExistIsMalformed() {
        isMalformed(HONEST.tree("L B -1 N").text(), FIRST_TREE_LINE, "the number of a variable, from 0 to 0");
        isMalformed(
                HONEST.tree("S 1 0x1.0p-1", "L N", "L N").text(),
                FIRST_TREE_LINE,
                "the number of a variable, from 0 to 0");
    }

    @Test
    void aSecondVariableOfTheSameNameIsMalformed() {
        isMalformed(
                HONEST.variables("x 0x0.0p0 0x1.0p0; x 0x0.0p0 0x1.0p0").text(),
                5,
                "a name that no other variable has");
    }

    @Test
    void aTruncatedFileIsMalformed() {
        var text = HONEST.text();
        var end = "\"end\", the number of leaves, the least lower end and a hash, in the last line";
        isMalformed(text.substring(0, text.lastIndexOf("\nend") + 1), FIRST_TREE_LINE + 4, end);
        isMalformed(text.substring(0, text.indexOf("S 0")), FIRST_TREE_LINE - 1, end);
        isMalformed(text.substring(0, text.length() - 1), FIRST_TREE_LINE + 5, "a line feed at the end");
        isMalformed("cert 1\n", 2, end);
        isMalformed("", 1, "\"cert 1\"");
    }

    @Test
    void anotherVersionIsMalformed() {
        isMalformed(HONEST.text().replace("cert 1\n", "cert 2\n"), 1, "\"cert 1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "L N\n", " ", "end", "\u0000"})
    void whatFollowsTheEndIsMalformed(String garbage) {
        assertThat(CertificateChecker.check(HONEST.text() + garbage)).isInstanceOf(Finding.Malformed.class);
    }

    @Test
    void anotherNumberOfLeavesIsNoticed() {
        for (int leaves : new int[] {0, 2, 4}) {
            assertThat(CertificateChecker.check(HONEST.textWithCount(leaves)))
                    .isEqualTo(new Finding.Unproved(FIRST_TREE_LINE + 5, "there are 3 leaves, not " + leaves));
        }
    }

    @Test
    void aLeastLowerEndBelowZeroContradictsTheCertificate() {
        assertThat(CertificateChecker.check(HONEST.text().replace(" 0x1.0p-10 ", " -0x1.0p-10 ")))
                .isInstanceOf(Finding.Unproved.class);
    }

    @Test
    void anEmptyDomainIsMalformed() {
        isMalformed(HONEST.variables("x 0x1.0p0 0x0.0p0").text(), 4, "a lower end that is not above the upper end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0x1p0", "0x1.00p0", "0x1.0p00", "1.0", "Infinity", "NaN", "0x1.0p1024", "0X1.0P0", "+0x1.0p0"})
    void aDoubleInAnotherFormIsMalformed(String number) {
        assertThat(CertificateChecker.check(
                        HONEST.variables("x 0x0.0p0 " + number).text()))
                .isInstanceOf(Finding.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(add (sub (ipow x 2) x)  (dec 0.3))",
                "(add (sub (ipow x 2) x) (dec 0.3)) ",
                "(add (sub (ipow x 2) x) (dec 0.3)",
                "(add (sub (ipow x 2) x) (dec 0.3)))",
                "(add (sub (ipow x 2) y) (dec 0.3))",
                "(add (sub (ipow x 2.0) x) (dec 0.3))",
                "(add (sub (ipow x 2) x x) (dec 0.3))",
                "(add (sub (ipow x 2) x) (dec 3e-1))",
                "(add (sub (ipow x 2) x) (dec .3))",
                "(add (sub (ipow x 2) x) (rat 3 0))",
                "(add (sub (ipow x 2) x) (rat 3 -10))",
                "(add (sub (ipow x 2) x) 0.3)",
                "(plus (sub (ipow x 2) x) (dec 0.3))",
                "(add (sub (ipow x 2) x))",
                "(number)",
                "()",
            })
    void anExpressionInAnotherFormIsMalformed(String expression) {
        assertThat(CertificateChecker.check(HONEST.expression(expression).text()))
                .isInstanceOfSatisfying(Finding.Malformed.class, flaw -> {
                    assertThat(flaw.line()).isEqualTo(3);
                    assertThat(flaw.expected()).contains(" of the expression");
                });
    }

    @Test
    void anExpressionTooDeepForTheCheckerIsMalformed() {
        var deep = "(neg ".repeat(501) + "x" + ")".repeat(501);
        assertThat(CertificateChecker.check(HONEST.expression(deep).text()))
                .isInstanceOfSatisfying(
                        Finding.Malformed.class,
                        flaw -> assertThat(flaw.expected()).startsWith("at most 500 parentheses around each other"));
    }

    @Test
    void everyChangedByteIsNoticed() {
        var honest = HONEST.text();
        int from = honest.indexOf("end 3 ") + "end 3 ".length();
        int to = honest.indexOf(' ', from);
        for (int i = 0; i < honest.length(); i++) {
            for (int bit : List.of(1, 2, 16, 32)) {
                var changed = honest.substring(0, i) + (char) (honest.charAt(i) ^ bit) + honest.substring(i + 1);
                if (i < from || i >= to) {
                    assertThat(CertificateChecker.check(changed)).as(changed).isNotInstanceOf(Finding.Proves.class);
                }
            }
        }
    }

    @Test
    void theLeastLowerEndIsTheCheckersOwn() {
        var boasting = CertificateChecker.check(HONEST.text().replace(" 0x1.0p-10 ", " 0x1.0p10 "));
        assertThat(((Finding.Proves) boasting).theorem().least()).isEqualByComparingTo("0.05");
    }

    @Test
    void linesThatEndAsOnWindowsAreMalformed() {
        isMalformed(HONEST.text().replace("\n", "\r\n"), 1, "\"cert 1\"");
    }
}
