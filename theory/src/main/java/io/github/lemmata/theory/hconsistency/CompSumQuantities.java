package io.github.lemmata.theory.hconsistency;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.theory.hconsistency.Parameters.LABEL;
import static io.github.lemmata.theory.hconsistency.Parameters.PREDICTED;
import static io.github.lemmata.theory.hconsistency.Parameters.PROBABILITIES;
import static io.github.lemmata.theory.hconsistency.Parameters.SCORES;
import static io.github.lemmata.theory.hconsistency.Parameters.TAU;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;

/// The comp-sum losses, their conditional risks and regrets, as quantities.
final class CompSumQuantities {

    private static final Parameter BELOW_TWO = Parameter.realAtLeast("tau", 0)
            .symbol("\\tau")
            .means("which comp-sum loss, below 2: 0 sum-exponential, 1 logistic");
    private static final Parameter TIES = Parameter.choice("ties", TieBreak.class)
            .means("which of several classes with the largest score is predicted")
            .whenAbsent("largestIndex");

    private CompSumQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("hconsistency.phi")
                        .symbol("\\Phi^\\tau(u)")
                        .says("comp-sum loss as a function of the sum-exponential loss")
                        .source(MAO_2023.at("definition: spec A1"))
                        .parameters(TAU, Parameter.realAtLeast("u", 0).means("sum-exponential loss"))
                        .is(given -> Value.of(loss(given).phi(given.real("u")))),
                quantity("hconsistency.loss")
                        .symbol("\\ell_\\tau(f,y)")
                        .says("comp-sum loss of scores at a label")
                        .source(MAO_2023.at("definition: spec A1"))
                        .parameters(SCORES, LABEL, TAU)
                        .is(given -> Value.of(loss(given).of(given.reals("f"), given.wholeInt("y")))),
                quantity("hconsistency.lossGradient")
                        .symbol("\\nabla_f\\ell_\\tau(f,y)")
                        .says("gradient of the comp-sum loss in the scores")
                        .source(MAO_2023.at("definition: spec A1"))
                        .parameters(SCORES, LABEL, TAU)
                        .is(given -> Value.of(loss(given).gradient(given.reals("f"), given.wholeInt("y")))),
                quantity("hconsistency.condRisk")
                        .symbol("C_\\tau(p,f)")
                        .says("conditional risk of scores")
                        .source(MAO_2023.at("definition: spec section 2"))
                        .parameters(PROBABILITIES, SCORES, TAU)
                        .is(given -> Value.of(loss(given).conditionalRisk(given.reals("p"), given.reals("f")))),
                quantity("hconsistency.minCondRisk")
                        .symbol("C^*_\\tau(p)")
                        .says("least conditional risk")
                        .source(MAO_2023.at("published form, re-proved: spec A2"))
                        .parameters(PROBABILITIES, TAU)
                        .is(given -> Value.of(ConditionalMinimum.of(given.real("tau"), given.reals("p")))),
                quantity("hconsistency.minimiserSoftmax")
                        .symbol("S^*_\\tau(p)")
                        .says("softmax of the scores of least conditional risk")
                        .source(MAO_2023.at("published form, re-proved: spec A2"))
                        .parameters(PROBABILITIES, BELOW_TWO)
                        .is(given -> Value.of(ConditionalMinimum.softmax(given.real("tau"), given.reals("p")))),
                quantity("hconsistency.minRegretGivenPrediction")
                        .symbol("\\Delta_{\\min}(p,h)")
                        .says("least surrogate regret of predicting a class")
                        .source(DERIVED.at("spec A3"))
                        .parameters(PROBABILITIES, PREDICTED, TAU)
                        .is(given ->
                                Value.of(LeastRegret.of(given.real("tau"), given.reals("p"), given.wholeInt("h")))),
                quantity("hconsistency.pooled")
                        .symbol("\\tilde p")
                        .says("probabilities with the block of the predicted class put at its mean")
                        .source(DERIVED.at("spec A3"))
                        .parameters(PROBABILITIES, PREDICTED)
                        .is(CompSumQuantities::pooled),
                quantity("hconsistency.zeroOneRegret")
                        .symbol("\\Delta C_{01}(p,f)")
                        .says("conditional zero-one regret of scores")
                        .source(MAO_2023.at("definition: spec A4"))
                        .parameters(PROBABILITIES, SCORES, TIES)
                        .is(given -> Value.of(given.choice("ties", TieBreak.class, TieBreak.LARGEST_INDEX)
                                .zeroOneRegret(given.reals("p"), given.reals("f")))));
    }

    private static CompSumLoss loss(Arguments given) {
        return new CompSumLoss(given.real("tau"));
    }

    private static Value pooled(Arguments given) {
        double[] p = given.reals("p");
        return Value.of(Pool.of(p, given.wholeInt("h")).pooled(p));
    }
}
