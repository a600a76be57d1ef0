package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.TAN_2023;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.stream.Stream;

/// Quantities of claims 35, 36.
final class OutlierQuantities {

    private static final Parameter ERROR_WEIGHT =
            Parameter.positive("w1").symbol("w_1").means("weight of the squared error");
    private static final Parameter LOG_WEIGHT =
            Parameter.positive("w2").symbol("w_2").means("weight of the log-variance");
    private static final Parameter SQUARED_ERROR =
            Parameter.realAtLeast("v", 0).means("squared error, of a point or in the mean");
    private static final Parameter SPREAD = Parameter.positive("s").means("how many times wider outliers are");

    private OutlierQuantities() {}

    static List<Quantity> all() {
        return Stream.of(adjustedError(), areas()).flatMap(List::stream).toList();
    }

    private static List<Quantity> adjustedError() {
        return List.of(
                quantity("ggtd.adjustedError")
                        .symbol("w_1\\frac v{\\sigma^2}+w_2\\ln\\sigma^2")
                        .says("adjustable probabilistic reconstruction error of one dimension")
                        .source(TAN_2023.at("adjustable error; spec claim 35"))
                        .parameters(
                                ERROR_WEIGHT,
                                LOG_WEIGHT,
                                SQUARED_ERROR,
                                Parameter.positive("variance")
                                        .symbol("\\sigma^2")
                                        .means("stated variance"))
                        .is(given -> Value.of(adjusted(given).of(given.real("v"), given.real("variance")))),
                quantity("ggtd.adjustedErrorVariance")
                        .symbol("\\frac{w_1}{w_2}v")
                        .says("variance at which the adjustable error is least")
                        .source(DERIVED.at("spec claim 35"))
                        .parameters(ERROR_WEIGHT, LOG_WEIGHT, SQUARED_ERROR)
                        .is(given -> Value.of(adjusted(given).bestVariance(given.real("v")))),
                quantity("ggtd.adjustedErrorLeast")
                        .symbol("w_2(1+\\ln\\frac{w_1v}{w_2})")
                        .says("the adjustable error at its best variance")
                        .source(DERIVED.at("spec claim 35"))
                        .parameters(ERROR_WEIGHT, LOG_WEIGHT, SQUARED_ERROR)
                        .is(given -> Value.of(adjusted(given).least(given.real("v")))));
    }

    private static List<Quantity> areas() {
        return List.of(
                quantity("ggtd.mseAuc")
                        .symbol("1-F_{d,d}(1/s^2)")
                        .says("area under the curve of the squared error for residuals N(0, I) against N(0, s^2 I),"
                                + " and of the likelihood for any variances")
                        .source(DERIVED.at("spec claim 36"))
                        .parameters(Parameter.whole("d", 1, 1_000_000).means("dimension"), SPREAD)
                        .is(given -> Value.of(SquaredErrorAuc.likelihood(given.wholeInt("d"), given.real("s")))),
                quantity("ggtd.heteroscedasticMseAuc")
                        .symbol("\\Pr\\Big(s^2\\sum_jv_jX_j^2>\\sum_jv_jY_j^2\\Big)")
                        .says("area under the curve of the squared error where the dimensions' variances differ")
                        .source(DERIVED.at("spec claim 36, by Imhof's integral"))
                        .parameters(
                                Parameter.numbers("v", "list of reals > 0, such as [1,9]")
                                        .means("variances of the dimensions"),
                                SPREAD)
                        .is(given -> Value.of(SquaredErrorAuc.squaredError(given.reals("v"), given.real("s")))));
    }

    private static AdjustedError adjusted(Arguments given) {
        return new AdjustedError(given.real("w1"), given.real("w2"));
    }
}
