package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.digamma;
import static io.github.lemmata.verify.formula.Formulas.lgamma;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.trigamma;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.HeadLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Tape;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// The loss of the released code is no likelihood (17).
final class ReleasedLossClaim {

    private static final String ID = "ggtd.released-loss-not-nll";
    private static final Formula.Variable BETA = variable("beta");
    private static final Formula.Variable X = variable("x");

    private ReleasedLossClaim() {}

    /// What is claimed of the released loss.
    ///
    /// @param logMass the logarithm of what its density integrates to, in `beta`
    /// @param shape the shape that its head outputs for errors of a mean size
    record Released(Formula logMass, DoubleUnaryOperator shape) {

        double mass(double beta) {
            return Math.exp(Tape.of(logMass, List.of(BETA.name())).value(beta));
        }
    }

    static Claim<Released> noLikelihood() {
        var logMass = lgamma(number(1).over(BETA)).negate();
        DoubleUnaryOperator shape = m -> HeadLoss.RELEASED.minimiser(new GeneralizedGaussian(m, 1));
        return claim(ID)
                .says(
                        "The released code's loss is the logarithm of no density, and its head does not find the shape: it"
                                + " sees the mean size of the errors alone.")
                .formula("""
                        \\int\\frac\\beta{2\\Gamma(1/\\beta)}e^{-\\beta|\\delta|}d\\delta=\\frac1{\\Gamma(1/\\beta)}\\ne1\\ \\
                        (\\beta\\ne\\tfrac12,1),\\qquad
                        \\hat\\beta:\\ \\mathbb E|\\delta|=\\frac{\\psi(1+1/\\hat\\beta)}{\\hat\\beta^2}""")
                .assuming("certificates: shapes from 0.05 to 100, without the neighbourhoods (0.49, 0.51) of 1/2 and"
                        + " (0.99, 1.01) of 1")
                .source(DERIVED.at("spec claim 17, on the released training code of Kim et al. 2024"))
                .proof("""
                        The loss is $\\beta|\\delta|-\\ln\\beta+\\ln\\Gamma(1/\\beta)=\\beta|\\delta|+\\ln\\Gamma(1+1/\\beta)$. The integral is elementary, and
                        $\\Gamma=1$ only at 1 and 2. With $m=\\mathbb E|\\delta|$ and $x=1/\\beta$ the derivative of the mean loss in $\\beta$ is
                        $m-x^2\\psi(1+x)$: for $x<1/\\beta_0$, where $\\psi(1+x)<0$, it is positive, and beyond $x^2\\psi(1+x)$ increases, as
                        $2\\psi(1+x)+x\\psi_1(1+x)$ is certified to be positive there; so its zero is unique, and a minimum. In $\\delta$ the
                        slope is $\\beta\\operatorname{sgn}\\delta$, that of the absolute error at every shape.""")
                .finding(
                        "The released code replaces $|\\delta|^\\beta$ by $\\beta|\\delta|$. That is not a negative log-likelihood: its"
                                + " density has mass $1/\\Gamma(1/\\beta)$, up to 1.129, and for Laplace errors, whose shape is 1, its head"
                                + " outputs 0.7726.")
                .theory(new Released(logMass, shape))
                .checkedBy(
                        massIsOneOverGamma(),
                        massIsAbove("0.51", "0.99"),
                        massIsBelow("1.01", "100"),
                        massIsBelow("0.05", "0.49"),
                        rootIsUnique(),
                        seesTheMeanSizeAlone(),
                        slopeIsThatOfTheAbsoluteError())
                .publishedTwin("a likelihood: mass 1 at every shape", new Released(number(0), shape))
                .twin("consistent for Laplace errors: shape 1/m", new Released(logMass, m -> 1 / m))
                .build();
    }

    private static Check<Released> massIsOneOverGamma() {
        return CaseByCase.identity(
                "masses by quadrature of the density that the loss implies, and the largest one",
                _ -> List.of(1.0, 0.5, 0.684166671787, 2.0, 0.3, 0.8, 5.0, 20.0, 0.1),
                (theory, beta) -> Comparison.worst(
                        Comparison.close("mass", theory.mass(beta), massByQuadrature(beta), 1e-12),
                        Comparison.atMost("mass", theory.mass(beta), 1.129173885450141, 1e-14)));
    }

    /// $2\int_0^\infty\frac12e^{-\ell}d\delta$, with $\delta=e^t/\beta$.
    private static double massByQuadrature(double beta) {
        double step = 0.0625;
        double sum = 0;
        for (double t = 4; t > -38; t -= step) {
            double error = Math.exp(t) / beta;
            sum += error * Math.exp(-HeadLoss.RELEASED.of(error, beta));
        }
        return sum * step;
    }

    private static Check<Released> massIsAbove(String from, String to) {
        return Certified.<Released>that(
                        ID, theory -> theory.logMass().isPositive().on(BETA.in(from, to)))
                .named("the mass exceeds 1 for shapes from %s to %s".formatted(from, to))
                .withoutMutants();
    }

    private static Check<Released> massIsBelow(String from, String to) {
        return Certified.<Released>that(
                        ID, theory -> theory.logMass().isBelow(number(0)).on(BETA.in(from, to)))
                .named("the mass is below 1 for shapes from %s to %s".formatted(from, to))
                .withoutMutants();
    }

    private static Check<Released> rootIsUnique() {
        return Certified.<Released>that(
                        ID,
                        _ -> digamma(X.plus(1))
                                .times(2)
                                .plus(X.times(trigamma(X.plus(1))))
                                .isPositive()
                                .on(X.in("0.4616", "50")))
                .named("x²ψ(1+x) increases")
                .withoutMutants();
    }

    private static Check<Released> seesTheMeanSizeAlone() {
        return CaseByCase.identity(
                "laws of errors, three shapes at each of five mean sizes, against quadrature and bisection",
                _ -> DoubleStream.of(1, 0.01, 0.2, 3, 30)
                        .boxed()
                        .flatMap(m -> DoubleStream.of(1, 2, 7).mapToObj(shape -> ofMeanSize(m, shape)))
                        .toList(),
                (theory, errors) -> Comparison.close(
                        "shape",
                        theory.shape().applyAsDouble(errors.meanAbsolute()),
                        HeadQuadrature.minimiser(HeadQuadrature.of(HeadLoss.RELEASED, errors)::mean),
                        1e-10));
    }

    private static GeneralizedGaussian ofMeanSize(double m, double shape) {
        return new GeneralizedGaussian(m / new GeneralizedGaussian(1, shape).meanAbsolute(), shape);
    }

    private static Check<Released> slopeIsThatOfTheAbsoluteError() {
        return CaseByCase.identity(
                "slopes of the released loss in the error", _ -> List.of(-2.0, -0.01, 0.01, 1.0, 5.0), (_, error) -> {
                    double h = 1e-3 * Math.abs(error);
                    double difference =
                            (HeadLoss.RELEASED.of(error + h, 1.7) - HeadLoss.RELEASED.of(error - h, 1.7)) / (2 * h);
                    return Comparison.worst(
                            Comparison.near("slope", HeadLoss.RELEASED.errorSlope(error, 1.7), difference, 1e-9),
                            Comparison.near("size of the slope", Math.abs(difference), 1.7, 1e-9));
                });
    }
}
