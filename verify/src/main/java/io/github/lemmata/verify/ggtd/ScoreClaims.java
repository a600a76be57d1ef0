package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.trigamma;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.ggtd.FisherInformation;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.NegativeLogLikelihood;
import io.github.lemmata.theory.special.Polygamma;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.gamma.LogGamma;

/// Claims 3 and 4: the slopes of the loss and the information that they carry.
final class ScoreClaims {

    private static final String FISHER = "ggtd.fisher";

    private ScoreClaims() {}

    /// The slopes of the loss in error, scale and shape.
    record Slopes(double error, double scale, double shape) {}

    /// The slopes as a function of the error and the law.
    @FunctionalInterface
    interface Gradient {
        Slopes at(double error, GeneralizedGaussian law);
    }

    static Claim<Gradient> nllGradients() {
        return claim("ggtd.nll-gradients")
                .says(
                        "The negative log-likelihood has closed slopes in error, scale and shape, of mean 0 under the model.")
                .formula("""
                        \\ell=u^\\beta+\\ln(2\\alpha)+\\ln\\Gamma(1+\\tfrac1\\beta),\\quad
                        \\partial_\\delta\\ell=\\tfrac\\beta\\alpha u^{\\beta-1}\\operatorname{sgn}\\delta,\\quad
                        \\partial_\\alpha\\ell=\\tfrac1\\alpha-\\tfrac\\beta\\alpha u^\\beta,\\quad
                        \\partial_\\beta\\ell=u^\\beta\\ln u-\\frac{\\psi(1+\\frac1\\beta)}{\\beta^2},\\quad u=\\frac{|\\delta|}\\alpha""")
                .source(KIM_2024.at("loss; slopes derived; spec claim 3"))
                .proof("""
                        $\\frac{\\beta}{2\\alpha\\Gamma(1/\\beta)}=\\frac1{2\\alpha\\Gamma(1+1/\\beta)}$, which has no pole and gives the slopes
                        term by term. With $\\psi(1+x)=\\psi(x)+\\frac1x$ the last one is also $u^\\beta\\ln u-\\frac1\\beta-\\psi(\\frac1\\beta)/\\beta^2$.
                        Slopes of a log-likelihood have mean 0; here $\\mathbb Eu^\\beta=\\frac1\\beta$ and
                        $\\mathbb Eu^\\beta\\ln u=\\frac1\\beta\\mathbb EU\\ln U=\\psi(1+\\frac1\\beta)/\\beta^2$.""")
                .<Gradient>theory(ScoreClaims::slopes)
                .checkedBy(slopesAreDifferences(), bothFormsAreOne(), scoresHaveMeanZero())
                .twin("ψ(1/β)/β² alone in the slope of the shape", (error, law) -> {
                    var right = slopes(error, law);
                    return new Slopes(right.error(), right.scale(), right.shape() + 1 / law.shape());
                })
                .build();
    }

    private static Slopes slopes(double error, GeneralizedGaussian law) {
        var loss = new NegativeLogLikelihood(error, law);
        return new Slopes(loss.errorSlope(), loss.scaleSlope(), loss.shapeSlope());
    }

    /// An error under a law.
    private record Point(double error, GeneralizedGaussian law) {}

    /// Errors of 0.1 to 3 scales of either sign, under shapes from 0.5 to 8.
    private static List<Point> points() {
        return DoubleStream.of(1, 2, 0.5, 0.8, 1.4, 3, 8)
                .boxed()
                .flatMap(
                        shape -> DoubleStream.of(1, 1.2, 0.25).mapToObj(scale -> new GeneralizedGaussian(scale, shape)))
                .flatMap(law ->
                        DoubleStream.of(1, -0.1, 0.1, 0.8, -1.7, 2).mapToObj(u -> new Point(u * law.scale(), law)))
                .toList();
    }

    private static Check<Gradient> slopesAreDifferences() {
        return CaseByCase.identity(
                "points, three slopes of each against extrapolated differences", _ -> points(), (gradient, at) -> {
                    var slopes = gradient.at(at.error(), at.law());
                    double scale = at.law().scale();
                    double shape = at.law().shape();
                    return Comparison.worst(
                            sameSlope("∂ℓ/∂δ", slopes.error(), at.error(), delta -> loss(delta, scale, shape)),
                            sameSlope("∂ℓ/∂α", slopes.scale(), scale, alpha -> loss(at.error(), alpha, shape)),
                            sameSlope("∂ℓ/∂β", slopes.shape(), shape, beta -> loss(at.error(), scale, beta)));
                });
    }

