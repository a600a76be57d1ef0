package io.github.lemmata.theory.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftMeanTest {

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 10, 1000, 1_000_000_000})
    void lambdaStarIsAttainedAtTheEqualityPoint(long n) {
        double point = SoftMean.equalityPoint(n);
        double constant = SoftMeanConstants.lambdaStar(n);

        assertThat(SoftMean.of(new double[] {0, point}, new long[] {1, n - 1}))
                .isCloseTo(constant, within(1e-13 * constant));
        assertThat(SoftMean.reduced(n, point)).isCloseTo(constant, within(1e-13 * constant));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 10, 1000, 1_000_000})
    void lambdaStarIsTheMaximumOfTheReducedForm(long n) {
        double maximum = new BrentOptimizer(1e-9, 1e-9)
                .optimize(
                        new UnivariateObjectiveFunction(s -> SoftMean.reduced(n, s)),
                        new SearchInterval(0, 60),
                        GoalType.MAXIMIZE,
                        new MaxEval(1000))
                .getValue();

        assertThat(maximum).isCloseTo(SoftMeanConstants.lambdaStar(n), within(1e-13 * maximum));
    }

    @Property
    void neverExceedsLambdaStarWhenOneScoreIsNotPositive(@ForAll("scores") double[] scores) {
        scores[0] = -Math.abs(scores[0]);
        double constant = SoftMeanConstants.lambdaStar(scores.length);

        assertThat(SoftMean.of(scores)).isLessThanOrEqualTo(constant * (1 + 1e-12));
    }

    @Property
    void neverExceedsTheSmallestScoreByMoreThanLambdaSep(@ForAll("scores") double[] scores) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.abs(scores[i]);
            smallest = Math.min(smallest, scores[i]);
        }

        assertThat(SoftMean.of(scores))
                .isLessThanOrEqualTo((smallest + SoftMeanConstants.lambdaSep(scores.length)) * (1 + 1e-12));
    }

    @Test
    void scoresOfAnySizeDo() {
        assertThat(SoftMean.of(1e6, 1e6 + 1)).isBetween(1e6, 1e6 + 1);
        assertThat(SoftMean.of(-1e6, 1e6)).isEqualTo(-1e6);
    }

    @Test
    void infiniteScoresAreRefused() {
        assertThatThrownBy(() -> SoftMean.of(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scores is [1.0, Infinity]");
        assertThatThrownBy(() -> SoftMean.of(new double[] {1, 2}, new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("multiplicities are [1]; expected 2 integers >= 1");
    }

    @Provide
    Arbitrary<double[]> scores() {
        Arbitrary<Double> score =
                Arbitraries.longs().between(-40_000_000, 40_000_000).map(k -> k * 1e-6);
        return score.array(Double[].class).ofMinSize(2).ofMaxSize(9).map(boxed -> {
            double[] plain = new double[boxed.length];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = boxed[i];
            }
            return plain;
        });
    }
}
