package io.github.lemmata.datasets.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.Dataset;
import io.github.lemmata.datasets.Datasets;
import io.github.lemmata.theory.Arguments;
import java.util.List;
import org.junit.jupiter.api.Test;

class HconsistencyDatasetsTest {

    private static final Dataset MIXTURE = Datasets.of(List.of(new HconsistencyDatasets()))
            .find("gaussianMixture")
            .at(Arguments.of("n", "4000").and("classes", "3").and("d", "2").and("sep", "1.5"));

    @Test
    void mixturesHaveFeaturesProbabilitiesAndAClass() {
        assertThat(MIXTURE.columns()).containsExactly("x1", "x2", "p_0", "p_1", "p_2");
        assertThat(MIXTURE.labels()).hasSize(4000).containsOnly("0", "1", "2");
    }

    @Test
    void theProbabilitiesOfARowSumToOne() {
        for (int row = 0; row < MIXTURE.rows(); row++) {
            assertThat(MIXTURE.value(row, 2) + MIXTURE.value(row, 3) + MIXTURE.value(row, 4))
                    .isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void classesComeAsOftenAsTheirProbabilitiesSay() {
        for (int y = 0; y < 3; y++) {
            double expected = 0;
            double variance = 0;
            for (double p : MIXTURE.column(2 + y)) {
                expected += p;
                variance += p * (1 - p);
            }
            String label = Integer.toString(y);
            long count = MIXTURE.labels().stream().filter(label::equals).count();
            // Five standard deviations of a sum of bounded terms: one seed in a million.
            assertThat((double) count).isCloseTo(expected, within(5 * Math.sqrt(variance)));
        }
    }
}
