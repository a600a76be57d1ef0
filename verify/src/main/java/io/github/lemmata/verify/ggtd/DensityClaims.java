package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.GammaRatio;

/// Claims 1 to 4.
final class DensityClaims {

    private static final double QUADRATURE = 1e-12;
    private static final double[] ORDERS = {-0.5, 0.5, 1, 2, 3, 4};

    private DensityClaims() {}

    static List<Claim<?>> all() {
        return List.of(moments(), kl(), ScoreClaims.nllGradients(), ScoreClaims.fisher());
    }

    /// An absolute moment as a function of the law and the order.
    @FunctionalInterface
    interface Moment {
        double at(GeneralizedGaussian law, double order);
    }

    static Claim<Moment> moments() {
        return claim("ggtd.moments")
                .says("Moments, distribution function and entropy of the generalized Gaussian are gamma functions.")
                .formula("""
                        \\mathbb E|X|^q=\\alpha^q\\frac{\\Gamma(\\frac{q+1}\\beta)}{\\Gamma(\\frac1\\beta)},\\quad
                        \\kappa=\\frac{\\Gamma(\\frac5\\beta)\\Gamma(\\frac1\\beta)}{\\Gamma(\\frac3\\beta)^2},\\quad
                        F(x)=\\tfrac12+\\tfrac{\\operatorname{sgn}x}2P\\big(\\tfrac1\\beta,(\\tfrac{|x|}\\alpha)^\\beta\\big),\\quad
                        h=\\tfrac1\\beta+\\ln\\big(2\\alpha\\Gamma(1+\\tfrac1\\beta)\\big)""")
                .assuming("q > −1")
                .source(KIM_2024.at("remark on the variance; the rest standard; spec claim 1"))
                .proof("""
                        With $u=|x|/\\alpha$ and $v=u^\\beta$, $\\int_0^\\infty u^qe^{-u^\\beta}du=\\frac1\\beta\\int_0^\\infty
                        v^{(q+1)/\\beta-1}e^{-v}dv=\\frac1\\beta\\Gamma(\\frac{q+1}\\beta)$, so $(|X|/\\alpha)^\\beta$ is a gamma variable
                        of shape $\\frac1\\beta$: its distribution function is $P(\\frac1\\beta,\\cdot)$ and its mean $\\frac1\\beta$, which
                        with the logarithm of the density gives the entropy.""")
                .<Moment>theory(GeneralizedGaussian::absoluteMoment)
                .checkedBy(
                        momentsByQuadrature(),
                        kurtosisIsARatioOfMoments(),
                        probabilitiesByQuadrature(),
                        entropyByQuadrature())
                .twin(
                        "Γ(2/β) below, variance α²Γ(3/β)/Γ(2/β)",
                        (law, q) -> Math.pow(law.scale(), q) * GammaRatio.value((q + 1) / law.shape(), 2 / law.shape()))
                .twin(
                        "the scale of Dytso et al., a factor 2^(q/β)",
                        (law, q) -> Math.pow(2, q / law.shape()) * law.absoluteMoment(q))
                .build();
    }

    /// Shapes from 0.3 to 20, the simplest first, each with scales 1 and 0.7.
    private static List<GeneralizedGaussian> laws() {
        return DoubleStream.of(1, 2, 0.3, 0.5, 0.75, 1.5, 3, 5, 8, 12, 20)
                .boxed()
                .flatMap(shape -> Stream.of(new GeneralizedGaussian(1, shape), new GeneralizedGaussian(0.7, shape)))
                .toList();
    }

    private static Check<Moment> momentsByQuadrature() {
        return CaseByCase.identity(
                "laws, six moments of each against quadrature",
                _ -> laws(),
                (moment, law) -> Comparison.worst(DoubleStream.of(ORDERS)
                        .mapToObj(q -> Comparison.close(
                                "E|X|^" + q,
                                moment.at(law, q),
                                Math.pow(law.scale(), q) * PowerQuadrature.mean(law.shape(), u -> Math.pow(u, q)),
                                QUADRATURE))
                        .toArray(Comparison[]::new)));
    }

    private static Check<Moment> kurtosisIsARatioOfMoments() {
        return CaseByCase.identity(
                "laws, variance and kurtosis from the moments",
                _ -> laws(),
                (moment, law) -> Comparison.worst(
                        Comparison.close("σ²", law.variance(), moment.at(law, 2), QUADRATURE),
                        Comparison.close(
                                "κ", law.kurtosis(), moment.at(law, 4) / Math.pow(moment.at(law, 2), 2), QUADRATURE)));
    }

    private static Check<Moment> probabilitiesByQuadrature() {
        return CaseByCase.identity(
                "laws, tails and densities at five points of each against quadrature",
                _ -> laws(),
                (_, law) -> Comparison.worst(DoubleStream.of(1e-3, 0.3, 1, 1.5, 4)
                        .map(z -> law.scale() * Math.pow(z, 1 / law.shape()))
                        .mapToObj(x -> probabilitiesAt(law, x))
                        .toArray(Comparison[]::new)));
    }

    private static Comparison probabilitiesAt(GeneralizedGaussian law, double x) {
        double u = x / law.scale();
        double tail = PowerQuadrature.tail(law.shape(), u) / 2;
        double height = 1 / (law.scale() * PowerQuadrature.normalizer(law.shape()));
        return Comparison.worst(
                Comparison.close("1 − F(" + x + ")", law.survival(x), tail, QUADRATURE),
                Comparison.close("F(−" + x + ")", law.cumulative(-x), tail, QUADRATURE),
                Comparison.close("F(" + x + ")", law.cumulative(x), 1 - tail, QUADRATURE),
                Comparison.close(
                        "f(" + x + ")", law.density(x), height * Math.exp(-Math.pow(u, law.shape())), QUADRATURE));
    }

