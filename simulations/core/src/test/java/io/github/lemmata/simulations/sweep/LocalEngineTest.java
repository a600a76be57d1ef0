package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.simulations.sweep.SweepOutcome.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Threads wait for one another at latches; a test that cannot go on fails after a minute.
@Timeout(60)
final class LocalEngineTest {

    private static final Sweep SWEEP = Sweep.named("engine")
            .of(Dice.NAME)
            .seed(7)
            .over("n", Levels.range(1, 20, 1))
            .over("sides", 2, 6, 20)
            .where("sides = 6 or n <= 10")
            .replicates(new Replication.UntilPrecise(10, 100, "sum", 0.1, true))
            .build();

    private static final BooleanSupplier NEVER = () -> false;

    private static Plan plan(Simulator simulator) {
        return Plan.of(SWEEP, simulator);
    }

    private static InMemoryStore store() {
        return InMemoryStore.of(SWEEP);
    }

    private static SweepOutcome run(int jobs, Simulator simulator, SweepStore store, BooleanSupplier cancelled) {
        return new LocalEngine(jobs).run(Plan.of(store.sweep(), simulator), store, SweepListener.NONE, cancelled);
    }

    /// What has to come out: cell by cell, on this thread, without an engine.
    private static List<CellResult> expected() {
        Plan plan = plan(Dice.fair());
        List<CellResult> results = new ArrayList<>();
        for (long cell = 0; cell < plan.grid().size(); cell++) {
            if (plan.grid().admits(cell)) {
                results.add(plan.run(cell));
            }
        }
        return results;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyNumberOfThreadsGivesTheSameResults(int jobs) {
        InMemoryStore store = store();
        SweepOutcome outcome = run(jobs, Dice.fair(), store, NEVER);

        assertThat(store.results()).hasSize(20 + 2 * 10).isEqualTo(expected());
        assertThat(outcome.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(outcome.progress().done()).isEqualTo(40);
        assertThat(outcome.progress().replicates())
                .isEqualTo(expected().stream()
                        .mapToLong(c -> c.replicates().size())
                        .sum());
    }

    @Test
    void replicatesInOtherBatchesGiveTheSameResults() {
        InMemoryStore store = store();
        run(2, Dice.fair().inBatchesOf(3), store, NEVER);

        assertThat(store.results()).isEqualTo(expected());
    }

    @Test
    void aCancelledSweepFinishesTheCellsInHandAndResumesToTheSameResults() throws InterruptedException {
        CountDownLatch bothInHand = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean cancelled = new AtomicBoolean();
        // All replicates of a cell in one batch: otherwise the two threads may share one cell.
        Simulator blocked = Dice.before(_ -> {
                    bothInHand.countDown();
                    await(goOn);
                })
                .inBatchesOf(100);
        InMemoryStore store = store();
        AtomicReference<SweepOutcome> first = new AtomicReference<>();
        Thread running = Thread.ofPlatform().start(() -> first.set(run(2, blocked, store, cancelled::get)));
        bothInHand.await();
        cancelled.set(true);
        goOn.countDown();
        running.join();

        assertThat(first.get().ending()).isEqualTo(Ending.CANCELLED);
        assertThat(first.get().progress().done()).isEqualTo(2);
        assertThat(store.results()).hasSize(2);
        SweepOutcome rest = run(2, Dice.fair(), store, NEVER);
        assertThat(rest.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(rest.progress().before()).isEqualTo(2);
        assertThat(store.results()).isEqualTo(expected());
    }

    @Test
    void manyInterruptionsLoseNothingAndDoNothingTwice() {
        InMemoryStore store = store();
        AtomicInteger begun = new AtomicInteger();
        Simulator counting = Dice.before(_ -> begun.incrementAndGet());
        int runs = 0;
        SweepOutcome outcome;
        do {
            int enough = begun.get() + 5;
            outcome = run(2, counting, store, () -> begun.get() >= enough);
            runs++;
        } while (outcome.resumable());

        assertThat(runs).isGreaterThan(5);
        assertThat(store.results()).isEqualTo(expected());
    }

    @Test
    void idleThreadsTakeOverReplicatesOfTheLastCell() {
        Sweep oneCell =
                Sweep.named("one").of(Dice.NAME).over("n", 3).replicates(16).build();
        CountDownLatch bothBatchesAtOnce = new CountDownLatch(2);
        InMemoryStore store = InMemoryStore.of(oneCell);
        // Each of the two batches waits for the other: one thread alone would never end.
        run(
                2,
                Dice.before(_ -> {
                    bothBatchesAtOnce.countDown();
                    await(bothBatchesAtOnce);
                }),
                store,
                NEVER);

        assertThat(store.results())
                .containsExactly(Plan.of(oneCell, Dice.fair()).run(0));
    }

    @Test
    void replicatesThatThrowAreRecordedWithTheirAddressAndTheOthersAreUntouched() {
        InMemoryStore store = store();
        SweepOutcome outcome = new LocalEngine(2)
                .run(
                        Plan.of(SWEEP.withFailureLimit(1_000_000), Dice.failingWhen((_, first) -> first == 2)),
                        store,
                        SweepListener.NONE,
                        NEVER);

        assertThat(outcome.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(outcome.progress().failures()).isPositive().isEqualTo(store.failures());
        for (CellResult cell : store.results()) {
            for (ReplicateResult replicate : cell.replicates()) {
                switch (replicate) {
                    case ReplicateResult.Finished finished -> {
                        double[] alone = plan(Dice.fair()).run(cell.cell(), finished.replicate());
                        assertThat(finished.outputs()).containsExactly(alone);
                        assertThat(alone[1]).isNotEqualTo(2);
                    }
                    case ReplicateResult.Failed failed -> {
                        assertThat(failed.error()).isEqualTo("java.lang.IllegalStateException: a die shows 2");
                        assertThat(failed.address())
                                .isEqualTo("7/engine/cell %d/replicate %d".formatted(cell.cell(), failed.replicate()));
                        assertThat(plan(Dice.fair()).run(cell.cell(), failed.replicate())[1])
                                .isEqualTo(2);
                    }
                }
            }
        }
    }

    @Test
    void moreFailuresThanTheLimitStopTheSweepAndAHigherLimitLetsItGoOn() {
        InMemoryStore store = store();
        Plan failing = Plan.of(SWEEP.withFailureLimit(25), Dice.failingWhen((_, _) -> true));
        SweepOutcome outcome = new LocalEngine(1).run(failing, store, SweepListener.NONE, NEVER);

        assertThat(outcome.ending()).isEqualTo(Ending.TOO_MANY_FAILURES);
        assertThat(outcome.resumable()).isTrue();
        // Without a value there is no standard error: each cell goes on to its 100 replicates.
        assertThat(outcome.progress().failures()).isEqualTo(100);

        assertThat(new LocalEngine(1)
                        .run(failing, store, SweepListener.NONE, NEVER)
                        .progress()
                        .done())
                .isEqualTo(1);
        Plan patient = Plan.of(SWEEP.withFailureLimit(100), Dice.fair());
        assertThat(new LocalEngine(1)
                        .run(patient, store, SweepListener.NONE, NEVER)
                        .ending())
                .isEqualTo(Ending.COMPLETE);
    }

    @Test
    void aStoreThatCannotRecordStopsTheSweepWithItsOwnSentence() {
        SweepStore full = new SweepStore() {
            @Override
            public Sweep sweep() {
                return SWEEP;
            }

            @Override
            public CellSet finished() {
                return CellSet.empty();
            }

            @Override
            public long failures() {
                return 0;
            }

            @Override
            public void record(List<CellResult> batch) {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> run(2, Dice.fair(), full, NEVER)).hasMessage("the disk is full");
    }

    @Test
    void errorsOfTheMachineAreNotResults() {
        Simulator outOfMemory = Dice.before(_ -> {
            throw new OutOfMemoryError("no more");
        });

        assertThatThrownBy(() -> run(2, outOfMemory, store(), NEVER)).hasStackTraceContaining("no more");
    }

    @Test
    void aStoreOfAnotherSweepIsRefused() {
        Sweep otherSeed =
                Sweep.named("engine").of(Dice.NAME).seed(8).over("n", 1).build();

        assertThatThrownBy(() -> new LocalEngine(1)
                        .run(plan(Dice.fair()), InMemoryStore.of(otherSeed), SweepListener.NONE, NEVER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another sweep than \"engine\"");
    }

    @Test
    void theListenerHearsOfEveryCellInTheEnd() {
        List<SweepProgress> heard = new ArrayList<>();
        new LocalEngine(2).run(plan(Dice.fair()), store(), heard::add, NEVER);

        assertThat(heard.getFirst()).isEqualTo(new SweepProgress(40, 0, 0, 0, 0));
        assertThat(heard.getLast().share()).isEqualTo(1);
        assertThat(heard).isSortedAccordingTo((a, b) -> Long.compare(a.done(), b.done()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
