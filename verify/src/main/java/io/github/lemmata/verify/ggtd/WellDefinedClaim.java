package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.tetragamma;
import static io.github.lemmata.verify.formula.Formulas.trigamma;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.BETA;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.FAR;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.ONE;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.X;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.LikelihoodCurvature;
import io.github.lemmata.theory.ggtd.NegativeLogLikelihood;
import io.github.lemmata.theory.ggtd.PowerExponential;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AtPoint;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;

/// Claim 10: what the likelihood needs in order to be trained on.
final class WellDefinedClaim {

    private static final String ID = "ggtd.nll-well-defined";

    static final String CONVEX_UP_TO = "3.340260930011976558";

    private static final double ROUNDING = 1e-13;

    private WellDefinedClaim() {}

    /// For which shapes the likelihood serves.
    ///
    /// @param wellDefined whether the density of a shape has mass 1 and a finite likelihood everywhere
    /// @param convexInShapeUpTo the largest shape up to which it is convex in the shape, whatever the error
    record Likelihood(DoublePredicate wellDefined, String convexInShapeUpTo) {}

    private record Shape(double beta) {
        static List<Shape> all(double... shapes) {
            return Arrays.stream(shapes).mapToObj(Shape::new).toList();
        }

        @Override
        public String toString() {
            return "beta=" + beta;
        }
    }

    static Claim<Likelihood> nllWellDefined() {
        return claim(ID)
                .says(
                        "The negative log-likelihood is finite for every shape; it is convex in the error from shape 1 on, in the logarithm of the scale always, and in the shape up to 3.34.")
                .formula("""
                        \\begin{gathered}
                        \\partial_\\delta^2\\ell\\ge0\\iff\\beta\\ge1,\\qquad\\partial_{\\ln\\alpha}^2\\ell=\\beta^2u^\\beta\\ge0,\\qquad
                        \\sup_\\delta|\\partial_\\delta\\ell|<\\infty\\iff\\beta=1,\\\\
                        \\partial_\\beta^2\\ell=u^\\beta\\ln^2u+\\beta^{-3}B(\\tfrac1\\beta)\\ge0\\ \\forall\\delta\\iff
                        \\beta\\le\\beta_c=3.340260930011976558\\ldots,\\quad B(x)=2\\psi(1+x)+x\\psi_1(1+x),\\\\
                        \\det\\nabla^2_{(\\delta,\\beta)}\\ell=-0.79864\\ldots\\ \\text{at}\\ (1,1.5)\\end{gathered}""")
                .source(DERIVED.at("spec claim 10; on the use of Theorem 1 of Kim et al. 2024"))
                .finding(
                        "Kim et al. 2024 take positive definiteness of the density, which holds for β ≤ 2, for what makes the"
                                + " likelihood well defined. It is not needed: at β = 4 the density is not positive definite,"
                                + " and the likelihood is finite and convex in the error.")
                .proof("""
                        $\\ell=u^\\beta+\\ln2\\alpha+\\ln\\Gamma(1+\\frac1\\beta)$ is finite for every $\\beta>0$. In $\\delta$ it is a power of
                        $|\\delta|$, convex iff $\\beta\\ge1$, with slope of size $\\frac\\beta\\alpha u^{\\beta-1}$. In $\\ln\\alpha$ it is
                        $e^{\\beta(\\ln|\\delta|-\\ln\\alpha)}$ plus a linear function. With $x=\\frac1\\beta$,
                        $\\frac{d^2}{d\\beta^2}\\ln\\Gamma(1+\\frac1\\beta)=\\beta^{-3}B(x)$; $B$ rises and changes its sign at
                        $\\frac1{\\beta_c}$, and the rest of $\\partial_\\beta^2\\ell$, $u^\\beta\\ln^2u\\ge0$, vanishes at $u\\in\\{0,1\\}$.""")
                .theory(new Likelihood(_ -> true, CONVEX_UP_TO))
                .checkedBy(
                        isWellDefined(),
                        curvatureInShapeAtItsLeast(),
                        isConvexInShape(),
                        isConvexInErrorFromOne(),
                        isNotConvexInErrorBelowOne(),
                        slopeIsBoundedForLaplace(),
                        isConvexInLogScale(),
                        isNotJointlyConvex(),
                        normalizerRises(),
                        (likelihood, trial) -> new SignChange(
                                        ID, "B", ShapeFormulas.normalizerCurvature(), likelihood.convexInShapeUpTo())
                                .<Likelihood>proved()
                                .judge(likelihood, trial))
                .publishedTwin(
                        "well defined only where the density is positive definite, β ≤ 2",
                        new Likelihood(shape -> shape <= 2, CONVEX_UP_TO))
                .twin("convex in β up to 4", new Likelihood(_ -> true, "4.000000000000000000"))
                .build();
    }

