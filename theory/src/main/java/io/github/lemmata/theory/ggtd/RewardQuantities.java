package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.ZHANG_2025;

import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.stream.Stream;

/// Quantities of claims 33, 34.
final class RewardQuantities {

    private static final Parameter LOSS = Parameter.realAtLeast("L", 0).means("loss");
    private static final Parameter UNCERTAINTY = Parameter.real("U").means("uncertainty");
    private static final Parameter PRICE =
            Parameter.positive("lambda").symbol("\\lambda").means("price of the uncertainty");
    private static final Parameter SCRIPT =
            Parameter.choice("script", RewardScript.class).means("which of the released scripts");
    private static final Parameter REWARD_SCALE = Parameter.positive("g").means("reward scale");
    private static final Parameter FACTOR = Parameter.positive("q").means("factor of the uncertainty");
    private static final Parameter LOGITS =
            Parameter.numbers("z", "list of reals, such as [1,0.2,-0.5,0.1]").means("logits without noise");
    private static final Parameter NOISE =
            Parameter.realAtLeast("s", 0).means("standard deviation of the noise of each prediction");

    private RewardQuantities() {}

    static List<Quantity> all() {
        return Stream.of(optimum(), scripts(), disagreement())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> optimum() {
        return List.of(
                quantity("ggtd.rewardObjective")
                        .symbol("e^{-U}L+\\lambda U")
                        .says("loss weighed down by an uncertainty, and the uncertainty charged for")
                        .source(ZHANG_2025.at("objective; spec claim 33"))
                        .parameters(LOSS, UNCERTAINTY, PRICE)
                        .is(given -> Value.of(
                                RewardUncertainty.objective(given.real("L"), given.real("U"), given.real("lambda")))),
                quantity("ggtd.rewardUncertainty")
                        .symbol("U^*=\\max(0,\\ln\\frac L\\lambda)")
                        .says("the best uncertainty")
                        .source(DERIVED.at("spec claim 33"))
                        .parameters(LOSS, PRICE)
                        .is(given -> Value.of(RewardUncertainty.optimum(given.real("L"), given.real("lambda")))),
                quantity("ggtd.rewardLoss")
                        .symbol("\\rho_\\lambda(L)")
                        .says("the objective at the best uncertainty: a robust loss")
                        .source(DERIVED.at("spec claim 33"))
                        .parameters(LOSS, PRICE)
                        .is(given -> Value.of(RewardUncertainty.least(given.real("L"), given.real("lambda")))),
                quantity("ggtd.rewardWeight")
                        .symbol("\\rho_\\lambda'(L)=\\min(1,\\frac\\lambda L)")
                        .says("what a loss counts at the best uncertainty")
                        .source(DERIVED.at("spec claim 33"))
                        .parameters(LOSS, PRICE)
                        .is(given -> Value.of(RewardUncertainty.weight(given.real("L"), given.real("lambda")))),
                quantity("ggtd.rewardUncertaintyOfVariance")
                        .symbol("\\max(0,\\ln\\frac{\\mathrm{Var}}\\lambda)")
                        .says("the best uncertainty of a squared loss about the conditional mean")
                        .source(DERIVED.at("spec claim 34"))
                        .parameters(Parameter.realAtLeast("variance", 0).means("conditional variance"), PRICE)
                        .is(given ->
                                Value.of(RewardUncertainty.ofVariance(given.real("variance"), given.real("lambda")))));
    }

    private static List<Quantity> scripts() {
        return List.of(
                quantity("ggtd.rewardScriptObjective")
                        .symbol("ge^{-qU}L+qU\\ \\text{or}\\ ge^{-U}L+qU")
                        .says("the objective of a released training script")
                        .source(ZHANG_2025.at("released code; spec claim 33"))
                        .parameters(SCRIPT, LOSS, UNCERTAINTY, REWARD_SCALE, FACTOR)
                        .is(given -> Value.of(given.choice("script", RewardScript.class)
                                .objective(given.real("L"), given.real("U"), given.real("g"), given.real("q")))),
                quantity("ggtd.rewardScriptLambda")
                        .symbol("\\lambda=1/g\\ \\text{or}\\ q/g")
                        .says("the price of uncertainty that a released training script amounts to")
                        .source(DERIVED.at("spec claim 33; on Zhang et al. 2025, released code"))
                        .parameters(SCRIPT, REWARD_SCALE, FACTOR)
                        .is(given -> Value.of(
                                given.choice("script", RewardScript.class).price(given.real("g"), given.real("q")))));
    }

    private static List<Quantity> disagreement() {
        return List.of(
                quantity("ggtd.disagreementLeading")
                        .symbol("s^2(1-\\sum_ip_i^2)")
                        .says("leading term of the mean divergence of two noisy softmaxes")
                        .unit("nats")
                        .source(DERIVED.at("spec claim 34"))
                        .parameters(LOGITS, NOISE)
                        .is(given -> Value.of(Disagreement.leading(given.reals("z"), given.real("s")))),
                quantity("ggtd.disagreementMean")
                        .symbol("\\mathbb E\\,KL(p_1\\|p_2)")
                        .says("mean divergence of two noisy softmaxes")
                        .unit("nats")
                        .source(DERIVED.at("spec claim 34, by Stein's lemma"))
                        .parameters(LOGITS, NOISE)
                        .is(given -> Value.of(Disagreement.mean(given.reals("z"), given.real("s")))),
                quantity("ggtd.disagreementWeight")
                        .symbol("2e^{s^2}\\Phi(-\\sqrt2s)")
                        .says("mean weight exp(-|o1 - o2|) of two noisy numbers")
                        .source(DERIVED.at("spec claim 34"))
                        .parameters(NOISE)
                        .is(given -> Value.of(Disagreement.meanWeight(given.real("s")))));
    }
}
