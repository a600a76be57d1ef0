package io.github.lemmata.plots.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void equalDistancesAreEqualDifferencesOrEqualRatios() {
        assertThat(Axis.linear("x", 2, 6).share(3)).isEqualTo(0.25);
        assertThat(Axis.log("x", 1, 1e4).share(10)).isCloseTo(0.25, within(1e-15));
        assertThat(Axis.log("x", 1, 1e4).at(0.25)).isCloseTo(10, within(1e-12));
    }

    @Test
    void aFrameMapsUpToUp() {
        Frame frame =
                new Frame(new Rectangle2D.Double(10, 20, 100, 200), Axis.linear("x", 0, 1), Axis.linear("y", 0, 1));
        assertThat(frame.at(0, 0).getY()).isEqualTo(220);
        assertThat(frame.at(1, 1).getY()).isEqualTo(20);
        assertThat(frame.at(1, 1).getX()).isEqualTo(110);
    }

    @Test
    void smallTicksVanishWhereTheyWouldCrowd() {
        assertThat(Axis.log("x", 1, 100).minorTicks()).hasSize(16).contains(2, 90);
        assertThat(Axis.log("x", 1, 1e8).minorTicks()).isEmpty();
        assertThat(Axis.linear("x", 0, 1).minorTicks()).isEmpty();
    }

    @Test
    void powersOfTenArePrintedWithRaisedExponents() {
        assertThat(PaperStyle.power(0)).isEqualTo("1");
        assertThat(PaperStyle.power(1)).isEqualTo("10");
        assertThat(PaperStyle.power(-12)).isEqualTo("10⁻¹²");
    }

    @Test
    void anAxisNeedsARange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.linear("x", 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.log("x", 0, 1))
                .withMessageContaining("above 0");
    }
}
