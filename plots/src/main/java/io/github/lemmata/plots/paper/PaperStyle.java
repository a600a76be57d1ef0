package io.github.lemmata.plots.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// The one look of all figures: serif letters, thin axes, no grid, no box.
///
/// Sizes are in figure units, 144 to the inch, so that 17 units print as 8.5 points.
public final class PaperStyle {

    /// Labels on and beside the axes.
    public static final Font LABEL = new Font(Font.SERIF, Font.PLAIN, 17);

    /// Numbers at the ticks, and remarks.
    public static final Font SMALL = new Font(Font.SERIF, Font.PLAIN, 15);

    /// Headings of panels.
    public static final Font HEADING = new Font(Font.SERIF, Font.BOLD, 17);

    /// Width of a curve.
    public static final double CURVE_WIDTH = 2.4;

    /// Width of axes, ticks and guides.
    public static final double HAIRLINE = 1.2;

    private static final int X_SPACING = 80;
    private static final int Y_SPACING = 55;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private PaperStyle() {}

    /// An XChart chart in this look with the given axes and nothing on them.
    ///
    /// Its axes are linear in [Axis#scaled(double)], logarithmic ones too: XChart's own logarithmic axis rounds its
    /// ticks to whole units and cannot leave out crowded ones.
    static XYChart axes(Axis x, Axis y, int width, int height) {
        XYChart chart = new XYChart(width, height);
        XYStyler style = chart.getStyler();
        style.setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setPlotContentSize(1)
                .setLegendVisible(false)
                .setChartTitleVisible(false)
                .setChartPadding(6)
                .setBaseFont(SMALL);
        style.setPlotGridLinesVisible(false)
                .setAxisTitlesVisible(false)
                .setAxisTickLabelsFont(SMALL)
                .setAxisTickLabelsColor(Color.BLACK)
                .setAxisTickMarksColor(Color.BLACK)
                .setAxisTickMarksStroke(new BasicStroke((float) HAIRLINE))
                .setAxisTicksLineVisible(false)
                .setAxisTickMarkLength(6)
                .setAxisTickPadding(6)
                .setPlotMargin(0)
                .setYAxisLabelAlignment(TextAlignment.Right)
                .setLocale(Locale.ROOT);
        style.setXAxisMin(x.scaled(x.min())).setXAxisMax(x.scaled(x.max()));
        style.setYAxisMin(y.scaled(y.min())).setYAxisMax(y.scaled(y.max()));
        style.setXAxisTickMarkSpacingHint(spacing(x, width, X_SPACING));
        style.setYAxisTickMarkSpacingHint(spacing(y, height, Y_SPACING));
        style.setXAxisTickLabelsFormattingFunction(x.logarithmic() ? PaperStyle::power : PaperStyle::number);
        style.setYAxisTickLabelsFormattingFunction(y.logarithmic() ? PaperStyle::power : PaperStyle::number);
        chart.addSeries("range", range(x), range(y))
                .setMarker(SeriesMarkers.NONE)
                .setLineStyle(SeriesLines.NONE);
        return chart;
    }

    /// XChart lays out axes from data. Three unequal steps keep it from putting its ticks at the data alone.
    private static double[] range(Axis axis) {
        return new double[] {axis.scaled(axis.min()), axis.scaled(axis.at(0.3)), axis.scaled(axis.max())};
    }

    /// The distance of ticks to ask XChart for. On a logarithmic axis it comes out as 1, 2 or 5 whole powers of ten.
    private static int spacing(Axis axis, int length, int wanted) {
        if (!axis.logarithmic()) {
            return wanted;
        }
        double decade = length / (axis.scaled(axis.max()) - axis.scaled(axis.min()));
        int decades = decade >= 0.6 * wanted ? 1 : 2 * decade >= 0.6 * wanted ? 2 : 5;
        // Rather less than that distance: XChart rounds, and loses the vertical axis if it is shorter than this.
        return (int) Math.round(0.8 * decade * decades);
    }

    /// A number as it is printed, with a minus sign instead of a hyphen.
    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(10)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString().replace('-', '−');
    }

    /// A power of ten as it is printed: `1`, `10`, and beyond them with a raised exponent.
    static String power(double exponent) {
        long whole = Math.round(exponent);
        if (Math.abs(exponent - whole) > 1e-9) {
            // No tick lies here, but XChart gives up on an axis whose two ends would read the same.
            return "10^" + exponent;
        }
        if (whole == 0 || whole == 1) {
            return whole == 0 ? "1" : "10";
        }
        StringBuilder text = new StringBuilder("10").append(whole < 0 ? "⁻" : "");
        Long.toString(Math.abs(whole)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }
}
