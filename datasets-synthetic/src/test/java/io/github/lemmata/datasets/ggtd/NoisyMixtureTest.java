package io.github.lemmata.datasets.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.Dataset;
import io.github.lemmata.datasets.Datasets;
import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.ggtd.NormalMixture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoisyMixtureTest {

    private static final Arguments PAIRS = Arguments.of("n", 20)
            .and("w", List.of("0.3", "0.7"))
            .and("mu", List.of("-1", "0.8"))
            .and("s", List.of("0.2", "0.3"))
            .and("sigma", "2");

    @Test
    void theSeedAloneDecidesTheRows() {
        var recipe = Datasets.load().find("ggtd.gmm1d");
        Dataset dataset = recipe.at(PAIRS);

        assertThat(dataset.columns()).containsExactly("x0", "x");
        assertThat(dataset.rows()).isEqualTo(20);
        assertThat(recipe.at(PAIRS.and("seed", 1))).isEqualTo(dataset);
        assertThat(recipe.at(PAIRS.and("seed", 2))).isNotEqualTo(dataset);
    }

    @Test
    void componentsComeInTheirShares() {
        var data = new NormalMixture(
                new double[] {0.25, 0, 0.75}, new double[] {-5, 1e6, 5}, new double[] {1e-3, 1, 1e-3});
        double[] pairs =
                new NoisyMixture(data, 0).draw(10_000, RandomStream.ofSeed(44).generator());
        long low = Arrays.stream(pairs).filter(x -> x < 0).count() / 2;

        // 10000 draws with probability 1/4 have a standard deviation of 43
        assertThat(low).isBetween(2500L - 260, 2500L + 260);
        assertThat(Arrays.stream(pairs).map(Math::abs).max().orElseThrow()).isLessThan(5.01);
    }

    @Test
    void noiseIsAddedToTheSecondColumnAlone() {
        var data = new NormalMixture(new double[] {1}, new double[] {3}, new double[] {1e-9});
        double[] pairs =
                new NoisyMixture(data, 2).draw(5, RandomStream.ofSeed(1).generator());

        assertThat(pairs[0]).isCloseTo(3, within(1e-8));
        assertThat(Math.abs(pairs[1] - 3)).isGreaterThan(1e-3);
    }

    @Test
    void badArgumentsAreNamed() {
        var data = new NormalMixture(new double[] {1}, new double[] {3}, new double[] {1});

        assertThatThrownBy(() -> new NoisyMixture(data, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sigma is -1.0");
        assertThatThrownBy(() ->
                        new NoisyMixture(data, 1).draw(0, RandomStream.ofSeed(1).generator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("count is 0");
    }
}
