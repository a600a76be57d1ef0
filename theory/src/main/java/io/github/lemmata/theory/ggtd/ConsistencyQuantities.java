package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.SONG_2024;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.stream.Stream;

/// Quantities of claims 41 to 44 and 46; those of claim 45 are in [ScheduleQuantities].
final class ConsistencyQuantities {

    static final Parameter LEVELS =
            Parameter.whole("N", 2, 1_000_000).means("number of noise levels").unit("levels");
    static final Parameter SMALLEST = Parameter.positive("sigmaMin")
            .symbol("\\sigma_{\\min}")
            .means("smallest noise level")
            .whenAbsent("0.002");
    static final Parameter LARGEST = Parameter.positive("sigmaMax")
            .symbol("\\sigma_{\\max}")
            .means("largest noise level, above the smallest")
            .whenAbsent("80");
    static final Parameter EXPONENT = Parameter.realAtLeast("rho", 1)
            .symbol("\\varrho")
            .means("which root of the noise levels is equally spaced")
            .whenAbsent("7");
    private static final Parameter SIGMA =
            Parameter.positive("sigma").symbol("\\sigma").means("noise level, the smallest or above");
    private static final Parameter STD = Parameter.positive("s").means("standard deviation of the data");
    private static final Parameter CORRELATION = Parameter.realAtLeast("corr", 0)
            .symbol("\\varrho")
            .means("correlation of data and noise, at most 1")
            .whenAbsent("0");
    private static final Parameter X = Parameter.real("x").means("noisy point");
    private static final Parameter POINT = Parameter.real("xi").symbol("\\xi").means("the point where all data are");
    private static final Parameter STUDENT =
            Parameter.real("theta").symbol("\\theta").means("parameter of the model");
    private static final Parameter TEACHER =
            Parameter.real("teacher").symbol("\\theta^-").means("parameter of the teacher");

    private ConsistencyQuantities() {}

