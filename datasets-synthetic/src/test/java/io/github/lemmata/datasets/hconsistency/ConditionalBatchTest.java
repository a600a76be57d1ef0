package io.github.lemmata.datasets.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalBatchTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10, 40})
    void everyRowIsADistributionWithTheRegretAskedFor(int classes) {
        RandomStream stream = RandomStream.ofSeed(1).child("batch").child(classes);
        for (int step = 0; step <= 50; step++) {
            double beta = step / 50.0;
            ConditionalBatch batch =
                    ConditionalBatch.draw(classes, beta, 200, stream.child(step).generator());
            for (int row = 0; row < batch.rows(); row++) {
                double[] p = batch.row(row);
                assertThat(Arrays.stream(p).min().orElseThrow()).isNotNegative();
                assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-14));
                assertThat(Arrays.stream(p).max().orElseThrow()).isEqualTo(p[0]);
                assertThat(p[0] - p[1]).isCloseTo(beta, within(1e-15));
            }
        }
    }
}
