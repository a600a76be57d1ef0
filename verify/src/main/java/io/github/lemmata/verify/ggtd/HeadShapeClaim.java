package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.HeadLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// A head that outputs the shape alone takes scale for shape (16).
final class HeadShapeClaim {

    private HeadShapeClaim() {}

    /// The shape that a perfectly trained head outputs.
    @FunctionalInterface
    interface HeadShape {
        double of(HeadLoss loss, GeneralizedGaussian errors);

        /// The output for Gaussian errors under the paper's loss, $\beta^\dagger(s)$.
        default double ofGaussian(double deviation) {
            return of(HeadLoss.PAPER, gaussian(deviation));
        }
    }

    private static GeneralizedGaussian gaussian(double deviation) {
        return new GeneralizedGaussian(deviation * Math.sqrt(2), 2);
    }

    static Claim<HeadShape> confoundsScale() {
        return claim("ggtd.alpha-one-confounds")
                .says(
                        "With the scale held at 1, a head that outputs the shape takes scale for shape: for Gaussian errors"
                                + " it outputs 2 at one standard deviation only.")
                .formula("""
                        \\beta^\\dagger(s)=\\arg\\min_\\beta\\;\\frac{s^\\beta2^{\\beta/2}}{\\sqrt\\pi}\\Gamma\\Big(\\frac{\\beta+1}2\\Big)
                        +\\ln\\Gamma\\Big(1+\\frac1\\beta\\Big),\\qquad
                        \\beta^\\dagger(\\tfrac1{\\sqrt2})=2,\\quad\\beta^\\dagger(0^+)=2.166\\ldots,\\quad\\max_s\\beta^\\dagger(s)=4.318\\ldots""")
                .assuming(
                        "errors of a state are exactly Gaussian with mean 0; the head is trained to its population minimum")
                .assuming(
                        "that the objective has one minimum in the shape is seen on a grid of [0.05, 200], not proved:"
                                + " it is convex up to shape 3.34 (claim nll-well-defined)")
                .source(DERIVED.at("spec claim 16; a public review of Kim et al. 2024 raises the question"))
                .proof("""
                        For errors $N(0,s^2)$, $\\mathbb E|\\delta|^\\beta=s^\\beta2^{\\beta/2}\\Gamma(\\frac{\\beta+1}2)/\\sqrt\\pi$, which gives the objective.
                        At $s^2=\\frac12$ the errors are the model's at $\\beta=2$, and the likelihood is then least at the truth. As $s\\to0$ the
                        first term vanishes for every $\\beta>0$ and the minimiser tends to that of $\\ln\\Gamma(1+1/\\beta)$, the root
                        of $\\psi(1+1/\\beta)=0$, whatever the errors' law. As $s\\to\\infty$ the first term grows like $s^\\beta$ and drives $\\beta$ to 0.""")
                .finding(
                        "The shape that the head of Kim et al. 2024 outputs at scale 1 is not the errors': Gaussian errors of"
                                + " standard deviation 0.5, 1, 2, 3 read as shapes 3.37, 1.32, 0.80, 0.66, and a state without any error"
                                + " as shape 2.17 with \"aleatoric variance\" 0.46.")
                .<HeadShape>theory(HeadLoss::minimiser)
                .checkedBy(minimisesTheLoss(), largestValue(), limitWithoutError())
                .twin("2 for every Gaussian error", (_, errors) -> errors.shape())
                .build();
    }

    private record At(HeadLoss loss, double deviation) {
        @Override
        public String toString() {
            return "s=" + deviation + " loss=" + loss;
        }
    }

    private static Check<HeadShape> minimisesTheLoss() {
        return CaseByCase.identity(
                "shapes that heads of both losses output for Gaussian errors, against quadrature and bisection",
                effort -> DoubleStream.of(effort.pick(
                                new double[] {Math.sqrt(0.5), 1},
                                new double[] {Math.sqrt(0.5), 1, 2, 0.5, 0.3801, 3, 0.1, 10},
                                DoubleStream.iterate(0.01, s -> s < 20, s -> s * 1.2)
                                        .toArray()))
                        .boxed()
                        .flatMap(s -> Stream.of(HeadLoss.values()).map(loss -> new At(loss, s)))
                        .toList(),
                (theory, at) -> {
                    var errors = gaussian(at.deviation());
                    return Comparison.close(
                            "shape",
                            theory.of(at.loss(), errors),
                            HeadQuadrature.minimiser(HeadQuadrature.of(at.loss(), errors)::mean),
                            1e-10);
                });
    }

    private static Check<HeadShape> largestValue() {
        return CaseByCase.identity(
                "standard deviations beside that of the largest shape, 0.3801",
                _ -> List.of(0.38, 0.3802, 0.35, 0.42, 0.1, 1.0),
                (theory, s) -> Comparison.worst(
                        Comparison.near("the largest shape", theory.ofGaussian(0.3801), 4.31808, 1e-5),
                        Comparison.below("shape at s = " + s, theory.ofGaussian(s), theory.ofGaussian(0.3801))));
    }

    /// At $s$ the distance from the limit is of the order of $s$ for the released loss, and smaller for the
    /// other.
    private static Check<HeadShape> limitWithoutError() {
        return CaseByCase.identity(
                "errors of standard deviation 1e-10, under both losses: the shape of least normaliser",
                _ -> List.of(HeadLoss.values()),
                (theory, loss) -> {
                    double shape = theory.of(loss, gaussian(1e-10));
                    return Comparison.worst(
                            Comparison.near("shape", shape, 2.166226964260763, 1e-8),
                            Comparison.near(
                                    "variance of the model",
                                    new GeneralizedGaussian(1, shape).variance(),
                                    0.46298,
                                    1e-5));
                });
    }
}
