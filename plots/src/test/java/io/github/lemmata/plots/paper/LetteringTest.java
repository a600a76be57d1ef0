package io.github.lemmata.plots.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static Rectangle2D bounds(String markup) {
        return Lettering.outline(markup, PaperStyle.LABEL).getBounds2D();
    }

    @Test
    void aRaisedTextEndsHigherAndALoweredOneReachesLower() {
        assertThat(bounds("x^{2}").getMinY()).isLessThan(bounds("x2").getMinY());
        assertThat(bounds("x_{2}").getMaxY()).isGreaterThan(bounds("x2").getMaxY());
    }

    @Test
    void aLineBreakStartsANewLineBelow() {
        assertThat(bounds("x\nx").getHeight()).isGreaterThan(2 * bounds("x").getHeight());
    }

    @Test
    void markupTakesNoRoom() {
        assertThat(bounds("n^{}").getWidth()).isEqualTo(bounds("n").getWidth());
        assertThat(Lettering.plain("*T*_{BP} ~ 10^{3}")).isEqualTo("TBP ~ 103");
    }

    @Test
    void markupHasToCloseWhatItOpens() {
        assertThatIllegalArgumentException().isThrownBy(() -> bounds("*n")).withMessageContaining("italic");
        assertThatIllegalArgumentException().isThrownBy(() -> bounds("10^{2")).withMessageContaining("brace");
    }
}
