package io.github.lemmata.theory.hconsistency;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.ZHU_2023;
import static io.github.lemmata.theory.hconsistency.Parameters.LABEL;
import static io.github.lemmata.theory.hconsistency.Parameters.PROBABILITIES;
import static io.github.lemmata.theory.hconsistency.Parameters.SCORES;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.stream.Stream;

/// The label-distributionally-robust losses, their minimisers and what label noise does to symmetric ones, as
/// quantities.
final class RobustQuantities {

    private static final Parameter MARGIN =
            Parameter.realAtLeast("c", 0).means("margin by which the true class should lead");
    private static final Parameter TEMPERATURE =
            Parameter.positive("lambda").symbol("\\lambda").means("temperature of the label weights");
    private static final Parameter ANY_TEMPERATURE = Parameter.realAtLeast("lambda", 0)
            .symbol("\\lambda")
            .means("temperature of the label weights; 0 is the Crammer-Singer loss");
    private static final Parameter BASE =
            Parameter.positive("lambda0").symbol("\\lambda_0").means("common temperature");
    private static final Parameter ALPHA =
            Parameter.positive("alpha").symbol("\\alpha").means("weight of the penalty, above 1");

    private RobustQuantities() {}

    static List<Quantity> all() {
        return Stream.of(losses(), adaptive(), minimisers(), symmetric())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> losses() {
        return List.of(
                quantity("hconsistency.ldrKl")
                        .symbol("\\psi_\\lambda(f,y)")
                        .says("label-distributionally-robust loss")
                        .source(ZHU_2023.at("definition: spec C1"))
                        .parameters(SCORES, LABEL, MARGIN, ANY_TEMPERATURE)
                        .is(given -> Value.of(LdrLoss.of(violations(given), given.real("lambda")))),
                quantity("hconsistency.ldrExcess")
                        .symbol("\\psi_\\lambda(f,y)-\\bar\\delta")
                        .says("label-distributionally-robust loss above its limit at infinite temperature")
                        .source(DERIVED.at("spec C2"))
                        .parameters(SCORES, LABEL, MARGIN, ANY_TEMPERATURE)
                        .is(given -> Value.of(LdrLoss.excess(violations(given), given.real("lambda")))),
                quantity("hconsistency.ldrWeights")
                        .symbol("q_\\lambda\\propto e^{\\delta/\\lambda}")
                        .says("label weights at which the label-distributionally-robust loss is reached")
                        .source(ZHU_2023.at("definition: spec C1"))
                        .parameters(SCORES, LABEL, MARGIN, ANY_TEMPERATURE)
                        .is(given -> Value.of(LdrLoss.weights(violations(given), given.real("lambda")))),
                quantity("hconsistency.ldrDivergence")
                        .symbol("KL(q_\\lambda\\,\\|\\,\\tfrac1K)")
                        .says("divergence of these weights from the uniform ones")
                        .unit("nats")
                        .source(ZHU_2023.at("definition: spec C1, C8"))
                        .parameters(SCORES, LABEL, MARGIN, ANY_TEMPERATURE)
                        .is(given -> Value.of(LdrLoss.divergence(violations(given), given.real("lambda")))));
    }

    private static List<Quantity> adaptive() {
        return List.of(
                quantity("hconsistency.aldrKl")
                        .symbol("\\psi^A(f,y)")
                        .says("adaptive label-distributionally-robust loss")
                        .source(ZHU_2023.at("scaling of their code: spec C8"))
                        .parameters(SCORES, LABEL, MARGIN, BASE, ALPHA)
                        .is(given -> Value.of(aldr(given).of(violations(given)))),
                quantity("hconsistency.aldrLambda")
                        .symbol("\\lambda^A(f,y)")
                        .says("temperature that the adaptive loss takes")
                        .source(DERIVED.at("spec C9"))
                        .parameters(SCORES, LABEL, MARGIN, BASE, ALPHA)
                        .is(given -> Value.of(aldr(given).maximiser(violations(given)))),
                quantity("hconsistency.aldrStationary")
                        .symbol("\\{\\lambda:F'(\\lambda)=0\\}")
                        .says("stationary temperatures of the adaptive loss: local maxima and, between them, minima")
                        .source(DERIVED.at("spec C9"))
                        .parameters(SCORES, LABEL, MARGIN, BASE, ALPHA)
                        .is(given -> Value.of(aldr(given).stationary(violations(given)).stream()
                                .mapToDouble(AldrLoss.Stationary::temperature)
                                .toArray())));
    }

    private static List<Quantity> minimisers() {
        return List.of(
                quantity("hconsistency.ldrCondRisk")
                        .symbol("\\sum_yp_y\\psi_\\lambda(f,y)")
                        .says("conditional risk of the label-distributionally-robust loss")
                        .source(ZHU_2023.at("definition: spec C5"))
                        .parameters(PROBABILITIES, SCORES, MARGIN, ANY_TEMPERATURE)
                        .is(given -> Value.of(LdrConditionalRisk.of(
                                given.reals("p"), given.reals("f"), given.real("c"), given.real("lambda")))),
                quantity("hconsistency.ldrMinCondRisk")
                        .symbol("\\min_f\\sum_yp_y\\psi_\\lambda(f,y)")
                        .says("least conditional risk of the label-distributionally-robust loss")
                        .source(DERIVED.at("spec C5"))
                        .parameters(PROBABILITIES, MARGIN, TEMPERATURE)
                        .is(given -> Value.of(
                                LdrConditionalRisk.minimum(given.reals("p"), given.real("c"), given.real("lambda")))),
                quantity("hconsistency.ldrMinimiserSoftmax0")
                        .symbol("w_0")
                        .says("softmax weight of class 0 at the scores of least conditional risk")
                        .source(DERIVED.at("spec C5"))
                        .parameters(PROBABILITIES, MARGIN, TEMPERATURE)
                        .is(given -> Value.of(softmax(given)[0])),
                quantity("hconsistency.ldrMinimiserSoftmax")
                        .symbol("w=\\mathrm{softmax}(f^*/\\lambda)")
                        .says("softmax weights at the scores of least conditional risk")
                        .source(DERIVED.at("spec C5"))
                        .parameters(PROBABILITIES, MARGIN, TEMPERATURE)
                        .is(given -> Value.of(softmax(given))));
    }

    private static List<Quantity> symmetric() {
        return List.of(
                quantity("hconsistency.noisyRisk")
                        .symbol("R^\\epsilon")
                        .says("risk under uniform label noise of a symmetric loss")
                        .source(DERIVED.at("spec C4"))
                        .parameters(
                                Parameter.real("risk").symbol("R").means("risk without noise"),
                                Parameter.real("total").symbol("C").means("sum of the loss over all labels"),
                                Parameter.whole("K", 2, 1_000_000).means("number of classes"),
                                Parameter.realAtLeast("epsilon", 0)
                                        .symbol("\\epsilon")
                                        .means("probability of a redraw, at most 1"),
                                Parameter.choice("redraw", SymmetricNoise.class)
                                        .means("which classes a noisy label is redrawn from")
                                        .whenAbsent("fromAll"))
                        .is(RobustQuantities::noisyRisk),
                quantity("hconsistency.misorderingGap")
                        .symbol("\\|d\\|-\\sqrt{\\|d\\|^2-(p_i-p_j)^2/2}")
                        .says("least regret, for the unit score loss, of scores that misorder two classes")
                        .source(DERIVED.at("spec C7"))
                        .parameters(
                                PROBABILITIES,
                                Parameter.whole("i", 0).means("the likelier class, counted from 0"),
                                Parameter.whole("j", 0).means("the other class, counted from 0"))
                        .is(given -> Value.of(UnitScoreLoss.misorderingGap(
                                given.reals("p"), given.wholeInt("i"), given.wholeInt("j")))));
    }

    private static double[] violations(Arguments given) {
        return LdrLoss.violations(given.reals("f"), given.wholeInt("y"), given.real("c"));
    }

    private static AldrLoss aldr(Arguments given) {
        return new AldrLoss(given.real("lambda0"), given.real("alpha"));
    }

    private static double[] softmax(Arguments given) {
        return LdrConditionalRisk.minimiserSoftmax(given.reals("p"), given.real("c"), given.real("lambda"));
    }

    private static Value noisyRisk(Arguments given) {
        return Value.of(given.choice("redraw", SymmetricNoise.class, SymmetricNoise.FROM_ALL)
                .risk(given.real("risk"), given.real("total"), given.wholeInt("K"), given.real("epsilon")));
    }
}
