package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Arrays;

/// A filled polygon.
///
/// @param x first coordinates of its corners
/// @param y second coordinates, as many
/// @param fill its colour
public record Region(double[] x, double[] y, Color fill) implements Mark {

    public Region {
        if (x.length != y.length || x.length < 3) {
            throw new IllegalArgumentException(
                    "region has " + x.length + " x and " + y.length + " y but needs as many, at least 3");
        }
        x = x.clone();
        y = y.clone();
    }

    /// The region between two curves over the same points.
    ///
    /// @param x first coordinates, in order
    /// @param low second coordinates of the lower curve, as many
    /// @param high those of the upper one
    public static Region between(double[] x, double[] low, double[] high, Color fill) {
        int n = x.length;
        double[] cornersX = Arrays.copyOf(x, 2 * n);
        double[] cornersY = Arrays.copyOf(low, 2 * n);
        for (int i = 0; i < n; i++) {
            cornersX[2 * n - 1 - i] = x[i];
            cornersY[2 * n - 1 - i] = high[i];
        }
        return new Region(cornersX, cornersY, fill);
    }

    @Override
    public void paint(Graphics2D graphics, Frame frame) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            Point2D point = frame.at(x[i], y[i]);
            if (i == 0) {
                path.moveTo(point.getX(), point.getY());
            } else {
                path.lineTo(point.getX(), point.getY());
            }
        }
        path.closePath();
        graphics.setColor(fill);
        graphics.fill(path);
    }
}
