package io.github.lemmata.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.verify.prover.ClassicalInequalitiesTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each benchmark does what it says; how fast is for `benchmarks/run` to measure.
class BenchmarksTest {

    @Test
    void theTapeAndTheExpressionAreTheSameFormula() {
        var benchmark = new HandwrittenFormula();
        benchmark.prepare();
        var tape = benchmark.tape();
        var java = benchmark.java();
        assertThat(tape).hasSize(FormulaEvaluation.COUNT);
        for (int i = 0; i < tape.length; i++) {
            assertThat(tape[i]).isEqualTo(java[i], within(1e-15));
        }
    }

    @Test
    void theTapeAndTheTreeEncloseTheSame() {
        var benchmark = new FormulaEvaluation();
        benchmark.formula = "disparity C3";
        benchmark.prepare();
        assertThat(benchmark.enclosure()).isEqualTo(benchmark.treeWalk());
    }

    @Test
    void boxesAreCounted() {
        var benchmark = new ProverSpeed();
        benchmark.inequality = "disparity A7";
        benchmark.prepare();
        var counter = new ProverSpeed.Boxes();
        var proved = benchmark.prove(counter);
        assertThat(counter.boxes).isEqualTo(proved.proof().boxes()).isGreaterThan(1);
    }

    @Test
    void everyNearMissIsRefuted() {
        assertThat(new ListsOfInequalities().nearMissesRefuted())
                .isEqualTo(ClassicalInequalitiesTest.all().size());
    }

    @Test
    void everyWayOfRunningASweepRunsEveryCell() {
        for (var way : SweepCosts.Way.values()) {
            assertThat(way.run(SweepCosts.plan(37))).isEqualTo(37);
        }
    }

    @Test
    void everyFillGoesOnWhereTheLastOneEnded() {
        var benchmark = new BulkNumbersSpeed();
        var first = benchmark.normal().clone();
        var second = benchmark.normal();
        assertThat(first).hasSize(BulkNumbersWithoutVectors.COUNT).doesNotContain(second);
    }

    @Test
    void theNumbersToFitAreReadAsNumPyWritesThem(@TempDir Path folder) throws IOException {
        var bytes = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(0.1)
                .putDouble(-2);
        var file = Files.write(folder.resolve("numbers"), bytes.array());
        assertThat(FitSpeed.read(file)).containsExactly(0.1, -2);
    }

    /// From 0 the first step is half the mean of the points, whatever the step size.
    @Test
    void aStepOfDescentMovesAllIteratesAlikeAtFirstAndApartThen() {
        var benchmark = new DescentSpeed();
        benchmark.threads = 2;
        benchmark.prepare();
        var first = benchmark.step().download();
        assertThat(first[100]).isEqualTo(first[0]).isBetween(0.3, 0.6);
        var second = benchmark.step().download();
        assertThat(second[3100]).isNotEqualTo(second[0]);
        benchmark.close();
    }
}
