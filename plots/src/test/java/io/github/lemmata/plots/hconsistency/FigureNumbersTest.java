package io.github.lemmata.plots.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.plots.ComputedFigures;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.theory.hconsistency.ExactTransform;
import io.github.lemmata.theory.hconsistency.Transform;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The numbers that the figures draw, against those of the specification (`spec/hconsistency.md`, by claim
/// or section).
class FigureNumbersTest {

    private static double at(FigureData data, String column, double value, String wanted) {
        double[] keys = data.reals(column);
        for (int row = 0; row < keys.length; row++) {
            if (Math.abs(keys[row] - value) < 1e-12) {
                return data.reals(wanted)[row];
            }
        }
        throw new AssertionError("no row with " + column + " = " + value);
    }

    @Test
    void lossesFallInTau() {
        FigureData data = ComputedFigures.of(new LossesFigure());
        double[] above = data.where("series", "τ = 0").reals("loss");
        assertThat(above).containsExactly(data.where("series", "τ = 0").reals("u"), within(1e-14));
        for (String series : List.of("τ = 0.5", "τ = 1", "τ = 1.5", "τ = 2")) {
            double[] below = data.where("series", series).reals("loss");
            for (int i = 1; i < below.length; i++) {
                assertThat(below[i]).isLessThan(above[i]);
            }
            above = below;
        }
        assertThat(at(data.where("series", "τ = 2"), "u", 10, "loss")).isCloseTo(10 / 11.0, within(1e-15));
    }

    /// Spec A19: the values at β = 1, and the slopes 2 and 1 on logarithmic axes.
    @Test
    void transformsEndAndRiseAsTheyShould() {
        FigureData data = ComputedFigures.of(new TransformsFigure());
        FigureData linear = data.where("grid", "linear");
        double[] ends = {1, 0.828, 0.693, 0.586, 0.5};
        for (int i = 0; i < ends.length; i++) {
            String series = TauInk.series(TauInk.TAUS.get(i));
            assertThat(at(linear.where("series", series), "beta", 1, "transform"))
                    .isCloseTo(ends[i], within(5e-4));
            FigureData log = data.where("grid", "log").where("series", series);
            double[] beta = log.reals("beta");
            double[] value = log.reals("transform");
            double slope = Math.log(value[20] / value[0]) / Math.log(beta[20] / beta[0]);
            assertThat(slope).isCloseTo(i < 4 ? 2 : 1, within(1e-3));
        }
    }

    /// Spec section 8, `transformInverse` at t = 0.05: on the grid, as the square of one half.
    @Test
    void inversesAreThoseOfTheReferenceTable() {
        FigureData many = ComputedFigures.of(new InversesFigure()).where("n", "10");
        assertThat(at(many.where("series", "τ = 0"), "t", 0.05, "inverse"))
                .isCloseTo(0.31224989991991991029, within(1e-14));
        assertThat(at(many.where("series", "τ = 1.5"), "t", 0.05, "inverse"))
                .isCloseTo(0.40541815821250405187, within(1e-14));
        for (FigureData.Row row : many.rows()) {
            assertThat(row.reals().get(2)).isLessThanOrEqualTo(row.reals().get(3) + 1e-12);
        }
    }

    @Test
    void noSpeckOfTheCloudIsBelowTheExactTransformationAndSomeComeClose() {
        FigureData data = ComputedFigures.of(new MaeCloudFigure());
        FigureData cloud = data.where("series", "random distributions and scores");
        double[] betas = cloud.reals("beta");
        double[] regrets = cloud.reals("regret");
        boolean[] close = new boolean[10];
        for (int i = 0; i < betas.length; i++) {
            double exact = ExactTransform.meanAbsoluteError(10, betas[i]);
            assertThat(regrets[i]).isGreaterThanOrEqualTo(exact - 1e-12);
            if (betas[i] > 0.01 && regrets[i] < 1.03 * exact) {
                close[(int) (10 * betas[i])] = true;
            }
        }
        assertThat(close).containsOnly(true);
    }

    /// Spec A9: all nodes lie on β²/(1+β), the published bound only on the first.
    @Test
    void theDimensionFreeBoundTouchesTheExactTransformationAtTheNodes() {
        FigureData nodes = ComputedFigures.of(new MaeCloudFigure()).where("series", "nodes");
        double[] betas = nodes.reals("beta");
        double[] regrets = nodes.reals("regret");
        assertThat(betas).hasSize(9);
        for (int i = 0; i < betas.length; i++) {
            assertThat(regrets[i]).isCloseTo(betas[i] * betas[i] / (1 + betas[i]), within(1e-15));
            assertThat(Math.abs(regrets[i] - betas[i] / 10) < 1e-15).isEqualTo(i == 0);
        }
    }

    /// Spec A12 (c).
    @Test
    void gapsAreThoseOfTheSpecificationAndNotMonotoneUnderNoise() {
        FigureData data = ComputedFigures.of(new GapsFigure());
        FigureData noisy = data.where("series", "q = 0.55");
        double[] taus = {0, 0.5, 1, 1.5, 2};
        double[] gaps = {0.005013, 0.004725, 0.005008, 0.007053, 0.05};
        for (int i = 0; i < taus.length; i++) {
            assertThat(at(noisy, "tau", taus[i], "gap")).isCloseTo(gaps[i], within(5e-7));
        }
        double[] certain = data.where("series", "q = 1").reals("gap");
        for (int i = 1; i < certain.length; i++) {
            assertThat(certain[i]).isLessThan(certain[i - 1]);
        }
    }

    /// Spec section 8, `deterministicBoundedMinCondRisk` at n = 10, Λ = 1.
    @Test
    void boundedScoresLeaveWhatTheReferenceTableSays() {
        FigureData data = ComputedFigures.of(new BoundedScoresFigure());
        assertThat(at(data.where("series", "τ = 0"), "bound", 1, "leastRisk"))
                .isCloseTo(1.218017549129514227, within(1e-14));
        assertThat(at(data.where("series", "τ = 2"), "bound", 1, "leastRisk"))
                .isCloseTo(0.54914693962071617749, within(1e-15));
    }

    /// Spec C6, and C5: every gap is positive.
    @Test
    void theRobustLossKeepsTheOrderAndItsFirstGapClosesWithoutAMajority() {
        FigureData data = ComputedFigures.of(new LdrFigure());
        FigureData split = data.where("series", "p = (0.4, 0.3, 0.3)");
        double temperature = split.reals("temperature")[0];
        assertThat(split.reals("firstGap")[0]).isCloseTo(temperature * Math.log(2), within(1e-6));
        assertThat(data.where("series", "p = (0.6, 0.25, 0.15)").reals("firstGap")[0])
                .isCloseTo(1, within(0.02));
        assertThat(Arrays.stream(data.reals("firstGap"))).allMatch(gap -> gap > 0);
        double[] second = data.where("series", "p = (0.5, 0.3, 0.2)").reals("secondGap");
        assertThat(Arrays.stream(second)).allMatch(gap -> gap > 0);
        assertThat(Arrays.stream(split.reals("secondGap"))).allMatch(gap -> Math.abs(gap) < 1e-12);
    }

    /// Spec D4: negative and nondecreasing in the margin.
    @Test
    void ensembleDerivativesAreNegativeAndSorted() {
        FigureData data = ComputedFigures.of(new EnsembleFigure());
        for (String series : List.of("λ = -1", "λ = -0.5", "λ = 0", "λ = 0.5", "λ = 1")) {
            double[] derivatives = data.where("series", series).reals("derivative");
            assertThat(derivatives).hasSize(64).isSorted();
            assertThat(Arrays.stream(derivatives).max().orElseThrow()).isNegative();
        }
    }

    /// Spec A7: below the bound at every iteration, and lower in the end than at the start.
    @Test
    void trainingStaysBelowTheBound() {
        FigureData data = ComputedFigures.of(new TrainingFigure());
        for (double tau : List.of(0.0, 1.0, 2.0)) {
            FigureData run = data.where("loss", TauInk.series(tau)).where("series", "training");
            double[] surrogate = run.reals("surrogateRegret");
            double[] zeroOne = run.reals("zeroOneRegret");
            Transform transform = new Transform(tau, 3);
            for (int i = 0; i < zeroOne.length; i++) {
                assertThat(zeroOne[i]).isLessThan(transform.inverse(surrogate[i]));
            }
            assertThat(zeroOne[zeroOne.length - 1]).isLessThan(zeroOne[0] / 10);
            assertThat(surrogate[surrogate.length - 1]).isLessThan(surrogate[0] / 5);
        }
    }
}
