package io.github.lemmata.simulations.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.Simulators;
import io.github.lemmata.theory.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustSimulatorsTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(7).child("simulators");
    private static final Arguments STEEP =
            Arguments.of("K", "20").and("scale", "10").and("lambda0", "10").and("alpha", "1.05");
    private static final Arguments SMALL =
            Arguments.of("n", "60").and("d", "3").and("epochs", "3").and("B", "7");

    /// A simulator at a small cell.
    record Cell(Simulator simulator, Arguments arguments) {}

    static List<Cell> cells() {
        return List.of(new Cell(new AldrSimulator(), STEEP), new Cell(new EnsembleSimulator(), SMALL));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aReplicateIsTheSameAloneAsAmongOthers(Cell cell) {
        var streams = IntStream.range(0, 4).mapToObj(STREAM::child).toList();
        double[] together = cell.simulator().run(cell.arguments(), streams);
        double[] third = cell.simulator().run(cell.arguments(), List.of(STREAM.child(2)));
        int columns = cell.simulator().outputs().size();

        assertThat(together).hasSize(4 * columns);
        assertThat(Arrays.copyOfRange(together, 2 * columns, 3 * columns)).isEqualTo(third);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theRegisterFindsItByName(Cell cell) {
        var found = Simulators.load().find(cell.simulator().name());

        assertThat(found).hasSameClassAs(cell.simulator());
        assertThat(found.parameters())
                .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank());
    }

    @Test
    void testErrorsAreSharesOfTheTestRows() {
        double[] errors = new EnsembleSimulator().run(SMALL, List.of(STREAM.child(1)));

        assertThat(errors).hasSize(4);
        for (double error : errors) {
            assertThat(error * 18).isCloseTo(Math.rint(error * 18), org.assertj.core.api.Assertions.within(1e-12));
            assertThat(error).isBetween(0.0, 1.0);
        }
    }

    /// Where several maxima exist, the update loses something from one of its two starts at most of the time.
    @Test
    void steepPenaltiesLeaveSeveralMaximaAndTheUpdateLoses() {
        var streams = IntStream.range(0, 60)
                .mapToObj(i -> STREAM.child("many").child(i))
                .toList();
        double[] rows = new AldrSimulator().run(STEEP, streams);
        int several = 0;
        for (int i = 0; i < 60; i++) {
            double lost = Math.max(rows[3 * i + 1], rows[3 * i + 2]);
            assertThat(rows[3 * i]).isGreaterThanOrEqualTo(1);
            assertThat(rows[3 * i] > 1 || lost < 1e-9).isTrue();
            several += rows[3 * i] > 1 ? 1 : 0;
        }
        assertThat(several).isPositive();
    }
}