    private static double loss(double delta, double scale, double shape) {
        return NegativeLogLikelihood.of(delta, scale, shape).value();
    }

    /// Mass 1 by quadrature, and finite losses, at shapes on both sides of 2.
    private static Check<Likelihood> isWellDefined() {
        return CaseByCase.identity(
                "densities of mass 1 with finite likelihoods",
                _ -> Shape.all(0.5, 1, 1.9, 2, 4, 2.5, 10, 50),
                (likelihood, at) -> {
                    double shape = at.beta();
                    double mass = mass(shape);
                    boolean serves = Math.abs(mass - 1) < 1e-9
                            && Double.isFinite(loss(0, 1, shape))
                            && Double.isFinite(loss(-3, 1, shape));
                    boolean definite = new PowerExponential(shape).threePointFactor(0.4) >= 0;
                    return Comparison.that(
                            "the likelihood of shape %s is %sfinite with mass %s, and the density is %spositive definite"
                                    .formatted(shape, serves ? "" : "not ", mass, definite ? "" : "not "),
                            serves == likelihood.wellDefined().test(shape));
                });
    }

    private static double mass(double shape) {
        var law = new GeneralizedGaussian(1, shape);
        double mass = 0;
        double end = Math.pow(45, 1 / shape);
        double width = Math.min(0.01, end);
        // Pieces that grow, since the density has a cusp at 0 for small shapes.
        for (double from = 0; from < end; from += width, width *= 1.5) {
            mass += 2
                    * new IterativeLegendreGaussIntegrator(20, 1e-11, 1e-14)
                            .integrate(1_000_000, law::density, from, Math.min(end, from + width));
        }
        return mass;
    }

    /// At errors 0 and ±α, where only the normalizer bends.
    private static Check<Likelihood> curvatureInShapeAtItsLeast() {
        return CaseByCase.identity(
                "shapes at errors of size 0 and α",
                _ -> Shape.all(0.1, 1, 2, 3.3, 3.5, 3.34, 3.35, 3.9, 5, 50),
                (likelihood, at) -> {
                    double shape = at.beta();
                    var law = new GeneralizedGaussian(1.2, shape);
                    double curvature = Math.max(
                            LikelihoodCurvature.inShape(law, 0),
                            Math.max(LikelihoodCurvature.inShape(law, 1.2), LikelihoodCurvature.inShape(law, -1.2)));
                    return shape <= Double.parseDouble(likelihood.convexInShapeUpTo())
                            ? Comparison.atMost("minus the curvature in β at δ = 0", -curvature, 0, 0)
                            : Comparison.below("curvature in β at δ = 0", curvature, 0);
                });
    }

    /// $\ell$ at the middle of two points is at most the mean of $\ell$ there.
    private static Comparison convex(String in, DoubleUnaryOperator loss, double a, double b) {
        double ends = (loss.applyAsDouble(a) + loss.applyAsDouble(b)) / 2;
        double scale = Math.max(1, Math.max(Math.abs(loss.applyAsDouble(a)), Math.abs(loss.applyAsDouble(b))));
        return Comparison.atMost(
                "ℓ at the middle, in " + in, loss.applyAsDouble((a + b) / 2) - ROUNDING * scale, "chord", ends, 0);
    }

    private static RealBox losses(String first, String second, double lower, double upper) {
        return RealBox.of(first, lower, upper)
                .and(second, lower, upper)
                .and("delta", -20, 20)
                .and("alpha", 0.1, 5);
    }

    private static Check<Likelihood> isConvexInShape() {
        return (likelihood, trial) -> AdversarialSearch.<Likelihood, RealBox.Point>over(
                        losses("beta", "other", 0.05, Double.parseDouble(likelihood.convexInShapeUpTo())),
                        (_, at) -> Optional.of(convex("β", beta -> loss(at.at(2), at.at(3), beta), at.at(0), at.at(1))))
                .judge(likelihood, trial);
    }

