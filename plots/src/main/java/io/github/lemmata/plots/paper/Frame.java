package io.github.lemmata.plots.paper;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// The plotting area of a panel, and where on it a pair of values lies.
///
/// @param area the rectangle inside the axes, in figure units with $y$ downwards
/// @param x the horizontal axis
/// @param y the vertical axis
public record Frame(Rectangle2D area, Axis x, Axis y) {

    /// The horizontal position of a value.
    public double across(double value) {
        return area.getX() + area.getWidth() * x.share(value);
    }

    /// The vertical position of a value.
    public double down(double value) {
        return area.getMaxY() - area.getHeight() * y.share(value);
    }

    /// The position of a pair of values.
    public Point2D at(double xValue, double yValue) {
        return new Point2D.Double(across(xValue), down(yValue));
    }
}
