package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// A line through points, drawn as one path so that dashes run on through all of them.
///
/// @param x first coordinates
/// @param y second coordinates, as many; a value that the axis cannot show (NaN, or not positive on a logarithmic
///     axis) breaks the line
/// @param color colour of the line
/// @param dash how the line is broken
/// @param width width in figure units
public record Curve(double[] x, double[] y, Color color, Dash dash, double width) implements Mark {

    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException("curve has " + x.length + " x but " + y.length + " y");
        }
        x = x.clone();
        y = y.clone();
    }

    /// A curve of the usual width.
    public static Curve of(double[] x, double[] y, Color color, Dash dash) {
        return new Curve(x, y, color, dash, PaperStyle.CURVE_WIDTH);
    }

    /// A thin line between two points, for asymptotes and other guides.
    public static Curve guide(double x0, double y0, double x1, double y1, Color color, Dash dash) {
        return new Curve(new double[] {x0, x1}, new double[] {y0, y1}, color, dash, PaperStyle.HAIRLINE);
    }

    @Override
    public void paint(Graphics2D graphics, Frame frame) {
        Window window = Window.on(frame);
        Path2D path = new Path2D.Double();
        for (int i = 1; i < x.length; i++) {
            Point2D from = frame.at(x[i - 1], y[i - 1]);
            Point2D to = frame.at(x[i], y[i]);
            if (shown(from) && shown(to)) {
                window.part(from, to).ifPresent(part -> append(path, part));
            }
        }
        graphics.setColor(color);
        graphics.setStroke(dash.stroke(width));
        graphics.draw(path);
    }

    private static boolean shown(Point2D point) {
        return Double.isFinite(point.getX()) && Double.isFinite(point.getY());
    }

    /// Goes on with the path where it has come to, so that dashes run on.
    private static void append(Path2D path, Line2D part) {
        if (!part.getP1().equals(path.getCurrentPoint())) {
            path.moveTo(part.getX1(), part.getY1());
        }
        path.lineTo(part.getX2(), part.getY2());
    }
}
