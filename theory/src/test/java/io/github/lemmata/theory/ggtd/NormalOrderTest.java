package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NormalOrderTest {

    @Property(tries = 50)
    void meansRiseWithTheRankAndAreSymmetric(@ForAll @IntRange(min = 1, max = 80) int batch) {
        double[] means = IntStream.rangeClosed(1, batch)
                .mapToDouble(k -> NormalOrder.mean(k, batch))
                .toArray();

        assertThat(means).isSorted();
        for (int k = 0; k < batch; k++) {
            assertThat(means[k]).isCloseTo(-means[batch - 1 - k], within(1e-13));
        }
    }

    @Property(tries = 50)
    void meansOfABatchFollowFromThoseOfTheNext(@ForAll @IntRange(min = 1, max = 80) int batch) {
        // Removing one value at random: B EZ(k; B-1) = k EZ(k+1; B) + (B-k) EZ(k; B).
        int next = batch + 1;
        for (int k = 1; k <= batch; k++) {
            double removed = (k * NormalOrder.mean(k + 1, next) + (next - k) * NormalOrder.mean(k, next)) / next;

            assertThat(NormalOrder.mean(k, batch)).isCloseTo(removed, within(1e-13));
        }
    }

    @Property(tries = 30)
    void largerBatchesAreCorrelatedMore(@ForAll @IntRange(min = 1, max = 100) int batch) {
        assertThat(NormalOrder.couplingCorrelation(batch + 1))
                .isGreaterThan(NormalOrder.couplingCorrelation(batch))
                .isLessThan(1);
    }

    @Test
    void smallBatchesAreExact() {
        assertThat(NormalOrder.mean(2, 2)).isCloseTo(1 / Math.sqrt(Math.PI), within(1e-15));
        assertThat(NormalOrder.mean(3, 3)).isCloseTo(1.5 / Math.sqrt(Math.PI), within(1e-15));
        assertThat(NormalOrder.mean(1, 1)).isZero();
    }

    @Test
    void extremesOfLargeBatchesKeepTheirDigits() {
        // mpmath 1.3.0, 30 digits: the mean of the largest of 10000.
        assertThat(NormalOrder.mean(10_000, 10_000)).isCloseTo(3.851615817066674831, within(1e-12));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> NormalOrder.mean(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NormalOrder.couplingCorrelation(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("batch is 0");
    }
}
