package io.github.lemmata.plots.paper;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// What is drawn of lines that leave a panel: their parts in the plotting area and as far again on every side.
///
/// Where a line goes astronomically far beyond, browsers give up on its dashes; the rim keeps its ends out of sight.
///
/// @param area the rectangle
record Window(Rectangle2D area) {

    /// The window on a panel's plotting area.
    static Window on(Frame frame) {
        Rectangle2D inside = frame.area();
        double width = inside.getWidth();
        double height = inside.getHeight();
        return new Window(new Rectangle2D.Double(inside.getX() - width, inside.getY() - height, 3 * width, 3 * height));
    }

    /// The part of a line inside, if any: between the last entry into and the first exit from the four half-planes
    /// (Liang and Barsky 1984).
    Optional<Line2D> part(Point2D from, Point2D to) {
        double across = to.getX() - from.getX();
        double down = to.getY() - from.getY();
        double[] steps = {-across, across, -down, down};
        double[] room = {
            from.getX() - area.getMinX(),
            area.getMaxX() - from.getX(),
            from.getY() - area.getMinY(),
            area.getMaxY() - from.getY()
        };
        double entry = 0;
        double exit = 1;
        for (int side = 0; side < steps.length; side++) {
            if (steps[side] < 0) {
                entry = Math.max(entry, room[side] / steps[side]);
            } else if (steps[side] > 0) {
                exit = Math.min(exit, room[side] / steps[side]);
            } else if (room[side] < 0) {
                return Optional.empty();
            }
        }
        return entry > exit
                ? Optional.empty()
                : Optional.of(new Line2D.Double(along(from, to, entry), along(from, to, exit)));
    }

    private static Point2D along(Point2D from, Point2D to, double share) {
        return share == 0
                ? from
                : share == 1
                        ? to
                        : new Point2D.Double(
                                from.getX() + share * (to.getX() - from.getX()),
                                from.getY() + share * (to.getY() - from.getY()));
    }
}
