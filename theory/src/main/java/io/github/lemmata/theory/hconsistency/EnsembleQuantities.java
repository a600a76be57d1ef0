package io.github.lemmata.theory.hconsistency;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DAI_2025;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;

import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;

/// The closed forms about calibrated loss ensembles, as quantities.
final class EnsembleQuantities {

    private static final Parameter THETA =
            Parameter.realAtLeast("theta", 0).symbol("\\theta").means("|2 eta - 1|, at most 1");
    private static final Parameter RATES = Parameter.numbers("ks", "list of reals > 0, such as [1,3]")
            .symbol("k_1,\\dots,k_m")
            .means("rates of the exponential losses");
    private static final Parameter BATCH =
            Parameter.whole("B", 1, SortedDerivative.LARGEST_BATCH).means("number of examples in a batch");
    private static final Parameter RANK =
            Parameter.whole("r", 1).means("rank of the example's margin, 1 the smallest, at most B");
    private static final Parameter NUMBER_LIST_Z =
            Parameter.numbers("z", "list of reals, such as [-1,0.5,2]").means("margins of a batch");

    private EnsembleQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("hconsistency.lossTailDecrease")
                        .symbol("\\int_1^Zz^{-p}\\,dz")
                        .says("how much a loss with derivative -z^-p falls from margin 1 on")
                        .source(DERIVED.at("spec D3"))
                        .parameters(
                                Parameter.real("p").means("tail exponent"),
                                Parameter.realAtLeast("Z", 1).means("largest margin"))
                        .is(given -> Value.of(LossTail.decrease(given.real("p"), given.real("Z")))),
                quantity("hconsistency.inverseBoxCox")
                        .symbol("(1+\\lambda Z)^{1/\\lambda}")
                        .says("inverse Box-Cox transform, the magnitude of a derivative before it is clipped")
                        .source(DAI_2025.at("reference code: spec D4"))
                        .parameters(
                                Parameter.real("lambda").symbol("\\lambda").means("parameter of the transform"),
                                Parameter.real("Z").means("normal draw"))
                        .is(given ->
                                Value.of(DerivativeGenerator.inverseBoxCox(given.real("lambda"), given.real("Z")))),
                quantity("hconsistency.ensembleDerivatives")
                        .symbol("g_1,\\dots,g_B")
                        .says("loss derivatives for the margins of a batch")
                        .source(DAI_2025.at("reference code: spec D4"))
                        .parameters(
                                NUMBER_LIST_Z,
                                Parameter.numbers("Z", "list of reals, as many as z")
                                        .means("normal draws"),
                                Parameter.real("lambda").symbol("\\lambda").means("parameter of the transform"))
                        .is(given -> Value.of(DerivativeGenerator.derivatives(
                                given.reals("z"), given.reals("Z"), given.real("lambda")))),
                quantity("hconsistency.ensemblePsi")
                        .symbol("\\psi_{\\bar\\phi}(\\theta)")
                        .says("psi-transform of the equal-weight mean of exponential losses")
                        .source(DERIVED.at("spec D5"))
                        .parameters(THETA, RATES)
                        .is(given -> Value.of(new ExponentialEnsemble(given.reals("ks")).psi(given.real("theta")))),
                quantity("hconsistency.expectedSortedDerivative")
                        .symbol("-\\sum_{j=r}^B\\tfrac1j")
                        .says("mean derivative of the example of a rank, for exponential magnitudes")
                        .source(DERIVED.at("spec D6"))
                        .parameters(BATCH, RANK)
                        .is(given -> Value.of(SortedDerivative.mean(given.wholeInt("B"), given.wholeInt("r")))),
                quantity("hconsistency.sortedDerivativeVariance")
                        .symbol("\\sum_{j=r}^Bj^{-2}")
                        .says("variance of the derivative of the example of a rank, for exponential magnitudes")
                        .source(DERIVED.at("spec D6"))
                        .parameters(BATCH, RANK)
                        .is(given -> Value.of(SortedDerivative.variance(given.wholeInt("B"), given.wholeInt("r")))));
    }
}
