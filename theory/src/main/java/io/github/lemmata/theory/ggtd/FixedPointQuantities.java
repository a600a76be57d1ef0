package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.Parameters.GAMMA;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Quantities of claims 19, 20.
final class FixedPointQuantities {

    private static final Parameter POWER =
            Parameter.realAtLeast("beta", 1).symbol("\\beta").means("power of the TD error in the loss");
    private static final Parameter CHANCE =
            Parameter.positive("p").means("probability of reward 1, below 1, and not 1/2 at beta = 1");
    private static final Parameter REWARDS =
            Parameter.numbers("r", "list of reals, such as [0,1]").means("rewards");
    private static final Parameter PROBABILITIES = Parameter.numbers("q", "list of reals >= 0 with sum 1, as many as r")
            .means("probabilities of the rewards");
    private static final Parameter FEATURES = Parameter.matrix("Phi", "matrix of reals, such as [[1],[2]]")
            .symbol("\\Phi")
            .means("features, a row for each state");
    private static final Parameter TRANSITIONS = Parameter.matrix(
                    "P", "matrix of reals >= 0 with rows of sum 1, such as [[0,1],[1,0]]")
            .means("transition probabilities, a row for each state");
    private static final Parameter STATE_REWARDS =
            Parameter.numbers("r", "list of reals, one for each state").means("mean rewards of the states");
    private static final Parameter STATE_WEIGHTS =
            Parameter.numbers("w", "list of reals >= 0, one for each state").means("loss weights of the states");

    private FixedPointQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("ggtd.biasedFixedPoint")
                        .symbol("V_\\beta")
                        .says("where TD on |delta|^beta rests for one state with Bernoulli rewards")
                        .source(DERIVED.at("spec claim 19"))
                        .parameters(CHANCE, POWER, GAMMA)
                        .is(given -> Value.of(RewardLoop.bernoulliFixedPoint(
                                given.real("p"), given.real("beta"), given.real("gamma")))),
                quantity("ggtd.loopFixedPoint")
                        .symbol("V_\\beta")
                        .says("where TD on |delta|^beta rests for one state with rewards of a finite law, beta above 1")
                        .source(DERIVED.at("spec claim 19"))
                        .parameters(REWARDS, PROBABILITIES, POWER, GAMMA)
                        .is(given -> Value.of(loop(given).fixedPoint(given.real("beta")))),
                quantity("ggtd.loopValue")
                        .symbol("V^\\pi")
                        .says("value of one state with rewards of a finite law")
                        .source(DERIVED.at("spec claim 19"))
                        .parameters(REWARDS, PROBABILITIES, GAMMA)
                        .is(given -> Value.of(loop(given).value())),
                quantity("ggtd.alternatingMatrix")
                        .symbol("A_w")
                        .says("what weighted linear TD is governed by for two alternating states with features 1 and 2")
                        .source(DERIVED.at("spec claim 20"))
                        .parameters(
                                Parameter.realAtLeast("w1", 0).symbol("w_1").means("loss weight of the first state"),
                                Parameter.realAtLeast("w2", 0).symbol("w_2").means("loss weight of the second state"),
                                GAMMA)
                        .is(given -> Value.of(
                                AlternatingStates.matrix(given.real("w1"), given.real("w2"), given.real("gamma")))),
                quantity("ggtd.divergenceRatio")
                        .symbol("w_1/w_2")
                        .says("ratio of the weights above which weighted linear TD diverges there; infinite up to 1/2")
                        .source(DERIVED.at("spec claim 20"))
                        .parameters(GAMMA)
                        .is(given -> Value.of(AlternatingStates.divergenceRatio(given.real("gamma")))),
                quantity("ggtd.weightedFixedPoint")
                        .symbol("\\Phi\\theta_W")
                        .says("values at which expected linear TD with loss weights rests")
                        .source(DERIVED.at("spec claim 20"))
                        .parameters(FEATURES, TRANSITIONS, STATE_REWARDS, STATE_WEIGHTS, GAMMA)
                        .is(given -> Value.of(critic(given).fixedPoint(given.reals("w")))));
    }

    private static RewardLoop loop(Arguments given) {
        return new RewardLoop(new FiniteLaw(given.reals("r"), given.reals("q")), given.real("gamma"));
    }

    private static LinearCritic critic(Arguments given) {
        double[][] features =
                given.matrix("Phi").stream().map(FixedPointQuantities::row).toArray(double[][]::new);
        return new LinearCritic(
                ProcessSolution.of(process(given)),
                Arrays.stream(features).flatMapToDouble(Arrays::stream).toArray(),
                features[0].length);
    }

    private static double[] row(List<BigFraction> entries) {
        return entries.stream().mapToDouble(BigFraction::doubleValue).toArray();
    }

    private static RewardProcess process(Arguments given) {
        double gamma = given.real("gamma");
        double[] rewards = given.reals("r");
        double[][] transitions =
                given.matrix("P").stream().map(FixedPointQuantities::row).toArray(double[][]::new);
        if (transitions.length != rewards.length || transitions[0].length != rewards.length) {
            throw new IllegalArgumentException("P is %d x %d and r has %d entries; expected as many rows and columns"
                            .formatted(transitions.length, transitions[0].length, rewards.length)
                    + " as rewards");
        }
        return new RewardProcess(IntStream.range(0, rewards.length)
                .mapToObj(s -> IntStream.range(0, rewards.length)
                        .filter(next -> transitions[s][next] != 0)
                        .mapToObj(next -> new RewardProcess.Step(transitions[s][next], rewards[s], gamma, next))
                        .toList())
                .toList());
    }
}
