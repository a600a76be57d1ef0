package io.github.lemmata.simulations.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabeledDataTest {

    private static final List<BigDecimal> ROW = List.of(new BigDecimal("0.1"), new BigDecimal("0.1000000000000000055"));

    @Test
    void aDecimalIsKeptEvenWhereItsDoubleIsAnother() {
        LabeledData data =
                LabeledData.builder("f", List.of("a", "b")).add(7, ROW, "p", 3).build();

        assertThat(data.value(0, 0)).isEqualTo(data.value(0, 1)).isEqualTo(0.1);
        assertThat(data.exact(0, 0)).isEqualByComparingTo("0.1");
        assertThat(data.exact(0, 1)).isEqualByComparingTo("0.1000000000000000055");
        assertThat(data.line(0)).isEqualTo(7);
        assertThat(data.multiplicity(0)).isEqualTo(3);
    }

    @Test
    void featureNamesHaveToDiffer() {
        assertThatThrownBy(() -> LabeledData.builder("f", List.of("a", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a, a]");
    }

    @Test
    void aRowHasACellForEveryFeature() {
        LabeledData.Builder data = LabeledData.builder("f", List.of("a"));

        assertThatThrownBy(() -> data.add(1, ROW, "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row has 2 cells, must be 1");
    }

    @Test
    void aMultiplicityIsPositive() {
        LabeledData.Builder data = LabeledData.builder("f", List.of("a", "b"));

        assertThatThrownBy(() -> data.add(1, ROW, "p", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("multiplicity is 0, must be at least 1");
    }
}
