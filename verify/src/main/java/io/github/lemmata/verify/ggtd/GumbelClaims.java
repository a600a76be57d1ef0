package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.ggtd.ErrorLaw;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.KurtosisInverse;
import io.github.lemmata.theory.ggtd.SymmetricFit;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/// Claims 31, 32.
final class GumbelClaims {

    private static final double[] SCALES = {0.3, 1, 2.5};

    private GumbelClaims() {}

    static List<Claim<?>> all() {
        return List.of(gumbelMoments(), GumbelRegressionClaim.gumbelRegression());
    }

    /// What is said of a law: moments and entropy at scale 1, and the laws that are said to fit it best.
    ///
    /// @param shape the shape of the generalized Gaussian with its kurtosis
    /// @param fit the nearest generalized Gaussian
    /// @param gaussian the nearest Gaussian
    record Described(
            ErrorLaw law,
            double mean,
            double variance,
            double skewness,
            double excess,
            double entropy,
            double shape,
            SymmetricFit fit,
            SymmetricFit gaussian) {

        static Described of(ErrorLaw law) {
            return new Described(
                    law,
                    law.mean(1),
                    law.variance(1),
                    law.skewness(),
                    law.excessKurtosis(),
                    law.entropy(1),
                    KurtosisInverse.shape(3 + law.excessKurtosis()),
                    SymmetricFit.generalizedGaussian(law),
                    SymmetricFit.gaussian(law));
        }

        Described withVariance(double other) {
            return new Described(law, mean, other, skewness, excess, entropy, shape, fit, gaussian);
        }

        Described withDivergence(double other) {
            var near = new SymmetricFit(fit.location(), fit.scale(), fit.shape(), other);
            return new Described(law, mean, variance, skewness, excess, entropy, shape, near, gaussian);
        }
    }

    /// What is said of both laws.
    record Alternatives(Described gumbel, Described logistic) {

        Stream<Described> both() {
            return Stream.of(gumbel, logistic);
        }
    }

    private static Claim<Alternatives> gumbelMoments() {
        var gumbel = Described.of(ErrorLaw.GUMBEL);
        var logistic = Described.of(ErrorLaw.LOGISTIC);
        return claim("ggtd.gumbel-moments")
                .says(
                        "A generalized Gaussian fits the difference of two Gumbel errors twelve times better than a Gaussian, and a Gumbel error itself hardly better: no symmetric law has its skew.")
                .formula("""
                        \\begin{aligned}&\\text{Gumbel: }\\mathbb EX=\\gamma_E,\\ \\mathrm{Var}=\\tfrac{\\pi^2}6,\\
                        \\text{skew}=\\tfrac{12\\sqrt6\\zeta(3)}{\\pi^3},\\ \\bar\\kappa=\\tfrac{12}5,\\ h=1+\\gamma_E,\\
                        \\min KL=0.0702\\ (\\text{Gaussian }0.0906)\\\\
                        &\\text{logistic: }\\mathrm{Var}=\\tfrac{\\pi^2b^2}3,\\ \\bar\\kappa=\\tfrac65,\\ h=2+\\ln b,\\
                        \\min KL=0.00116\\ (\\text{Gaussian }0.01436)\\end{aligned}""")
                .source(DERIVED.at("spec claim 31"))
                .proof("""
                        $X=-\\ln E$ with $E\\sim\\mathrm{Exp}(1)$ has $\\mathbb Ee^{tX}=\\Gamma(1-t)$, so its cumulants are
                        $(-1)^m\\psi^{(m-1)}(1)$. The difference of two has $\\Gamma(1-t)\\Gamma(1+t)$, the logistic law's: even cumulants
                        double, and twice the variance halves the excess kurtosis. $h=\\mathbb E[X+e^{-X}]=\\gamma_E+1$. For a given shape
                        and location the best scale is $\\alpha^\\beta=\\beta\\,\\mathbb E|X-\\mu|^\\beta$; the rest is minimised.""")
                .theory(new Alternatives(gumbel, logistic))
                .checkedBy(moments(), differences(), kurtosisMatches(), fits(), valuesOfSpec())
                .twin("GGD fits Gumbel within 0.01 nats", new Alternatives(gumbel.withDivergence(0.01), logistic))
                .twin(
                        "the difference has the variance of one",
                        new Alternatives(gumbel, logistic.withVariance(gumbel.variance())))
                .build();
    }

    /// A law at a scale.
    private record Scaled(ErrorLaw law, double scale) {

        /// $\int f$ by the trapezoid rule, far beyond where the density counts.
        double mean(DoubleUnaryOperator f) {
            double step = 1.0 / 64;
            double sum = 0;
            for (int i = -60 * 64; i <= 60 * 64; i++) {
                double density = law.density(i * step);
                sum += density == 0 ? 0 : density * f.applyAsDouble(scale * i * step);
            }
            return sum * step;
        }
    }

