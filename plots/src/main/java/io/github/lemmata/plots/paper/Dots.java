package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import org.knowm.xchart.style.markers.Marker;

/// A marker at each of some points, with a white rim that keeps neighbours apart.
///
/// @param x first coordinates
/// @param y second coordinates, as many
/// @param color colour of the markers
/// @param shape one of XChart's markers
/// @param size diameter in figure units
public record Dots(double[] x, double[] y, Color color, Marker shape, int size) implements Mark {

    /// The usual diameter.
    public static final int SIZE = 9;

    public Dots {
        if (x.length != y.length) {
            throw new IllegalArgumentException("dots have " + x.length + " x but " + y.length + " y");
        }
        x = x.clone();
        y = y.clone();
    }

    /// Markers of the usual size.
    public static Dots of(double[] x, double[] y, Color color, Marker shape) {
        return new Dots(x, y, color, shape, SIZE);
    }

    @Override
    public void paint(Graphics2D graphics, Frame frame) {
        for (int i = 0; i < x.length; i++) {
            Point2D point = frame.at(x[i], y[i]);
            if (frame.area().outcode(point) == 0) {
                graphics.setColor(Color.WHITE);
                shape.paint(graphics, point.getX(), point.getY(), size + 3);
                graphics.setColor(color);
                shape.paint(graphics, point.getX(), point.getY(), size);
            }
        }
    }

    @Override
    public boolean clipped() {
        return false;
    }
}
