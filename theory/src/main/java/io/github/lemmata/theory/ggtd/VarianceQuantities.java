package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.theory.ggtd.Parameters.SHAPE;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import io.github.lemmata.theory.ggtd.SampleVariance.Radius;
import java.util.List;
import java.util.stream.Stream;

/// Quantities of claims 21 to 23.
final class VarianceQuantities {

    private static final int LARGEST_SAMPLE = 1_000_000_000;

    private static final Parameter COUNT = values(2);
    private static final Parameter FOUR_OR_MORE = values(4);
    private static final Parameter EXCESS =
            Parameter.realAtLeast("excess", -2).symbol("\\bar\\kappa").means("excess kurtosis of the law");
    private static final Parameter FACTOR = Parameter.real("c").means("factor of the sample variance");
    private static final Parameter RELATIVE_VARIANCE =
            Parameter.realAtLeast("V", 0).means("variance of the sample variance over the fourth power of sigma");
    private static final Parameter SAMPLE = Parameter.numbers("x", "list of four or more reals, such as [1,2,3,5]")
            .means("the values");

    private VarianceQuantities() {}

    private static Parameter values(int least) {
        return Parameter.whole("n", least, LARGEST_SAMPLE)
                .means("number of values")
                .unit("values");
    }

    static List<Quantity> all() {
        return Stream.of(variances(), factors(), plugIns())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> variances() {
        return List.of(
                quantity("ggtd.varianceOfVariance")
                        .symbol("V=\\mathrm{Var}(S^2)/\\sigma^4")
                        .says("relative variance of the sample variance, for any law with four moments")
                        .source(DERIVED.at("spec claim 21"))
                        .parameters(EXCESS, COUNT)
                        .is(given ->
                                Value.of(SampleVariance.relativeVariance(given.real("excess"), given.wholeInt("n")))),
                quantity("ggtd.shapeVarianceOfVariance")
                        .symbol("V=\\mathrm{Var}(S^2)/\\sigma^4")
                        .says("relative variance of the sample variance of generalized Gaussian values")
                        .source(DERIVED.at("spec claim 21"))
                        .parameters(SHAPE, COUNT)
                        .is(given -> Value.of(relativeVariance(given))),
                radius("ggtd.radiusFirst", "B", "mean of S^2 over sigma^2 and the spread of the direction")
                        .is(given -> Value.of(radius(given).first())),
                radius("ggtd.radiusSecond", "A", "mean of S^4 over sigma^4 and the squared spread of the direction")
                        .is(given -> Value.of(radius(given).second())),
                radius("ggtd.largestSpread", "\\max s", "bound on the spread of the direction")
                        .is(given -> Value.of(radius(given).largestSpread())));
    }

    private static Quantity.Declaration radius(String name, String symbol, String words) {
        return quantity(name)
                .symbol(symbol)
                .says(words)
                .source(DERIVED.at("spec claim 21"))
                .parameters(SHAPE, COUNT);
    }

    private static Radius radius(Arguments given) {
        return Radius.of(given.real("beta"), given.wholeInt("n"));
    }

    private static double relativeVariance(Arguments given) {
        double excess = GeneralizedGaussian.kurtosis(given.real("beta")) - 3;
        return SampleVariance.relativeVariance(excess, given.wholeInt("n"));
    }

    private static List<Quantity> factors() {
        return List.of(
                quantity("ggtd.shrunkError")
                        .symbol("c^2(1+V)-2c+1")
                        .says("relative mean squared error of a multiple of the sample variance")
                        .source(KIM_2024.at("MBBE; spec claim 22"))
                        .parameters(FACTOR, RELATIVE_VARIANCE)
                        .is(given -> Value.of(Shrinkage.meanSquaredError(given.real("c"), given.real("V")))),
                quantity("ggtd.bestFactor")
                        .symbol("c^*=\\frac1{1+V}")
                        .says("factor of the sample variance with the least error")
                        .source(KIM_2024.at("MBBE; spec claim 22"))
                        .parameters(RELATIVE_VARIANCE)
                        .is(given -> Value.of(Shrinkage.bestFactor(given.real("V")))),
                quantity("ggtd.leastError")
                        .symbol("\\frac V{1+V}")
                        .says("relative mean squared error of the best factor")
                        .source(KIM_2024.at("MBBE; spec claim 22"))
                        .parameters(RELATIVE_VARIANCE)
                        .is(given -> Value.of(Shrinkage.leastError(given.real("V")))),
                quantity("ggtd.likelihoodThreshold")
                        .symbol("\\frac1{2n-1}")
                        .says("V above which the maximum-likelihood variance has a smaller error than the unbiased one")
                        .source(DERIVED.at("spec claim 22"))
                        .parameters(COUNT)
                        .is(given -> Value.of(Shrinkage.likelihoodThreshold(given.wholeInt("n")))),
                quantity("ggtd.freeError")
                        .symbol("c_f^2(1+V)-2c_f+1")
                        .says("relative mean squared error of (n-1)/(n+1) times the sample variance")
                        .source(DERIVED.at("spec claim 23"))
                        .parameters(SHAPE, COUNT)
                        .is(given -> Value.of(Shrinkage.meanSquaredError(
                                PluginKurtosis.freeFactor(given.wholeInt("n")), relativeVariance(given)))));
    }

    private static List<Quantity> plugIns() {
        return List.of(
                quantity("ggtd.sampleExcess")
                        .symbol("G_2")
                        .says("excess kurtosis as estimated by the released code")
                        .source(KIM_2024.at("released code: spec claim 23"))
                        .parameters(SAMPLE)
                        .is(given -> Value.of(PluginKurtosis.excess(given.reals("x")))),
                quantity("ggtd.pluginDenominator")
                        .symbol("\\frac{G_2}n+\\frac{n+1}{n-1}")
                        .says("what the released code divides the variance by")
                        .source(KIM_2024.at("released code: spec claim 23"))
                        .parameters(SAMPLE)
                        .is(given -> Value.of(PluginKurtosis.denominator(given.reals("x")))),
                quantity("ggtd.pluginVariance")
                        .symbol("\\hat v")
                        .says("variance as estimated by the released code; 0 for equal values")
                        .source(KIM_2024.at("released code: spec claim 23"))
                        .parameters(SAMPLE)
                        .is(given -> Value.of(PluginKurtosis.estimate(given.reals("x")))),
                quantity("ggtd.leastPluginDenominator")
                        .symbol("\\frac{n+1}{n-1}-\\frac{2(n-1)}{n(n-3)}")
                        .says("least denominator that n values can have")
                        .source(DERIVED.at("spec claim 23"))
                        .parameters(FOUR_OR_MORE)
                        .is(given -> Value.of(PluginKurtosis.leastDenominator(given.wholeInt("n")))),
                quantity("ggtd.largestPluginDenominator")
                        .symbol("\\max\\big(\\tfrac{G_2}n+\\tfrac{n+1}{n-1}\\big)")
                        .says("largest denominator that n values can have, one apart from the rest")
                        .source(DERIVED.at("spec claim 23"))
                        .parameters(FOUR_OR_MORE)
                        .is(given -> Value.of(PluginKurtosis.largestDenominator(given.wholeInt("n")))));
    }
}
