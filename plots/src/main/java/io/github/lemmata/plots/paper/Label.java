package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;

/// A text at a pair of values, moved a little so that it does not touch what it names.
///
/// @param text the text, in the markup of [Lettering]
/// @param x first coordinate
/// @param y second coordinate
/// @param dx move to the right, in figure units
/// @param dy move downwards, in figure units
/// @param anchor the point of the text that lies there
/// @param color its colour
/// @param font its font
public record Label(String text, double x, double y, double dx, double dy, Anchor anchor, Color color, Font font)
        implements Mark {

    /// A label of the usual size whose anchor lies at the given values.
    public static Label of(String text, double x, double y, Anchor anchor, Color color) {
        return new Label(text, x, y, 0, 0, anchor, color, PaperStyle.LABEL);
    }

    /// A label right of a point, where a curve ends.
    public static Label atEnd(String text, double x, double y, Color color) {
        return new Label(text, x, y, 10, 0, Anchor.LEFT, color, PaperStyle.LABEL);
    }

    /// The same label moved right by `dx` and down by `dy` figure units.
    public Label moved(double dx, double dy) {
        return new Label(text, x, y, this.dx + dx, this.dy + dy, anchor, color, font);
    }

    /// The same label in the size of remarks.
    public Label small() {
        return new Label(text, x, y, dx, dy, anchor, color, PaperStyle.SMALL);
    }

    @Override
    public void paint(Graphics2D graphics, Frame frame) {
        Point2D point = frame.at(x, y);
        Lettering.paint(graphics, text, font, color, point.getX() + dx, point.getY() + dy, anchor, true);
    }

    @Override
    public boolean clipped() {
        return false;
    }
}
