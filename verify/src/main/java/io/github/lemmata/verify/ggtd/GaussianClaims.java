package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.lgamma;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.pi;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.trigamma;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.formula.Formula;

/// What a Gaussian in place of a generalized Gaussian loses: location and entropy (14, 15). $x=1/\beta$.
final class GaussianClaims {

    private static final String ARE = "ggtd.location-are";
    private static final String ENTROPY = "ggtd.max-entropy";
    private static final Formula.Variable X = variable("x");
    private static final Formula ONE = number(1);
    private static final Formula HALF = ratio(1, 2);

    private GaussianClaims() {}

    /// The theory is the least efficiency that is claimed.
    static Claim<Formula> locationEfficiency() {
        return claim(ARE)
                .says("The most likely location is never less efficient than the mean, and as efficient only for"
                        + " Gaussian errors.")
                .formula("""
                        I_{\\mu\\mu}\\sigma^2=\\frac{\\beta^2\\,\\Gamma(2-\\frac1\\beta)\\,\\Gamma(\\frac3\\beta)}{\\Gamma(\\frac1\\beta)^2}
                        \\ge1\\quad(\\beta>\\tfrac12),\\qquad\\text{with equality only at }\\beta=2""")
                .assuming("certificates: x = 1/β from 0 to 2 for the part of the curvature that is regular, from 0.01"
                        + " to 1.99 for the whole")
                .source(DERIVED.at("spec claim 14"))
                .proof("""
                        The logarithm of the ratio is $L(x)=\\ln\\Gamma(2-x)+\\ln\\Gamma(3x)-2\\ln\\Gamma(x)-2\\ln x$, $x=1/\\beta\\in(0,2)$. With
                        $\\psi(\\frac32)=\\psi(\\frac12)+2$ and $\\Gamma(\\frac32)=\\frac12\\Gamma(\\frac12)$, $L(\\frac12)=L'(\\frac12)=0$ exactly. By the
                        multiplication formula $9\\psi_1(3x)=\\psi_1(x)+\\psi_1(x+\\frac13)+\\psi_1(x+\\frac23)$ and $\\psi_1(x)=\\psi_1(1+x)+x^{-2}$,
                        $L''(x)=x^{-2}+\\psi_1(2-x)+\\psi_1(x+\\frac13)+\\psi_1(x+\\frac23)-\\psi_1(1+x)$. The last three terms are certified to be
                        positive together on $[0,2]$ ($\\psi_1$ falls), and so are the others; so $L$ is strictly convex with its minimum 0 at
                        $\\frac12$. Away from $\\frac12$ the ratio itself is certified to exceed the claimed least.""")
                .theory(ONE)
                .checkedBy(regularCurvature(), curvature(), ratioExceeds("0.01", "0.48"), ratioExceeds("0.52", "1.99"))
                .twin("at least 1.01", number("1.01"))
                .build();
    }

    /// $\psi_1(x+\frac13)+\psi_1(x+\frac23)-\psi_1(1+x)$.
    static Formula regularPart() {
        return trigamma(X.plus(ratio(1, 3))).plus(trigamma(X.plus(ratio(2, 3)))).minus(trigamma(X.plus(1)));
    }

    /// $L''(x)$.
    static Formula curvatureOfLogRatio() {
        return ONE.over(X.squared()).plus(trigamma(number(2).minus(X))).plus(regularPart());
    }

    /// $L(x)$, without the poles at 0: $\ln\Gamma(2-x)+\ln\Gamma(1+3x)-2\ln\Gamma(1+x)-\ln(3x)$.
    static Formula logRatio() {
        return lgamma(number(2).minus(X))
                .plus(lgamma(X.times(3).plus(1)))
                .minus(lgamma(X.plus(1)).times(2))
                .minus(log(X.times(3)));
    }

    private static Check<Formula> regularCurvature() {
        return Certified.<Formula>that(ARE, _ -> regularPart().isPositive().on(X.in("0", "2")))
                .named("the regular part of L'' is positive")
                .withoutMutants();
    }

