package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.simulations.ggtd.ErrorRule;
import io.github.lemmata.simulations.ggtd.RingLearning;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.RingTd;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.sequential.Checkpoints;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Whether the sign of an error teaches more than the error (30).
final class SignEfficiencyClaim {

    private static final double STEP = 0.02;
    private static final int STEPS = 4000;
    private static final int AVERAGED = 2000;
    private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

    private SignEfficiencyClaim() {}

    /// The exact stationary error of plain TD on a ring.
    @FunctionalInterface
    interface PlainError {
        double of(double variance, double stepSize, int states, double discount);
    }

    /// How plain TD and sign TD compare, as claimed.
    ///
    /// @param limit plain error over sign error for small steps, from the shape of the noise
    /// @param signIsBetter at the step size 0.02, from the shape of the noise
    /// @param plain the error of plain TD at any step size
    record Efficiency(DoubleUnaryOperator limit, DoublePredicate signIsBetter, PlainError plain) {}

    private static final DoublePredicate HEAVY_TAILS = shape -> shape <= 1;

    static Claim<Efficiency> signTdEfficiency() {
        return claim("ggtd.sign-td-efficiency")
                .says(
                        "The sign of the error alone learns better than the error under Laplace noise, and worse under Gaussian"
                                + " noise.")
                .formula("""
                        \\frac{\\mathrm{MSE}_{plain}}{\\mathrm{MSE}_{sign}}\\to4f(0)^2\\sigma^2=
                        \\frac{\\beta^2\\,\\Gamma(3/\\beta)}{\\Gamma(1/\\beta)^3}:\\quad
                        6.119\\ (\\beta=0.7),\\ 2\\ (1),\\ 0.906\\ (1.5),\\ \\tfrac2\\pi\\ (2)""")
                .assuming("the ring of ten states, γ = 0.9, generalized Gaussian noise on the rewards")
                .assuming("steps divided by E ψ′, so that both rules move the mean alike")
                .source(DERIVED.at("spec claim 30"))
                .proof("""
                        For small steps the errors of the values are a linear recursion driven by $\\psi(\\xi)/\\mathbb E\\psi'$, and
                        their mean square is proportional to $\\mathbb E\\psi^2/(\\mathbb E\\psi')^2$: $\\sigma^2$ for plain TD and
                        $1/(2f(0))^2$ for the sign. For plain TD the recursion is linear at every step size, and Fourier's basis
                        splits it into ten:
                        $\\frac{\\eta^2\\sigma^2}{10}\\sum_k\\big(1-|1-\\eta(1-\\gamma e^{2\\pi ik/10})|^2\\big)^{-1}$.""")
                .theory(new Efficiency(RingTd::signEfficiency, HEAVY_TAILS, RingTd::plainError))
                .checkedBy(
                        limitByQuadrature(),
                        covarianceIsSolved(),
                        compared(2, 20),
                        compared(1, 2.5),
                        compared(0.7, 2),
                        compared(1.5, 20))
                .twin(
                        "the sign is better whatever the noise",
                        new Efficiency(RingTd::signEfficiency, _ -> true, RingTd::plainError))
                .twin(
                        "plain TD is better at β = 1",
                        new Efficiency(RingTd::signEfficiency, shape -> shape < 1, RingTd::plainError))
                .twin(
                        "2 f(0) σ, without the squares",
                        new Efficiency(
                                shape -> Math.sqrt(RingTd.signEfficiency(shape)), HEAVY_TAILS, RingTd::plainError))
                .twin(
                        "states that do not see each other",
                        new Efficiency(
                                RingTd::signEfficiency,
                                HEAVY_TAILS,
                                (variance, step, states, _) -> RingTd.plainError(variance, step, states, 0)))
                .build();
    }

    private static Check<Efficiency> limitByQuadrature() {
        return CaseByCase.identity(
                "shapes, limits against quadrature",
                _ -> List.of(0.5, 0.7, 1.0, 1.3, 1.5, 2.0, 3.0, 8.0),
                (efficiency, shape) -> {
                    double mass = integral(shape, 0);
                    double variance = integral(shape, 2) / mass;
                    return Comparison.close(
                            "limit", efficiency.limit().applyAsDouble(shape), variance / (mass * mass), 1e-9);
                });
    }

