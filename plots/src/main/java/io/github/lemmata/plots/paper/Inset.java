package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/// A smaller panel inside the axes of another.
///
/// @param left where its left edge lies, as a share of the area's width
/// @param top where its upper edge lies, as a share of the area's height
/// @param width its width in figure units
/// @param height its height in figure units
/// @param panel what it shows
public record Inset(double left, double top, int width, int height, Panel panel) implements Mark {

    @Override
    public void paint(Graphics2D graphics, Frame frame) {
        Rectangle2D area = frame.area();
        AffineTransform before = graphics.getTransform();
        graphics.translate(area.getX() + left * area.getWidth(), area.getY() + top * area.getHeight());
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        panel.paint(graphics, width, height);
        graphics.setTransform(before);
    }

    @Override
    public boolean clipped() {
        return false;
    }
}
