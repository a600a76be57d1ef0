package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAlignedAndLinesHaveNoTrailingSpace() {
        var out = new StringWriter();
        new TextTable().row("κ", "one", "x").row("long", "1", "").print(new PrintWriter(out), "> ");
        assertThat(out.toString().lines()).containsExactly("> κ     one  x", "> long  1");
    }

    @Test
    void emptyTablePrintsNothing() {
        var out = new StringWriter();
        new TextTable().print(new PrintWriter(out), "> ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void rowsHaveEquallyManyCells() {
        var table = new TextTable().row("a", "b");
        assertThatThrownBy(() -> table.row("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row has 1 cells; expected 2");
    }
}
