package io.github.lemmata.simulations.perceptron;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.NOVIKOFF_1962;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// What the exact perceptrons find, as quantities.
final class ExactQuantities {
    private static final Parameter TIE = Parameter.choice("tie", TieRule.class)
            .means("what a score of exactly 0 weighs: 1 or one half")
            .whenAbsent("full");
    private static final Parameter RULE = Parameter.choice("rule", Rule.class)
            .means("which point in error the perceptron learns from; any is first, for where all agree")
            .whenAbsent("first");
    private static final Parameter TIME =
            Parameter.whole("t", 0).means("iterate").unit("updates");

    private ExactQuantities() {}

    private enum Rule {
        FIRST,
        CYCLIC,
        MOST_VIOLATED,
        ANY;

        UpdateRule update() {
            return switch (this) {
                case FIRST, ANY -> UpdateRule.first();
                case CYCLIC -> UpdateRule.cyclic();
                case MOST_VIOLATED -> UpdateRule.mostViolated();
            };
        }
    }

    static List<Quantity> all() {
        return List.of(
                quantity("perceptron.batchPerceptron.iterations")
                        .symbol("T_{\\mathrm{BP}}")
                        .says("updates of the batch perceptron until every sample has a positive score, exactly")
                        .unit("updates")
                        .source(TYURIN_2024.at("Theorem 3.3"))
                        .parameters(DatasetParameters.with(TIE))
                        .is(given ->
                                Value.of(BatchPerceptron.separationIndex(DatasetParameters.read(given), tie(given)))),
                quantity("perceptron.batchPerceptron.iterate")
                        .symbol("\\hat\\theta_t")
                        .says("iterate of the batch perceptron, exactly; constant after separation")
                        .unit("length")
                        .source(TYURIN_2024.at("Theorem 3.2"))
                        .parameters(DatasetParameters.with(TIE, TIME))
                        .is(given -> vector(BatchPerceptron.iterate(
                                DatasetParameters.read(given), tie(given), given.wholeLong("t")))),
                quantity("perceptron.normalizedBatchPerceptron.iterations")
                        .symbol("T_{\\mathrm{NBP}}")
                        .says("updates of the normalized batch perceptron until every sample has a positive score,"
                                + " exactly")
                        .unit("updates")
                        .source(TYURIN_2024.at("Theorem 5.3"))
                        .parameters(DatasetParameters.with())
                        .is(given ->
                                Value.of(NormalizedBatchPerceptron.separationIndex(DatasetParameters.read(given)))),
                quantity("perceptron.normalizedBatchPerceptron.iterate")
                        .symbol("\\hat\\theta_t")
                        .says("iterate of the normalized batch perceptron, exactly; constant after separation")
                        .unit("length")
                        .source(TYURIN_2024.at("Section 5"))
                        .parameters(DatasetParameters.with(TIME))
                        .is(given -> vector(NormalizedBatchPerceptron.iterate(
                                DatasetParameters.read(given), given.wholeLong("t")))),
                mistakes("perceptron.perceptron.mistakes"),
                mistakes("perceptron.mistakes"),
                quantity("perceptron.nlrGd.limitIterate")
                        .symbol("\\lim_{\\gamma\\to\\infty}\\theta_t/\\gamma")
                        .says("limit of the rescaled iterate of normalized gradient descent as the step size grows,"
                                + " exactly; it goes on after separation")
                        .unit("length")
                        .source(DERIVED.at("spec claim 14"))
                        .parameters(DatasetParameters.with(TIME))
                        .is(given ->
                                vector(NormalizedLimit.iterate(DatasetParameters.read(given), given.wholeLong("t")))));
    }

    /// Under its full name, and under the one that the specification's table has.
    private static Quantity mistakes(String name) {
        return quantity(name)
                .symbol("T")
                .says("mistakes of the online perceptron until every sample has a positive score, exactly")
                .unit("updates")
                .source(NOVIKOFF_1962.at("the mistake bound"))
                .parameters(DatasetParameters.with(RULE))
                .is(given -> Value.of(OnlinePerceptron.mistakes(
                        DatasetParameters.read(given),
                        given.choice("rule", Rule.class, Rule.FIRST).update())));
    }

    private static TieRule tie(Arguments given) {
        return given.choice("tie", TieRule.class, TieRule.FULL);
    }

    private static Value vector(List<BigFraction> components) {
        return Value.of(components.toArray(BigFraction[]::new));
    }
}
