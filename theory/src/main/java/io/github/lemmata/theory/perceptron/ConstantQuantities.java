package io.github.lemmata.theory.perceptron;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.perceptron.Parameters.samples;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// The soft-mean constants, the gaps between losses and weights, and the two-point asymptotes, as quantities.
final class ConstantQuantities {

    private static final Parameter SCORE = Parameter.real("x").means("score of a sample");
    private static final Parameter BELOW =
            Parameter.positive("p").means("second coordinate of z1 = (1, -p)").unit("length");
    private static final Parameter ABOVE =
            Parameter.positive("q").means("second coordinate of z2 = (1, q)").unit("length");

    private ConstantQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("perceptron.lambdaStar")
                        .symbol("\\lambda^*_n")
                        .says("largest soft mean of n scores of which one is not positive")
                        .source(DERIVED.at("spec claim 13"))
                        .parameter(samples(1))
                        .is(given -> Value.of(SoftMeanConstants.lambdaStar(given.wholeLong("n")))),
                quantity("perceptron.lambdaSep")
                        .symbol("\\Lambda_n")
                        .says("bound on the soft mean of n positive scores beyond the smallest of them")
                        .source(DERIVED.at("spec claim 13"))
                        .parameter(samples(1))
                        .is(given -> Value.of(SoftMeanConstants.lambdaSep(given.wholeLong("n")))),
                quantity("perceptron.lambdaPaper")
                        .symbol("\\log(2n-1)")
                        .says("the paper's constant in place of lambdaStar")
                        .source(TYURIN_2024.at("Theorem 6.1"))
                        .parameter(samples(1))
                        .is(given -> Value.of(SoftMeanConstants.lambdaPaper(given.wholeLong("n")))),
                quantity("perceptron.softMean")
                        .symbol("\\Phi(s)")
                        .says("mean of scores, each weighted by its logistic weight")
                        .source(DERIVED.at("spec claim 13"))
                        .parameter(Parameter.numbers("s", "list of reals, such as [0,1.6]")
                                .means("scores"))
                        .parameter(Parameter.numbers("mult", "list of integers >= 1, as long as s")
                                .symbol("m")
                                .means("multiplicities")
                                .unit("samples")
                                .whenAbsent("all 1"))
                        .is(ConstantQuantities::softMean),
                quantity("perceptron.softMean.equalityPoint")
                        .symbol("s^\\circ")
                        .says("the soft mean of (0, s, ..., s) is largest at this s")
                        .source(DERIVED.at("spec claim 13"))
                        .parameter(samples(2))
                        .is(given -> Value.of(SoftMean.equalityPoint(given.wholeLong("n")))),
                quantity("perceptron.lossGap")
                        .symbol("\\log(1+e^{-|x|})")
                        .says("logistic loss less perceptron loss at a score")
                        .source(DERIVED.at("spec claim 2"))
                        .parameter(SCORE)
                        .is(given -> Value.of(LogisticSandwich.lossGap(given.real("x")))),
                quantity("perceptron.lossGap.upper")
                        .symbol("\\min(\\log 2,e^{-|x|})")
                        .says("bound on the logistic loss less the perceptron loss at a score")
                        .source(DERIVED.at("spec claim 2"))
                        .parameter(SCORE)
                        .is(given -> Value.of(LogisticSandwich.lossEnvelope(given.real("x")))),
                quantity("perceptron.weightGap")
                        .symbol("|\\sigma(-x)-\\mathbf 1[x<0]|")
                        .says("logistic weight less perceptron weight at a score other than 0, without its sign")
                        .source(DERIVED.at("spec claim 3"))
                        .parameter(SCORE)
                        .is(given -> Value.of(LogisticSandwich.weightGap(given.real("x")))),
                quantity("perceptron.weightGap.upper")
                        .symbol("e^{-|x|}")
                        .says("bound on the logistic weight less the perceptron weight at a score other than 0")
                        .source(DERIVED.at("spec claim 3"))
                        .parameter(SCORE)
                        .is(given -> Value.of(LogisticSandwich.weightEnvelope(given.real("x")))),
                quantity("perceptron.tieGap")
                        .symbol("|\\sigma(-x)-\\tfrac12|")
                        .says("logistic weight less the half weight of a tie, without its sign")
                        .source(DERIVED.at("spec claim 3"))
                        .parameter(SCORE)
                        .is(given -> Value.of(LogisticSandwich.tieGap(given.real("x")))),
                quantity("perceptron.tieGap.upper")
                        .symbol("|x|/4")
                        .says("bound on the logistic weight less the half weight of a tie")
                        .source(DERIVED.at("spec claim 3"))
                        .parameter(SCORE)
                        .is(given -> Value.of(LogisticSandwich.tieEnvelope(given.real("x")))),
                quantity("perceptron.twoPoint.asymptoteY")
                        .symbol("\\rho")
                        .says("limit of the second coordinate of gradient descent on two points")
                        .source(DERIVED.at("spec claim 21"))
                        .parameters(BELOW, ABOVE)
                        .is(given -> Value.of(TwoPointAsymptotes.y(given.real("p"), given.real("q")))),
                quantity("perceptron.twoPoint.asymptoteC")
                        .symbol("C")
                        .says("limit of the first coordinate less log(gamma t) of gradient descent on two points")
                        .source(DERIVED.at("spec claim 21"))
                        .parameters(BELOW, ABOVE)
                        .is(given -> Value.of(TwoPointAsymptotes.c(given.real("p"), given.real("q")))));
    }

    private static Value softMean(Arguments given) {
        List<BigFraction> scores = given.numbers("s");
        List<BigFraction> multiplicities =
                given.has("mult") ? given.numbers("mult") : Collections.nCopies(scores.size(), BigFraction.ONE);
        if (multiplicities.size() != scores.size() || !multiplicities.stream().allMatch(ConstantQuantities::isCount)) {
            throw new IllegalArgumentException("parameter \"mult\" is \"%s\"; expected %d integers >= 1, as many as s"
                    .formatted(
                            Value.of(multiplicities.toArray(BigFraction[]::new)).text(), scores.size()));
        }
        return Value.of(SoftMean.of(
                scores.stream().mapToDouble(BigFraction::doubleValue).toArray(),
                multiplicities.stream().mapToLong(BigFraction::longValue).toArray()));
    }

    private static boolean isCount(BigFraction x) {
        return x.signum() > 0
                && x.getDenominator().equals(BigInteger.ONE)
                && x.getNumerator().bitLength() < Long.SIZE;
    }
}
