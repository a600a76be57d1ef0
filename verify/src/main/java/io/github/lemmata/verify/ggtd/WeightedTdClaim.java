package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.ggtd.AlternatingStates;
import io.github.lemmata.theory.ggtd.LinearCritic;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Tape;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When weights make linear temporal-difference learning diverge: claim 20.
final class WeightedTdClaim {

    private static final String ID = "ggtd.weighted-td-diverges";
    private static final Formula.Variable GAMMA = variable("gamma");
    private static final Formula.Variable T = variable("t");
    private static final Formula.Variable W1 = variable("w1");
    private static final Formula.Variable W2 = variable("w2");
    private static final Formula ONE = number(1);

    private WeightedTdClaim() {}

    /// What is claimed.
    ///
    /// @param ratio the ratio of the weights above which the alternating example diverges, for
    ///     $\gamma>\frac12$
    /// @param fixedPoint the values at which expected TD rests
    record Weighted(Formula ratio, FixedPoint fixedPoint) {

        double ratioAt(double gamma) {
            return Tape.of(ratio, List.of(GAMMA.name())).value(gamma);
        }
    }

    /// Values at rest, $\Phi\theta_W$.
    @FunctionalInterface
    interface FixedPoint {
        double[] at(LinearCritic critic, double[] weights);
    }

    static Claim<Weighted> weightedTdDiverges() {
        var ratio = number(2)
                .times(number(2).minus(GAMMA))
                .over(number(2).times(GAMMA).minus(1));
        return claim(ID)
                .says("Loss weights that depend on the state can make linear TD diverge on its own states,"
                        + " and move its fixed point.")
                .formula("""
                        \\begin{gathered}
                        \\phi=(1,2):\\quad A_w=\\tfrac12[w_1(1-2\\gamma)+2w_2(2-\\gamma)]<0\\iff
                        \\frac{w_1}{w_2}>\\frac{2(2-\\gamma)}{2\\gamma-1}\\ (\\gamma>\\tfrac12)\\\\
                        \\theta_W=(\\Phi^\\top DW(I-\\gamma P)\\Phi)^{-1}\\Phi^\\top DWr
                        \\end{gathered}""")
                .assuming("expected updates; two alternating states for the ratio")
                .source(DERIVED.at("spec claim 20; on the weighting of Kim et al. 2024"))
                .proof("""
                        $\\theta\\leftarrow\\theta-\\eta A_w\\theta$ grows at every step size where $A_w<0$ and shrinks at small ones where
                        $A_w>0$. Each state has half of the visits: $A_w=\\frac12[w_1\\cdot1\\cdot(1-2\\gamma)+w_2\\cdot2\\cdot(2-\\gamma)]$. For
                        $\\gamma\\le\\frac12$ no term is negative; for equal weights $A=\\frac12(5-4\\gamma)\\ge\\frac12$. The fixed point solves
                        $A_w\\theta=b_w$; it is $V^\\pi$ at any weights where $\\Phi\\theta=V^\\pi$ for some $\\theta$.""")
                .theory(new Weighted(ratio, LinearCritic::fixedPoint))
                .checkedBy(
                        divergesAbove(),
                        convergesBelow(),
                        convergesUpToOneHalf(),
                        convergesWithoutWeights(),
                        sweepsOfTheExample(),
                        sweepsEndAtTheFixedPoint(),
                        dependsOnWeights())
                .twin("2.8 is stable at γ = 0.9", new Weighted(ratio.plus(number("0.06")), LinearCritic::fixedPoint))
                .twin(
                        "the fixed point without weights",
                        new Weighted(ratio, (critic, _) -> critic.fixedPoint(critic.equalWeights())))
                .build();
    }

    /// $2A_w$.
    private static Formula twiceMatrix(Formula first, Formula second) {
        return first.times(ONE.minus(GAMMA.times(2)))
                .plus(second.times(2).times(number(2).minus(GAMMA)));
    }

    private static Check<Weighted> divergesAbove() {
        return Certified.<Weighted>that(
                        ID,
                        claimed -> twiceMatrix(T.times(claimed.ratio()), ONE)
                                .isBelow(number(0))
                                .on(GAMMA.in("0.51", "1"), T.in("1.001", "100")))
                .named("A < 0 above the ratio");
    }

    private static Check<Weighted> convergesBelow() {
        return Certified.<Weighted>that(
                        ID,
                        claimed -> twiceMatrix(T.times(claimed.ratio()), ONE)
                                .isPositive()
                                .on(GAMMA.in("0.51", "1"), T.in("0", "0.999")))
                .named("A > 0 below the ratio");
    }

    private static Check<Weighted> convergesUpToOneHalf() {
        return Certified.<Weighted>that(
                        ID,
                        _ -> twiceMatrix(W1, W2)
                                .isPositive()
                                .on(GAMMA.in("0", "0.5"), W1.in("0", "1000"), W2.in("0.001", "1000")))
                .named("A > 0 for γ ≤ 1/2");
    }

