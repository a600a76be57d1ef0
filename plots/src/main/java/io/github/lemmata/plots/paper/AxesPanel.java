package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.XYChart;

/// A pair of axes with marks on them. The title of the vertical axis stands level above it, where it is read without
/// turning the head.
///
/// @param heading a short heading such as "(a) accuracy", or the empty text
/// @param x the horizontal axis
/// @param y the vertical axis
/// @param roomRight room right of the axes for labels at the ends of curves, in figure units
/// @param marks what is drawn, in this order
public record AxesPanel(String heading, Axis x, Axis y, int roomRight, List<Mark> marks) implements Panel {

    private static final int TOP = 34;
    private static final int HEADING_HEIGHT = 30;
    private static final int BOTTOM = 30;
    private static final int LEFT = 8;
    private static final double MINOR_TICK = 3.5;

    public AxesPanel {
        marks = List.copyOf(marks);
    }

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        int top = heading.isEmpty() ? TOP : TOP + HEADING_HEIGHT;
        XYChart chart = PaperStyle.axes(x, y, width - roomRight, height - top - BOTTOM);
        AffineTransform before = graphics.getTransform();
        graphics.translate(0, top);
        chart.paint(graphics, width - roomRight, height - top - BOTTOM);
        Frame frame = new Frame(area(chart), x, y);
        paintMinorTicks(graphics, frame);
        for (Mark mark : marks) {
            paint(graphics, mark, frame);
        }
        paintAxisLines(graphics, frame);
        paintTitles(graphics, frame, height - top);
        graphics.setTransform(before);
    }

    private Rectangle2D area(XYChart chart) {
        double left = chart.getScreenXFromChart(x.scaled(x.min()));
        double right = chart.getScreenXFromChart(x.scaled(x.max()));
        double upper = chart.getScreenYFromChart(y.scaled(y.max()));
        double lower = chart.getScreenYFromChart(y.scaled(y.min()));
        return new Rectangle2D.Double(left, upper, right - left, lower - upper);
    }

    private void paintAxisLines(Graphics2D graphics, Frame frame) {
        Rectangle2D area = frame.area();
        graphics.setColor(Color.BLACK);
        graphics.setStroke(Dash.SOLID.stroke(PaperStyle.HAIRLINE));
        graphics.draw(new Line2D.Double(area.getX(), area.getY(), area.getX(), area.getMaxY()));
        graphics.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
    }

    private void paintMinorTicks(Graphics2D graphics, Frame frame) {
        graphics.setColor(Color.BLACK);
        graphics.setStroke(Dash.SOLID.stroke(PaperStyle.HAIRLINE * 0.7));
        double bottom = frame.area().getMaxY();
        for (double value : x.minorTicks()) {
            graphics.draw(new Line2D.Double(frame.across(value), bottom, frame.across(value), bottom + MINOR_TICK));
        }
        double left = frame.area().getX();
        for (double value : y.minorTicks()) {
            graphics.draw(new Line2D.Double(left - MINOR_TICK, frame.down(value), left, frame.down(value)));
        }
    }

    private static void paint(Graphics2D graphics, Mark mark, Frame frame) {
        Shape clip = graphics.getClip();
        if (mark.clipped()) {
            graphics.clip(frame.area());
        }
        mark.paint(graphics, frame);
        graphics.setClip(clip);
    }

    private void paintTitles(Graphics2D graphics, Frame frame, int bottom) {
        Rectangle2D area = frame.area();
        Lettering.paint(
                graphics, y.title(), PaperStyle.LABEL, Color.BLACK, LEFT, area.getY() - 14, Anchor.BOTTOM_LEFT, false);
        Lettering.paint(
                graphics,
                x.title(),
                PaperStyle.LABEL,
                Color.BLACK,
                area.getCenterX(),
                bottom - 12,
                Anchor.ABOVE,
                false);
        if (!heading.isEmpty()) {
            Lettering.paint(
                    graphics,
                    heading,
                    PaperStyle.HEADING,
                    Color.BLACK,
                    LEFT,
                    area.getY() - 14 - HEADING_HEIGHT,
                    Anchor.BOTTOM_LEFT,
                    false);
        }
    }
}
