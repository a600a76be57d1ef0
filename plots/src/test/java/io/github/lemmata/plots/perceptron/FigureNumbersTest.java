package io.github.lemmata.plots.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.plots.ComputedFigures;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.theory.perceptron.PerceptronBounds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The numbers that the figures draw, against those of the specification (`spec/perceptron.md`, by claim or section).
class FigureNumbersTest {

    private static double at(FigureData data, String column, double value, String wanted) {
        double[] keys = data.reals(column);
        for (int row = 0; row < keys.length; row++) {
            if (keys[row] == value) {
                return data.reals(wanted)[row];
            }
        }
        throw new AssertionError("no row with " + column + " = " + value);
    }

    @Test
    void scalingShowsTheWorstCaseRowsOfTable1() {
        FigureData data = ComputedFigures.of(new ScalingFigure());
        assertThat(at(data.where("method", "gradient descent, γ = 100"), "n", 1000, "iterations"))
                .isEqualTo(308);
        assertThat(at(data.where("method", "gradient descent, γ = 1"), "n", 1000, "iterations"))
                .isEqualTo(7313);
        assertThat(at(data.where("method", "batch perceptron"), "n", 10_000, "iterations"))
                .isEqualTo(3001);
        for (String flat : List.of("normalized batch perceptron", "normalized gradient descent, γ = 100")) {
            assertThat(data.where("method", flat).reals("iterations")).containsOnly(2);
        }
    }

    @Test
    void deviationsAreThoseOfTheSpecificationAndBelowTheirBound() {
        FigureData thm41 = ComputedFigures.of(new DeviationFigure()).where("dataset", "thm41");
        FigureData measured = thm41.where("curve", "measured");
        assertThat(at(measured, "stepSize", 40, "deviation")).isCloseTo(3.210114081090790e-5, within(1e-16));
        FigureData start = thm41.where("curve", "gamma0");
        assertThat(start.reals("stepSize")[0]).isCloseTo(28.77021613664693, within(1e-11));
        double bound = at(thm41.where("curve", "bound"), "stepSize", 400, "deviation");
        assertThat(at(measured, "stepSize", 400, "deviation")).isBetween(bound / 600, bound);
    }

    @Test
    void stepSizeScanEndsAtThePerceptronsCountAndDipsBelowItOnNonmono() {
        FigureData data = ComputedFigures.of(new StepSizeScanFigure());
        FigureData measured = data.where("point", "measured");
        double[] slow = measured.where("dataset", "thm51(1000)").reals("iterations");
        double[] nonmonotone = measured.where("dataset", "nonmono").reals("iterations");
        assertThat(slow[slow.length - 1]).isEqualTo(301);
        assertThat(Arrays.stream(slow).min()).hasValue(301);
        assertThat(Arrays.stream(nonmonotone).min()).hasValue(4);
        assertThat(nonmonotone[nonmonotone.length - 1]).isEqualTo(11);
        assertThat(data.where("point", "gamma0").reals("stepSize")[0]).isCloseTo(19.798, within(5e-4));
    }

    @Test
    void tightnessLiesBetweenTheBounds() {
        FigureData data = ComputedFigures.of(new TightnessFigure());
        for (String family : List.of("thm51", "osc", "slow2", "hard3d")) {
            assertThat(data.where("series", family).rows()).isNotEmpty().allSatisfy(row -> {
                double bound = PerceptronBounds.batch(
                        row.reals().get(0).longValue(), row.reals().get(1));
                assertThat(row.reals().get(2)).isLessThanOrEqualTo(bound);
            });
        }
        double[] measured = data.where("series", "hard3d").reals("iterations");
        double[] lower = data.where("series", "lower bound on hard3d").reals("iterations");
        for (int i = 0; i < lower.length; i++) {
            assertThat(measured[i]).isGreaterThan(lower[i]);
        }
    }

    @Test
    void biasFreezesAtALargeStepAndFallsAsTheInverseSquareWhenNormalized() {
        FigureData data = ComputedFigures.of(new BiasFigure());
        double[] frozen = data.where("method", "gradient descent, γ = 50").reals("oneMinusCos");
        assertThat(frozen[frozen.length - 1]).isCloseTo(0.0298580315, within(5e-11));
        for (String normalized : List.of("normalized, γ = 0.1", "normalized, γ = 1", "normalized, γ = 1000")) {
            double[] envelope = data.where("method", normalized).reals("oneMinusCos");
            double slope = Math.log(envelope[13] / envelope[6]) / (7 * Math.log(2));
            assertThat(slope).isCloseTo(-2, within(0.15));
        }
    }

    @Test
    void planeWalksTakeTheStepsOfTheSpecification() {
        FigureData data = ComputedFigures.of(new PlaneFigure());
        FigureData nonmonotone = data.where("dataset", "nonmono");
        assertThat(nonmonotone.where("method", "gradient descent, γ = 1").rows())
                .hasSize(4 + 1);
        assertThat(nonmonotone.where("method", "gradient descent, γ = 10").rows())
                .hasSize(11 + 1);
        assertThat(nonmonotone.where("method", "batch perceptron").rows()).hasSize(11 + 1);
        assertThat(data.where("dataset", "osc(10,1)")
                        .where("method", "batch perceptron")
                        .rows())
                .hasSize(38 + 1);
    }

    @Test
    void trainingSeparatesAtLargeStepsOnlyAfterALossFarAboveItsStart() {
        FigureData data = ComputedFigures.of(new TrainingFigure());
        FigureData separations = data.where("measure", "lossAtSeparation");
        assertThat(separations.words("method"))
                .containsExactly("gradient descent, γ = 1", "gradient descent, γ = 10", "gradient descent, γ = 100");
        assertThat(separations.reals("iteration")[2]).isLessThan(separations.reals("iteration")[0] / 10);
        double[] losses = data.where("measure", "loss")
                .where("method", "gradient descent, γ = 100")
                .reals("value");
        assertThat(Arrays.stream(losses).max().orElseThrow()).isGreaterThan(10 * Math.log(2));
        assertThat(losses[losses.length - 1]).isLessThan(1e-4);
    }
}
