package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ReplicationTest {

    private static Plan plan(Replication.UntilPrecise rule, Simulator simulator) {
        return Plan.of(
                Sweep.named("rule")
                        .of(Dice.NAME)
                        .seed(3)
                        .over("n", 4)
                        .replicates(rule)
                        .keeping("first")
                        .build(),
                simulator);
    }

    private static Replication.UntilPrecise rule(String output, double standardError, boolean relative) {
        return new Replication.UntilPrecise(10, 2000, output, standardError, relative);
    }

    /// The replicates after which the standard error is looked at.
    private static List<Integer> checkpoints(Replication.UntilPrecise rule) {
        return Stream.iterate(rule.first(), rule::after).limit(100).distinct().toList();
    }

    private static double[] sums(Plan plan, int count) {
        double[] sums = new double[count];
        for (int replicate = 0; replicate < count; replicate++) {
            sums[replicate] = Dice.fair().run(plan.grid().at(0), List.of(plan.stream(0, replicate)))[0];
        }
        return sums;
    }

    @Test
    void checkpointsGrowByHalf() {
        assertThat(checkpoints(new Replication.UntilPrecise(10, 100, "sum", 1, false)))
                .containsExactly(10, 15, 22, 33, 49, 73, 100);
        assertThat(checkpoints(new Replication.UntilPrecise(2, 5, "sum", 1, false)))
                .containsExactly(2, 3, 4, 5);
    }

    @Test
    void aCellStopsAtTheFirstCheckpointThatIsPreciseEnough() {
        Replication.UntilPrecise rule = rule("sum", 0.15, false);
        Plan plan = plan(rule, Dice.fair());
        int count = plan.run(0).replicates().size();

        assertThat(checkpoints(rule)).contains(count);
        for (int checkpoint : checkpoints(rule)) {
            double standardError = SampleMean.of(sums(plan, checkpoint)).standardError();
            if (checkpoint < count) {
                assertThat(standardError).isGreaterThan(0.15);
            } else if (checkpoint == count) {
                assertThat(standardError).isLessThanOrEqualTo(0.15);
            }
        }
    }

    @Test
    void aRelativeTargetIsAShareOfTheMean() {
        Plan plan = plan(rule("sum", 0.01, true), Dice.fair());
        SampleMean mean = SampleMean.of(sums(plan, plan.run(0).replicates().size()));

        assertThat(mean.standardError()).isLessThanOrEqualTo(0.01 * mean.mean()).isGreaterThan(0.008 * mean.mean());
    }

    @Test
    void atMostEndsWhatNeverGetsPrecise() {
        assertThat(plan(rule("sum", 1e-9, false), Dice.fair()).run(0).replicates())
                .hasSize(2000);
    }

    @Test
    void replicatesWithoutAValueDoNotCountTowardsTheStandardError() {
        // A die that is even has standard deviation sqrt(8/3), and every second one is.
        int count =
                plan(rule("even", 0.1, false), Dice.fair()).run(0).replicates().size();

        assertThat((double) count).isBetween(2 * 8 / 3.0 / 0.01 * 0.8, 2 * 8 / 3.0 / 0.01 * 1.5 * 1.2);
    }

    @Test
    void replicatesThatFailedDoNotCountTowardsTheStandardError() {
        Plan failing = plan(rule("first", 0.1, false), Dice.failingWhen((_, first) -> first % 2 == 1));
        int count = failing.run(0).replicates().size();

        assertThat(count)
                .isEqualTo(plan(rule("even", 0.1, false), Dice.fair())
                        .run(0)
                        .replicates()
                        .size());
    }

    @Property
    void theStandardErrorIsThatOfTheTextbook(
            @ForAll @Size(min = 2, max = 50) List<@IntRange(min = -1000, max = 1000) Integer> values) {
        double[] sample = values.stream().mapToDouble(value -> value / 8.0).toArray();
        double mean = Arrays.stream(sample).average().orElseThrow();
        double squares = Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum();

        SampleMean found = SampleMean.of(sample);
        assertThat(found.count()).isEqualTo(sample.length);
        assertThat(found.mean()).isCloseTo(mean, within(1e-11));
        assertThat(found.standardError())
                .isCloseTo(Math.sqrt(squares / (sample.length - 1) / sample.length), within(1e-11));
    }

    @Test
    void fewValuesThatHappenToAgreeAreNotPrecise() {
        double[] nine = {2, 2, 2, 2, 2, 2, 2, 2, 2};

        assertThat(SampleMean.of(nine).meets(rule("sum", 0.1, false))).isFalse();
        assertThat(SampleMean.of(Arrays.copyOf(nine, 20)).meets(rule("sum", 1, false)))
                .isTrue();
    }

    @Test
    void fewerThanTwoValuesHaveNoStandardError() {
        assertThat(SampleMean.of(new double[] {Double.NaN, 3}).standardError()).isNaN();
        assertThat(SampleMean.of(new double[] {Double.NaN, 3}).meets(rule("sum", 1, false)))
                .isFalse();
        assertThat(SampleMean.of(new double[] {Double.NaN}).mean()).isNaN();
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> new Replication.Fixed(0))
                .hasMessage("replicates: replicates is 0; expected an integer from 1 to 10000000");
        assertThatThrownBy(() -> new Replication.UntilPrecise(1, 5, "sum", 1, false))
                .hasMessage("replicates.atLeast: atLeast is 1; expected an integer from 2 to 10000000");
        assertThatThrownBy(() -> rule("sum", Double.NaN, false))
                .hasMessage("replicates.until.standardError: standardError is NaN; expected a finite number > 0");
    }
}
