package io.github.lemmata.plots.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FilledMarksTest {

    private static final int SIDE = 100;

    /// Axes from 0 to 10 over 100 x 100 pixels.
    private static BufferedImage painted(Mark mark) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Axis axis = Axis.linear("", 0, 10);
        mark.paint(graphics, new Frame(new Rectangle2D.Double(0, 0, SIDE, SIDE), axis, axis));
        graphics.dispose();
        return image;
    }

    private static boolean inked(BufferedImage image, double x, double y) {
        return (image.getRGB((int) (10 * x), SIDE - 1 - (int) (10 * y)) & 0xFFFFFF) != 0;
    }

    @Test
    void barsStandOnTheAxisAndAreAsHighAndWideAsTheySay() {
        BufferedImage image =
                painted(new Bars(new double[] {2, 7}, new double[] {4, 9}, new double[] {2, 1}, Color.RED));

        assertThat(inked(image, 1.2, 0)).isTrue();
        assertThat(inked(image, 2.8, 3.8)).isTrue();
        assertThat(inked(image, 2, 4.3)).isFalse();
        assertThat(inked(image, 3.2, 1)).isFalse();
        assertThat(inked(image, 7.3, 8.8)).isTrue();
        assertThat(inked(image, 7.7, 1)).isFalse();
    }

    @Test
    void barsNeedAHeightAndAWidthEach() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bars(new double[2], new double[2], new double[1], Color.RED))
                .withMessage("bars have 2 middles, 2 heights and 1 widths");
    }

    @Test
    void aRegionLiesBetweenItsCurves() {
        BufferedImage image = painted(
                Region.between(new double[] {1, 5, 9}, new double[] {1, 4, 1}, new double[] {3, 9, 3}, Color.RED));

        assertThat(inked(image, 5, 6)).isTrue();
        assertThat(inked(image, 5, 3.5)).isFalse();
        assertThat(inked(image, 5, 9.5)).isFalse();
        assertThat(inked(image, 0.5, 2)).isFalse();
        assertThat(inked(image, 3, 4)).isTrue();
    }
}