    private static double loss(double error, double scale, double shape) {
        return NegativeLogLikelihood.of(error, scale, shape).value();
    }

    private static Comparison sameSlope(String name, double claimed, double at, DoubleUnaryOperator f) {
        double step = 1e-3 * Math.abs(at);
        double coarse = difference(f, at, step);
        double fine = difference(f, at, step / 2);
        double extrapolated = fine + (fine - coarse) / 3;
        return Comparison.near(name, claimed, extrapolated, 1e-8 * Math.max(1 / Math.abs(at), Math.abs(extrapolated)));
    }

    private static double difference(DoubleUnaryOperator f, double at, double step) {
        return (f.applyAsDouble(at + step) - f.applyAsDouble(at - step)) / (2 * step);
    }

    private static Check<Gradient> bothFormsAreOne() {
        return CaseByCase.identity(
                "shapes, both forms of the normaliser and of its slope",
                _ -> List.of(0.1, 0.5, 1.0, 1.5, 3.0, 10.0, 100.0),
                (_, shape) -> {
                    double a = 1 / shape;
                    return Comparison.worst(
                            Comparison.near(
                                    "ln Γ(1+1/β)", LogGamma.value(1 + a), LogGamma.value(a) - Math.log(shape), 1e-14),
                            Comparison.near(
                                    "ψ(1+1/β)/β²",
                                    Polygamma.digamma(1 + a) * a * a,
                                    a + Polygamma.digamma(a) * a * a,
                                    1e-14 * Math.max(1, a * a)));
                });
    }

    private static Check<Gradient> scoresHaveMeanZero() {
        return CaseByCase.identity(
                "laws, mean slopes in scale and shape by quadrature",
                _ -> laws(),
                (gradient, law) -> Comparison.worst(
                        Comparison.near(
                                "E ∂ℓ/∂α", mean(law, u -> gradient.at(u, law).scale()), 0, 1e-11),
                        Comparison.near(
                                "E ∂ℓ/∂β", mean(law, u -> gradient.at(u, law).shape()), 0, 1e-11)));
    }

    /// The mean of a function of the size of the error.
    private static double mean(GeneralizedGaussian law, DoubleUnaryOperator ofSize) {
        return PowerQuadrature.mean(law.shape(), u -> ofSize.applyAsDouble(u * law.scale()));
    }

    private static List<GeneralizedGaussian> laws() {
        return DoubleStream.of(1, 2, 0.4, 0.75, 1.5, 3, 6, 12)
                .boxed()
                .flatMap(shape -> DoubleStream.of(1, 0.7).mapToObj(scale -> new GeneralizedGaussian(scale, shape)))
                .toList();
    }

    /// Entries of the information on location, scale and shape, and the asymptotic variance of the shape.
    record Information(double location, double scale, double scaleShape, double shape, double shapeVariance) {}

    /// The information as a function of the law.
    @FunctionalInterface
    interface Fisher {
        Information at(GeneralizedGaussian law);
    }

