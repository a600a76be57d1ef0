package io.github.lemmata.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

    @Test
    void pointsBecomeNumberedColumns() {
        var dataset = Dataset.ofPoints(
                List.of(new LabeledPoint(new double[] {1, 2}, 1, 3), new LabeledPoint(new double[] {3, 4}, -1, 1)));

        assertThat(dataset.columns()).containsExactly("x1", "x2");
        assertThat(dataset.column(1)).containsExactly(2, 4);
        assertThat(dataset.labels()).containsExactly("1", "-1");
        assertThat(dataset.multiplicities()).containsExactly(3, 1);
    }

    @Test
    void rowsMayHaveNoLabels() {
        var dataset = Dataset.unlabelled(List.of("a", "b"), new double[] {1, 2, 3, 4, 5, 6});

        assertThat(dataset.rows()).isEqualTo(3);
        assertThat(dataset.hasLabels()).isFalse();
        assertThat(dataset.value(2, 0)).isEqualTo(5);
    }

    @Test
    void equalRowsAreEqualDatasets() {
        var dataset = Dataset.labelled(List.of("a"), new double[] {1, 2}, List.of("x", "y"));

        assertThat(dataset)
                .isEqualTo(Dataset.labelled(List.of("a"), new double[] {1, 2}, List.of("x", "y")))
                .hasSameHashCodeAs(Dataset.labelled(List.of("a"), new double[] {1, 2}, List.of("x", "y")))
                .isNotEqualTo(Dataset.unlabelled(List.of("a"), new double[] {1, 2}));
    }

    @Test
    void lengthsHaveToFit() {
        assertThatThrownBy(() -> Dataset.labelled(List.of("a", "b"), new double[] {1, 2}, List.of("x", "y")))
                .hasMessage("there are 2 values and 2 labels; expected 2 rows of 2 columns");
        assertThatThrownBy(() -> new Dataset(List.of("a"), new double[] {1}, List.of(), new long[] {0}))
                .hasMessage("multiplicities are [0]; expected all at least 1");
    }
}
