package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.Simulators;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.RingTd;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;

/// The family's simulators as sweeps find them: by name.
class GgtdSimulatorsTest {

    private static List<RandomStream> streams(int count) {
        RandomStream root = RandomStream.ofSeed(5).child("replicate");
        return LongStream.range(0, count).mapToObj(root::child).toList();
    }

    private static Simulator named(String name) {
        return Simulators.load().all().stream()
                .filter(simulator -> simulator.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Stream<ArgumentSet> cells() {
        return Stream.of(
                cell(
                        "ggtd.ringTd",
                        Arguments.of("beta", 0.7)
                                .and("eta", 0.05)
                                .and("rule", "sign")
                                .and("steps", 50)),
                cell(
                        "ggtd.ensembleTd",
                        Arguments.of("world", "ring")
                                .and("weighting", "errorVariance")
                                .and("alpha", 1)
                                .and("iterations", 20)
                                .and("measured", 100)));
    }

    private static ArgumentSet cell(String name, Arguments cell) {
        return org.junit.jupiter.params.provider.Arguments.argumentSet(name, name, cell);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aReplicateIsTheSameAloneAndAmongOthers(String name, Arguments cell) {
        Simulator simulator = named(name);
        cell.check(simulator.parameters());
        List<RandomStream> streams = streams(3);
        double[] together = simulator.run(cell, streams);
        int width = simulator.outputs().size();

        assertThat(together).hasSize(3 * width);
        for (int i = 0; i < 3; i++) {
            assertThat(simulator.run(cell, streams.subList(i, i + 1)))
                    .containsExactly(Arrays.copyOfRange(together, i * width, (i + 1) * width));
        }
    }

    @Test
    void theRatioOfARingIsToTheExactErrorOfPlainTd() {
        var cell = Arguments.of("beta", 1).and("eta", 0.1).and("rule", "plain").and("steps", 100);
        double[] row = named("ggtd.ringTd").run(cell, streams(1));
        double plain = RingTd.plainError(
                new GeneralizedGaussian(1, 1).variance(), 0.1, Ring.DEFAULT.length(), Ring.DEFAULT.discount());

        assertThat(row[1]).isCloseTo(row[0] / plain, within(1e-15));
    }

    @Test
    void wavesAreThePendulumsAlone() {
        var simulator = named("ggtd.ensembleTd");
        var cell = Arguments.of("world", "grid").and("values", "waves");

        assertThatThrownBy(() -> simulator.run(cell, streams(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the features are of 504 states; expected 25");
    }

    @Test
    void wavesLearnOnThePendulum() {
        var cell = Arguments.of("world", "pendulum")
                .and("values", "waves")
                .and("eta", 0.1)
                .and("iterations", 2000);
        double[] before =
                named("ggtd.ensembleTd").run(Arguments.of("world", "pendulum").and("iterations", 0), streams(1));
        double[] after = named("ggtd.ensembleTd").run(cell, streams(1));

        assertThat(before[0]).isGreaterThan(100);
        assertThat(after[0]).isLessThan(30);
    }
}