    private static Check<Formula> curvature() {
        return Certified.<Formula>that(
                        ARE, _ -> curvatureOfLogRatio().isAbove(number(3)).on(X.in("0.01", "1.99")))
                .named("L'' exceeds 3")
                .withoutMutants();
    }

    private static Check<Formula> ratioExceeds(String from, String to) {
        return Certified.<Formula>that(
                        ARE, least -> logRatio().isAbove(log(least)).on(X.in(from, to)))
                .named("the ratio exceeds the claimed least for x from %s to %s".formatted(from, to))
                .withoutMutants();
    }

    /// The theory is the shape of largest entropy, as claimed.
    static Claim<Formula> maximumEntropy() {
        return claim(ENTROPY)
                .says("At fixed variance the entropy is largest for Gaussian errors: what is missing is the information"
                        + " that a critic with a Gaussian likelihood loses.")
                .formula("""
                        \\tfrac12\\ln(2\\pi e\\sigma^2)-h\\ge0,\\quad\\text{with equality only at }\\beta=2;\\qquad
                        \\frac{\\partial h}{\\partial x}\\Big|_{\\sigma^2}=1+\\psi(1+x)-\\tfrac12\\big(\\psi(x+\\tfrac13)+\\psi(x+\\tfrac23)+3\\ln3\\big)""")
                .assuming("certificates: x = 1/β from 0 to 50, that is β from 0.02 on")
                .source(DERIVED.at("spec claim 15; the maximum itself is Shannon's"))
                .proof("""
                        At fixed variance $h=x+\\ln2+\\ln\\Gamma(1+x)-\\frac12\\ln\\frac{\\Gamma(3x)}{\\Gamma(x)}+$ const. Its derivative in $x=1/\\beta$
                        is $d(x)$ above, by the multiplication formula for $\\psi(3x)$; $d(0)=1$, and $d(\\frac12)=0$ exactly, as
                        $3\\psi(\\frac32)-\\psi(\\frac12)=2\\psi(\\frac12)+6=2(1+\\psi(\\frac32))$. Its slope
                        $d'(x)=\\psi_1(1+x)-\\frac12\\big(\\psi_1(x+\\frac13)+\\psi_1(x+\\frac23)\\big)$ is certified to be negative ($\\psi_1$ is convex and
                        falls), so $\\frac12$ is the only zero of $d$ and the place of the maximum. Away from $\\frac12$ the negentropy is certified to
                        exceed that of the claimed shape.""")
                .theory(number(2))
                .checkedBy(slopeFalls(), negentropyExceeds("0", "0.48"), negentropyExceeds("0.52", "50"))
                .twin("largest at shape 1.8", number("1.8"))
                .build();
    }

    /// $d'(x)$.
    static Formula slopeOfEntropy() {
        return trigamma(X.plus(1))
                .minus(trigamma(X.plus(ratio(1, 3)))
                        .plus(trigamma(X.plus(ratio(2, 3))))
                        .times(HALF));
    }

    /// $\frac12\ln(2\pi e\sigma^2)-h$ at $x$, without poles at 0.
    static Formula negentropy(Formula x) {
        return ONE.plus(log(pi().over(6)))
                .plus(lgamma(x.times(3).plus(1)))
                .times(HALF)
                .minus(x)
                .minus(lgamma(x.plus(1)).times(ratio(3, 2)));
    }

    private static Check<Formula> slopeFalls() {
        return Certified.<Formula>that(
                        ENTROPY, _ -> slopeOfEntropy().isBelow(number(0)).on(X.in("0", "50")))
                .named("the entropy's slope falls")
                .withoutMutants();
    }

    private static Check<Formula> negentropyExceeds(String from, String to) {
        return Certified.<Formula>that(
                        ENTROPY,
                        shape -> negentropy(X)
                                .isAbove(negentropy(ONE.over(shape)))
                                .on(X.in(from, to)))
                .named("the negentropy exceeds that of the claimed shape for x from %s to %s".formatted(from, to))
                .withoutMutants();
    }
}
