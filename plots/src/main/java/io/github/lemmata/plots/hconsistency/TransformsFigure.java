package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Anchor;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.theory.hconsistency.Transform;
import java.util.ArrayList;
import java.util.List;

/// What a zero-one regret costs at least in each loss, for two classes and for ten.
final class TransformsFigure implements Figure {

    private static final double SMALLEST = 1e-3;
    private static final int POINTS = 161;
    private static final int FEW = 2;
    private static final int MANY = 10;
    private static final String LINEAR = "linear";
    private static final String LOG = "log";

    @Override
    public String id() {
        return "hconsistency.transforms";
    }

    @Override
    public String title() {
        return "What a zero-one regret costs at least in the surrogate";
    }

    @Override
    public String caption() {
        return "The published transformation: a zero-one regret of beta costs at least T(beta) in the surrogate. Below"
                + " tau = 2 it starts as a parabola (slope 2 on logarithmic axes), from 2 on it is a line (slope 1)."
                + " Dashed, for ten classes instead of two: the number of classes counts for tau above 1 only.";
    }

    @Override
    public List<String> claims() {
        return List.of("hconsistency.pointwise-bound", "hconsistency.transform-shape", "hconsistency.growth-rate");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("series", "grid"), List.of("tau", "classes", "beta", "transform"));
        addGrid(data, LINEAR, Axis.linear("", 0, 1));
        addGrid(data, LOG, Axis.log("", SMALLEST, 1));
        return data.build();
    }

    private static void addGrid(FigureData.Builder data, String grid, Axis betas) {
        for (double tau : TauInk.TAUS) {
            for (int classes : tau > 1 ? new int[] {FEW, MANY} : new int[] {FEW}) {
                Transform transform = new Transform(tau, classes);
                for (int i = 0; i < POINTS; i++) {
                    double share = i / (POINTS - 1.0);
                    // Closer together towards 1, where the slope is infinite for tau up to 1.
                    double beta = Math.min(1, betas.at(share * (2 - share)));
                    data.row(List.of(series(tau, classes), grid), tau, classes, beta, transform.at(beta));
                }
            }
        }
    }

    private static String series(double tau, int classes) {
        return TauInk.series(tau) + (classes == MANY ? ", n = " + MANY : "");
    }

    @Override
    public Plate draw(FigureData data) {
        Axis share = Axis.linear("zero-one regret *β*", 0, 1.02);
        Axis small = Axis.log("zero-one regret *β*", SMALLEST, 1.1);
        Axis cost = Axis.linear("transformation *T_{τ}*(*β*)", 0, 1.02);
        Axis smallCost = Axis.log("transformation *T_{τ}*(*β*)", 1e-7, 1.3);
        List<Mark> linear = curves(data.where("grid", LINEAR));
        addNames(linear, data.where("grid", LINEAR));
        List<Mark> logarithmic = curves(data.where("grid", LOG));
        logarithmic.add(slope("slope 1", 1.6e-3, 6e-3));
        logarithmic.add(slope("slope 2", 3e-2, 1e-4));
        return Plate.row(
                470,
                List.of(
                        new AxesPanel("(a) linear axes", share, cost, 142, linear),
                        new AxesPanel("(b) logarithmic axes", small, smallCost, 12, logarithmic)),
                560,
                420);
    }

    private static Label slope(String text, double beta, double value) {
        return Label.of(text, beta, value, Anchor.LEFT, Ink.GREY.color());
    }

    private static List<Mark> curves(FigureData data) {
        List<Mark> marks = new ArrayList<>();
        for (double tau : TauInk.TAUS) {
            if (tau > 1) {
                addCurve(marks, data.where("series", series(tau, MANY)), tau, Dash.DASHED);
            }
            addCurve(marks, data.where("series", series(tau, FEW)), tau, Dash.SOLID);
        }
        return marks;
    }

    private static void addCurve(List<Mark> marks, FigureData series, double tau, Dash dash) {
        marks.add(Curve.of(series.reals("beta"), series.reals("transform"), TauInk.of(tau), dash));
    }

    private static void addNames(List<Mark> marks, FigureData data) {
        for (double tau : TauInk.TAUS) {
            marks.add(atEnd(
                    data.where("series", series(tau, FEW)), TauInk.label(tau) + (tau > 1 ? ", *n* = 2" : ""), tau));
            if (tau > 1) {
                marks.add(atEnd(data.where("series", series(tau, MANY)), TauInk.label(tau) + ", *n* = 10", tau));
            }
        }
    }

    private static Label atEnd(FigureData series, String text, double tau) {
        double[] values = series.reals("transform");
        return Label.atEnd(text, 1, values[values.length - 1], TauInk.of(tau));
    }
}