    static Claim<Fisher> fisher() {
        return claim(FISHER)
                .says("One observation carries this information; the asymptotic variance of the shape knows no scale.")
                .formula("""
                        I_{\\alpha\\alpha}=\\frac\\beta{\\alpha^2},\\quad
                        I_{\\alpha\\beta}=-\\frac{1+\\psi(y)}{\\alpha\\beta},\\quad
                        I_{\\beta\\beta}=\\frac{y\\psi_1(y)+(1+\\psi(y))^2-1}{\\beta^3},\\quad
                        I_{\\mu\\mu}=\\frac{\\beta^2\\Gamma(2-\\frac1\\beta)}{\\alpha^2\\Gamma(\\frac1\\beta)},\\quad
                        n\\operatorname{Var}\\hat\\beta\\to\\frac{\\beta^3}{y\\psi_1(y)-1},\\quad y=1+\\tfrac1\\beta""")
                .assuming("location: β > 1/2; below, its information is infinite")
                .source(DERIVED.at("spec claim 4"))
                .proof("""
                        With $U=u^\\beta\\sim\\Gamma(a,1)$, $a=\\frac1\\beta$: $\\partial_\\alpha\\ell=(1-\\beta U)/\\alpha$ and
                        $\\partial_\\beta\\ell=U\\ln U/\\beta-$ const, and $\\mathbb EU\\ln U=a\\psi(a+1)$,
                        $\\mathbb EU^2\\ln U=a(a+1)\\psi(a+2)$, $\\mathbb EU^2\\ln^2U=a(a+1)[\\psi_1(a+2)+\\psi(a+2)^2]$. Location is orthogonal
                        by symmetry, and $I_{\\mu\\mu}=\\frac{\\beta^2}{\\alpha^2}\\mathbb Eu^{2\\beta-2}$. The determinant of scale and shape is
                        $(y\\psi_1(y)-1)/(\\alpha\\beta)^2$, positive since $\\psi_1(y)>\\frac1y+\\frac1{2y^2}$; on $y\\in[1,51]$ that it is
                        is certified below.""")
                .<Fisher>theory(ScoreClaims::information)
                .checkedBy(
                        secondMomentsOfTheScores(),
                        locationByQuadrature(),
                        varianceIsThatOfTheInverse(),
                        shapeIsAlwaysInformed())
                .twin("β² for β³", law -> {
                    var right = information(law);
                    double factor = law.shape();
                    return new Information(
                            right.location(),
                            right.scale(),
                            right.scaleShape(),
                            right.shape() * factor,
                            right.shapeVariance() / factor);
                })
                .build();
    }

    private static Information information(GeneralizedGaussian law) {
        var fisher = new FisherInformation(law);
        return new Information(
                fisher.location(), fisher.scale(), fisher.scaleShape(), fisher.shape(), fisher.shapeVariance());
    }

    private static Check<Fisher> secondMomentsOfTheScores() {
        return CaseByCase.identity(
                "laws, information on scale and shape by quadrature of the scores", _ -> laws(), (fisher, law) -> {
                    var claimed = fisher.at(law);
                    return Comparison.worst(
                            Comparison.close(
                                    "I_αα", claimed.scale(), product(law, Slopes::scale, Slopes::scale), 1e-11),
                            Comparison.close(
                                    "I_αβ", claimed.scaleShape(), product(law, Slopes::scale, Slopes::shape), 1e-10),
                            Comparison.close(
                                    "I_ββ", claimed.shape(), product(law, Slopes::shape, Slopes::shape), 1e-11));
                });
    }

    private static double product(
            GeneralizedGaussian law, ToDoubleFunction<Slopes> first, ToDoubleFunction<Slopes> second) {
        return mean(law, error -> {
            var slopes = slopes(error, law);
            return first.applyAsDouble(slopes) * second.applyAsDouble(slopes);
        });
    }

    private static Check<Fisher> locationByQuadrature() {
        return CaseByCase.identity(
                "laws, information on the location by quadrature, infinite up to shape 1/2",
                _ -> laws(),
                (fisher, law) -> law.shape() > 0.5
                        ? Comparison.close(
                                "I_μμ", fisher.at(law).location(), product(law, Slopes::error, Slopes::error), 1e-11)
                        : Comparison.that("I_μμ = ∞", fisher.at(law).location() == Double.POSITIVE_INFINITY));
    }

    private static Check<Fisher> varianceIsThatOfTheInverse() {
        return CaseByCase.identity(
                "laws, variance of the shape from the inverse of the information", _ -> laws(), (fisher, law) -> {
                    double scale = product(law, Slopes::scale, Slopes::scale);
                    double both = product(law, Slopes::scale, Slopes::shape);
                    double shape = product(law, Slopes::shape, Slopes::shape);
                    return Comparison.close(
                            "n Var β̂", fisher.at(law).shapeVariance(), scale / (scale * shape - both * both), 1e-9);
                });
    }

    private static Check<Fisher> shapeIsAlwaysInformed() {
        var x = variable("x");
        var y = number(1).plus(x);
        return Certified.<Fisher>that(
                        FISHER, _ -> y.times(trigamma(y)).isAbove(number(1)).on(x.in("0", "50")))
                .named("the determinant of scale and shape is positive");
    }
}
