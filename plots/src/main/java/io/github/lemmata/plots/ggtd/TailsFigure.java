package io.github.lemmata.plots.ggtd;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Anchor;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Bars;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.plots.paper.Specks;
import io.github.lemmata.simulations.ggtd.tails.FittedLaw;
import io.github.lemmata.simulations.ggtd.tails.TailAnalysis;
import io.github.lemmata.simulations.ggtd.tails.TailLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A user's own errors against the laws fitted to them: quantiles against quantiles, and densities.
///
/// It is drawn by `lemmata apply tails` and not in the register, as it has no data of its own.
public final class TailsFigure implements Figure {

    private static final List<TailLaw> SYMMETRIC =
            List.of(TailLaw.GENERALIZED_GAUSSIAN, TailLaw.GAUSSIAN, TailLaw.LAPLACE, TailLaw.STUDENT);
    private static final int MOST_QUANTILES = 300;
    private static final int POINTS = 241;
    private static final int MOST_BINS = 60;
    private static final double SPECK = 5;
    private static final double BAR = 0.3;
    private static final String QUANTILES = "quantiles";
    private static final String DENSITIES = "densities";
    private static final String HISTOGRAM = "histogram";

    private final String column;
    private final TailAnalysis analysis;

    /// @param column what the errors are called
    /// @param analysis the laws fitted to them
    public TailsFigure(String column, TailAnalysis analysis) {
        this.column = column;
        this.analysis = analysis;
    }

    @Override
    public String id() {
        return "ggtd.tails";
    }

    @Override
    public String title() {
        return "The tails of %d values of %s".formatted(analysis.sorted().length, column);
    }

    @Override
    public String caption() {
        return "(a) Quantiles of the values against those of each fitted law: on the diagonal a law fits, and where the"
                + " dots at the ends are steeper than it, the values have heavier tails. (b) Their histogram and the"
                + " fitted densities on a logarithmic axis, on which a Gaussian is a parabola and a Laplace law a tent.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.moments", "ggtd.beta-estimators");
    }

    /// The laws that are drawn: the symmetric ones, and the better Gumbel law where it is the best of all.
    private List<FittedLaw> laws() {
        List<FittedLaw> laws = new ArrayList<>();
        FittedLaw best = analysis.laws().getFirst();
        SYMMETRIC.forEach(law -> laws.add(analysis.law(law)));
        if (!SYMMETRIC.contains(best.law())) {
            laws.add(best);
        }
        return laws;
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("panel", "series"), List.of("x", "y", "width"));
        double[] sorted = analysis.sorted();
        int shown = Math.min(sorted.length, MOST_QUANTILES);
        Histogram histogram = Histogram.of(sorted, MOST_BINS);
        for (FittedLaw law : laws()) {
            for (int i = 0; i < shown; i++) {
                // The ends are all there, and what is left out lies evenly between.
                int rank = (int) Math.round(i * (sorted.length - 1.0) / (shown - 1));
                double quantile = law.quantile((rank + 0.5) / sorted.length);
                data.row(List.of(QUANTILES, law.law().title()), quantile, sorted[rank], 0);
            }
            for (int i = 0; i < POINTS; i++) {
                double x = sorted[0] + (sorted[sorted.length - 1] - sorted[0]) * i / (POINTS - 1);
                data.row(List.of(DENSITIES, law.law().title()), x, law.density(x), 0);
            }
        }
        for (int bin = 0; bin < histogram.size(); bin++) {
            if (histogram.density(bin) > 0) {
                data.row(
                        List.of(DENSITIES, HISTOGRAM),
                        histogram.middle(bin),
                        histogram.density(bin),
                        histogram.width());
            }
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        return Plate.row(
                500,
                List.of(quantiles(data.where("panel", QUANTILES)), densities(data.where("panel", DENSITIES))),
                500,
                660);
    }

    private AxesPanel quantiles(FigureData data) {
        double[] values = data.reals("y");
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        double margin = 0.04 * (most - least);
        Axis x = Axis.linear("quantile of the fitted law", least - margin, most + margin);
        Axis y = Axis.linear("quantile of the values", least - margin, most + margin);
        List<Mark> marks = new ArrayList<>();
        marks.add(Curve.guide(x.min(), x.min(), x.max(), x.max(), Ink.GREY.color(), Dash.SOLID));
        List<String> titles = data.words("series");
        for (String title : titles.reversed()) {
            FigureData series = data.where("series", title);
            marks.add(
                    new Specks(series.reals("x"), series.reals("y"), ink(title).color(), SPECK));
        }
        return new AxesPanel("(a) quantiles", x, y, 20, marks);
    }

    private AxesPanel densities(FigureData data) {
        FigureData histogram = data.where("series", HISTOGRAM);
        double[] heights = histogram.reals("y");
        double[] sorted = analysis.sorted();
        double lowest = Arrays.stream(heights).min().orElseThrow();
        double highest = Arrays.stream(heights).max().orElseThrow();
        Axis x = Axis.linear(unmarked(column), sorted[0], sorted[sorted.length - 1]);
        Axis y = Axis.log("density", lowest / 3, highest * 2.5);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Bars(histogram.reals("x"), heights, histogram.reals("width"), Ink.GREY.tint(BAR)));
        List<String> titles = data.words("series").stream()
                .filter(word -> !word.equals(HISTOGRAM))
                .toList();
        double down = 0;
        for (String title : titles) {
            FigureData series = data.where("series", title);
            Dash dash = title.equals(TailLaw.GENERALIZED_GAUSSIAN.title()) ? Dash.SOLID : Dash.DASHED;
            marks.add(Curve.of(series.reals("x"), series.reals("y"), ink(title).color(), dash));
            marks.add(Label.of(title, x.max(), y.max(), Anchor.LEFT, ink(title).color())
                    .moved(12, 14 + down));
            down += 24;
        }
        marks.add(Label.of(HISTOGRAM, x.max(), y.max(), Anchor.LEFT, Ink.GREY.color())
                .moved(12, 14 + down));
        return new AxesPanel("(b) densities", x, y, 190, marks);
    }

    /// A name from a user's file, with nothing in it that lettering would take for markup.
    private static String unmarked(String name) {
        return name.replace('*', '·').replace("{", " {").replace('\n', ' ');
    }

    private static Ink ink(String title) {
        if (title.equals(TailLaw.GENERALIZED_GAUSSIAN.title())) {
            return Ink.VERMILLION;
        }
        if (title.equals(TailLaw.GAUSSIAN.title())) {
            return Ink.BLUE;
        }
        if (title.equals(TailLaw.LAPLACE.title())) {
            return Ink.GREEN;
        }
        return title.equals(TailLaw.STUDENT.title()) ? Ink.ORANGE : Ink.PURPLE;
    }
}
