package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// The bars of a histogram, from the horizontal axis up.
///
/// @param middles the middles of their feet
/// @param heights how high they are, as many
/// @param widths how wide, as many
/// @param fill their colour
public record Bars(double[] middles, double[] heights, double[] widths, Color fill) implements Mark {

    public Bars {
        if (middles.length != heights.length || middles.length != widths.length) {
            throw new IllegalArgumentException("bars have " + middles.length + " middles, " + heights.length
                    + " heights and " + widths.length + " widths");
        }
        middles = middles.clone();
        heights = heights.clone();
        widths = widths.clone();
    }

    @Override
    public void paint(Graphics2D graphics, Frame frame) {
        graphics.setColor(fill);
        double bottom = frame.area().getMaxY();
        for (int i = 0; i < middles.length; i++) {
            Point2D left = frame.at(middles[i] - widths[i] / 2, heights[i]);
            double right = frame.at(middles[i] + widths[i] / 2, heights[i]).getX();
            graphics.fill(new Rectangle2D.Double(left.getX(), left.getY(), right - left.getX(), bottom - left.getY()));
        }
    }
}
