package io.github.lemmata.plots.paper;

import java.awt.Graphics2D;

/// A rectangle of a figure that knows how to paint itself at any size.
@FunctionalInterface
public interface Panel {

    /// Paints into $[0, width] \times [0, height]$ of the graphics, in figure units.
    void paint(Graphics2D graphics, int width, int height);
}
