package io.github.lemmata.plots.paper;

import java.awt.Graphics2D;

/// Something drawn on a panel in the values of its axes: a curve, a text, a region.
@FunctionalInterface
public interface Mark {

    /// Paints this mark. The graphics is clipped to the frame's area where [#clipped()] says so.
    void paint(Graphics2D graphics, Frame frame);

    /// Whether the part beyond the axes is cut off.
    default boolean clipped() {
        return true;
    }
}
