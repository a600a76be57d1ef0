package io.github.lemmata.plots.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class InkTest {

    @Test
    void theRampDarkensAllTheWay() {
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 8; i++) {
            Color color = Ink.ramp(i / 8.0);
            double luma = 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
            assertThat(luma).isLessThan(before - 8);
            before = luma;
        }
    }

    @Test
    void theRampEndsAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ink.ramp(1.01)).withMessageContaining("[0, 1]");
    }

    @Test
    void aTintOfZeroIsThePaper() {
        assertThat(Ink.BLUE.tint(0)).isEqualTo(Color.WHITE);
        assertThat(Ink.BLUE.tint(1)).isEqualTo(Ink.BLUE.color());
    }
}