    private static Check<Alternatives> moments() {
        var cases = Stream.of(ErrorLaw.values())
                .flatMap(law -> Arrays.stream(SCALES).mapToObj(scale -> new Scaled(law, scale)))
                .toList();
        return CaseByCase.identity("laws and scales, moments by quadrature", _ -> cases, (stated, at) -> {
            var said = at.law() == ErrorLaw.GUMBEL ? stated.gumbel() : stated.logistic();
            double b = at.scale();
            double mean = at.mean(x -> x);
            double variance = at.mean(x -> (x - mean) * (x - mean));
            double entropy = -at.mean(x -> Math.log(at.law().density(x / b) / b));
            return Comparison.worst(
                    Comparison.near("mean / b", mean / b, said.mean(), 1e-12),
                    Comparison.close("variance / b²", variance / (b * b), said.variance(), 1e-12),
                    Comparison.near(
                            "skewness",
                            at.mean(x -> Math.pow(x - mean, 3)) / Math.pow(variance, 1.5),
                            said.skewness(),
                            1e-12),
                    Comparison.close(
                            "excess kurtosis",
                            at.mean(x -> Math.pow(x - mean, 4)) / (variance * variance) - 3,
                            said.excess(),
                            1e-11),
                    Comparison.close("entropy − ln b", entropy - Math.log(b), said.entropy(), 1e-12));
        });
    }

    /// $\int g(x+t)g(t)\,dt$ is the logistic density, which is what the stated moments are held against.
    private static Check<Alternatives> differences() {
        var gumbel = new Scaled(ErrorLaw.GUMBEL, 1);
        return CaseByCase.identity(
                "differences of two Gumbels", _ -> List.of(0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0), (_, x) -> {
                    double density = gumbel.mean(t -> ErrorLaw.GUMBEL.density(x + t));
                    return Comparison.close("density at " + x, density, ErrorLaw.LOGISTIC.density(x), 1e-12);
                });
    }

    private static Check<Alternatives> kurtosisMatches() {
        return CaseByCase.identity(
                "laws, the kurtosis of their shapes", _ -> List.of(ErrorLaw.values()), (stated, law) -> {
                    var said = law == ErrorLaw.GUMBEL ? stated.gumbel() : stated.logistic();
                    return Comparison.close(
                            "excess kurtosis of shape " + said.shape(),
                            GeneralizedGaussian.kurtosis(said.shape()) - 3,
                            said.excess(),
                            1e-12);
                });
    }

    private static Check<Alternatives> valuesOfSpec() {
        return CaseByCase.identity("table of values", _ -> List.of("spec claim 31"), (stated, _) -> {
            var gumbel = stated.gumbel();
            var logistic = stated.logistic();
            return Comparison.worst(
                    Comparison.near("skewness", gumbel.skewness(), 1.1395470994, 1e-10),
                    Comparison.near("shape of the logistic kurtosis", logistic.shape(), 1.34009971, 1e-8),
                    Comparison.near("shape of the Gumbel's kurtosis", gumbel.shape(), 1.08051703, 1e-8),
                    Comparison.near(
                            "divergence from the logistic law", logistic.fit().divergence(), 0.0011603, 1e-7),
                    Comparison.near("that of a Gaussian", logistic.gaussian().divergence(), 0.0143623, 1e-7),
                    Comparison.near("divergence from a Gumbel", gumbel.fit().divergence(), 0.070203, 1e-6),
                    Comparison.near("that of a Gaussian", gumbel.gaussian().divergence(), 0.090573, 1e-6),
                    Comparison.atMost(
                            "twelve times the divergence from the logistic law",
                            12 * logistic.fit().divergence(),
                            "that of a Gaussian",
                            logistic.gaussian().divergence(),
                            0));
        });
    }

    /// Both fits against a search of their own on the trapezoid rule's divergence.
    private static Check<Alternatives> fits() {
        return (stated, trial) -> {
            double step = trial.effort().pick(2e-3, 2e-3, 5e-4);
            return CaseByCase.<Alternatives, ErrorLaw>identity(
                            "laws, fitted from two starts", _ -> List.of(ErrorLaw.values()), (pair, law) -> {
                                var said = law == ErrorLaw.GUMBEL ? pair.gumbel() : pair.logistic();
                                return fits(said, TrapezoidFit.of(law, step));
                            })
                    .judge(stated, trial);
        };
    }

    private static Comparison fits(Described said, TrapezoidFit rule) {
        var fit = said.fit();
        var gaussian = said.gaussian();
        var stated = Comparison.worst(
                Comparison.near("KL of the stated fit", rule.divergence(fit), fit.divergence(), 1e-8),
                Comparison.near("KL of the Gaussian", rule.divergence(gaussian), gaussian.divergence(), 1e-8));
        if (!stated.holds()) {
            return stated;
        }
        return Comparison.worst(Stream.concat(
                        Stream.of(stated),
                        rule.best()
                                .flatMap(best -> Stream.of(
                                        Comparison.near("least KL", best.divergence(), fit.divergence(), 1e-8),
                                        Comparison.near("location", best.location(), fit.location(), 1e-4),
                                        Comparison.near("scale", best.scale(), fit.scale(), 1e-4),
                                        Comparison.near("shape", best.shape(), fit.shape(), 1e-4))))
                .toArray(Comparison[]::new));
    }
}
