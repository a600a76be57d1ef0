package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/// A whole drawing: panels at their places on white.
///
/// Sizes are in figure units, 144 to the inch: a plate of 1008 units is as wide as a page of two columns.
///
/// @param width width in figure units
/// @param height height in figure units
/// @param panels the panels, in the order in which they are painted
public record Plate(int width, int height, List<Placed> panels) {

    /// Figure units to the inch.
    public static final int UNITS_PER_INCH = 144;

    /// A panel and the rectangle that it fills.
    ///
    /// @param x left edge
    /// @param y upper edge
    /// @param width width
    /// @param height height
    /// @param panel the panel
    public record Placed(int x, int y, int width, int height, Panel panel) {}

    public Plate {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("plate is " + width + " x " + height + " but needs a positive size");
        }
        panels = List.copyOf(panels);
    }

    /// A plate with a single panel.
    public static Plate of(int width, int height, Panel panel) {
        return new Plate(width, height, List.of(new Placed(0, 0, width, height, panel)));
    }

    /// A plate with panels side by side.
    ///
    /// @param widths their widths, as many as panels
    public static Plate row(int height, List<? extends Panel> panels, int... widths) {
        if (panels.size() != widths.length) {
            throw new IllegalArgumentException(
                    "there are " + widths.length + " widths for " + panels.size() + " panels");
        }
        List<Placed> placed = new ArrayList<>();
        int x = 0;
        for (int i = 0; i < widths.length; i++) {
            placed.add(new Placed(x, 0, widths[i], height, panels.get(i)));
            x += widths[i];
        }
        return new Plate(x, height, placed);
    }

    /// Paints the plate into $[0, width] \times [0, height]$ of the graphics.
    public void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        for (Placed placed : panels) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(placed.x(), placed.y());
            placed.panel().paint(graphics, placed.width(), placed.height());
            graphics.setTransform(before);
        }
    }
}
