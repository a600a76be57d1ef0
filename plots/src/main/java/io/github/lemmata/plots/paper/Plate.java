package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.util.List;

/// A whole drawing: panels of equal size in rows, on white.
///
/// Sizes are in figure units, 144 to the inch: a plate of 1008 units is as wide as a page of two columns (7 inches).
///
/// @param width width in figure units
/// @param height height in figure units
/// @param rows the panels, row by row from the top
public record Plate(int width, int height, List<List<Panel>> rows) {

    /// Figure units to the inch.
    public static final int UNITS_PER_INCH = 144;

    public Plate {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("plate is " + width + " x " + height + " but needs a positive size");
        }
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// A plate with a single panel.
    public static Plate of(int width, int height, Panel panel) {
        return new Plate(width, height, List.of(List.of(panel)));
    }

    /// A plate with its panels side by side.
    public static Plate row(int width, int height, List<? extends Panel> panels) {
        return new Plate(width, height, List.of(List.copyOf(panels)));
    }

    /// Paints the plate into $[0, width] \times [0, height]$ of the graphics.
    public void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        int panelHeight = height / rows.size();
        for (int row = 0; row < rows.size(); row++) {
            List<Panel> panels = rows.get(row);
            int panelWidth = width / panels.size();
            for (int column = 0; column < panels.size(); column++) {
                AffineTransform before = graphics.getTransform();
                graphics.translate(column * panelWidth, row * panelHeight);
                panels.get(column).paint(graphics, panelWidth, panelHeight);
                graphics.setTransform(before);
            }
        }
    }
}
