package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.EndLabels;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.theory.hconsistency.Transform;
import java.util.ArrayList;
import java.util.List;

/// What a surrogate regret allows in the zero-one loss, and the closed bounds on it.
final class InversesFigure implements Figure {

    private static final double LARGEST = 0.2;
    private static final int POINTS = 401;

    /// About how high the area between the axes is.
    private static final double AREA_HEIGHT = 340;

    private static final List<Integer> CLASSES = List.of(2, 10);

    @Override
    public String id() {
        return "hconsistency.inverses";
    }

    @Override
    public String title() {
        return "What a surrogate regret allows in the zero-one loss";
    }

    @Override
    public String caption() {
        return "The inverse of the published transformation, the largest zero-one regret that a surrogate regret of t"
                + " allows (solid), and its closed bound (dashed): a square root below tau = 2, and the same line at"
                + " tau = 2. For small t the closed bound is sharp up to tau = 1. With ten classes instead of two, what is"
                + " allowed grows for tau above 1, and stays the same up to tau = 1, of which (b) shows the last.";
    }

    @Override
    public List<String> claims() {
        return List.of("hconsistency.risk-bound", "hconsistency.transform-shape");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("series", "n"), List.of("tau", "t", "inverse", "closedBound"));
        for (int classes : CLASSES) {
            for (double tau : TauInk.TAUS) {
                addCurve(data, new Transform(tau, classes));
            }
        }
        return data.build();
    }

    private static void addCurve(FigureData.Builder data, Transform transform) {
        List<String> words = List.of(TauInk.series(transform.tau()), Long.toString(transform.classes()));
        for (int i = 0; i < POINTS; i++) {
            double share = i / (POINTS - 1.0);
            // Closer together towards 0, where the slope is infinite below tau = 2.
            double t = LARGEST * share * share;
            data.row(words, transform.tau(), t, transform.inverse(t), transform.inverseBound(t));
        }
    }

    @Override
    public Plate draw(FigureData data) {
        return Plate.row(
                470,
                List.of(
                        panel("(a) two classes", data.where("n", "2"), TauInk.TAUS),
                        panel("(b) ten classes", data.where("n", "10"), List.of(1.0, 1.5, 2.0))),
                500,
                500);
    }

    private static AxesPanel panel(String heading, FigureData data, List<Double> taus) {
        Axis x = Axis.linear("surrogate regret *t*", 0, 1.02 * LARGEST);
        Axis y = Axis.linear("zero-one regret at most *Γ_{τ}*(*t*)", 0, 1.02);
        List<Mark> marks = new ArrayList<>();
        EndLabels names = new EndLabels(1.02 * LARGEST, y, AREA_HEIGHT);
        for (double tau : taus) {
            FigureData series = data.where("series", TauInk.series(tau));
            double[] t = series.reals("t");
            double[] inverses = series.reals("inverse");
            marks.add(Curve.of(t, series.reals("closedBound"), TauInk.of(tau), Dash.DASHED));
            marks.add(Curve.of(t, inverses, TauInk.of(tau), Dash.SOLID));
            names.add(TauInk.label(tau), inverses[inverses.length - 1], TauInk.of(tau));
        }
        marks.addAll(names.labels());
        return new AxesPanel(heading, x, y, 84, marks);
    }
}