    static List<Quantity> all() {
        return Stream.of(pointData(), gaussian(), mixture(), coupling(), ScheduleQuantities.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> pointData() {
        return List.of(
                quantity("ggtd.emaMeanSquare")
                        .symbol("\\overline{D_i^2}")
                        .says("mean squared residual of consistency training on one point")
                        .source(SONG_2024.at("re-derived: spec claim 41"))
                        .parameters(LEVELS, POINT, STUDENT, TEACHER, SMALLEST, LARGEST, EXPONENT)
                        .is(given -> Value.of(pointData(given).meanSquare(given.real("theta"), given.real("teacher")))),
                quantity("ggtd.emaMeanSquareLimit")
                        .symbol("\\lim_N\\overline{D_i^2}")
                        .says("what the mean squared residual tends to as the grid gets finer")
                        .source(DERIVED.at("spec claim 41"))
                        .parameters(STUDENT, TEACHER, SMALLEST, LARGEST, EXPONENT)
                        .is(given -> Value.of(new PointDataTraining(grid(given, 2), 0)
                                .meanSquareLimit(given.real("theta"), given.real("teacher")))),
                quantity("ggtd.emaScaledGradient")
                        .symbol("\\overline{\\partial_\\theta D_i^2/\\Delta\\sigma_i}")
                        .says("gradient of the weighted squared residual of consistency training on one point")
                        .source(SONG_2024.at("re-derived: spec claim 41"))
                        .parameters(LEVELS, POINT, STUDENT, TEACHER, SMALLEST, LARGEST, EXPONENT)
                        .is(given ->
                                Value.of(pointData(given).scaledGradient(given.real("theta"), given.real("teacher")))),
                quantity("ggtd.emaScaledGradientLimit")
                        .symbol("\\lim_N\\overline{\\partial_\\theta D_i^2/\\Delta\\sigma_i}")
                        .says("what that gradient tends to where the teacher is the student")
                        .source(DERIVED.at("spec claim 41"))
                        .parameters(POINT, STUDENT, SMALLEST, LARGEST, EXPONENT)
                        .is(given -> Value.of(new PointDataTraining(grid(given, 2), given.real("xi"))
                                .gradientWithoutLagLimit(given.real("theta")))));
    }

    private static List<Quantity> gaussian() {
        return List.of(
                quantity("ggtd.karrasGrid")
                        .symbol("\\sigma_1,\\dots,\\sigma_N")
                        .says("noise levels, the smallest first")
                        .source(SONG_2024.at("spec section 2"))
                        .parameters(LEVELS, SMALLEST, LARGEST, EXPONENT)
                        .is(given -> Value.of(grid(given).levels())),
                quantity("ggtd.gaussianConsistency")
                        .symbol("f(x,\\sigma)")
                        .says("exact consistency function of normal data")
                        .source(DERIVED.at("spec claim 42"))
                        .parameters(
                                X, SIGMA, Parameter.real("mu").symbol("\\mu").means("mean of the data"), STD, SMALLEST)
                        .is(given -> Value.of(new GaussianConsistency(given.real("mu"), given.real("s"))
                                .at(given.real("x"), given.real("sigma"), smallest(given)))),
                quantity("ggtd.gaussianConsistencyFactor")
                        .symbol("\\sqrt{(s^2+\\sigma_{\\min}^2)/(s^2+\\sigma^2)}")
                        .says("slope of the exact consistency function of normal data")
                        .source(DERIVED.at("spec claim 42"))
                        .parameters(SIGMA, STD, SMALLEST)
                        .is(given -> Value.of(
                                GaussianConsistency.factor(given.real("s"), given.real("sigma"), smallest(given)))),
                quantity("ggtd.linearCtCoefficient")
                        .symbol("a_N")
                        .says("coefficient that linear consistency training ends with, in the population")
                        .source(DERIVED.at("spec claims 43, 46"))
                        .parameters(LEVELS, STD, CORRELATION, SMALLEST, LARGEST, EXPONENT)
                        .is(given -> Value.of(coupled(given)
                                .trainedCoefficients(grid(given))[grid(given).count() - 1])),
                quantity("ggtd.linearCtRelativeError")
                        .symbol("a_N/f-1")
                        .says("relative error of that coefficient, by which its samples are too narrow")
                        .source(DERIVED.at("spec claim 43"))
                        .parameters(LEVELS, STD, CORRELATION, SMALLEST, LARGEST, EXPONENT)
                        .is(given -> Value.of(coupled(given).relativeError(grid(given)))));
    }

    private static List<Quantity> mixture() {
        var weights = Parameter.numbers("w", "list of reals >= 0 with sum 1, such as [0.3,0.7]")
                .means("weights of the components");
        var means = Parameter.numbers("mu", "list of reals, such as [-1,0.8]")
                .symbol("\\mu")
                .means("means of the components");
        var stds = Parameter.numbers("s", "list of reals > 0, such as [0.2,0.3]")
                .means("standard deviations of the components");
        return List.of(
                quantity("ggtd.mixtureConsistency")
                        .symbol("F_{\\sigma_{\\min}}^{-1}(F_\\sigma(x))")
                        .says("exact consistency function of a normal mixture on the line")
                        .source(DERIVED.at("spec claim 44"))
                        .parameters(X, SIGMA, weights, means, stds, SMALLEST)
                        .is(given -> Value.of(
                                mixture(given).consistency(given.real("x"), given.real("sigma"), smallest(given)))),
                quantity("ggtd.mixturePosteriorMean")
                        .symbol("E[x_0\\mid x_\\sigma=x]")
                        .says("mean of the data given a noisy point, for a normal mixture on the line")
                        .source(DERIVED.at("spec claim 44"))
                        .parameters(X, SIGMA, weights, means, stds)
                        .is(given -> Value.of(mixture(given).posteriorMean(given.real("x"), given.real("sigma")))));
    }

    private static List<Quantity> coupling() {
        return List.of(
                quantity("ggtd.couplingCorrelation")
                        .symbol("\\varrho_B")
                        .says("correlation of two sorted standard normal batches")
                        .source(DERIVED.at("spec claim 46"))
                        .parameters(Parameter.whole("B", 1, 100_000)
                                .means("size of the batches")
                                .unit("samples"))
                        .is(given -> Value.of(NormalOrder.couplingCorrelation(given.wholeInt("B")))),
                quantity("ggtd.coupledConditionalVariance")
                        .symbol("\\mathrm{Var}(x_0\\mid x_\\sigma)")
                        .says("variance of the data given a noisy point, for correlated normal data and noise")
                        .source(DERIVED.at("spec claim 46"))
                        .parameters(SIGMA, STD, CORRELATION)
                        .is(given -> Value.of(coupled(given).conditionalVariance(given.real("sigma")))),
                quantity("ggtd.coupledConsistencyFactor")
                        .symbol("f(x,\\sigma)/x")
                        .says("slope that consistency training tends to, for correlated normal data and noise")
                        .source(DERIVED.at("spec claim 46"))
                        .parameters(SIGMA, STD, CORRELATION, SMALLEST)
                        .is(given -> Value.of(coupled(given).limit(given.real("sigma"), smallest(given)))),
                quantity("ggtd.coupledOutputStd")
                        .symbol("T\\sqrt{\\mathrm{Var}(x_{\\sigma_{\\min}})/\\mathrm{Var}(x_T)}")
                        .says("standard deviation of one-step samples from noise N(0, T²)")
                        .source(DERIVED.at("spec claim 46"))
                        .parameters(STD, CORRELATION, SMALLEST, LARGEST)
                        .is(given -> Value.of(coupled(given).outputStd(largest(given), smallest(given)))));
    }

    static KarrasGrid grid(Arguments given) {
        return grid(given, given.wholeInt("N"));
    }

    private static KarrasGrid grid(Arguments given, int count) {
        return new KarrasGrid(smallest(given), largest(given), given.has("rho") ? given.real("rho") : 7, count);
    }

    private static double smallest(Arguments given) {
        return given.has("sigmaMin") ? given.real("sigmaMin") : 0.002;
    }

    private static double largest(Arguments given) {
        return given.has("sigmaMax") ? given.real("sigmaMax") : 80;
    }

    private static PointDataTraining pointData(Arguments given) {
        return new PointDataTraining(grid(given), given.real("xi"));
    }

    private static CoupledGaussian coupled(Arguments given) {
        return new CoupledGaussian(given.real("s"), given.has("corr") ? given.real("corr") : 0);
    }

    private static NormalMixture mixture(Arguments given) {
        return new NormalMixture(given.reals("w"), given.reals("mu"), given.reals("s"));
    }
}
