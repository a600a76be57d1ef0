package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.EndLabels;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.theory.hconsistency.MinimizabilityGaps;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Minimizability gaps against $\tau$ at several levels of label noise: only without noise do they have to
/// fall.
final class GapsFigure implements Figure {

    /// The larger label probability at both points.
    private static final List<Double> PROBABILITIES = List.of(0.55, 0.75, 0.95, 1.0);

    private static final double LARGEST_TAU = 2;
    private static final int POINTS = 201;
    private static final double AREA_HEIGHT = 330;

    @Override
    public String id() {
        return "hconsistency.gaps";
    }

    @Override
    public String title() {
        return "Under label noise, the minimizability gap does not fall as tau grows";
    }

    @Override
    public String caption() {
        return "(a) The minimizability gap of constant scores on two equally likely points, one with label probabilities q"
                + " and 1 - q, the other the reverse. Without noise (q = 1) it falls in tau, as the losses do. With"
                + " noise it need not: at q = 0.55 it is smallest at tau about 0.5, and at tau = 2 ten times as large as"
                + " at 0. (b) The same relative to tau = 0. No tau is the best for all worlds.";
    }

    @Override
    public List<String> claims() {
        return List.of("hconsistency.minimizability-gap", "hconsistency.tau-comparison");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("series"), List.of("q", "tau", "gap"));
        for (double q : PROBABILITIES) {
            for (int i = 0; i < POINTS; i++) {
                double tau = LARGEST_TAU * i / (POINTS - 1);
                data.row(List.of(series(q)), q, tau, MinimizabilityGaps.ofOppositePoints(tau, q));
            }
        }
        return data.build();
    }

    private static String series(double q) {
        return "q = " + TauInk.number(q);
    }

    @Override
    public Plate draw(FigureData data) {
        Axis gap = Axis.log("minimizability gap *M_{τ}*", 2e-3, 2);
        Axis ratio = Axis.log("the same as a multiple of *M*_{0}", 0.4, 13);
        return Plate.row(
                450,
                List.of(panel("(a) gaps", data, gap, false), panel("(b) relative to *τ* = 0", data, ratio, true)),
                440,
                520);
    }

    private static AxesPanel panel(String heading, FigureData data, Axis y, boolean relative) {
        Axis x = Axis.linear("*τ*", 0, 1.01 * LARGEST_TAU);
        List<Mark> marks = new ArrayList<>();
        EndLabels names = new EndLabels(x.max(), y, AREA_HEIGHT);
        for (double q : PROBABILITIES) {
            FigureData series = data.where("series", series(q));
            double[] gaps = series.reals("gap");
            double unit = relative ? gaps[0] : 1;
            double[] shown = Arrays.stream(gaps).map(value -> value / unit).toArray();
            Color color = Ink.ramp(2 * q - 1);
            marks.add(Curve.of(series.reals("tau"), shown, color, q == 1 ? Dash.DASHED : Dash.SOLID));
            String name = "*q* = " + TauInk.number(q) + (q == 1 && relative ? ": no noise" : "");
            names.add(name, shown[POINTS - 1], color);
        }
        marks.addAll(names.labels());
        return new AxesPanel(heading, x, y, relative ? 172 : 92, marks);
    }
}
