package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DYTSO_2018;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.tetragamma;
import static io.github.lemmata.verify.formula.Formulas.trigamma;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.datasets.ggtd.GeneralizedGaussianDistribution;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.ScaleMixture;
import io.github.lemmata.theory.special.Polygamma;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.DistributionTest;
import io.github.lemmata.verify.check.RealBox;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// Claims 11 and 12: how the generalized Gaussian is made from gamma numbers, and one from another.
final class RepresentationClaims {

    private static final String MIXTURE = "ggtd.scale-mixture";

    private RepresentationClaims() {}

    static List<Claim<?>> all() {
        return List.of(sampler(), scaleMixture());
    }

    /// The theory is the size as a function of the shape and a gamma number of shape 1/β.
    static Claim<DoubleBinaryOperator> sampler() {
        return claim("ggtd.sampler")
                .says("A power of a gamma number with a fair sign is a generalized Gaussian number.")
                .formula(
                        "X=\\alpha s\\,U^{1/\\beta},\\quad s=\\pm1\\text{ fair},\\quad U\\sim\\Gamma(\\tfrac1\\beta,1)")
                .source(DERIVED.at("standard; spec claim 11"))
                .proof("""
                        $\\Pr(|X|\\le x)=\\Pr(U\\le(x/\\alpha)^\\beta)=P(\\frac1\\beta,(x/\\alpha)^\\beta)$, the distribution function of
                        `moments`. The samplers here take $U=GV^\\beta$ with $V$ uniform and $G\\sim\\Gamma(1+\\frac1\\beta,1)$, so that
                        $U^{1/\\beta}=G^{1/\\beta}V$ cannot underflow.""")
                .<DoubleBinaryOperator>theory((shape, gamma) -> Math.pow(gamma, 1 / shape))
                .checkedBy(powersFollow(0.5), powersFollow(2), samplerFollows(0.3), samplerFollows(5))
                .twin("gamma numbers of scale β", (shape, gamma) -> Math.pow(shape * gamma, 1 / shape))
                .twin("the power β", (shape, gamma) -> Math.pow(gamma, shape))
                .build();
    }

    private static Check<DoubleBinaryOperator> powersFollow(double shape) {
        double scale = 1.3;
        return DistributionTest.follows(
                "α s U^(1/β) at β = " + shape,
                new GeneralizedGaussian(scale, shape)::cumulative,
                (size, stream, count) -> {
                    double[] signs = new double[count];
                    double[] gammas = new double[count];
                    stream.child("signs").numbers().fillSigns(signs);
                    stream.child("gammas").numbers().fillGamma(1 / shape, gammas);
                    for (int i = 0; i < count; i++) {
                        signs[i] *= scale * size.applyAsDouble(shape, gammas[i]);
                    }
                    return signs;
                });
    }

    /// The sampler that is shipped, which is the same for every candidate.
    private static Check<DoubleBinaryOperator> samplerFollows(double shape) {
        var distribution = GeneralizedGaussianDistribution.of(-1, 0.7, shape);
        return DistributionTest.follows(
                "the sampler at β = " + shape,
                distribution::cumulativeProbability,
                (_, stream, count) -> distribution
                        .createSampler(stream.generator())
                        .samples(count)
                        .toArray());
    }

    /// What multiplies a Gaussian.
    ///
    /// @param laplaceFactor the factor of shape 2 that makes shape 1, from an exponential number
    /// @param largestShape the largest shape that is a scale mixture of Gaussians
    record Mixture(DoubleUnaryOperator laplaceFactor, double largestShape) {}

    static Claim<Mixture> scaleMixture() {
        return claim(MIXTURE)
                .says("A generalized Gaussian is another one of random scale if and only if its shape is not larger.")
                .formula("""
                        X_p\\overset d=VX_q,\\ V>0\\text{ independent}\\iff p\\le q;\\qquad
                        \\mathbb EV^r=\\frac{\\Gamma(\\frac{r+1}p)\\Gamma(\\frac1q)}{\\Gamma(\\frac1p)\\Gamma(\\frac{r+1}q)},\\qquad
                        V=2\\sqrt E\\ (p=1,q=2,E\\sim\\text{Exp}(1))""")
                .source(DYTSO_2018.at("decomposition; both directions re-proved: spec claim 12"))
                .proof("""
                        $\\frac{d^2}{dr^2}\\ln\\mathbb E|X_p|^r=p^{-2}\\psi_1(\\frac{r+1}p)=\\int_0^\\infty y^2e^{-ry}\\,
                        \\frac{e^{-y}}{y(1-e^{-py})}dy$: $\\ln|X_p|$ is infinitely divisible with Lévy density
                        $\\frac{e^{-y}}{y(1-e^{-py})}$ at $-y<0$, which decreases in $p$. For $p\\le q$ the difference of two such
                        densities is not negative, hence that of an infinitely divisible $\\ln V$. In general the curvature is
                        $(r+1)^{-2}\\big[g(\\frac{r+1}p)-g(\\frac{r+1}q)\\big]$ with $g(s)=s^2\\psi_1(s)$, and
                        $g'(s)/s=2\\psi_1(1+s)+s\\psi_2(1+s)=\\sum_{k\\ge1}\\frac{2k}{(k+s)^3}>0$ (certified below for $s\\le50$): for $p>q$
                        $\\ln\\mathbb EV^r$ would be concave in $r$, while the moments of a positive variable are log-convex.""")
                .theory(new Mixture(e -> 2 * Math.sqrt(e), 2))
                .checkedBy(
                        momentsOfTheLaplaceFactor(),
                        laplaceIsAMixture(),
                        levyDensities(),
                        momentsAreConvexUpToTheLargestShape(),
                        squareTimesTrigammaIncreases())
                .twin("V = √(2E)", new Mixture(e -> Math.sqrt(2 * e), 2))
                .twin("Gaussian mixtures up to shape 3", new Mixture(e -> 2 * Math.sqrt(e), 3))
                .build();
    }

