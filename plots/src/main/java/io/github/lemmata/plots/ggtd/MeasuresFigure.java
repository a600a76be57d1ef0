package io.github.lemmata.plots.ggtd;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Anchor;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Dots;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.theory.ggtd.CriticalShape;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Three measures of uncertainty against the shape, at one scale: one of them falls throughout.
final class MeasuresFigure implements Figure {

    private static final double LEAST = 0.2;
    private static final double MOST = 100;
    private static final int POINTS = 321;

    /// In [Dytso et al.]'s normalisation scale 1 is this one's $2^{1/\beta}$.
    private static final String HALF = "VARIANCE_HALF";

    private static final String LOWEST = "lowest";

    private enum Measure {
        VARIANCE("variance *σ*²", Ink.VERMILLION, GeneralizedGaussian::variance, 1.0 / 3),
        MEAN_SIZE("mean size E|*X*|", Ink.BLUE, GeneralizedGaussian::meanAbsolute, 0.5),
        ENTROPY("entropy *h*", Ink.BLACK, GeneralizedGaussian::entropy, Math.log(2));

        private final String title;
        private final Ink ink;
        private final ToDoubleFunction<GeneralizedGaussian> of;
        private final double uniform;

        Measure(String title, Ink ink, ToDoubleFunction<GeneralizedGaussian> of, double uniform) {
            this.title = title;
            this.ink = ink;
            this.of = of;
            this.uniform = uniform;
        }
    }

    @Override
    public String id() {
        return "ggtd.measures";
    }

    @Override
    public String title() {
        return "At one scale only the entropy falls with the shape throughout";
    }

    @Override
    public String caption() {
        return "Variance, mean size and entropy of the generalized Gaussian of scale 1. (a) Up to shape 2 all three fall,"
                + " as a network takes for granted that reads its shape head as an inverse uncertainty. (b) Divided by"
                + " their values for the uniform law, the limit of large shapes: the variance rises again from shape 9.11"
                + " on, the mean size from 6.89 on; the entropy never. Dashed, the variance in the normalisation with a"
                + " factor one half in the exponent, which does fall throughout.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.aleatoric-not-monotone", "ggtd.entropy-decreasing", "ggtd.moments");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("series"), List.of("shape", "value", "relative"));
        Axis shapes = Axis.log("", LEAST, MOST);
        for (int i = 0; i < POINTS; i++) {
            double shape = shapes.at(i / (POINTS - 1.0));
            GeneralizedGaussian law = new GeneralizedGaussian(1, shape);
            for (Measure measure : Measure.values()) {
                row(data, measure.name(), measure, law);
            }
            row(data, HALF, Measure.VARIANCE, new GeneralizedGaussian(Math.pow(2, 1 / shape), shape));
        }
        for (CriticalShape critical : List.of(CriticalShape.LEAST_VARIANCE, CriticalShape.LEAST_MEAN_SIZE)) {
            Measure measure = critical == CriticalShape.LEAST_VARIANCE ? Measure.VARIANCE : Measure.MEAN_SIZE;
            row(data, LOWEST, measure, new GeneralizedGaussian(1, critical.shape()));
        }
        return data.build();
    }

    private static void row(FigureData.Builder data, String series, Measure measure, GeneralizedGaussian law) {
        double value = measure.of.applyAsDouble(law);
        data.row(List.of(series), law.shape(), value, value / measure.uniform);
    }

    @Override
    public Plate draw(FigureData data) {
        return Plate.row(500, List.of(whole(data), relative(data)), 480, 660);
    }

    private static AxesPanel whole(FigureData data) {
        Axis x = Axis.log("shape *β*", LEAST, MOST * 1.25);
        Axis y = Axis.log("at scale 1", 0.1, 1e10);
        List<Mark> marks = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            FigureData series = data.where("series", measure.name());
            marks.add(Curve.of(series.reals("shape"), series.reals("value"), measure.ink.color(), Dash.SOLID));
        }
        marks.add(named(Measure.VARIANCE, 0.42, 2e4));
        marks.add(named(Measure.MEAN_SIZE, 0.9, 4e1));
        marks.add(named(Measure.ENTROPY, 4, 3));
        return new AxesPanel("(a) all shapes", x, y, 14, marks);
    }

    private static Label named(Measure measure, double shape, double value) {
        return Label.of(measure.title, shape, value, Anchor.LEFT, measure.ink.color());
    }

    private static AxesPanel relative(FigureData data) {
        Axis x = Axis.log("shape *β*", 1.5, MOST * 1.12);
        Axis y = Axis.linear("relative to the uniform law's", 0.9, 1.3);
        List<Mark> marks = new ArrayList<>();
        marks.add(Curve.guide(x.min(), 1, x.max(), 1, Ink.GREY.color(), Dash.DOTTED));
        FigureData half = data.where("series", HALF);
        marks.add(Curve.of(half.reals("shape"), half.reals("relative"), Measure.VARIANCE.ink.color(), Dash.DASHED));
        for (Measure measure : Measure.values()) {
            FigureData series = data.where("series", measure.name());
            marks.add(Curve.of(series.reals("shape"), series.reals("relative"), measure.ink.color(), Dash.SOLID));
        }
        FigureData lowest = data.where("series", LOWEST);
        double[] shapes = lowest.reals("shape");
        double[] values = lowest.reals("relative");
        marks.add(Dots.of(shapes, values, Ink.BLACK.color(), SeriesMarkers.CIRCLE));
        marks.add(Label.of("variance *σ*², least at 9.11", shapes[0], values[0], Anchor.LEFT, Ink.VERMILLION.color())
                .moved(-20, 22));
        marks.add(Label.of("mean size,\nleast at 6.89", shapes[1], values[1], Anchor.RIGHT, Ink.BLUE.color())
                .moved(-70, 12));
        marks.add(named(Measure.ENTROPY, 3.7, 1.08));
        marks.add(Label.of("variance,\nhalf normalisation", 7.8, 1.17, Anchor.LEFT, Ink.VERMILLION.color()));
        return new AxesPanel("(b) large shapes", x, y, 14, marks);
    }
}
