package io.github.lemmata.datasets.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.Dataset;
import io.github.lemmata.datasets.DatasetRecipe;
import io.github.lemmata.datasets.Datasets;
import io.github.lemmata.datasets.LabeledPoint;
import io.github.lemmata.theory.Arguments;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerceptronDatasetsTest {
    private static final Datasets REGISTER = Datasets.load();

    @Test
    void registerKnowsNamedSetsAndGenerators() {
        assertThat(REGISTER.all().stream().map(DatasetRecipe::shortName))
                .contains("thm41", "thm51", "osc", "slow2", "hard3d", "tie", "nonmono", "basis")
                .contains("cloud", "latticeSlab", "exactMargin");
    }

    @Test
    void namedSetsComeAsSamplesOfTwoClassesWithMultiplicities() {
        assertThat(REGISTER.find("thm51").at(Arguments.of("n", "7")))
                .isEqualTo(Dataset.ofPoints(List.of(
                        new LabeledPoint(new double[] {0.5, -1}, 1, 1),
                        new LabeledPoint(new double[] {-0.5, -1}, -1, 6))));
    }

    @Test
    void noFeatureIsMinusZero() {
        assertThat(REGISTER.find("basis").at(Arguments.of("n", "3")).values()).doesNotContain(-0.0);
    }

    @Test
    void generatorsDependOnTheSeedAlone() {
        DatasetRecipe slab = REGISTER.find("latticeSlab");
        Dataset first = slab.at(Arguments.of("seed", 1));

        assertThat(slab.at(Arguments.of("seed", 1))).isEqualTo(first);
        assertThat(slab.at(Arguments.of("seed", 2))).isNotEqualTo(first);
    }
}