    /// $\int_0^\infty x^ke^{-x^\beta}dx$ over cells that shrink towards 0, where the integrand may have a
    /// cusp.
    private static double integral(double shape, int power) {
        double end = Math.pow(60, 1 / shape);
        double sum = 0;
        for (int cell = 0; cell < 120; cell++) {
            double start = cell == 119 ? 0 : end * 0.75;
            sum += GAUSS.legendre(20, start, end).integrate(x -> Math.pow(x, power) * Math.exp(-Math.pow(x, shape)));
            end = start;
        }
        return sum;
    }

    private record RingCase(double variance, double stepSize, int states, double discount) {}

    /// The covariance of the errors solves $C=MCM^\top+\eta^2\sigma^2I$, summed here by doubling.
    private static Check<Efficiency> covarianceIsSolved() {
        return CaseByCase.identity(
                "rings, covariances summed",
                _ -> List.of(
                        new RingCase(2, STEP, 10, 0.9),
                        new RingCase(0.5, STEP, 10, 0.9),
                        new RingCase(1, 0.5, 3, 0.5),
                        new RingCase(1, 0.9, 1, 0.9),
                        new RingCase(3, 0.1, 7, 0.99)),
                (efficiency, ring) -> Comparison.close(
                        "error of plain TD",
                        efficiency.plain().of(ring.variance(), ring.stepSize(), ring.states(), ring.discount()),
                        summedCovariance(ring),
                        1e-11));
    }

    private static double summedCovariance(RingCase ring) {
        int states = ring.states();
        var move = CommonOps_DDRM.identity(states);
        CommonOps_DDRM.scale(1 - ring.stepSize(), move);
        for (int s = 0; s < states; s++) {
            move.add(s, (s + 1) % states, ring.stepSize() * ring.discount());
        }
        var sum = CommonOps_DDRM.identity(states);
        var product = new DMatrixRMaj(states, states);
        var shifted = new DMatrixRMaj(states, states);
        for (int doubling = 0; doubling < 30; doubling++) {
            CommonOps_DDRM.mult(move, sum, product);
            CommonOps_DDRM.multTransB(product, move, shifted);
            CommonOps_DDRM.addEquals(sum, shifted);
            CommonOps_DDRM.mult(move, move.copy(), product);
            move.setTo(product);
        }
        return ring.stepSize() * ring.stepSize() * ring.variance() * CommonOps_DDRM.trace(sum) / states;
    }

    /// The simulated error of sign TD against the exact one of plain TD, in units of the latter.
    ///
    /// Clipping the largest errors can only weaken "the sign is worse"; where it is better, a larger one
    /// breaks the test.
    private static Check<Efficiency> compared(double shape, double most) {
        var noise = new GeneralizedGaussian(1, shape);
        double plain = RingTd.plainError(noise.variance(), STEP, Ring.DEFAULT.length(), Ring.DEFAULT.discount());
        var learning = new RingLearning(Ring.DEFAULT, ErrorRule.SIGN, STEP, noise);
        String what = "error of sign TD over that of plain TD, β = " + shape;
        return (efficiency, trial) -> {
            boolean better = efficiency.signIsBetter().test(shape);
            MeanTest<Efficiency> test = better
                    ? MeanTest.atMost(
                            what,
                            (Efficiency _) -> 1,
                            within(0),
                            boundedIn(0, most),
                            (_, stream) -> replicate(learning, stream) / plain)
                    : MeanTest.atLeast(
                            what,
                            (Efficiency _) -> 1,
                            within(0),
                            boundedIn(0, most),
                            (_, stream) -> Math.min(most, replicate(learning, stream) / plain));
            return test.upTo(1000, 3000, 30_000)
                    .lookedAt(new Checkpoints(32, 32, 16))
                    .judge(efficiency, trial);
        };
    }

    private static double replicate(RingLearning learning, RandomStream stream) {
        return learning.stationaryErrors(STEPS, AVERAGED, List.of(stream))[0];
    }
}
