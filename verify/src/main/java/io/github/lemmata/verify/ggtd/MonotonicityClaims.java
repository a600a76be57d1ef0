package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.FAR;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.X;
import static io.github.lemmata.verify.ggtd.ShapeFunction.ENTROPY;
import static io.github.lemmata.verify.ggtd.ShapeFunction.KURTOSIS;
import static io.github.lemmata.verify.ggtd.ShapeFunction.VARIANCE;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AtPoint;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.formula.Inequality;
import java.util.List;
import java.util.function.Function;

/// Claims 5 to 7: what falls as the shape grows, and what does not.
final class MonotonicityClaims {

    private static final String KURTOSIS_ID = "ggtd.kurtosis-monotone";
    private static final String ENTROPY_ID = "ggtd.entropy-decreasing";

    private MonotonicityClaims() {}

    static List<Claim<?>> all() {
        return List.of(kurtosisMonotone(), entropyDecreasing(), AleatoricClaim.aleatoricNotMonotone());
    }

    /// What the kurtosis does.
    ///
    /// @param slopeAbove $c$ in $\frac d{dx}\ln\kappa>c$ for all $x=1/\beta>0$
    /// @param limit $\kappa(\infty)$
    record KurtosisLaw(String slopeAbove, String limit) {}

    static Claim<KurtosisLaw> kurtosisMonotone() {
        return claim(KURTOSIS_ID)
                .says(
                        "The kurtosis falls strictly with the shape, from infinity to 9/5, so that it determines the shape.")
                .formula("""
                        \\begin{gathered}
                        \\kappa'(\\beta)<0\\ (\\beta>0),\\qquad\\kappa(0^+)=\\infty,\\quad\\kappa(2)=3,\\quad\\kappa(\\infty)=\\tfrac95\\\\
                        D(x)=\\tfrac d{dx}\\ln\\kappa=\\sum_{k=1}^4\\psi(x+\\tfrac k5)-2\\sum_{k=1}^2\\psi(x+\\tfrac k3)
                        +5\\ln5-6\\ln3>0\\quad(x=\\tfrac1\\beta)\\end{gathered}""")
                .source(DERIVED.at("spec claim 5"))
                .proof("""
                        $\\ln\\kappa=\\ln\\Gamma(5x)+\\ln\\Gamma(x)-2\\ln\\Gamma(3x)$ gives
                        $D=5\\psi(5x)+\\psi(x)-6\\psi(3x)$, and the multiplication formula the form above, with $D(0)=0$.
                        By $\\psi_1(x)=\\int_0^\\infty\\frac{te^{-xt}}{1-e^{-t}}dt$ its derivative is
                        $D'(x)=\\int_0^\\infty te^{-xt}[h(5)+h(1)-2h(3)]dt$ with
                        $h(q)=(1-e^{-t/q})^{-1}=\\frac12+\\frac12\\coth\\frac t{2q}$, which is convex in $q$. So $D'>0$ for all
                        $x\\ge0$, hence $D>0$ for all $x>0$, and $D\\ge D(1)=\\frac{17}{12}$ from 1 on, so that $\\kappa$ grows without
                        bound. The certificates prove it without this argument: $D'>0$ near 0, where $D$ is tight, and $D>0$
                        for all shapes from 1/1000 up to there.""")
                .theory(new KurtosisLaw("0", "1.8"))
                .checkedBy(
                        kurtosis(
                                "ln κ is within 10⁻⁹ of its limit for β ≥ 10⁵, from below",
                                law -> KURTOSIS.value()
                                        .minus(log(number(law.limit())))
                                        .isAbove(number("-1e-9"))
                                        .on(X.in("0", "1e-5"))),
                        kurtosis(
                                "and from above",
                                law -> KURTOSIS.value()
                                        .minus(log(number(law.limit())))
                                        .isBelow(number("1e-9"))
                                        .on(X.in("0", "1e-5"))),
                        kurtosis(
                                "D > 0 for shapes from 1/20 to 10⁶",
                                law -> KURTOSIS.slope()
                                        .isAbove(number(law.slopeAbove()))
                                        .on(X.in("1e-6", "20"))),
                        kurtosis(
                                "D > 0 for shapes from 1/1000 to 1/20",
                                law -> KURTOSIS.slope()
                                        .isAbove(number(law.slopeAbove()))
                                        .on(X.in("20", FAR))),
                        kurtosis(
                                "D' > 12.98 near 0",
                                _ -> ShapeFormulas.logKurtosisCurvature()
                                        .isAbove(number("12.98"))
                                        .on(X.in("0", "0.001"))),
                        kurtosis(
                                "D' < 13.16 near 0",
                                _ -> ShapeFormulas.logKurtosisCurvature()
                                        .isBelow(number("13.16"))
                                        .on(X.in("0", "0.001"))),
                        kurtosis(
                                "D rises for shapes from 1/20 on",
                                _ -> ShapeFormulas.logKurtosisCurvature()
                                        .isPositive()
                                        .on(X.in("0", "20"))),
                        slopeIsEnclosed())
                .twin("D(x) > 1/100 for all x > 0", new KurtosisLaw("0.01", "1.8"))
                .twin("κ(∞) = 3/2", new KurtosisLaw("0", "1.5"))
                .build();
    }

