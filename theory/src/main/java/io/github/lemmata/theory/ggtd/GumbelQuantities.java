package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.stream.Stream;

/// Quantities of claims 31, 32.
final class GumbelQuantities {

    private static final Parameter LAW =
            Parameter.choice("law", ErrorLaw.class).means("a maximum's law, or that of the difference of two");
    private static final Parameter SCALE =
            Parameter.positive("b").means("scale of the law").whenAbsent("1");
    private static final Parameter COUNT =
            Parameter.whole("k", 1, 1_000_000_000).means("number of standard normal numbers");
    private static final Parameter TEMPERATURE = Parameter.positive("b").means("scale of the loss");

    private GumbelQuantities() {}

    static List<Quantity> all() {
        return Stream.of(moments(), fits(), maxima(), regression())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> moments() {
        return List.of(
                quantity("ggtd.errorLawMean")
                        .symbol("\\mathbb EX")
                        .says("mean of a Gumbel or logistic law")
                        .source(DERIVED.at("spec claim 31"))
                        .parameters(LAW, SCALE)
                        .is(given -> Value.of(law(given).mean(scale(given)))),
                quantity("ggtd.errorLawVariance")
                        .symbol("\\mathrm{Var}X")
                        .says("variance of a Gumbel or logistic law")
                        .source(DERIVED.at("spec claim 31"))
                        .parameters(LAW, SCALE)
                        .is(given -> Value.of(law(given).variance(scale(given)))),
                quantity("ggtd.errorLawSkewness")
                        .symbol("\\mu_3/\\sigma^3")
                        .says("skewness of a Gumbel or logistic law")
                        .source(DERIVED.at("spec claim 31"))
                        .parameters(LAW)
                        .is(given -> Value.of(law(given).skewness())),
                quantity("ggtd.errorLawExcess")
                        .symbol("\\mu_4/\\sigma^4-3")
                        .says("excess kurtosis of a Gumbel or logistic law")
                        .source(DERIVED.at("spec claim 31"))
                        .parameters(LAW)
                        .is(given -> Value.of(law(given).excessKurtosis())),
                quantity("ggtd.errorLawEntropy")
                        .symbol("h(X)")
                        .says("entropy of a Gumbel or logistic law")
                        .unit("nats")
                        .source(DERIVED.at("spec claim 31"))
                        .parameters(LAW, SCALE)
                        .is(given -> Value.of(law(given).entropy(scale(given)))));
    }

    private static List<Quantity> fits() {
        return List.of(
                quantity("ggtd.errorLawShape")
                        .symbol("\\beta:\\ \\kappa(\\beta)=\\mu_4/\\sigma^4")
                        .says("shape of the generalized Gaussian with the kurtosis of a Gumbel or logistic law")
                        .source(DERIVED.at("spec claim 31"))
                        .parameters(LAW)
                        .is(given ->
                                Value.of(KurtosisInverse.shape(3 + law(given).excessKurtosis()))),
                quantity("ggtd.errorLawFit")
                        .symbol("(\\mu,\\alpha,\\beta,KL)")
                        .says("location, scale, shape and divergence of the nearest generalized Gaussian to a Gumbel"
                                + " or logistic law of scale 1")
                        .source(DERIVED.at("spec claim 31"))
                        .parameters(LAW)
                        .is(given -> values(SymmetricFit.generalizedGaussian(law(given)))),
                quantity("ggtd.errorLawGaussianFit")
                        .symbol("(\\mu,\\sqrt2\\sigma,2,KL)")
                        .says("location, scale, shape and divergence of the nearest Gaussian to a Gumbel or logistic"
                                + " law of scale 1")
                        .source(DERIVED.at("spec claim 31"))
                        .parameters(LAW)
                        .is(given -> values(SymmetricFit.gaussian(law(given)))));
    }

    private static List<Quantity> maxima() {
        return List.of(
                quantity("ggtd.gaussianMaximumMean")
                        .symbol("\\mathbb E\\max_{i\\le k}Z_i")
                        .says("mean of the largest of k standard normal numbers")
                        .source(DERIVED.at("spec claim 32"))
                        .parameters(COUNT)
                        .is(given -> Value.of(maximum(given).mean())),
                quantity("ggtd.gaussianMaximumVariance")
                        .symbol("\\mathrm{Var}\\max_{i\\le k}Z_i")
                        .says("variance of the largest of k standard normal numbers")
                        .source(DERIVED.at("spec claim 32"))
                        .parameters(COUNT)
                        .is(given -> Value.of(maximum(given).variance())),
                quantity("ggtd.gaussianMaximumSkewness")
                        .symbol("\\mu_3/\\sigma^3")
                        .says("skewness of the largest of k standard normal numbers")
                        .source(DERIVED.at("spec claim 32"))
                        .parameters(COUNT)
                        .is(given -> Value.of(maximum(given).skewness())),
                quantity("ggtd.gaussianMaximumExcess")
                        .symbol("\\mu_4/\\sigma^4-3")
                        .says("excess kurtosis of the largest of k standard normal numbers")
                        .source(DERIVED.at("spec claim 32"))
                        .parameters(COUNT)
                        .is(given -> Value.of(maximum(given).excessKurtosis())));
    }

    private static List<Quantity> regression() {
        return List.of(
                quantity("ggtd.gumbelRegressionNormal")
                        .symbol("\\mu+\\frac{s^2}{2b}")
                        .says("what Gumbel regression gives for normal values")
                        .source(DERIVED.at("spec claim 32"))
                        .parameters(
                                Parameter.real("mu").symbol("\\mu").means("mean of the values"),
                                Parameter.realAtLeast("s", 0).means("standard deviation of the values"),
                                TEMPERATURE)
                        .is(given -> Value.of(
                                GumbelRegression.ofNormal(given.real("mu"), given.real("s"), given.real("b")))),
                quantity("ggtd.gumbelRegression")
                        .symbol("b\\ln\\frac1n\\sum_ie^{x_i/b}")
                        .says("what Gumbel regression gives for equally likely values")
                        .source(DERIVED.at("spec claim 32"))
                        .parameters(
                                Parameter.numbers("x", "list of reals, such as [1,-0.5,2]")
                                        .means("values"),
                                TEMPERATURE)
                        .is(given -> Value.of(GumbelRegression.ofValues(given.reals("x"), given.real("b")))));
    }

    private static ErrorLaw law(Arguments given) {
        return given.choice("law", ErrorLaw.class);
    }

    private static double scale(Arguments given) {
        return given.has("b") ? given.real("b") : 1;
    }

    private static GaussianMaximum maximum(Arguments given) {
        return GaussianMaximum.of(given.wholeInt("k"));
    }

    private static Value values(SymmetricFit fit) {
        return Value.of(fit.location(), fit.scale(), fit.shape(), fit.divergence());
    }
}
