package io.github.lemmata.simulations.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.Cloud;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.Simulators;
import io.github.lemmata.simulations.sweep.SweepFile;
import io.github.lemmata.theory.Arguments;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptronSweepsTest {
    private static final Simulators SIMULATORS = Simulators.load();
    private static final Arguments CLOUD = cloud("3000");
    private static final Arguments SLAB = Arguments.of(Map.of("nKappa", "1000"));

    private static Arguments cloud(String cap) {
        return Arguments.of(Map.of("n", "150", "d", "4", "q", "0.2", "g", "0.3", "b", "1", "cap", cap));
    }

    private static List<RandomStream> streams(int count) {
        RandomStream root = RandomStream.ofSeed(4).child("perceptron-sweeps");
        return IntStream.range(0, count).mapToObj(root::child).toList();
    }

    private static Arguments cell(String simulator) {
        return switch (simulator) {
            case "cloudLrGd", "cloudNlrGd" -> CLOUD.and("gamma", "10");
            case "slabDeviation" -> SLAB.and("gamma", "300").and("t", "4");
            case "slabPerceptrons" -> SLAB;
            default -> CLOUD;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cloudLrGd",
                "cloudNlrGd",
                "cloudBatchPerceptron",
                "cloudNormalizedBatchPerceptron",
                "slabPerceptrons",
                "slabDeviation"
            })
    void aReplicateIsTheSameToTheBitAloneAndAmongOthers(String name) {
        Simulator simulator = SIMULATORS.find("perceptron." + name);
        List<RandomStream> streams = streams(23);
        double[] together = simulator.run(cell(name), streams);
        int width = simulator.outputs().size();
        assertThat(together).hasSize(23 * width);
        for (int i = 0; i < streams.size(); i++) {
            assertThat(Arrays.copyOfRange(together, i * width, (i + 1) * width))
                    .isEqualTo(simulator.run(cell(name), streams.subList(i, i + 1)));
        }
    }

    /// Against descent on small data, which uses no backend.
    @ParameterizedTest
    @ValueSource(strings = {"cloudLrGd", "cloudNlrGd", "cloudBatchPerceptron", "cloudNormalizedBatchPerceptron"})
    void cloudsAreSeparatedWhenATrajectorySeparatesThem(String name) {
        List<RandomStream> streams = streams(10);
        double[] rows = SIMULATORS.find("perceptron." + name).run(cell(name), streams);
        DescentRule rule = switch (name) {
            case "cloudLrGd" -> DescentRule.lrGd(10);
            case "cloudNlrGd" -> DescentRule.nlrGd(10);
            case "cloudBatchPerceptron" -> DescentRule.batchPerceptron();
            default -> DescentRule.normalizedBatchPerceptron();
        };
        for (int i = 0; i < streams.size(); i++) {
            WeightedPoints points =
                    new Cloud(150, 4, 0.2, 0.3, 1).drawPoints(streams.get(i).generator());
            DescentTrajectory run = DescentTrajectory.of(points, rule);
            while (!run.separated()) {
                run.step();
            }
            assertThat(rows[2 * i]).isEqualTo(run.t());
            assertThat(rows[2 * i + 1])
                    .isEqualTo(run.smallestScore() / run.norm(), within(1e-12))
                    .isPositive();
        }
    }

    @Test
    void whatIsNotSeparatedWithinTheCapHasNoNumber() {
        double[] rows = SIMULATORS.find("perceptron.cloudLrGd").run(cloud("5").and("gamma", "0.001"), streams(3));
        assertThat(rows).containsOnly(Double.NaN);
    }

    @Test
    void exactPerceptronsOnSlabsKeepTheirBounds() {
        double[] rows = SIMULATORS.find("perceptron.slabPerceptrons").run(SLAB, streams(50));
        for (int at = 0; at < rows.length; at += 5) {
            assertThat(rows[at] * rows[at + 1]).isLessThanOrEqualTo(1000 * (1 + 1e-15));
            assertThat(rows[at + 3]).isBetween(1.0, rows[at + 1] * rows[at]);
            assertThat(rows[at + 4]).isPositive().isLessThanOrEqualTo(1);
        }
    }

    @Test
    void deviationsOnSlabsKeepTheirBoundWhereThereIsOne() {
        double[] rows = SIMULATORS
                .find("perceptron.slabDeviation")
                .run(SLAB.and("gamma", "300").and("t", "4"), streams(60));
        int bounded = 0;
        for (int at = 0; at < rows.length; at += 3) {
            assertThat(Double.isNaN(rows[at + 1])).isEqualTo(rows[at] == 0);
            if (!Double.isNaN(rows[at + 2])) {
                assertThat(rows[at + 2]).isPositive().isLessThanOrEqualTo(1);
                bounded++;
            }
        }
        assertThat(bounded).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"perceptron-small.yaml", "perceptron-large.yaml"})
    void exampleFilesRun(String file) {
        Plan plan = SweepFile.read(Path.of("..", "..", "examples", "sweeps", file), SIMULATORS, false);
        List<Arguments> cells = LongStream.range(0, plan.grid().size())
                .filter(plan.grid()::admits)
                .mapToObj(plan.grid()::at)
                .filter(cell -> cell.wholeLong("n") <= 100 && cell.wholeLong("d") <= 10 && cell.real("gamma") >= 10)
                .limit(4)
                .toList();
        assertThat(cells).hasSize(4);
        for (Arguments cell : cells) {
            double[] rows = plan.simulator().run(cell, streams(2));
            assertThat(rows).hasSize(4).doesNotContain(Double.NaN);
            assertThat(rows[1]).isPositive();
        }
    }
}
