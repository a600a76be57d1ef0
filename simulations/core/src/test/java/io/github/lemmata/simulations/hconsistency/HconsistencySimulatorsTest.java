package io.github.lemmata.simulations.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.sweep.CellResult;
import io.github.lemmata.simulations.sweep.InMemoryStore;
import io.github.lemmata.simulations.sweep.LocalEngine;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.ReplicateResult;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.Simulators;
import io.github.lemmata.simulations.sweep.SweepFile;
import io.github.lemmata.simulations.sweep.SweepListener;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.hconsistency.ExactTransform;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HconsistencySimulatorsTest {

    private static final Path EXAMPLES = Path.of("..", "..", "examples", "sweeps");

    private static List<RandomStream> streams(int count) {
        RandomStream root = RandomStream.ofSeed(5).child("replicate");
        return LongStream.range(0, count).mapToObj(root::child).toList();
    }

    private static Arguments scanCell(double tau, int classes, double beta) {
        return Arguments.of("tau", tau).and("n", classes).and("beta", beta);
    }

    private static Simulator named(String name) {
        return Simulators.load().all().stream()
                .filter(simulator -> simulator.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hconsistency.pointwiseScan", "hconsistency.training"})
    void aReplicateIsTheSameAloneAndAmongOthers(String name) {
        Simulator simulator = named(name);
        Arguments cell = name.endsWith("Scan")
                ? scanCell(1.5, 4, 0.3).and("rows", 1)
                : Arguments.of("tau", 1.5)
                        .and("n", 3)
                        .and("d", 2)
                        .and("points", 20)
                        .and("iterations", 30);
        List<RandomStream> streams = streams(3);
        double[] together = simulator.run(cell, streams);
        int width = simulator.outputs().size();

        assertThat(together).hasSize(3 * width);
        for (int i = 0; i < 3; i++) {
            double[] alone = simulator.run(cell, streams.subList(i, i + 1));
            for (int j = 0; j < width; j++) {
                assertThat(alone[j]).isEqualTo(together[width * i + j]);
            }
        }
        assertThat(together[0]).isNotEqualTo(together[width]);
    }

    /// For the mean absolute error the blocks among the draws attain the exact transformation where beta <=
    /// 1/(n-1).
    @ParameterizedTest
    @CsvSource({"2, 3, 0.3", "2, 5, 0.2", "2, 10, 0.1"})
    void theScanComesDownToTheExactTransformation(double tau, int classes, double beta) {
        double[] row = new ScanSimulator().run(scanCell(tau, classes, beta), streams(1));

        assertThat(row[0]).isCloseTo(ExactTransform.meanAbsoluteError(classes, beta), within(1e-12));
        assertThat(row[2]).isCloseTo(row[0] / (beta / classes), within(1e-12));
        assertThat(row[3]).isCloseTo(2 * row[0] / (beta * beta), within(1e-12));
    }

    @Test
    void atARegretOfZeroThereAreNoRatios() {
        double[] row = new ScanSimulator().run(scanCell(1, 3, 0), streams(1));

        assertThat(row[0]).isCloseTo(0, within(1e-15));
        assertThat(row[2]).isNaN();
        assertThat(row[3]).isNaN();
    }

    @Test
    void aRegretAboveOneIsRefused() {
        assertThatThrownBy(() -> new ScanSimulator().run(scanCell(1, 3, 1.5), streams(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("beta is 1.5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 1.5, 2, 3})
    void trainingEndsBelowTheBound(double tau) {
        Arguments cell = Arguments.of("tau", tau)
                .and("n", 3)
                .and("d", 4)
                .and("points", 40)
                .and("iterations", 60);

        double[] row = new TrainingSimulator().run(cell, streams(1));

        assertThat(row[0]).isBetween(0.0, row[2]);
        assertThat(row[1]).isPositive();
        assertThat(row[3]).isBetween(0.0, 0.5);
    }

    @Test
    void theSmallExampleRunsAndNoRegretIsBelowTheTransformation() {
        Plan plan = SweepFile.read(EXAMPLES.resolve("hconsistency-scan.yaml"), Simulators.load(), false);
        InMemoryStore store = InMemoryStore.of(plan.sweep());

        LocalEngine.onAllCores().run(plan, store, SweepListener.NONE, () -> false);

        assertThat(plan.grid().size()).isEqualTo(2600);
        assertThat(store.failures()).isZero();
        assertThat(store.results()).hasSize(2600).allSatisfy(HconsistencySimulatorsTest::isNeverBelow);
    }

    private static void isNeverBelow(CellResult cell) {
        ReplicateResult.Finished finished =
                (ReplicateResult.Finished) cell.replicates().getFirst();
        assertThat(finished.outputs()[1]).isGreaterThanOrEqualTo(-1e-14);
    }

    @Test
    void theLargeExampleIsASweepOfSixMillionCells() {
        Plan plan = SweepFile.read(EXAMPLES.resolve("hconsistency-scan-large.yaml"), Simulators.load(), false);

        assertThat(plan.grid().size()).isEqualTo(6_000_000);
        assertThat(plan.grid().at(5_999_999).wholeInt("n")).isEqualTo(1000);
    }
}
