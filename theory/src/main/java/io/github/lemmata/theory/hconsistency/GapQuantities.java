package io.github.lemmata.theory.hconsistency;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.BARTLETT_2006;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.ZHANG_2004;
import static io.github.lemmata.theory.hconsistency.Parameters.CLASSES;
import static io.github.lemmata.theory.hconsistency.Parameters.PROBABILITIES;
import static io.github.lemmata.theory.hconsistency.Parameters.REGRET;
import static io.github.lemmata.theory.hconsistency.Parameters.TAU;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Minimizability gaps, bounded scores, adversarial losses and binary baselines, as quantities.
final class GapQuantities {

    private static final Parameter BOUND =
            Parameter.realAtLeast("Lambda", 0).symbol("\\Lambda").means("scores lie from -Lambda to Lambda");
    private static final Parameter MARGIN =
            Parameter.positive("rho").symbol("\\rho").means("margin asked for");
    private static final Parameter LOSS =
            Parameter.choice("loss", BinaryLoss.class).symbol("\\phi").means("loss of the margin");
    private static final Parameter ROWS = Parameter.matrix(
                    "p", "list of rows of reals >= 0 with sum 1, such as [[0.9,0.1],[0.3,0.7]]")
            .symbol("p^{(i)}")
            .means("conditional probabilities at each point");
    private static final Parameter WEIGHTS = Parameter.numbers("w", "list of reals >= 0 with sum 1, one for each point")
            .means("probabilities of the points")
            .whenAbsent("all points are equally likely");

    private GapQuantities() {}

