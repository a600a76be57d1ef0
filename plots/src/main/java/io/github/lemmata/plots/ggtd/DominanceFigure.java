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
import io.github.lemmata.plots.paper.Region;
import io.github.lemmata.theory.ggtd.CriticalShape;
import io.github.lemmata.theory.ggtd.StochasticOrder;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Which pairs of shapes are ordered: where the larger shape dominates the smaller in second order, where its sizes
/// are smaller in law, and where it does neither.
final class DominanceFigure implements Figure {

    private static final double LEAST = 0.5;
    private static final double MOST = 20;
    private static final int POINTS = 201;
    private static final int HALVINGS = 50;

    /// What is left between two shapes when halving ends where no larger shape dominates.
    private static final double ON_DIAGONAL = 1 + 1e-9;

    private static final String SECOND_ORDER = "second order";
    private static final String SIZES = "sizes";
    private static final String COUNTEREXAMPLES = "counterexamples";
    private static final String CORNERS = "corners";

    @Override
    public String id() {
        return "ggtd.dominance";
    }

    @Override
    public String title() {
        return "A larger shape dominates a smaller one below 6.89, and not in general";
    }

    @Override
    public String caption() {
        return "Pairs of shapes at one scale. In the blue regions the law of the larger shape dominates that of the smaller"
                + " in second order, in the darker one because its sizes are stochastically smaller. In the red region it"
                + " does not: the boundary is where the mean sizes agree, and it starts at shape 3.22, far above this"
                + " range, and ends on the diagonal at 6.89, where the mean size is least. Dots: pairs"
                + " that refute the theorem as it is published, for all shapes.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.ssd-iff", "ggtd.aleatoric-not-monotone");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("series"), List.of("smaller", "larger"));
        Axis shapes = Axis.log("", LEAST, MOST);
        double[] firsts = DoubleStream.iterate(0, i -> i < POINTS, i -> i + 1)
                .map(i -> shapes.at(i / (POINTS - 1.0)))
                .toArray();
        for (double first : firsts) {
            data.row(List.of(SECOND_ORDER), first, last(first, second -> StochasticOrder.secondOrder(first, second)));
        }
        for (double first : firsts) {
            data.row(List.of(SIZES), first, last(first, second -> StochasticOrder.sizes(first, second)));
        }
        data.row(List.of(COUNTEREXAMPLES), 10, 20);
        data.row(List.of(COUNTEREXAMPLES), 7, 8);
        double least = CriticalShape.LEAST_MEAN_SIZE.shape();
        double peak = CriticalShape.HIGHEST_PEAK.shape();
        data.row(List.of(CORNERS), least, least);
        data.row(List.of(CORNERS), peak, peak);
        return data.build();
    }

    /// Up to which larger shape the order holds, at most the end of the axis: it holds up to there and not beyond.
    private static double last(double first, DoublePredicate ordered) {
        if (first == MOST || ordered.test(MOST)) {
            return MOST;
        }
        double low = first;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (middle > first && ordered.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Plate draw(FigureData data) {
        Axis x = Axis.log("smaller shape *β*_{1}", LEAST, MOST);
        Axis y = Axis.log("larger shape *β*_{2}", LEAST, MOST);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Region(
                new double[] {LEAST, LEAST, MOST}, new double[] {LEAST, MOST, MOST}, Ink.VERMILLION.tint(0.35)));
        FigureData second = data.where("series", SECOND_ORDER);
        FigureData sizes = data.where("series", SIZES);
        marks.add(under(second, Ink.SKY.tint(0.4)));
        marks.add(under(sizes, Ink.BLUE.tint(0.5)));
        marks.add(edge(second, Ink.VERMILLION));
        marks.add(edge(sizes, Ink.BLUE));
        marks.add(Curve.guide(LEAST, LEAST, MOST, MOST, Ink.BLACK.color(), Dash.SOLID));
        FigureData pairs = data.where("series", COUNTEREXAMPLES);
        marks.add(Dots.of(pairs.reals("smaller"), pairs.reals("larger"), Ink.BLACK.color(), SeriesMarkers.CIRCLE));
        FigureData corners = data.where("series", CORNERS);
        marks.add(Dots.of(corners.reals("smaller"), corners.reals("larger"), Ink.BLACK.color(), SeriesMarkers.SQUARE));
        marks.add(Label.of("second order,\nand sizes", 0.55, 7, Anchor.LEFT, Ink.BLACK.color()));
        marks.add(Label.of("second order", 1.9, 12, Anchor.LEFT, Ink.BLACK.color()));
        marks.add(Label.of("neither", 7.4, 15.5, Anchor.CENTRE, Ink.BLACK.color()));
        marks.add(Label.of(
                        "6.89: least mean size",
                        corners.reals("smaller")[0],
                        corners.reals("larger")[0],
                        Anchor.LEFT,
                        Ink.BLACK.color())
                .moved(12, 6));
        marks.add(Label.of(
                        "2.17: highest peak",
                        corners.reals("smaller")[1],
                        corners.reals("larger")[1],
                        Anchor.LEFT,
                        Ink.BLACK.color())
                .moved(12, 6));
        return Plate.of(700, 620, new AxesPanel("", x, y, 60, marks));
    }

    private static Region under(FigureData boundary, Color fill) {
        double[] x = boundary.reals("smaller");
        return Region.between(x, x, boundary.reals("larger"), fill);
    }

    /// The boundary between the axis' end and the diagonal.
    private static Curve edge(FigureData boundary, Ink ink) {
        double[] x = boundary.reals("smaller");
        double[] y = boundary.reals("larger");
        for (int i = 0; i < x.length - 1; i++) {
            // The last of the points at the axis' end starts the curve.
            if (y[i + 1] >= MOST || y[i] <= ON_DIAGONAL * x[i]) {
                y[i] = Double.NaN;
            }
        }
        return Curve.of(x, y, ink.color(), Dash.SOLID);
    }
}
