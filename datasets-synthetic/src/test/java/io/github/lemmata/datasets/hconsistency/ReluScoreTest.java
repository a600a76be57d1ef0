package io.github.lemmata.datasets.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.Datasets;
import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReluScoreTest {

    private static final ReluScore.Sample SAMPLE = draw(new ReluScore(400, 7));

    private static ReluScore.Sample draw(ReluScore world) {
        return world.draw(RandomStream.ofSeed(3).child("relu").generator());
    }

    @Test
    void scoresAreTheStandardisedSumsOfRectifiedFeaturesTimesTwo() {
        double[] sums = IntStream.range(0, 400)
                .mapToDouble(i -> IntStream.range(0, 7)
                        .mapToDouble(j -> Math.max(0, SAMPLE.features()[7 * i + j]))
                        .sum())
                .toArray();
        double mean = Arrays.stream(sums).average().orElseThrow();
        double deviation =
                Math.sqrt(Arrays.stream(sums).map(x -> (x - mean) * (x - mean)).sum() / 399);

        for (int i = 0; i < 400; i++) {
            assertThat(SAMPLE.scores()[i])
                    .isCloseTo(Math.clamp(2 * (sums[i] - mean) / deviation, -5, 5), within(1e-12));
        }
        assertThat(Arrays.stream(SAMPLE.scores()).max()).hasValue(5);
    }

    @Test
    void aRandomThirtyPercentOfTheRowsAreForTesting() {
        assertThat(SAMPLE.test()).hasSize(120).isSorted();
        assertThat(SAMPLE.train()).hasSize(280).doesNotContain(SAMPLE.test());
        assertThat(SAMPLE.test()[119] - SAMPLE.test()[0]).isGreaterThan(200);
    }

    @Test
    void labelsFollowTheScores() {
        long agreeing = IntStream.range(0, 400)
                .filter(i -> SAMPLE.labels()[i] * SAMPLE.scores()[i] > 0)
                .count();

        assertThat(agreeing).isBetween(260L, 380L);
        assertThat(SAMPLE.labels()).containsOnly(-1, 1);
    }

    @Test
    void theSameStreamGivesTheSameSample() {
        assertThat(draw(new ReluScore(400, 7))).isEqualTo(SAMPLE);
        assertThat(ReluScore.DEFAULT).isEqualTo(new ReluScore(3000, 200));
    }

    @Test
    void theRegisterHasItWithLabelNoise() {
        var recipe = Datasets.load().find("hconsistency.reluScore");
        var given = Arguments.of("n", "50").and("d", "3");
        var clean = recipe.at(given);
        var flipped = recipe.at(given.and("epsilon", "1").and("noise", "nextClass"));

        assertThat(clean.rows()).isEqualTo(50);
        assertThat(flipped.labels())
                .containsExactlyElementsOf(clean.labels().stream()
                        .map(label -> label.equals("1") ? "-1" : "1")
                        .toList());
        assertThat(flipped.values()).isEqualTo(clean.values());
    }

    @Test
    void aSingleRowIsRefused() {
        assertThatThrownBy(() -> new ReluScore(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows is 1; expected integer >= 2");
        assertThatThrownBy(() -> new ReluScore(1_000_000, 1000))
                .hasMessage("rows times dimension is 1000000000; expected at most 200000000");
    }
}
