package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// An arrow from one point to another, its head scaled down where the way is short.
///
/// @param x0 where it starts
/// @param y0 where it starts
/// @param x1 where it points to
/// @param y1 where it points to
/// @param color its colour
/// @param width width of its shaft in figure units
public record Arrow(double x0, double y0, double x1, double y1, Color color, double width) implements Mark {

    private static final double HEAD_LENGTH = 5.5;
    private static final double HEAD_HALF_WIDTH = 2.1;

    @Override
    public void paint(Graphics2D graphics, Frame frame) {
        Point2D start = frame.at(x0, y0);
        Point2D tip = frame.at(x1, y1);
        double length = start.distance(tip);
        if (length == 0) {
            return;
        }
        double head = Math.min(HEAD_LENGTH * width, 0.6 * length);
        double half = head * HEAD_HALF_WIDTH / HEAD_LENGTH;
        double ux = (tip.getX() - start.getX()) / length;
        double uy = (tip.getY() - start.getY()) / length;
        double neckX = tip.getX() - head * ux;
        double neckY = tip.getY() - head * uy;
        graphics.setColor(color);
        graphics.setStroke(Dash.SOLID.stroke(width));
        graphics.draw(new Line2D.Double(start.getX(), start.getY(), neckX, neckY));
        Path2D point = new Path2D.Double();
        point.moveTo(tip.getX(), tip.getY());
        point.lineTo(neckX - half * uy, neckY + half * ux);
        point.lineTo(neckX + half * uy, neckY - half * ux);
        point.closePath();
        graphics.fill(point);
    }
}
