package io.github.lemmata.simulations.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoClassDataTest {

    private static LabeledData labelled(String... labels) {
        LabeledData.Builder data = LabeledData.builder("f", List.of("x"));
        for (int i = 0; i < labels.length; i++) {
            data.add(i + 1, List.of(BigDecimal.valueOf(i)), labels[i]);
        }
        return data.build();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1", "1, 0, 1", "9, 10, 10", "b, a, b", "1, a, a"})
    void theLargerLabelIsPositive(String first, String second, String positive) {
        assertThat(TwoClassData.of(labelled(first, second)).positive()).isEqualTo(positive);
    }

    @Test
    void oneClassMayStandAgainstTheRest() {
        TwoClassData task = TwoClassData.againstRest(labelled("a", "b", "c", "b"), "b");

        assertThat(task.signs()).containsExactly(-1, 1, -1, 1);
        assertThat(task.negative()).isEqualTo("rest");
        assertThat(task.count(-1)).isEqualTo(2);
    }

    @Test
    void twoOfManyClassesLeaveTheOthersOut() {
        TwoClassData task = TwoClassData.against(labelled("a", "b", "c", "b"), "c", "b");

        assertThat(task.rows()).containsExactly(1, 2, 3);
        assertThat(task.signs()).containsExactly(-1, 1, -1);
    }

    @Test
    void oneClassIsNoTask() {
        assertThatThrownBy(() -> TwoClassData.of(labelled("a", "a")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("f: all rows have the class \"a\"; expected two classes.");
        assertThatThrownBy(() -> TwoClassData.againstRest(labelled("a", "a"), "a"))
                .hasMessage("f: all rows have the class \"a\"; expected two classes.");
    }

    @Test
    void threeClassesAreNamedAndTheWayOutIsShown() {
        assertThatThrownBy(() -> TwoClassData.of(labelled("b", "a", "c", "b")))
                .hasMessage("f: there are 3 classes (a: 1, b: 2, c: 1); expected two, or --positive CLASS against the"
                        + " rest, or --positive CLASS --negative CLASS.");
    }

    @Test
    void anUnknownClassSuggestsTheNearest() {
        assertThatThrownBy(() -> TwoClassData.againstRest(labelled("setosa", "virginica"), "Setossa"))
                .hasMessage("f: unknown class \"Setossa\"; did you mean \"setosa\"?");
    }

    @Test
    void aClassDoesNotStandAgainstItself() {
        assertThatThrownBy(() -> TwoClassData.against(labelled("a", "b"), "a", "a"))
                .hasMessage("f: --positive and --negative are both \"a\"; expected two different classes.");
    }
}