    private static Certified<KurtosisLaw> kurtosis(String words, Function<KurtosisLaw, Inequality> statement) {
        return Certified.that(KURTOSIS_ID, statement).named(words).withoutMutants();
    }

    /// A value of D between two decimals.
    private record Enclosure(String x, String lower, String upper) {}

    private static final List<Enclosure> ENCLOSURES = List.of(
            new Enclosure("0.001", "0.0130734239", "0.0130734240"),
            new Enclosure("0.01", "0.1234161093", "0.1234161094"),
            new Enclosure("0.1", "0.7738402626", "0.7738402627"),
            new Enclosure("0.5", "1.333333333333333333333333333", "1.333333333333333333333333334"),
            new Enclosure("1", "1.416666666666666666666666666", "1.416666666666666666666666667"),
            new Enclosure("10", "1.4550721600", "1.4550721601"),
            new Enclosure("20", "1.4554047676", "1.4554047677"));

    /// The values at which D is known to 10 digits or exactly: 4/3 at 1/2, 17/12 at 1.
    private static Check<KurtosisLaw> slopeIsEnclosed() {
        return Check.all(ENCLOSURES.stream()
                .<Check<KurtosisLaw>>mapMulti((enclosure, out) -> {
                    var point = X.in(enclosure.x(), enclosure.x());
                    var value = "D(" + enclosure.x() + ")";
                    out.accept(AtPoint.that(
                            KURTOSIS_ID,
                            value + " > " + enclosure.lower(),
                            _ -> KURTOSIS.slope()
                                    .isAbove(number(enclosure.lower()))
                                    .on(point)));
                    out.accept(AtPoint.that(
                            KURTOSIS_ID,
                            value + " < " + enclosure.upper(),
                            _ -> KURTOSIS.slope()
                                    .isBelow(number(enclosure.upper()))
                                    .on(point)));
                })
                .toList());
    }

    static Claim<ShapeFunction> entropyDecreasing() {
        return claim(ENTROPY_ID)
                .says("At a fixed scale the entropy falls strictly with the shape, over all shapes.")
                .formula("\\frac{dh}{dx}=1+\\psi(1+x)\\ge1-\\gamma_E>0.42\\qquad(x=\\tfrac1\\beta)")
                .source(DERIVED.at("spec claim 6"))
                .proof("""
                        $h=x+\\ln2\\alpha+\\ln\\Gamma(1+x)$, and $\\psi(1+x)$ rises from $-\\gamma_E$ at $x=0$. Unlike
                        variance and mean size, the entropy orders all shapes.""")
                .theory(ENTROPY)
                .checkedBy(
                        Certified.<ShapeFunction>that(
                                        ENTROPY_ID,
                                        function ->
                                                function.slope().isPositive().on(X.in("0", FAR)))
                                .named("the derivative by 1/β is positive for all shapes from 1/1000 on"),
                        Certified.<ShapeFunction>that(
                                        ENTROPY_ID,
                                        _ -> ENTROPY.slope()
                                                .isAbove(number("0.42"))
                                                .on(X.in("0", FAR)))
                                .named("the entropy's derivative is above 0.42")
                                .withoutMutants())
                .twin("the same for the variance", VARIANCE)
                .build();
    }
}