    static List<Quantity> all() {
        return Stream.of(gaps(), boundedScores(), adversarial(), growth(), binary())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quantity> gaps() {
        return List.of(
                quantity("hconsistency.minimizabilityGapTwoPoints")
                        .symbol("M_\\tau")
                        .says("minimizability gap of linear scores without bias on two points, two classes")
                        .source(DERIVED.at("spec A12 (d)"))
                        .parameters(
                                Parameter.numbers("x", "list of two reals other than 0")
                                        .means("the two points, equally likely"),
                                Parameter.numbers("eta", "list of two reals from 0 to 1")
                                        .symbol("\\eta")
                                        .means("probability of class 0 at each point"),
                                TAU)
                        .is(given -> Value.of(twoPoints(given).gap(given.real("tau")))),
                quantity("hconsistency.minimizabilityGapConstants")
                        .symbol("M_\\tau")
                        .says("minimizability gap of scores that are the same at all points")
                        .source(DERIVED.at("spec A12 (b)"))
                        .parameters(ROWS, WEIGHTS, TAU)
                        .is(GapQuantities::constants),
                quantity("hconsistency.minimizabilityGapOppositePoints")
                        .symbol("M_\\tau")
                        .says("minimizability gap of constant scores on two points with opposite labels")
                        .source(DERIVED.at("spec A12 (b)"))
                        .parameters(
                                Parameter.realAtLeast("q", 0)
                                        .means("probability of class 0 at one point and 1 at the other, at most 1"),
                                TAU)
                        .is(given -> Value.of(MinimizabilityGaps.ofOppositePoints(given.real("tau"), given.real("q")))),
                quantity("hconsistency.bestRiskBound")
                        .symbol("\\Phi^\\tau(R^*_0(H))")
                        .says("bound on the best risk by that of the sum-exponential loss")
                        .source(MAO_2023.at("published form, re-proved: spec A13"))
                        .parameters(
                                Parameter.realAtLeast("R0", 0)
                                        .symbol("R^*_0(H)")
                                        .means("best sum-exponential risk"),
                                TAU)
                        .is(given -> Value.of(MinimizabilityGaps.bestRiskBound(given.real("tau"), given.real("R0")))));
    }

    private static List<Quantity> boundedScores() {
        return List.of(
                quantity("hconsistency.deterministicBoundedMinCondRisk")
                        .symbol("\\Phi^\\tau((n-1)e^{-2\\Lambda})")
                        .says("least conditional risk of bounded scores at a certain label")
                        .source(MAO_2023.at("published form, re-proved: spec A14"))
                        .parameters(CLASSES, BOUND, TAU)
                        .is(given -> Value.of(BoundedScores.deterministicMinimum(
                                given.real("tau"), given.wholeLong("n"), given.real("Lambda")))),
                quantity("hconsistency.boundedBinaryTransform")
                        .symbol("T_{\\tau,\\Lambda}(\\beta)")
                        .says("what a zero-one regret costs at least with bounded scores, two classes, tau < 2")
                        .source(DERIVED.at("spec A15"))
                        .parameters(BOUND, REGRET, TAU)
                        .is(given -> Value.of(BoundedScores.binaryTransform(
                                given.real("tau"), given.real("Lambda"), given.real("beta")))),
                quantity("hconsistency.boundedBinarySwitch")
                        .symbol("\\tanh((2-\\tau)\\Lambda)")
                        .says("zero-one regret up to which a bound on the scores has no influence, tau < 2")
                        .source(DERIVED.at("spec A15"))
                        .parameters(BOUND, TAU)
                        .is(given -> Value.of(BoundedScores.binarySwitch(given.real("tau"), given.real("Lambda")))));
    }

    private static List<Quantity> adversarial() {
        return List.of(
                quantity("hconsistency.adversarialMinCondRisk")
                        .symbol("\\tilde C^*(p)")
                        .says("least conditional risk of the adversarial comp-sum loss")
                        .source(MAO_2023.at("re-proved: spec A16"))
                        .parameters(PROBABILITIES, TAU)
                        .is(given -> Value.of(AdversarialLoss.minimum(given.real("tau"), given.reals("p")))),
                quantity("hconsistency.adversarialDivisor")
                        .symbol("\\Phi^\\tau(1)")
                        .says("constant that divides the adversarial surrogate regret")
                        .source(MAO_2023.at("re-proved: spec A16"))
                        .parameters(TAU)
                        .is(given -> Value.of(AdversarialLoss.divisor(given.real("tau")))),
                quantity("hconsistency.smoothAdversarialPenalty")
                        .symbol("\\sqrt{n-1}/\\rho")
                        .says("least penalty that makes the smooth adversarial comp-sum loss a majorant")
                        .source(MAO_2023.at("re-proved: spec A17"))
                        .parameters(CLASSES, MARGIN)
                        .is(given ->
                                Value.of(new AdversarialLoss(0, given.real("rho")).smoothness(given.wholeInt("n")))));
    }

    private static List<Quantity> growth() {
        return List.of(
                quantity("hconsistency.growthExponent")
                        .symbol("\\lim\\log T_\\tau(\\beta)/\\log\\beta")
                        .says("exponent of the transformation for small regrets")
                        .source(DERIVED.at("spec A18"))
                        .parameters(TAU)
                        .is(given -> Value.of((long) GrowthRate.exponent(given.real("tau")))),
                quantity("hconsistency.growthConstant")
                        .symbol("2^\\tau(2-\\tau)")
                        .says("squared zero-one regret over surrogate regret, for small regrets, tau <= 1")
                        .source(DERIVED.at("spec A6, A19"))
                        .parameters(TAU)
                        .is(given -> Value.of(GrowthRate.squaredRegretRatio(given.real("tau")))));
    }

    private static List<Quantity> binary() {
        return List.of(
                quantity("hconsistency.psi")
                        .symbol("\\psi(\\theta)")
                        .says("transform of a binary margin loss")
                        .source(BARTLETT_2006.at("spec B1"))
                        .parameters(
                                LOSS,
                                Parameter.realAtLeast("theta", 0)
                                        .symbol("\\theta")
                                        .means("zero-one excess risk, at most 1"))
                        .is(given -> Value.of(loss(given).psi(given.real("theta")))),
                quantity("hconsistency.binaryMinCondRisk")
                        .symbol("H(\\eta)")
                        .says("least conditional risk of a binary margin loss")
                        .source(BARTLETT_2006.at("spec B1"))
                        .parameters(
                                LOSS,
                                Parameter.realAtLeast("eta", 0)
                                        .symbol("\\eta")
                                        .means("probability of label 1, at most 1"))
                        .is(given -> Value.of(loss(given).minimumRisk(given.real("eta")))),
                quantity("hconsistency.zhangConstant")
                        .symbol("c")
                        .says("Zhang's constant of a binary margin loss")
                        .source(ZHANG_2004.at("spec B2"))
                        .parameters(LOSS)
                        .is(given -> Value.of(loss(given).zhang().constant())),
                quantity("hconsistency.zhangBound")
                        .symbol("2c(R_\\phi-R^*_\\phi)^{1/s}")
                        .says("zero-one excess risk that a surrogate excess risk allows at most")
                        .source(ZHANG_2004.at("spec B2"))
                        .parameters(LOSS, Parameter.realAtLeast("t", 0).means("surrogate excess risk"))
                        .is(given -> Value.of(loss(given).zhang().bound(given.real("t")))));
    }

    private static TwoPointLinear twoPoints(Arguments given) {
        double[] x = pair(given, "x");
        double[] eta = pair(given, "eta");
        return new TwoPointLinear(x[0], x[1], eta[0], eta[1]);
    }

    private static double[] pair(Arguments given, String name) {
        double[] pair = given.reals(name);
        if (pair.length != 2) {
            throw new IllegalArgumentException(
                    "parameter \"%s\" has %d entries; expected two".formatted(name, pair.length));
        }
        return pair;
    }

    private static Value constants(Arguments given) {
        double[][] rows = given.matrix("p").stream()
                .map(row -> row.stream().mapToDouble(BigFraction::doubleValue).toArray())
                .toArray(double[][]::new);
        double[] equal = new double[rows.length];
        Arrays.fill(equal, 1.0 / rows.length);
        double[] weights = given.has("w") ? given.reals("w") : equal;
        return Value.of(MinimizabilityGaps.ofConstants(given.real("tau"), weights, rows));
    }

    private static BinaryLoss loss(Arguments given) {
        return given.choice("loss", BinaryLoss.class);
    }
}
