package io.github.lemmata.theory.perceptron;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;

import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;

/// The exact counts of updates on named datasets, as quantities.
final class CountQuantities {

    /// Up to here every count fits a `long`.
    private static final long LARGEST = 1_000_000_000;

    private static final Parameter SAMPLES =
            Parameter.whole("n", 2, LARGEST).means("number of samples").unit("samples");

    private CountQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("perceptron.count.thm51")
                        .symbol("\\left\\lfloor\\frac{3n+2}{10}\\right\\rfloor+1")
                        .says("updates of the batch perceptron, full tie rule, on thm51(n)")
                        .unit("updates")
                        .source(TYURIN_2024.at("Theorem 5.1, made exact: spec claim 8"))
                        .parameter(SAMPLES)
                        .is(given -> Value.of(SeparationCounts.thm51(given.wholeLong("n")))),
                quantity("perceptron.count.thm51Normalized")
                        .symbol("T_{\\mathrm{NBP}}(n)")
                        .says("updates of the normalized batch perceptron on thm51(n)")
                        .unit("updates")
                        .source(DERIVED.at("spec claim 8"))
                        .parameter(SAMPLES)
                        .is(given -> Value.of(SeparationCounts.normalizedThm51(given.wholeLong("n")))),
                quantity("perceptron.count.osc")
                        .symbol("T_{\\mathrm{osc}}(D)")
                        .says("updates of the batch perceptron on osc(D,m), the same for every m")
                        .unit("updates")
                        .source(DERIVED.at("spec claim 9 (a)"))
                        .parameter(Parameter.whole("D", 1, LARGEST)
                                .means("lateral coordinate")
                                .unit("length"))
                        .is(given -> Value.of(SeparationCounts.osc(given.wholeLong("D")))),
                quantity("perceptron.count.slow2")
                        .symbol("T_{\\mathrm{slow2}}(L,n)")
                        .says("updates of the batch perceptron, full tie rule, on slow2(L,n)")
                        .unit("updates")
                        .source(DERIVED.at("spec claim 9 (b)"))
                        .parameters(lateral(), SAMPLES)
                        .is(given -> Value.of(SeparationCounts.slow2(given.wholeLong("L"), given.wholeLong("n")))),
                quantity("perceptron.bound.hard3dLower")
                        .symbol("\\frac{L^2m}8+\\frac12")
                        .says("what the updates of the batch perceptron, full tie rule, on hard3d(L,m) exceed")
                        .unit("updates")
                        .source(DERIVED.at("spec claim 10"))
                        .parameters(
                                lateral(),
                                Parameter.whole("m", 1, LARGEST)
                                        .means("multiplicity; the dataset has n = 3m + 1 samples")
                                        .unit("samples"))
                        .is(given -> Value.of(
                                SeparationCounts.hard3dLowerBound(given.wholeLong("L"), given.wholeLong("m")))));
    }

    private static Parameter lateral() {
        return Parameter.whole("L", 2, LARGEST).means("lateral coordinate").unit("length");
    }
}
