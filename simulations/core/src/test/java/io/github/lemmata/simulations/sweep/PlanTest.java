package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanTest {

    private static final Sweep SWEEP = Sweep.named("plan")
            .of(Dice.NAME)
            .seed(11)
            .over("n", 1, 2, 3)
            .where("n != 2")
            .replicates(20)
            .keeping("first", "sum")
            .build();

    @Test
    void theAddressOfAReplicateIsSeedNameCellReplicate() {
        Plan plan = Plan.of(SWEEP, Dice.fair());

        assertThat(plan.stream(2, 5))
                .isEqualTo(RandomStream.ofSeed(11)
                        .child("plan")
                        .child("cell")
                        .child(2)
                        .child("replicate")
                        .child(5));
    }

    @Test
    void aReplicateRunAloneGivesWhatItGaveInItsCell() {
        Plan plan = Plan.of(SWEEP, Dice.fair());
        List<ReplicateResult> replicates = plan.run(2).replicates();

        assertThat(replicates).hasSize(20);
        for (int replicate = 0; replicate < 20; replicate++) {
            assertThat(replicates.get(replicate))
                    .isEqualTo(new ReplicateResult.Finished(replicate, plan.run(2, replicate)));
        }
    }

    @Test
    void onlyTheOutputsThatAreKeptAreKeptInTheirOrder() {
        double[] all = Dice.fair().run(Arguments.of("n", "3"), List.of(Plan.of(SWEEP, Dice.fair()).stream(2, 0)));

        assertThat(Plan.of(SWEEP, Dice.fair()).run(2, 0)).containsExactly(all[1], all[0]);
    }

    @Test
    void aCellThatConditionsLeaveOutIsNotRunAlone() {
        Plan plan = Plan.of(SWEEP, Dice.fair());

        assertThatThrownBy(() -> plan.run(1, 0))
                .hasMessage("cell is 1 (n=2); expected a cell in which all conditions hold");
        assertThatThrownBy(() -> plan.run(0, -1)).hasMessage("replicate is -1; expected integer >= 0");
        assertThatThrownBy(() -> plan.run(3, 0)).hasMessage("cell is 3; expected integer from 0 to 2");
    }

    @Test
    void aSimulatorThatGivesTooFewNumbersFails() {
        Simulator short_ = new Simulator() {
            @Override
            public String name() {
                return "test.short";
            }

            @Override
            public String summary() {
                return "";
            }

            @Override
            public List<Parameter> parameters() {
                return List.of();
            }

            @Override
            public List<Output> outputs() {
                return List.of(new Output("x", "1", ""));
            }

            @Override
            public double[] run(Arguments cell, List<RandomStream> replicates) {
                return new double[0];
            }
        };
        Plan plan = Plan.of(Sweep.named("short").of("test.short").seed(1).build(), short_);

        assertThat(plan.run(0).replicates())
                .containsExactly(new ReplicateResult.Failed(
                        0,
                        "1/short/cell 0/replicate 0",
                        "java.lang.IllegalStateException: test.short gave 0 numbers for 1 replicates; expected 1"));
    }

    @Test
    void aStackOverflowIsAFailureOfTheReplicate() {
        Plan plan = Plan.of(SWEEP, Dice.before(cell -> forever(cell.wholeInt("n"))));

        assertThat(plan.run(0).failures()).isEqualTo(20);
    }

    private static int forever(int depth) {
        return 1 + forever(depth + 1);
    }

    @Test
    void sweepsDifferInResultsUnlessOnlyTheirFailureLimitsDiffer() {
        assertThat(SWEEP.sameResultsAs(SWEEP.withFailureLimit(7))).isTrue();
        assertThat(SWEEP.sameResultsAs(
                        Sweep.named("plan").of(Dice.NAME).seed(12).over("n", 1).build()))
                .isFalse();
    }

    @Test
    void aSweepOverAQuantityIsItsTable() {
        Simulators simulators = Simulators.load();
        Sweep sweep = Sweep.named("bounds")
                .of("perceptron.bound.batchPaper")
                .over("n", 2, 10)
                .over("kappa", 3, 4)
                .where("n * kappa != 8")
                .build();
        Plan plan = Plan.of(sweep, simulators);

        assertThat(plan.outputs()).extracting(Output::name).containsExactly("value");
        assertThat(plan.run(0, 0)).containsExactly(6);
        assertThat(plan.run(2, 0)).containsExactly(30);
        assertThat(plan.grid().count()).isEqualTo(3);
    }
}
