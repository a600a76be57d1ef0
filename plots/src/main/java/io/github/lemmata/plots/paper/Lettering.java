package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Text as a reader of formulas expects it, with a small markup: `*n*` is italic, `^{2}` raised, `_{i}` lowered,
/// and a line break starts a new line.
///
/// Text is drawn as outlines, so a figure looks the same whatever fonts its reader has.
public final class Lettering {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final double SCRIPT_SIZE = 0.72;
    private static final double RAISE = 0.36;
    private static final double LOWER = 0.16;
    private static final double LINE_HEIGHT = 1.25;
    private static final float HALO_WIDTH = 5;

    private Lettering() {}

    /// The outline of a text whose first baseline starts at the origin.
    ///
    /// @param markup the text; it has to close every `*` and every brace that it opens
    /// @throws IllegalArgumentException if the markup does not close what it opens
    public static Path2D outline(String markup, Font font) {
        Path2D outline = new Path2D.Double();
        String[] lines = markup.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            appendLine(outline, lines[line], font, line * LINE_HEIGHT * font.getSize2D());
        }
        return outline;
    }

    /// The text without its markup, for readers of words.
    public static String plain(String markup) {
        return markup.replaceAll("[*{}^_]", "").replace('\n', ' ');
    }

    /// Paints a text so that the point of the anchor lies at $(x, y)$.
    ///
    /// @param halo whether a white rim keeps the text readable on top of lines
    static void paint(
            Graphics2D graphics,
            String markup,
            Font font,
            Color color,
            double x,
            double y,
            Anchor anchor,
            boolean halo) {
        Path2D outline = outline(markup, font);
        double lastBaseline = markup.chars().filter(c -> c == '\n').count() * LINE_HEIGHT * font.getSize2D();
        Shape placed = outline.createTransformedShape(anchor.shift(outline.getBounds2D(), lastBaseline, x, y, font));
        if (halo) {
            graphics.setColor(Color.WHITE);
            graphics.setStroke(Dash.SOLID.stroke(HALO_WIDTH));
            graphics.draw(placed);
        }
        graphics.setColor(color);
        graphics.fill(placed);
    }

    private static void appendLine(Path2D outline, String line, Font font, double baseline) {
        double across = 0;
        boolean italic = false;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '*') {
                italic = !italic;
                at++;
            } else if (startsScript(line, at)) {
                int close = line.indexOf('}', at);
                if (close < 0) {
                    throw new IllegalArgumentException("markup '" + line + "' opens a brace that it does not close");
                }
                boolean raised = c == '^';
                double shift = (raised ? -RAISE : LOWER) * font.getSize2D();
                Font script = font.deriveFont((float) (font.getSize2D() * SCRIPT_SIZE));
                across = append(outline, line.substring(at + 2, close), script, italic, across, baseline + shift);
                at = close + 1;
            } else {
                int end = at + 1;
                while (end < line.length() && line.charAt(end) != '*' && !startsScript(line, end)) {
                    end++;
                }
                across = append(outline, line.substring(at, end), font, italic, across, baseline);
                at = end;
            }
        }
        if (italic) {
            throw new IllegalArgumentException("markup '" + line + "' opens an italic that it does not close");
        }
    }

    private static boolean startsScript(String line, int at) {
        return (line.charAt(at) == '^' || line.charAt(at) == '_')
                && at + 1 < line.length()
                && line.charAt(at + 1) == '{';
    }

    private static double append(
            Path2D outline, String text, Font font, boolean italic, double across, double baseline) {
        if (text.isEmpty()) {
            return across;
        }
        Font styled = italic ? font.deriveFont(font.getStyle() | Font.ITALIC) : font;
        TextLayout layout = new TextLayout(text, styled, CONTEXT);
        outline.append(layout.getOutline(AffineTransform.getTranslateInstance(across, baseline)), false);
        return across + layout.getAdvance();
    }
}
