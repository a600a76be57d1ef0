package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.ggtd.CoupledGaussian;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.RobustLoss;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsistencyTrainingTest {

    private static final KarrasGrid GRID = KarrasGrid.usual(11);
    private static final RandomStream STREAM = RandomStream.ofSeed(43).child("training");

    /// The standard deviation of a run was about 0.8% of the coefficient over 30 runs.
    @ParameterizedTest
    @EnumSource
    void everyLossRecoversTheCoefficientsOfCleanData(RobustLoss loss) {
        double[] learnt = ConsistencyTraining.usual(GRID, 0.5).with(loss).coefficients(STREAM);
        double[] exact = new CoupledGaussian(0.5, 0).trainedCoefficients(GRID);

        for (int i = 0; i < exact.length; i++) {
            assertThat(learnt[i]).as("level " + (i + 1)).isCloseTo(exact[i], within(0.06 * exact[i]));
        }
    }

    @Test
    void squaredLossLearnsTheVarianceOfTheJumps() {
        double[] learnt =
                ConsistencyTraining.usual(GRID, 0.5).withOutliers(0.05, 10).coefficients(STREAM);
        double[] exact = new CoupledGaussian(Math.sqrt(0.25 + 5), 0).trainedCoefficients(GRID);

        assertThat(learnt[10]).isCloseTo(exact[10], within(0.12 * exact[10]));
    }

    @Test
    void withJumpsGemanMcClureIsNearestToCleanData() {
        var training = ConsistencyTraining.usual(GRID, 0.5).withOutliers(0.05, 10);
        double clean = new CoupledGaussian(0.5, 0).trainedCoefficients(GRID)[10];
        double[] errors = Arrays.stream(RobustLoss.values())
                .mapToDouble(loss -> Math.abs(training.with(loss).coefficients(STREAM)[10] - clean))
                .toArray();

        assertThat(errors[3]).isLessThan(errors[2]);
        assertThat(errors[2]).isLessThan(errors[1]);
        assertThat(errors[1]).isLessThan(errors[0]);
    }

    @Test
    void theSameStreamGivesTheSameCoefficients() {
        var training = ConsistencyTraining.usual(GRID, 0.5);

        assertThat(training.coefficients(STREAM)).isEqualTo(training.coefficients(STREAM));
        assertThat(training.coefficients(STREAM)).isNotEqualTo(training.coefficients(STREAM.child(1)));
    }

    @Test
    void aRowOfTheSimulatorIsTheSameAloneAndTogether() {
        var simulator = new ConsistencyTrainingSimulator();
        var cell = Arguments.of("N", 5).and("eps", "0.1").and("loss", "cauchy").and("steps", 20);
        double[] both = simulator.run(cell, List.of(STREAM.child(0), STREAM.child(1)));
        double[] second = simulator.run(cell, List.of(STREAM.child(1)));

        assertThat(Arrays.copyOfRange(both, 3, 6)).isEqualTo(second);
        assertThat(both).hasSize(2 * simulator.outputs().size());
        assertThat(both[0] / (1 + both[1]))
                .isCloseTo(new CoupledGaussian(0.5, 0).trainedCoefficients(KarrasGrid.usual(5))[4], within(1e-15));
    }

    @Test
    void theSimulatorsMapErrorCountsTheGridToo() {
        double[] row = new ConsistencyTrainingSimulator().run(Arguments.none(), List.of(STREAM));

        assertThat((1 + row[2]) / (1 + row[1])).isCloseTo(1 - .24722337538987964508, within(1e-12)); // spec claim 43
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> ConsistencyTraining.usual(GRID, 0.5).withOutliers(1.5, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("share is 1.5");
        assertThatThrownBy(() -> ConsistencyTraining.usual(GRID, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("std is 0.0");
    }
}
