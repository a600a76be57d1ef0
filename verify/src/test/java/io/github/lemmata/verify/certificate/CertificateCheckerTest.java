package io.github.lemmata.verify.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateCheckerTest {

    private static Theorem proved(CertificateText certificate) {
        var finding = CertificateChecker.check(certificate.text());
        assertThat(finding).isInstanceOf(Finding.Proves.class);
        return ((Finding.Proves) finding).theorem();
    }

    private static String unproved(CertificateText certificate) {
        var finding = CertificateChecker.check(certificate.text());
        assertThat(finding).isInstanceOf(Finding.Unproved.class);
        return ((Finding.Unproved) finding).reason();
    }

    @Test
    void oneBoxByTheNaturalForm() {
        var theorem = proved(CertificateText.of("(sub (exp x) x)", "x 0x0.0p0 0x1.8p-1", "gt", "L N"));
        assertThat(theorem.leaves()).isEqualTo(1);
        assertThat(theorem.least()).isEqualByComparingTo("0.25");
    }

    @Test
    void theMeanValueFormProvesWhatTheNaturalFormCannot() {
        var parabola = CertificateText.of("(add (sub (ipow x 2) x) (dec 0.3))", "x 0x1.ap-2 0x1.3p-1", "gt", "L M");
        assertThat(proved(parabola).least()).isBetween(new BigDecimal("0.03"), new BigDecimal("0.04"));
        assertThat(unproved(parabola.tree("L N")))
                .isEqualTo("on this box the expression is only known to be at least -0.129");
    }

    @Test
    void aMonotoneVariableGoesToItsLowerEnd() {
        var logarithm = CertificateText.of("(sub v (log1p v))", "v 0x1.0p-20 0x1.0p0", "gt", "L B -0 N");
        assertThat(proved(logarithm).least()).isBetween(new BigDecimal("4.54e-13"), new BigDecimal("4.55e-13"));
        assertThat(unproved(logarithm.tree("L N"))).contains("only known to be at least");
    }

    @Test
    void aFallingVariableGoesToItsUpperEnd() {
        var falling = CertificateText.of("(sub (dec 3) (add x (ipow x 2)))", "x 0x0.0p0 0x1.0p0", "gt", "L B +0 N");
        assertThat(proved(falling).least()).isEqualByComparingTo("1");
    }

    @Test
    void aSecondReductionUsesTheSlopesOnTheReducedBox() {
        var product = CertificateText.of(
                "(sub (mul y (exp x)) (mul x (sub (dec 3) y)))",
                "x 0x0.0p0 0x1.0p-1; y 0x1.8p0 0x1.4p1",
                "gt",
                "L B -1 B -0 N");
        assertThat(proved(product).least()).isEqualByComparingTo("1.5");
    }

    @Test
    void splitsStandInPreorderWithTheLowerPartFirst() {
        var parabola = CertificateText.of(
                "(add (sub (ipow x 2) x) (dec 0.3))",
                "x 0x0.0p0 0x1.0p0",
                "gt",
                "S 0 0x1.0p-1",
                "S 0 0x1.0p-2",
                "L N",
                "L B +0 N",
                "L B -0 N");
        assertThat(proved(parabola).leaves()).isEqualTo(3);
    }

    @Test
    void anInequalityThatIsTightIsProvedWhereTheZeroIsExact() {
        var square = CertificateText.of(
                "(div (ipow (sub (dec 1) (mul (dec 2) p)) 2) (mul p (sub (dec 1) p)))",
                "p 0x1.0p-2 0x1.8p-1",
                "ge",
                "L N");
        assertThat(proved(square).least()).isEqualByComparingTo("0");
        assertThat(unproved(square.relation("gt"))).contains("at least 0");
    }

    @Test
    void valuesAtTheEdgeOfADomainAreExact() {
        proved(CertificateText.of("(add (xlogx x) (dec 0.37))", "x 0x0.0p0 0x1.0p0", "gt", "L N"));
        proved(CertificateText.of("(sub (dec 1) (pow x (rat 1 2)))", "x 0x0.0p0 0x1.0p0", "ge", "L N"));
        proved(CertificateText.of("(sqrt x)", "x 0x0.0p0 0x1.0p0", "ge", "L N"));
        proved(CertificateText.of("(neg (lgamma x))", "x 0x1.0p0 0x1.0p1", "ge", "L N"));
    }

    @Test
    void anExpressionThatIsNotDefinedOnTheWholeBoxProvesNothing() {
        var root = CertificateText.of("(sqrt (sub x (dec 0.5)))", "x 0x0.0p0 0x1.0p0", "ge", "L N");
        assertThat(unproved(root))
                .isEqualTo("on this box nothing is proved: it may take the square root of a number below 0");
        assertThat(unproved(root.expression("(ipow x -2)"))).contains("a divisor at or below 0");
        assertThat(unproved(root.expression("(log1p (sub x (dec 1)))"))).contains("log1p of a number at or below -1");
        assertThat(unproved(root.expression("(exp (exp (mul (dec 99) x)))")))
                .contains("the exponential of more than 10^9");
    }

    @Test
    void aReductionNeedsAFunctionThatIsDefinedOnTheWholeBox() {
        var pole = CertificateText.of("(div (dec -1) x)", "x -0x1.0p0 0x1.0p0", "gt", "L B -0 N");
        assertThat(unproved(pole)).contains("a divisor at or below 0");
    }

    @Test
    void aSlopeThatDoesNotExistOnTheWholeBoxProvesNothing() {
        var root = CertificateText.of("(add (sqrt x) (dec 1))", "x 0x0.0p0 0x1.0p0", "gt", "L B -0 N");
        assertThat(unproved(root)).contains("a divisor at or below 0");
    }

    @Test
    void kinksHaveAllSlopesBetweenTheTwo() {
        var kink = CertificateText.of("(add (abs x) (dec 1))", "x -0x1.0p0 0x1.0p0", "gt", "L B -0 N");
        assertThat(unproved(kink)).isEqualTo("on this box nothing is proved: the sign of the slope in x is not known");
        assertThat(unproved(kink.expression("(max x (neg x))"))).contains("the sign of the slope in x is not known");
        proved(kink.expression("(add (max x (mul (dec 2) x)) (dec 2.1))").tree("L B -0 N"));
    }

    @Test
    void theTheoremIsSaidInWordsAndInLatex() {
        var theorem = proved(CertificateText.of(
                "(sub (div (dec 1) (mul q (sub (dec 1) q))) (add (exp (neg sigma)) (rat 1 3)))",
                "q 0x1.47ae147ae147ap-6 0x1.eb851eb851eb9p-2; sigma 0x0.0p0 0x1.9p6",
                "gt",
                "L N"));
        assertThat(theorem.claim()).isEqualTo("test.claim");
        assertThat(theorem.words())
                .isEqualTo("For all q in [0.02, 0.48] and sigma in [0, 100]: "
                        + "(sub (div (dec 1) (mul q (sub (dec 1) q))) (add (exp (neg sigma)) (rat 1 3))) > 0.");
        assertThat(theorem.latex())
                .isEqualTo("\\forall\\,q\\in[0.02,\\,0.48],\\ \\sigma\\in[0,\\,100]:\\quad "
                        + "\\frac{1}{q\\cdot \\left(1-q\\right)}-\\left(e^{-\\sigma}+\\frac{1}{3}\\right)>0");
    }

    @Test
    void aDomainNarrowerThanItsPrintedDigitsIsPrintedExactly() {
        var point = proved(CertificateText.of("x", "x 0x1.0000000000001p0 0x1.0000000000001p0", "gt", "L M"));
        assertThat(point.words())
                .contains("[1.0000000000000002220446049250313080847263336181640625, 1.0000000000000002220446");
    }

    @Test
    void theStatementsHashIsThatOfItsFourLines() {
        var theorem = proved(CertificateText.of("(exp x)", "x 0x0.0p0 0x1.0p0", "gt", "L N"));
        var lines = List.of("claim test.claim", "expr (exp x)", "var x 0x0.0p0 0x1.0p0", "relation gt 0");
        assertThat(theorem.statement()).isEqualTo(CertificateText.hash(lines));
    }
}
