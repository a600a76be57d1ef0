package io.github.lemmata.plots.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Window WINDOW = new Window(new Rectangle2D.Double(0, 0, 10, 5));

    @Test
    void aLineInsideIsLeftAsItIs() {
        assertThat(WINDOW.part(new Point2D.Double(1, 1), new Point2D.Double(9, 4)))
                .hasValueSatisfying(part -> {
                    assertThat(part.getP1()).isEqualTo(new Point2D.Double(1, 1));
                    assertThat(part.getP2()).isEqualTo(new Point2D.Double(9, 4));
                });
    }

    @Test
    void aLineThatComesFromFarAwayIsCutAtTheEdge() {
        var part = WINDOW.part(new Point2D.Double(5, -1e16), new Point2D.Double(5, 2))
                .orElseThrow();
        assertThat(part.getP1()).isEqualTo(new Point2D.Double(5, 0));
        assertThat(part.getP2()).isEqualTo(new Point2D.Double(5, 2));
    }

    @Test
    void aLineOutsideIsNotDrawn() {
        assertThat(WINDOW.part(new Point2D.Double(-1, 5), new Point2D.Double(3, 9)))
                .isEmpty();
        assertThat(WINDOW.part(new Point2D.Double(-1, -1), new Point2D.Double(11, -1)))
                .isEmpty();
    }

    @Property
    void whatIsDrawnIsWhatIsInside(
            @ForAll @DoubleRange(min = -20, max = 20) double x1,
            @ForAll @DoubleRange(min = -20, max = 20) double y1,
            @ForAll @DoubleRange(min = -20, max = 20) double x2,
            @ForAll @DoubleRange(min = -20, max = 20) double y2) {
        var line = new Line2D.Double(x1, y1, x2, y2);
        var part = WINDOW.part(line.getP1(), line.getP2());
        // About a line that touches a corner the two arithmetics may differ.
        if (line.intersects(new Rectangle2D.Double(1e-9, 1e-9, 10 - 2e-9, 5 - 2e-9))) {
            assertThat(part).isPresent();
        } else if (!line.intersects(new Rectangle2D.Double(-1e-9, -1e-9, 10 + 2e-9, 5 + 2e-9))) {
            assertThat(part).isEmpty();
        }
        part.ifPresent(drawn -> {
            for (Point2D end : new Point2D[] {drawn.getP1(), drawn.getP2()}) {
                assertThat(end.getX()).isBetween(-1e-12, 10 + 1e-12);
                assertThat(end.getY()).isBetween(-1e-12, 5 + 1e-12);
                assertThat(line.ptSegDist(end)).isCloseTo(0, within(1e-6));
            }
        });
    }
}
