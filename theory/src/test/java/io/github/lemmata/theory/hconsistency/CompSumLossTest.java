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

class CompSumLossTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Provide
    Arbitrary<Double> taus() {
        return CompSumArbitraries.taus();
    }

    @Provide
    Arbitrary<double[]> scores() {
        return CompSumArbitraries.scores(4);
    }

    @Property
    void lossIsPhiOfTheSumOfExponentials(@ForAll("taus") double tau, @ForAll("scores") double[] scores) {
        var loss = new CompSumLoss(tau);
        double sum =
                Math.exp(scores[0] - scores[2]) + Math.exp(scores[1] - scores[2]) + Math.exp(scores[3] - scores[2]);

        assertThat(loss.of(scores, 2)).isCloseTo(loss.phi(sum), within(1e-13 * (1 + loss.phi(sum))));
    }

    @Property
    void lossFallsAsTauGrows(
            @ForAll("taus") double tau, @ForAll("taus") double other, @ForAll("scores") double[] scores) {
        double lower = new CompSumLoss(Math.min(tau, other)).of(scores, 1);
        double higher = new CompSumLoss(Math.max(tau, other)).of(scores, 1);

        assertThat(higher).isLessThanOrEqualTo(lower * (1 + 1e-13));
    }

    /// Scores may be shifted by a constant, so the slopes cancel.
    @Property
    void slopesOfTheLossSumToZero(@ForAll("taus") double tau, @ForAll("scores") double[] scores) {
        double[] gradient = new CompSumLoss(tau).gradient(scores, 0);
        double size = Arrays.stream(gradient).map(Math::abs).sum();

        assertThat(Arrays.stream(gradient).sum()).isCloseTo(0, within(1e-14 * size + 1e-300));
        assertThat(gradient[0]).isLessThanOrEqualTo(0);
    }

    @Property
    void softmaxSumsToOneAndAgreesWithItsLogarithm(@ForAll("scores") double[] scores) {
        double[] softmax = Softmax.of(scores);

        assertThat(Arrays.stream(softmax).sum()).isCloseTo(1, within(1e-15 * scores.length));
        assertThat(-Math.log(softmax[3])).isCloseTo(Softmax.minusLog(scores, 3), within(1e-13 * 40));
    }

    @Test
    void gradientOfAVeryConfidentMistakeDoesNotOverflowTooEarly() {
        double[] gradient = CompSumLoss.SUM_EXPONENTIAL.gradient(new double[] {0, 700}, 0);

        assertThat(gradient[1]).isCloseTo(Math.exp(700), within(1e-13 * Math.exp(700)));
        assertThat(gradient[0]).isEqualTo(-gradient[1]);
    }

    @Test
    void aClassOfScoreMinusInfinityCostsTheLimitOfPhi() {
        double[] scores = {0, -INFINITY};

        assertThat(CompSumLoss.LOGISTIC.of(scores, 1)).isEqualTo(INFINITY);
        assertThat(CompSumLoss.SUM_EXPONENTIAL.of(scores, 1)).isEqualTo(INFINITY);
        assertThat(CompSumLoss.MEAN_ABSOLUTE_ERROR.of(scores, 1)).isEqualTo(1);
        assertThat(new CompSumLoss(1.5).of(scores, 1)).isEqualTo(2);
        assertThat(new CompSumLoss(1.5).phi(INFINITY)).isEqualTo(2);
    }

    @Test
    void aClassOfProbabilityZeroCostsNothing() {
        assertThat(CompSumLoss.LOGISTIC.conditionalRisk(new double[] {1, 0}, new double[] {0, -INFINITY}))
                .isZero();
    }

    @Test
    void lossIsContinuousInTauAtOne() {
        double[] scores = {3, -20, 1};
        double logistic = CompSumLoss.LOGISTIC.of(scores, 1);

        assertThat(new CompSumLoss(1 - 1e-9).of(scores, 1)).isCloseTo(logistic, within(3e-7));
        assertThat(new CompSumLoss(Math.nextUp(1.0)).of(scores, 1)).isCloseTo(logistic, within(1e-13));
    }

    @Test
    void whatIsNoScoreOrNoLabelIsRefused() {
        assertThatThrownBy(() -> new CompSumLoss(-1)).hasMessage("tau is -1.0; expected finite real >= 0.0");
        assertThatThrownBy(() -> CompSumLoss.LOGISTIC.of(new double[] {0, Double.NaN}, 0))
                .hasMessage("scores are [0.0, NaN]; expected finite reals or -Infinity, one at least finite");
        assertThatThrownBy(() -> CompSumLoss.LOGISTIC.of(new double[] {0, 1}, 2))
                .hasMessage("label is 2; expected integer from 0 to 1");
        assertThatThrownBy(() -> CompSumLoss.LOGISTIC.conditionalRisk(new double[] {.5, .4}, new double[] {0, 1}))
                .hasMessage("p is [0.5, 0.4]; expected reals >= 0 with sum 1");
        assertThatThrownBy(() -> CompSumLoss.LOGISTIC.conditionalRisk(new double[] {.5, .5}, new double[] {0, 1, 2}))
                .hasMessage("scores are [0.0, 1.0, 2.0]; expected 2 of them");
        assertThatThrownBy(() -> CompSumLoss.LOGISTIC.phi(-0.5)).hasMessage("u is -0.5; expected real >= 0");
    }

    @Test
    void tiesGoToTheLargestIndexOrToTheLeastLikely() {
        double[] p = {.2, .5, .3};
        double[] scores = {1, 1, 1};

        assertThat(TieBreak.LARGEST_INDEX.predicted(p, scores)).isEqualTo(2);
        assertThat(TieBreak.ADVERSARIAL.predicted(p, scores)).isZero();
        assertThat(TieBreak.ADVERSARIAL.predicted(p, new double[] {0, 1, 1})).isEqualTo(2);
        assertThat(TieBreak.LARGEST_INDEX.zeroOneRegret(p, scores)).isCloseTo(.2, within(1e-16));
        assertThat(TieBreak.LARGEST_INDEX.zeroOneRegret(new double[] {1, 0}, new double[] {0, 0}))
                .isEqualTo(1);
    }
}
