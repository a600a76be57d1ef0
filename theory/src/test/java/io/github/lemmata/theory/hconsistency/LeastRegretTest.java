package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LeastRegretTest {

    @Provide
    Arbitrary<Double> taus() {
        return CompSumArbitraries.taus();
    }

    @Provide
    Arbitrary<Double> tausBelowTwo() {
        return CompSumArbitraries.tausBelowTwo();
    }

    @Provide
    Arbitrary<Double> regrets() {
        return CompSumArbitraries.regrets();
    }

    @Provide
    Arbitrary<double[]> probabilities() {
        return CompSumArbitraries.probabilities();
    }

    @Property
    void poolMembersLieAboveTheMeanAndNoOthers(@ForAll("probabilities") double[] p) {
        for (int predicted = 0; predicted < p.length; predicted++) {
            var pool = Pool.of(p, predicted);
            double slack = 1e-15 * pool.mean();

            assertThat(pool.members().getFirst()).isEqualTo(predicted);
            for (int y = 0; y < p.length; y++) {
                if (!pool.members().contains(y)) {
                    assertThat(p[y]).isLessThanOrEqualTo(pool.mean() + slack);
                } else if (y != predicted) {
                    assertThat(p[y]).isGreaterThanOrEqualTo(pool.mean() - slack);
                }
            }
            assertThat(Arrays.stream(pool.pooled(p)).sum()).isCloseTo(1, within(1e-14));
        }
    }

    @Property
    void leastRegretIsThePooledMinimumLessTheMinimum(
            @ForAll("tausBelowTwo") double tau, @ForAll("probabilities") double[] p) {
        double least = ConditionalMinimum.of(tau, p);
        for (int predicted = 0; predicted < p.length; predicted++) {
            double pooled = ConditionalMinimum.of(tau, Pool.of(p, predicted).pooled(p));

            assertThat(LeastRegret.of(tau, p, predicted)).isCloseTo(pooled - least, within(1e-13 * (1 + pooled)));
        }
    }

    @Property
    void thePooledSoftmaxPredictsTheClassAtThatRegret(
            @ForAll("tausBelowTwo") double tau, @ForAll("probabilities") double[] p) {
        int predicted = p.length - 1;
        double[] softmax = Pool.of(p, predicted).softmax(tau, p);
        double[] scores = Arrays.stream(softmax).map(Math::log).toArray();
        double regret = new CompSumLoss(tau).conditionalRegret(p, scores);

        assertThat(softmax[predicted]).isCloseTo(Arrays.stream(softmax).max().orElseThrow(), within(1e-12));
        assertThat(regret).isCloseTo(LeastRegret.of(tau, p, predicted), within(1e-12 * (1 + regret)));
    }

    @Property
    void predictingTheLikeliestClassCostsNothing(@ForAll("taus") double tau, @ForAll("probabilities") double[] p) {
        int likeliest = 0;
        for (int y = 1; y < p.length; y++) {
            likeliest = p[y] > p[likeliest] ? y : likeliest;
        }
        assertThat(LeastRegret.of(tau, p, likeliest)).isZero();
    }

    /// The bound of the family, at its best scores.
    @Property
    void noRegretIsBelowTheTransform(@ForAll("taus") double tau, @ForAll("probabilities") double[] p) {
        var transform = new Transform(tau, p.length);
        for (int predicted = 0; predicted < p.length; predicted++) {
            // An infinite slope at 1 would make much of a regret that rounds to 1.
            double beta = Math.max(0, TieBreak.zeroOneRegret(p, predicted) - 1e-15);

            assertThat(LeastRegret.of(tau, p, predicted)).isGreaterThanOrEqualTo(transform.at(beta) - 1e-12);
        }
    }

    @Property
    void noRegretIsBelowTheDimensionFreeBounds(@ForAll("taus") double tau, @ForAll("probabilities") double[] p) {
        for (int predicted = 0; predicted < p.length; predicted++) {
            double beta = TieBreak.zeroOneRegret(p, predicted);
            double regret = LeastRegret.of(tau, p, predicted) + 1e-13;
            if (tau >= 2) {
                assertThat((tau - 1) * regret)
                        .isGreaterThanOrEqualTo(DimensionFreeBounds.meanAbsoluteError(beta) * (1 - 1e-13));
            } else if (tau >= 1) {
                assertThat(regret)
                        .isGreaterThanOrEqualTo(DimensionFreeBounds.generalizedCrossEntropy(tau, beta) * (1 - 1e-12));
            }
        }
    }

    @Property
    void twoClassesCostTheTransformItself(@ForAll("tausBelowTwo") double tau, @ForAll("regrets") double beta) {
        // Next to 1 the slope may be infinite, and the rounding of the two halves counts.
        double wanted = beta > 0.999 ? 1 : beta;
        double[] p = {(1 + wanted) / 2, (1 - wanted) / 2};
        double regret = TieBreak.zeroOneRegret(p, 1);
        double cost = new Transform(tau, 2).at(regret);

        // The mean of the block is rounded, which a small distance from it magnifies.
        double rounding = regret == 0 ? 0 : 1e-12 + 1e-15 / regret;
        assertThat(LeastRegret.of(tau, p, 1)).isCloseTo(cost, within(rounding * cost));
    }

    @Test
    void poolingTheLikeliestClassAloneIsNotEnough() {
        var pool = Pool.of(new double[] {.4, .38, .02, .2}, 2);

        assertThat(pool.members()).containsExactly(2, 0, 1);
        assertThat(pool.mean()).isCloseTo(.8 / 3, within(1e-16));
    }

    @Test
    void aTieWithTheMeanStaysOutside() {
        assertThat(Pool.of(new double[] {.5, .25, 0, .25}, 2).members()).containsExactly(2, 0);
    }

    @Test
    void aSinglePointOfMassIsPooledWithThePrediction() {
        assertThat(LeastRegret.of(1, new double[] {1, 0, 0}, 2)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(LeastRegret.of(2, new double[] {1, 0, 0}, 2)).isEqualTo(.5);
        assertThat(LeastRegret.of(3, new double[] {1, 0, 0}, 2)).isEqualTo(.375);
    }

    @Test
    void aPredictionThatIsNoClassIsRefused() {
        assertThatThrownBy(() -> LeastRegret.of(1, new double[] {.5, .5}, 2))
                .hasMessage("predicted is 2; expected integer from 0 to 1");
        assertThatThrownBy(() -> Pool.of(new double[] {.5, .4}, 1))
                .hasMessage("p is [0.5, 0.4]; expected reals >= 0 with sum 1");
    }
}
