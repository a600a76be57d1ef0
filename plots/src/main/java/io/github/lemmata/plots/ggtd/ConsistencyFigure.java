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
import io.github.lemmata.simulations.ggtd.PopulationTraining;
import io.github.lemmata.theory.ggtd.ConsistencySchedules;
import io.github.lemmata.theory.ggtd.CoupledGaussian;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.NormalMixture;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// What consistency training learns from a finite number of noise levels, and how fast that gets better.
final class ConsistencyFigure implements Figure {

    private static final int[] COUNTS = {11, 21, 41, 81, 161};
    private static final List<Integer> SHOWN = List.of(11, 41, 161);
    private static final int[] LINEAR_COUNTS = {11, 21, 41, 81, 161, 321, 641, 1281};
    private static final NormalMixture MIXTURE =
            new NormalMixture(new double[] {0.3, 0.7}, new double[] {-1, 0.8}, new double[] {0.5, 0.4});
    private static final double SMALLEST = 0.05;
    private static final double LARGEST = 4;
    private static final double EXPONENT = 7;
    private static final double[] ERROR_POINTS = {-4, -2, -1, 0, 1, 2, 4};
    private static final int NODES = 201;
    private static final int RULE = 12;
    private static final double REACH = 8;
    private static final int POINTS = 161;
    private static final String RATE = "rate";
    private static final String MAP = "map";
    private static final String LINEAR = "normal data";
    private static final String NORMAL_MIXTURE = "mixture";
    private static final String SCALE = "loss scale";
    private static final String EXACT = "exact";

    @Override
    public String id() {
        return "ggtd.consistency";
    }

    @Override
    public String title() {
        return "Consistency training errs by the inverse of the number of noise levels";
    }

    @Override
    public String caption() {
        return "(a) Error of what training learns with unlimited data and N noise levels, relative to the exact consistency"
                + " function for normal data, root mean square over seven points for a mixture of two: both fall like"
                + " 1 / N. Dashed, the scale of the Cauchy loss by the adaptive schedule, a power law near it. (b) The"
                + " function learnt for the mixture from the largest level, for 11, 41 and 161 levels, and the exact one,"
                + " which maps quantiles to quantiles: training pulls values together.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.ct-linear-gaussian", "ggtd.gmm-consistency", "ggtd.ict-schedules");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("panel", "series"), List.of("x", "y"));
        for (int count : LINEAR_COUNTS) {
            double error = new CoupledGaussian(0.5, 0).relativeError(KarrasGrid.usual(count));
            data.row(List.of(RATE, LINEAR), count - 1, -error);
            data.row(List.of(RATE, SCALE), count - 1, ConsistencySchedules.adaptiveLossScale(count - 1));
        }
        for (int count : COUNTS) {
            DoubleUnaryOperator learnt = new PopulationTraining(MIXTURE, NODES, RULE)
                    .learnt(new KarrasGrid(SMALLEST, LARGEST, EXPONENT, count));
            data.row(List.of(RATE, NORMAL_MIXTURE), count - 1, error(learnt));
            if (SHOWN.contains(count)) {
                addMap(data, series(count), learnt);
            }
        }
        addMap(data, EXACT, ConsistencyFigure::exact);
        return data.build();
    }

    private static String series(int count) {
        return "N = " + count;
    }

    private static double exact(double x) {
        return MIXTURE.consistency(x, LARGEST, SMALLEST);
    }

    private static double error(DoubleUnaryOperator learnt) {
        double squares = 0;
        for (double x : ERROR_POINTS) {
            double error = learnt.applyAsDouble(x) - exact(x);
            squares += error * error;
        }
        return Math.sqrt(squares / ERROR_POINTS.length);
    }

    private static void addMap(FigureData.Builder data, String series, DoubleUnaryOperator map) {
        for (int i = 0; i < POINTS; i++) {
            double x = REACH * (2.0 * i / (POINTS - 1) - 1);
            data.row(List.of(MAP, series), x, map.applyAsDouble(x));
        }
    }

    @Override
    public Plate draw(FigureData data) {
        return Plate.row(500, List.of(rate(data.where("panel", RATE)), map(data.where("panel", MAP))), 590, 590);
    }

    private static AxesPanel rate(FigureData data) {
        Axis x = Axis.log("noise levels less one, *N* − 1", 9, 1500);
        Axis y = Axis.log("error", 9e-5, 1);
        List<Mark> marks = new ArrayList<>();
        addRate(marks, data.where("series", LINEAR), Ink.BLUE, Dash.SOLID);
        addRate(marks, data.where("series", NORMAL_MIXTURE), Ink.VERMILLION, Dash.SOLID);
        addRate(marks, data.where("series", SCALE), Ink.GREY, Dash.DASHED);
        marks.add(Curve.guide(150, 0.4, 1500, 0.04, Ink.BLACK.color(), Dash.DOTTED));
        marks.add(Label.of("slope −1", 420, 0.2, Anchor.LEFT, Ink.BLACK.color()));
        marks.add(Label.of("normal data", 44, 0.09, Anchor.LEFT, Ink.BLUE.color()));
        marks.add(Label.of("mixture", 11, 0.052, Anchor.LEFT, Ink.VERMILLION.color()));
        marks.add(Label.of("loss scale *c*", 30, 0.0025, Anchor.LEFT, Ink.GREY.color()));
        return new AxesPanel("(a) rate", x, y, 14, marks);
    }

    private static void addRate(List<Mark> marks, FigureData series, Ink ink, Dash dash) {
        double[] x = series.reals("x");
        double[] y = series.reals("y");
        marks.add(Curve.of(x, y, ink.color(), dash));
        marks.add(new Dots(x, y, ink.color(), SeriesMarkers.CIRCLE, 7));
    }

    private static AxesPanel map(FigureData data) {
        Axis x = Axis.linear("noisy *x* at level 4", -REACH, REACH);
        Axis y = Axis.linear("*f*(*x*)", -2, 2);
        List<Mark> marks = new ArrayList<>();
        double y0 = 1.75;
        for (String name : data.words("series")) {
            FigureData series = data.where("series", name);
            boolean exact = name.equals(EXACT);
            int order = SHOWN.indexOf(exact ? -1 : Integer.parseInt(name.substring(4)));
            Color color = exact ? Ink.BLACK.color() : Ink.ramp(order / 2.5);
            marks.add(Curve.of(series.reals("x"), series.reals("y"), color, exact ? Dash.DASHED : Dash.SOLID));
            marks.add(Label.of(exact ? name : "*N* = " + name.substring(4), -7.4, y0, Anchor.LEFT, color));
            y0 -= 0.26;
        }
        return new AxesPanel("(b) function learnt", x, y, 14, marks);
    }
}