    private static Check<Mixture> momentsOfTheLaplaceFactor() {
        return CaseByCase.identity(
                "moments of the factor from Gaussian to Laplace, by quadrature over the exponential number",
                _ -> List.of(2.0, 1.0, 0.5, 3.0, 4.0, -0.5),
                (mixture, r) -> Comparison.close(
                        "E V^" + r,
                        PowerQuadrature.mean(
                                1, e -> Math.pow(mixture.laplaceFactor().applyAsDouble(e), r)),
                        new ScaleMixture(1, 2).factorMoment(r),
                        1e-12));
    }

    private static Check<Mixture> laplaceIsAMixture() {
        return DistributionTest.follows(
                "V X₂ against the Laplace law", new GeneralizedGaussian(1, 1)::cumulative, (mixture, stream, count) -> {
                    double[] gaussians = new double[count];
                    double[] exponentials = new double[count];
                    stream.child("gaussians").numbers().fillGeneralizedGaussian(2, gaussians);
                    stream.child("exponentials").numbers().fillExponential(exponentials);
                    for (int i = 0; i < count; i++) {
                        gaussians[i] *= mixture.laplaceFactor().applyAsDouble(exponentials[i]);
                    }
                    return gaussians;
                });
    }

    /// A shape and an order of the moment.
    private record Order(double shape, double r) {}

    private static Check<Mixture> levyDensities() {
        return CaseByCase.identity(
                "curvatures of ln E|X|^r from the Lévy density, by quadrature",
                _ -> DoubleStream.of(1, 2, 0.5, 1.5, 4)
                        .boxed()
                        .flatMap(p -> DoubleStream.of(0, 1, 2.5, -0.5).mapToObj(r -> new Order(p, r)))
                        .toList(),
                (_, at) -> Comparison.close(
                        "∫ y² e^(−ry) ν(dy)",
                        PowerQuadrature.overPositive(
                                y -> y * Math.exp(-(at.r() + 1) * y) / -Math.expm1(-at.shape() * y)),
                        Polygamma.trigamma((at.r() + 1) / at.shape()) / (at.shape() * at.shape()),
                        1e-12));
    }

    private static Check<Mixture> momentsAreConvexUpToTheLargestShape() {
        return AdversarialSearch.over(RealBox.of("p", 0.2, 6).and("r", -0.5, 6), (mixture, at) -> {
            double p = at.at(0);
            double curvature = curvature(p, at.at(1));
            // At the largest shape itself the curvature changes sign.
            if (Math.abs(p - mixture.largestShape()) < 1e-3) {
                return Optional.empty();
            }
            return Optional.of(
                    p < mixture.largestShape()
                            ? Comparison.below("−curvature of ln E V^r at shape p", -curvature, 0)
                            : Comparison.below("curvature of ln E V^r at shape p", curvature, 0));
        });
    }

    /// The second derivative of $\ln\mathbb EV^r$ for Gaussians of random scale, by a difference.
    private static double curvature(double p, double r) {
        double step = 0.02;
        var mixture = new ScaleMixture(p, 2);
        double above = mixture.factorMoment(r + step) / mixture.factorMoment(r);
        double below = mixture.factorMoment(r) / mixture.factorMoment(r - step);
        return Math.log(above / below) / (step * step);
    }

    private static Check<Mixture> squareTimesTrigammaIncreases() {
        var s = variable("s");
        var next = s.plus(1);
        return Certified.<Mixture>that(
                        MIXTURE,
                        _ -> number(2)
                                .times(trigamma(next))
                                .plus(s.times(tetragamma(next)))
                                .isPositive()
                                .on(s.in("0", "50")))
                .named("s²ψ₁(s) increases");
    }
}
