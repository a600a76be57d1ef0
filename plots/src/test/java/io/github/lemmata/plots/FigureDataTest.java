package io.github.lemmata.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureDataTest {

    private final FigureData data = FigureData.columns(List.of("method", "set"), List.of("n", "T"))
            .row(List.of("BP", "thm51"), 10, 4)
            .row(List.of("LR, \"fast\"", "thm51"), 10, 0.1)
            .row(List.of("BP", "thm51"), 1e300, 1.0 / 3)
            .build();

    @Test
    void csvQuotesWordsAndPrintsNumbersThatReadBackExactly() {
        assertThat(data.toCsv())
                .isEqualTo("method,set,n,T\nBP,thm51,10,4\n\"LR, \"\"fast\"\"\",thm51,10,0.1\n"
                        + "BP,thm51,1.0E300,0.3333333333333333\n");
    }

    @Test
    void whereKeepsTheRowsWithAWord() {
        assertThat(data.where("method", "BP").reals("T")).containsExactly(4, 1.0 / 3);
    }

    @Test
    void wordsAreDistinctInOrderOfAppearance() {
        assertThat(data.words("method")).containsExactly("BP", "LR, \"fast\"");
    }

    @Test
    void anUnknownColumnIsNamedWithThoseThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.reals("t"))
                .withMessage("there is no column 't' among [n, T]");
    }

    @Test
    void aRowHasToFitTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureData.columns(List.of("a"), List.of("x"))
                        .row(List.of("word"), 1, 2)
                        .build())
                .withMessageContaining("does not fit the columns");
    }
}
