package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.BETA;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.ONE;

import io.github.lemmata.theory.ggtd.PowerExponential;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Derivative;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import java.util.List;
import java.util.Optional;

/// Claim 9: up to which shape the density is positive definite.
final class DefinitenessClaim {

    private static final String ID = "ggtd.positive-definite";
    private static final Draws DRAWS = new Draws(30, 1000, 10_000);
    private static final Formula.Variable EXCESS = variable("q");
    private static final Formula.Variable POWER = variable("p");

    private DefinitenessClaim() {}

    /// The claim's number is the largest shape at which $e^{-|t|^\beta}$ is positive definite.
    static Claim<Double> positiveDefinite() {
        return claim(ID)
                .says(
                        "The density of the generalized Gaussian is positive definite as a function exactly for shapes up to 2.")
                .formula("""
                        e^{-|t|^\\beta}\\text{ positive definite}\\iff0<\\beta\\le2;\\qquad
                        1+e^{-(2h)^\\beta}-2e^{-2h^\\beta}<0\\text{ for some }h\\text{ if }\\beta>2""")
                .source(KIM_2024.at("Theorem 1; Schoenberg's theorem; spec claim 9"))
                .proof("""
                        For $\\beta\\le2$ the function is the characteristic function of a symmetric stable law. On the points
                        $0,h,2h$ its matrix has the determinant $(1-b)(1+b-2a^2)$ with $a=e^{-h^\\beta}$, $b=e^{-(2h)^\\beta}$. For
                        $\\beta>2$ the second factor is negative for some $h$: with $q=2^\\beta-4$ and $h^\\beta=\\frac q{16}$ it is
                        $(1-e^{-q/8})^2-e^{-q/4}(1-e^{-q^2/16})$, which vanishes at 0 with its slope, and which the certificates show
                        to be concave up to $\\frac12$ and negative from there to 5; with
                        $h=\\frac12$ and $p=2^{1-\\beta}$ it is $1+e^{-1}-2e^{-p}$, negative for $p\\le\\frac14$. Together these are
                        all shapes above 2.""")
                .theory(2.0)
                .checkedBy(kernelIsDefinite(), failsAtFixedDistances(), failsAboveTwo())
                .twin("positive definite up to 2.05", 2.05)
                .build();
    }

    private static Check<Double> kernelIsDefinite() {
        return AdversarialSearch.over(new LinePoints(), DRAWS, (largest, points) -> {
            var kernel = new PowerExponential(points.share() * largest);
            double least = kernel.leastEigenvalue(points.array());
            return Optional.of(Comparison.atMost(
                    "minus the least eigenvalue at β = " + kernel.shape(),
                    -least,
                    1e-13 * points.t().size(),
                    0));
        });
    }

    /// $1+e^{-(2h)^\beta}-2e^{-2h^\beta}$.
    private static Formula factor(String h) {
        var near = number(h).pow(BETA);
        var far = number(h).times(2).pow(BETA);
        return ONE.plus(exp(far.negate())).minus(exp(near.times(-2)).times(2));
    }

    private static Check<Double> failsAtFixedDistances() {
        return Check.all(List.of(
                certified(
                        "below −10⁻³ at h = 0.135 for β from 2.05 to 2.3",
                        factor("0.135").isBelow(number("-0.001")).on(BETA.in("2.05", "2.3"))),
                certified(
                        "below −0.018 at h = 0.4 for β from 2.3 to 6",
                        factor("0.4").isBelow(number("-0.018")).on(BETA.in("2.3", "6")))));
    }

    /// For all shapes above 2: near 2 the factor vanishes to the second order in q, and its second derivative
    /// is negative; then it is itself.
    private static Check<Double> failsAboveTwo() {
        var squared = ONE.minus(exp(EXCESS.over(-8))).squared();
        var rest = exp(EXCESS.over(-4)).times(ONE.minus(exp(EXCESS.squared().over(-16))));
        var factor = squared.minus(rest);
        var curvature = Derivative.of(factor, EXCESS.name(), 2);
        var atHalf = ONE.plus(exp(number(-1))).minus(exp(POWER.negate()).times(2));
        return Check.all(List.of(
                certified(
                        "the factor is concave in q = 2^β − 4 up to 1/2",
                        curvature.isBelow(number(0)).on(EXCESS.in("0", "0.5"))),
                certified(
                        "the factor is negative for q from 1/2 to 5, β up to 3.16",
                        factor.isBelow(number(0)).on(EXCESS.in("0.5", "5"))),
                certified(
                        "the factor is negative at h = 1/2 for all β from 3 on",
                        atHalf.isBelow(number(0)).on(POWER.in("0", "0.25")))));
    }

    private static Check<Double> certified(String words, Inequality statement) {
        return Certified.<Double>that(ID, _ -> statement).named(words).withoutMutants();
    }
}
