package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/// A cloud of many small round points, which may cover each other.
///
/// @param x first coordinates
/// @param y second coordinates, as many
/// @param color their colour
/// @param size diameter in figure units
public record Specks(double[] x, double[] y, Color color, double size) implements Mark {

    public Specks {
        if (x.length != y.length) {
            throw new IllegalArgumentException("specks have " + x.length + " x but " + y.length + " y");
        }
        x = x.clone();
        y = y.clone();
    }

    @Override
    public void paint(Graphics2D graphics, Frame frame) {
        graphics.setColor(color);
        for (int i = 0; i < x.length; i++) {
            Point2D point = frame.at(x[i], y[i]);
            if (frame.area().outcode(point) == 0) {
                graphics.fill(new Ellipse2D.Double(point.getX() - size / 2, point.getY() - size / 2, size, size));
            }
        }
    }
}
