package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.simulations.ggtd.SampledLoopTd;
import io.github.lemmata.theory.ggtd.FiniteLaw;
import io.github.lemmata.theory.ggtd.PowerCritic;
import io.github.lemmata.theory.ggtd.RewardLoop;
import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where temporal-difference learning on a power of the error rests: claim 19.
final class BiasedFixedPointClaim {

    private static final double STEP_SIZE = 0.01;

    private BiasedFixedPointClaim() {}

    /// The fixed point for one state with Bernoulli rewards.
    @FunctionalInterface
    interface FixedPoint {
        double at(double p, double beta, double gamma);
    }

    static Claim<FixedPoint> biasedFixedPoint() {
        return claim("ggtd.biased-fixed-point")
                .says("Semi-gradient TD on |δ|^β targets the value where errors are symmetric in every state,"
                        + " and another point in general unless β = 2.")
                .formula("""
                        \\begin{gathered}
                        \\mathbb E\\big[|\\delta|^{\\beta-1}\\operatorname{sgn}\\delta\\mid s\\big]=0;\\quad
                        \\text{one state, Bernoulli}(p)\\text{ rewards:}\\\\
                        V_\\beta=\\frac1{1-\\gamma}\\Big[1+\\Big(\\frac{1-p}p\\Big)^{\\frac1{\\beta-1}}\\Big]^{-1},\\qquad V^\\pi=\\frac p{1-\\gamma}
                        \\end{gathered}""")
                .assuming("β ≥ 1; the fixed point is unique for β > 1")
                .source(DERIVED.at("spec claim 19; on the loss of Kim et al. 2024"))
                .proof("""
                        The update adds $\\eta|\\delta|^{\\beta-1}\\operatorname{sgn}\\delta$, so it rests where the mean of that is 0. If the law of
                        $\\delta\\mid s$ at $V^\\pi$ is symmetric, that holds at $V^\\pi$, since the function is odd. For one state that leads to
                        itself and $x=(1-\\gamma)V\\in(0,1)$ it reads $p(1-x)^{\\beta-1}=(1-p)x^{\\beta-1}$, whence
                        $\\frac{1-x}x=\\big(\\frac{1-p}p\\big)^{1/(\\beta-1)}$. At $\\beta=1$ it is the median.""")
                .finding(
                        "The shape of the loss moves the target: with one state, reward 1 with probability 0.1, β = 1.5"
                                + " and γ = 0, TD rests at 1/82 instead of 0.1. It keeps the value only where errors are"
                                + " symmetric.")
                .<FixedPoint>theory(RewardLoop::bernoulliFixedPoint)
                .checkedBy(
                        rootsOfTheSemiGradient(),
                        mediansInTheLimit(),
                        symmetricErrorsKeepTheValue(),
                        meanSemiGradientVanishes(0.1, 1.5, 0),
                        meanSemiGradientVanishes(0.3, 3, 0.9),
                        learntValue(0.3, 1.5, 0.5))
                .twin("the same fixed point for every β", (p, _, gamma) -> p / (1 - gamma))
                .twin(
                        "exponent 1/β for 1/(β − 1)",
                        (p, beta, gamma) -> 1 / (1 - gamma) / (1 + Math.pow((1 - p) / p, 1 / beta)))
                .build();
    }

    /// A loop with Bernoulli rewards and a power.
    private record Case(double p, double beta, double gamma) {
        @Override
        public String toString() {
            return "p=" + p + " beta=" + beta + " gamma=" + gamma;
        }
    }

    private static Check<FixedPoint> rootsOfTheSemiGradient() {
        var cases = Stream.of(0.01, 0.1, 0.3, 0.5, 0.7, 0.99)
                .flatMap(p -> Stream.of(1.1, 1.5, 1.9, 2.0, 2.5, 4.0, 20.0)
                        .flatMap(beta -> Stream.of(0.0, 0.5, 0.99).map(gamma -> new Case(p, beta, gamma))))
                .toList();
        return CaseByCase.identity(
                "fixed points against roots by bisection",
                _ -> cases,
                (point, at) -> Comparison.near(
                        "fixed point",
                        point.at(at.p(), at.beta(), at.gamma()),
                        RewardLoop.bernoulli(at.p(), at.gamma()).fixedPoint(at.beta()),
                        1e-13 / (1 - at.gamma())));
    }

    private static Check<FixedPoint> mediansInTheLimit() {
        return CaseByCase.identity(
                "medians at β = 1",
                _ -> List.of(0.1, 0.4, 0.6, 0.9),
                (point, p) -> Comparison.near("fixed point", point.at(p, 1, 0.5), p < 0.5 ? 0 : 2, 1e-12));
    }

    /// Three states in a circle whose rewards have symmetric laws about means of their own.
    private static Check<FixedPoint> symmetricErrorsKeepTheValue() {
        var circle = new RewardProcess(IntStream.range(0, 3)
                .mapToObj(s -> Stream.of(-2.0, -0.5, 0.0, 0.5, 2.0)
                        .map(noise -> new Step(noise == 0 ? 0.4 : 0.15, s * s - 1 + noise * (s + 1), 0.9, (s + 1) % 3))
                        .toList())
                .toList());
        double[] values = circle.values();
        return CaseByCase.identity(
                "powers with symmetric errors in every state", _ -> List.of(1.2, 1.5, 2.0, 3.0, 6.0), (_, beta) -> {
                    double[] fixed = new PowerCritic(beta).fixedPoint(circle);
                    return Comparison.worst(IntStream.range(0, 3)
                            .mapToObj(s -> Comparison.near("fixed point of state " + s, fixed[s], values[s], 1e-9))
                            .toArray(Comparison[]::new));
                });
    }

    /// The semi-gradient falls strictly in the value, so a mean of 0 is the fixed point's alone.
    private static Check<FixedPoint> meanSemiGradientVanishes(double p, double beta, double gamma) {
        return MeanTest.equal(
                        "semi-gradient at the claimed point, p = " + p + ", β = " + beta,
                        (FixedPoint _) -> 0,
                        within(0.03),
                        boundedIn(-1, 1),
                        (point, stream) -> {
                            double reward = stream.generator().nextDouble() < p ? 1 : 0;
                            return RewardLoop.step(beta, reward - (1 - gamma) * point.at(p, beta, gamma));
                        })
                .upTo(20_000, 50_000, 2_000_000);
    }

    /// TD itself. An update from inside the rewards' range leaves it by at most a step; the tolerance holds what a
    /// constant step size costs, about 0.011 here.
    private static Check<FixedPoint> learntValue(double p, double beta, double gamma) {
        var loop = new RewardLoop(new FiniteLaw(new double[] {0, 1}, new double[] {1 - p, p}), gamma);
        var learner = new SampledLoopTd(loop, beta, STEP_SIZE, 1000);
        return MeanTest.equal(
                        "average value after 1000 steps, p = " + p + ", β = " + beta + ", γ = " + gamma,
                        (FixedPoint point) -> point.at(p, beta, gamma),
                        within(0.03),
                        boundedIn(-2 * STEP_SIZE, 1 / (1 - gamma) + 2 * STEP_SIZE),
                        (_, stream) -> learner.average(stream))
                .upTo(6000, 6000, 50_000);
    }
}
