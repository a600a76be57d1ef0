package io.github.lemmata.datasets.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.Dataset;
import io.github.lemmata.datasets.Datasets;
import io.github.lemmata.theory.Arguments;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GgtdDatasetsTest {

    private static final Datasets REGISTER = Datasets.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ggd alpha=2 beta=0.7 n=20",
                "hetero n=20 tau=1",
                "contaminated n=20 epsilon=0.3 M=9",
                "clusterOutlier n=19 d=2",
                "lineAutoencoder inliers=15 outliers=5"
            })
    void theSeedAloneDecidesTheRows(String call) {
        Dataset dataset = made(call);

        assertThat(dataset.rows()).isEqualTo(20);
        assertThat(made(call + " seed=1")).isEqualTo(dataset);
        assertThat(made(call + " seed=2")).isNotEqualTo(dataset);
    }

    private static Dataset made(String call) {
        String[] words = call.split(" ");
        Arguments arguments = Arguments.none();
        for (String pair : Arrays.copyOfRange(words, 1, words.length)) {
            String[] parts = pair.split("=");
            arguments = arguments.and(parts[0], parts[1]);
        }
        return REGISTER.find("ggtd." + words[0]).at(arguments);
    }

    @Test
    void residualsAreASingleColumnWithoutLabels() {
        assertThat(made("ggd alpha=1 beta=2 n=5").columns()).containsExactly("delta");
        assertThat(made("ggd alpha=1 beta=2 n=5").hasLabels()).isFalse();
    }

    @Test
    void theOutlierIsTheLastRowAndLabelledOne() {
        assertThat(made("clusterOutlier n=3 d=4").labels()).containsExactly("0", "0", "0", "1");
        assertThat(made("clusterOutlier n=3 d=4").columns()).containsExactly("x1", "x2", "x3", "x4");
    }

    @Test
    void outliersOfTheLineAreTheLastRowsAndLabelledOne() {
        assertThat(made("lineAutoencoder inliers=2 outliers=1").labels()).containsExactly("0", "0", "1");
        assertThat(made("lineAutoencoder").rows()).isEqualTo(310);
        assertThat(Arrays.stream(made("lineAutoencoder sigma=0").column(1))
                        .map(Math::abs)
                        .toArray())
                .containsOnly(0);
    }

    @Test
    void contaminationDecidesHowManyAreOutliers() {
        assertThat(made("contaminated n=50 epsilon=0 M=9").column(0)).doesNotContain(9);
        assertThat(made("contaminated n=50 epsilon=1 M=9").column(0)).containsOnly(9);
        assertThatThrownBy(() -> new ContaminatedNormal(1.5, 9))
                .hasMessage("contamination is 1.5; expected real from 0.0 to 1.0");
    }

    @Test
    void withoutSpreadAllVariancesAreOne() {
        assertThat(made("hetero n=10 tau=0").column(1)).containsOnly(1);
        assertThat(new HeteroscedasticErrors(0).kurtosis()).isEqualTo(3);
        assertThat(new HeteroscedasticErrors(1).kurtosis()).isCloseTo(3 * Math.E, within(1e-14));
        assertThatThrownBy(() -> new HeteroscedasticErrors(-1))
                .hasMessage("spread is -1.0; expected finite real >= 0.0");
    }
}