    private static Check<Likelihood> isConvexInErrorFromOne() {
        var world = RealBox.of("delta", -20, 20)
                .and("other", -20, 20)
                .and("alpha", 0.1, 5)
                .and("beta", 1, 20);
        return AdversarialSearch.over(
                world,
                (_, at) -> Optional.of(convex("δ", delta -> loss(delta, at.at(2), at.at(3)), at.at(0), at.at(1))));
    }

    /// Below shape 1 the chord from an error of 0 to $\delta$ lies below: $2^{\beta-1}<1$.
    private static Check<Likelihood> isNotConvexInErrorBelowOne() {
        var world = RealBox.of("delta", 0.1, 20).and("alpha", 0.1, 5).and("beta", 0.05, 0.99);
        return AdversarialSearch.over(world, (_, at) -> {
            DoubleUnaryOperator loss = delta -> loss(delta, at.at(1), at.at(2));
            double chord = (loss.applyAsDouble(0) + loss.applyAsDouble(at.at(0))) / 2;
            return Optional.of(Comparison.below("chord of ℓ over δ", chord, loss.applyAsDouble(at.at(0) / 2)));
        });
    }

    /// The slope in the error passes any bound, far out for shapes above 1 and near 0 for shapes below.
    private static Check<Likelihood> slopeIsBoundedForLaplace() {
        return CaseByCase.identity(
                "shapes, where the slope in δ passes 10⁶ unless it is 1",
                _ -> Shape.all(0.2, 0.5, 0.9, 1, 1.1, 2, 5),
                (_, at) -> {
                    double shape = at.beta();
                    double far = Math.pow(2e6 / shape, 1 / (shape - 1));
                    double delta = shape == 1 ? 1e300 : far;
                    double slope = NegativeLogLikelihood.of(delta, 1, shape).errorSlope();
                    return shape == 1 ? Comparison.near("slope", slope, 1, 0) : Comparison.below("10⁶", 1e6, slope);
                });
    }

    private static Check<Likelihood> isConvexInLogScale() {
        var world = RealBox.of("theta", -3, 3)
                .and("other", -3, 3)
                .and("delta", -20, 20)
                .and("beta", 0.05, 8);
        return AdversarialSearch.over(
                world,
                (_, at) -> Optional.of(
                        convex("ln α", theta -> loss(at.at(2), Math.exp(theta), at.at(3)), at.at(0), at.at(1))));
    }

    /// At $\delta=\alpha=1$, $\beta=\frac32$: $\beta(\beta-1)\beta^{-3}B(\frac1\beta)-1$, enclosed.
    private static Check<Likelihood> isNotJointlyConvex() {
        var bend =
                ShapeFormulas.inShape(ShapeFormulas.normalizerCurvature(), BETA).over(BETA.pow(3));
        var determinant = BETA.times(BETA.minus(1)).times(bend).minus(ONE);
        var point = BETA.in("1.5", "1.5");
        return Check.all(List.of(
                AtPoint.that(
                        ID,
                        "the Hessian's determinant at (1, 1.5) is above −0.7986411612",
                        _ -> determinant.isAbove(number("-0.7986411612")).on(point)),
                AtPoint.that(
                        ID,
                        "and below −0.7986411611",
                        _ -> determinant.isBelow(number("-0.7986411611")).on(point)),
                CaseByCase.identity(
                        "Hessian",
                        _ -> Shape.all(1.5),
                        (_, at) -> Comparison.near(
                                "determinant",
                                LikelihoodCurvature.determinant(new GeneralizedGaussian(1, at.beta()), 1),
                                -0.79864116118534,
                                1e-13))));
    }

    /// $B'=3\psi_1(1+x)+x\psi_2(1+x)>0$.
    private static Check<Likelihood> normalizerRises() {
        var slope = trigamma(ONE.plus(X)).times(3).plus(X.times(tetragamma(ONE.plus(X))));
        return Certified.<Likelihood>that(ID, _ -> slope.isPositive().on(X.in("0", FAR)))
                .named("B rises")
                .withoutMutants();
    }
}