    private static Check<Moment> entropyByQuadrature() {
        return CaseByCase.identity(
                "laws, entropy against quadrature",
                _ -> laws(),
                (_, law) -> Comparison.near("h", law.entropy(), meanLoss(law, law), QUADRATURE));
    }

    /// $-\mathbb E\ln f_2(X)$ under the first law, by quadrature.
    private static double meanLoss(GeneralizedGaussian law, GeneralizedGaussian other) {
        double stretch = law.scale() / other.scale();
        return Math.log(other.scale() * PowerQuadrature.normalizer(other.shape()))
                + PowerQuadrature.mean(law.shape(), u -> Math.pow(stretch * u, other.shape()));
    }

    static Claim<ToDoubleBiFunction<GeneralizedGaussian, GeneralizedGaussian>> kl() {
        return claim("ggtd.kl")
                .says(
                        "The divergence between two generalized Gaussians is a gamma function; it is 0 for equal laws only.")
                .formula("""
                        KL(f_1\\|f_2)=\\ln\\frac{\\beta_1\\alpha_2\\Gamma(1/\\beta_2)}{\\beta_2\\alpha_1\\Gamma(1/\\beta_1)}
                        +\\Big(\\frac{\\alpha_1}{\\alpha_2}\\Big)^{\\beta_2}\\frac{\\Gamma((\\beta_2+1)/\\beta_1)}{\\Gamma(1/\\beta_1)}
                        -\\frac1{\\beta_1}""")
                .source(DERIVED.at("spec claim 2"))
                .proof("""
                        $\\ln(f_1/f_2)$ is the logarithm of the normalisers' quotient, plus $u_2^{\\beta_2}-u_1^{\\beta_1}$. Under the
                        first law $u_2=\\frac{\\alpha_1}{\\alpha_2}u_1$, whose power $\\beta_2$ has the mean that `moments` gives for
                        $q=\\beta_2$, and $u_1^{\\beta_1}$ has mean $\\frac1{\\beta_1}$.""")
                .<ToDoubleBiFunction<GeneralizedGaussian, GeneralizedGaussian>>theory(GeneralizedGaussian::divergenceTo)
                .checkedBy(divergenceByQuadrature(), divergenceIsPositive())
                .twin("exponent β₁ on α₁/α₂", DensityClaims::divergenceWithExponentOfTheFirst)
                .build();
    }

    private static double divergenceWithExponentOfTheFirst(GeneralizedGaussian law, GeneralizedGaussian other) {
        double stretch = law.scale() / other.scale();
        double meanPower = GammaRatio.value((other.shape() + 1) / law.shape(), 1 / law.shape());
        return law.divergenceTo(other)
                + (Math.pow(stretch, law.shape()) - Math.pow(stretch, other.shape())) * meanPower;
    }

    private record Pair(GeneralizedGaussian first, GeneralizedGaussian second) {}

    private static Check<ToDoubleBiFunction<GeneralizedGaussian, GeneralizedGaussian>> divergenceByQuadrature() {
        double[] shapes = {1, 2, 0.5, 1.5, 4, 10};
        return CaseByCase.identity(
                "pairs of laws against quadrature",
                _ -> DoubleStream.of(shapes)
                        .boxed()
                        .flatMap(a -> DoubleStream.of(shapes)
                                .boxed()
                                .flatMap(b -> DoubleStream.of(1, 1.4, 0.6)
                                        .mapToObj(scale -> new Pair(
                                                new GeneralizedGaussian(1, a), new GeneralizedGaussian(scale, b)))))
                        .toList(),
                (divergence, pair) -> {
                    double cross = meanLoss(pair.first(), pair.second());
                    double expected = cross - meanLoss(pair.first(), pair.first());
                    // Where the laws nearly agree the two means cancel.
                    return Comparison.near(
                            "KL",
                            divergence.applyAsDouble(pair.first(), pair.second()),
                            expected,
                            1e-10 * Math.abs(expected) + 1e-13 * (1 + Math.abs(cross)));
                });
    }

    /// Not negative, and at least a thousandth of the squared distance in the logarithms of scale and shape, as
    /// long as that is at most 1.
    private static Check<ToDoubleBiFunction<GeneralizedGaussian, GeneralizedGaussian>> divergenceIsPositive() {
        var world = RealBox.of("log scale", -2, 2)
                .and("log shape", -1, 3)
                .and("log scale of the other", -2, 2)
                .and("log shape of the other", -1, 3);
        return AdversarialSearch.over(world, new Draws(300, 3000, 100_000), (divergence, at) -> {
            var first = new GeneralizedGaussian(Math.exp(at.at(0)), Math.exp(at.at(1)));
            var second = new GeneralizedGaussian(Math.exp(at.at(2)), Math.exp(at.at(3)));
            double rounding = 1e-12 * (1 + 1 / first.shape());
            double distance = Math.hypot(at.at(0) - at.at(2), at.at(1) - at.at(3));
            return Optional.of(Comparison.worst(
                    Comparison.near("KL of a law from itself", divergence.applyAsDouble(first, first), 0, rounding),
                    Comparison.atMost(
                            "min(1, distance²)/1000",
                            Math.min(1, distance * distance) / 1000,
                            "KL",
                            divergence.applyAsDouble(first, second) + rounding,
                            0)));
        });
    }
}
