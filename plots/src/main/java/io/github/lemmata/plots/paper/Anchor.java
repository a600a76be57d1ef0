package io.github.lemmata.plots.paper;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/// The point of a text that lies where the text is put: `LEFT` puts the middle of its left edge there.
public enum Anchor {
    LEFT(0, 0.5),
    RIGHT(1, 0.5),
    CENTRE(0.5, 0.5),
    ABOVE(0.5, 1),
    BELOW(0.5, 0),
    TOP_LEFT(0, 0),
    TOP_RIGHT(1, 0),
    BOTTOM_LEFT(0, 1),
    BOTTOM_RIGHT(1, 1);

    /// Height of the letters that carry the eye (digits, capitals) as a share of the font size.
    private static final double CAP_HEIGHT = 0.73;

    private final double across;
    private final double down;

    Anchor(double across, double down) {
        this.across = across;
        this.down = down;
    }

    /// The move that brings this point of a text to $(x, y)$. Vertically the first line's capitals and the
    /// last line's baseline count, not the bounds, so that neighbouring texts share a baseline whatever letters
    /// they have.
    ///
    /// @param lastBaseline how far the last line's baseline lies below the first's
    AffineTransform shift(Rectangle2D bounds, double lastBaseline, double x, double y, Font font) {
        double top = -CAP_HEIGHT * font.getSize2D();
        double left = bounds.getX() + across * bounds.getWidth();
        return AffineTransform.getTranslateInstance(x - left, y - (top + down * (lastBaseline - top)));
    }
}