    private static Check<Weighted> convergesWithoutWeights() {
        return Certified.<Weighted>that(
                        ID, _ -> twiceMatrix(ONE, ONE).isPositive().on(GAMMA.in("0", "1")))
                .named("A > 0 for equal weights");
    }

    /// Expected TD on the example at weights just beside the claimed ratio.
    private static Check<Weighted> sweepsOfTheExample() {
        return CaseByCase.identity(
                "discounts, with weights 1% beside the ratio",
                _ -> List.of(0.6, 0.75, 0.9, 0.99, 0.999), (claimed, gamma) -> {
                    double ratio = claimed.ratioAt(gamma);
                    return Comparison.worst(
                            Comparison.below("θ after 1000 sweeps below", sweptExample(gamma, 0.99 * ratio), 1),
                            Comparison.below("1/θ after 1000 sweeps above", 1 / sweptExample(gamma, 1.01 * ratio), 1));
                });
    }

    /// θ from 1 on, without rewards.
    private static double sweptExample(double gamma, double ratio) {
        var critic = AlternatingStates.critic(gamma, 0, 0);
        double matrix = critic.matrix(new double[] {ratio, 1}).get(0, 0);
        double theta = 1;
        for (int sweep = 0; sweep < 1000; sweep++) {
            theta -= 0.01 * matrix * theta;
        }
        return theta;
    }

    /// Weights for the four states of [#fourStates].
    private record Weights(List<Double> values) {
        double[] toArray() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String toString() {
            return "w=" + values;
        }
    }

    private static final List<Weights> WEIGHTS = Stream.of(
                    List.of(1.0, 1.0, 1.0, 1.0),
                    List.of(1.0, 3.0, 1.0, 0.2),
                    List.of(0.1, 0.2, 0.4, 0.8),
                    List.of(2.0, 0.5, 0.5, 2.0))
            .map(Weights::new)
            .toList();

    /// Four states in a circle, which is sometimes run through backwards.
    private static LinearCritic fourStates(double[] features, int dimension) {
        double[] rewards = {1, -1, 0.5, 2};
        var process = new RewardProcess(IntStream.range(0, 4)
                .mapToObj(s -> List.of(
                        new Step(0.7, rewards[s], 0.8, (s + 1) % 4),
                        new Step(0.2, rewards[s], 0.8, (s + 3) % 4),
                        new Step(0.1, rewards[s], 0.8, 0)))
                .toList());
        return new LinearCritic(ProcessSolution.of(process), features, dimension);
    }

    private static LinearCritic twoFeatures() {
        return fourStates(new double[] {1, 0, 1, 1, 1, 2, 1, 3}, 2);
    }

    private static Check<Weighted> sweepsEndAtTheFixedPoint() {
        return CaseByCase.identity("weights of four states with two features", _ -> WEIGHTS, (claimed, weights) -> {
            var critic = twoFeatures();
            double[] claimedValues = claimed.fixedPoint().at(critic, weights.toArray());
            double[] swept = swept(critic, weights.toArray());
            return Comparison.worst(IntStream.range(0, 4)
                    .mapToObj(s -> Comparison.near("value of state " + s, claimedValues[s], swept[s], 1e-9))
                    .toArray(Comparison[]::new));
        });
    }

    /// Expected weighted TD by its definition, state by state:
    /// $\theta\leftarrow\theta+\eta\sum_sd_sw_s\bar\delta_s\phi_s$.
    private static double[] swept(LinearCritic critic, double[] weights) {
        var solution = critic.solution();
        double[] features = critic.features();
        int dimension = critic.dimension();
        double[] theta = new double[dimension];
        double[] values = new double[weights.length];
        for (int sweep = 0; sweep < 20_000; sweep++) {
            double[] targets = solution.process().expected(values);
            for (int s = 0; s < values.length; s++) {
                double step = 0.1 * solution.law()[s] * weights[s] * (targets[s] - values[s]);
                for (int k = 0; k < dimension; k++) {
                    theta[k] += step * features[s * dimension + k];
                }
            }
            for (int s = 0; s < values.length; s++) {
                values[s] = 0;
                for (int k = 0; k < dimension; k++) {
                    values[s] += theta[k] * features[s * dimension + k];
                }
            }
        }
        return values;
    }

    /// The values move with the weights under two features, and not under four, which hold every value.
    private static Check<Weighted> dependsOnWeights() {
        return CaseByCase.identity(
                "weights other than equal", _ -> WEIGHTS.subList(1, WEIGHTS.size()), (claimed, weights) -> {
                    double[] all = {1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1};
                    return Comparison.worst(
                            Comparison.below("1% of a reward", 0.01, moved(claimed, twoFeatures(), weights)),
                            Comparison.below(
                                    "move with four features", moved(claimed, fourStates(all, 4), weights), 1e-10));
                });
    }

    private static double moved(Weighted claimed, LinearCritic critic, Weights weights) {
        double[] plain = claimed.fixedPoint().at(critic, critic.equalWeights());
        double[] weighted = claimed.fixedPoint().at(critic, weights.toArray());
        return IntStream.range(0, plain.length)
                .mapToDouble(s -> Math.abs(plain[s] - weighted[s]))
                .max()
                .orElseThrow();
    }
}
