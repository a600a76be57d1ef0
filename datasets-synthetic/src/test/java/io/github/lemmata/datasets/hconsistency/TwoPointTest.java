package io.github.lemmata.datasets.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.datasets.Datasets;
import io.github.lemmata.datasets.LabeledPoint;
import io.github.lemmata.theory.Arguments;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class TwoPointTest {

    @Test
    void theSecondPointIsLabelledTheOtherWayRound() {
        var world = TwoPoint.of(0.75).distribution();

        assertThat(world.weights()).containsExactly(0.5, 0.5);
        assertThat(world.conditional(0)).containsExactly(0.75, 0.25);
        assertThat(world.conditional(1)).containsExactly(0.25, 0.75);
        assertThat(world.marginal()).containsExactly(0.5, 0.5);
    }

    @Test
    void samplesHaveTheFrequenciesExactly() {
        assertThat(new TwoPoint(BigFraction.of(2, 3)).samples())
                .containsExactly(
                        new LabeledPoint(new double[] {1}, 1, 2),
                        new LabeledPoint(new double[] {1}, -1, 1),
                        new LabeledPoint(new double[] {2}, 1, 1),
                        new LabeledPoint(new double[] {2}, -1, 2));
    }

    @Test
    void withoutNoiseThereIsOneSampleAtEachPoint() {
        assertThat(new TwoPoint(BigFraction.ONE).samples())
                .containsExactly(new LabeledPoint(new double[] {1}, 1, 1), new LabeledPoint(new double[] {2}, -1, 1));
    }

    @Test
    void theRegisterHasIt() {
        var recipe = Datasets.of(List.of(new HconsistencyDatasets())).find("hconsistency.twoPoint");

        assertThat(recipe.at(Arguments.of("q", "0.55")).multiplicities()).containsExactly(11, 9, 9, 11);
    }

    @Test
    void aProbabilityIsAtMostOne() {
        assertThatThrownBy(() -> new TwoPoint(BigFraction.of(3, 2))).hasMessageContaining("1 - q is -1/2");
        assertThatThrownBy(() -> TwoPoint.of(-0.1)).hasMessageContaining("q is -0.1");
    }
}
