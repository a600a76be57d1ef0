package io.github.lemmata.plots.ggtd;

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
import io.github.lemmata.theory.ggtd.ShapeEstimator;
import java.util.ArrayList;
import java.util.List;

/// How much three estimators of the shape scatter.
final class EstimatorsFigure implements Figure {

    private static final double LEAST = 0.3;
    private static final double MOST = 10;
    private static final int POINTS = 201;

    @Override
    public String id() {
        return "ggtd.estimators";
    }

    @Override
    public String title() {
        return "Kurtosis tells the shape of heavy tails badly";
    }

    @Override
    public String caption() {
        return "The limit of n times the variance of three estimators of the shape. Maximum likelihood is the least,"
                + " everywhere. The mean size comes close to it near shape 1.46, the kurtosis near 2.91, where they nearly"
                + " touch it; but at shape 1 the kurtosis needs 4.8 times as many values, at 0.5 a hundred times.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.beta-estimators", "ggtd.fisher");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("series"), List.of("shape", "asymptoticVariance", "relative"));
        Axis shapes = Axis.log("", LEAST, MOST);
        for (ShapeEstimator estimator : ShapeEstimator.values()) {
            for (int i = 0; i < POINTS; i++) {
                double shape = shapes.at(i / (POINTS - 1.0));
                double variance = estimator.asymptoticVariance(shape);
                double least = ShapeEstimator.MAXIMUM_LIKELIHOOD.asymptoticVariance(shape);
                data.row(List.of(estimator.name()), shape, variance, variance / least);
            }
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        Axis x = Axis.log("shape *β*", LEAST, 1.04 * MOST);
        Axis absolute = Axis.log("*n* Var *β̂* for large *n*", 0.095, 1.1e4);
        Axis relative = Axis.log("the same, over that of maximum likelihood", 0.9, 1100);
        return Plate.row(
                480,
                List.of(
                        panel("(a) variance", x, absolute, "asymptoticVariance", 10, data),
                        panel("(b) cost", x, relative, "relative", 190, data)),
                470,
                650);
    }

    private static AxesPanel panel(String heading, Axis x, Axis y, String column, int room, FigureData data) {
        List<Mark> marks = new ArrayList<>();
        EndLabels names = new EndLabels(x.max(), y, 350);
        for (ShapeEstimator estimator : ShapeEstimator.values()) {
            FigureData series = data.where("series", estimator.name());
            double[] values = series.reals(column);
            marks.add(Curve.of(series.reals("shape"), values, ink(estimator).color(), dash(estimator)));
            names.add(name(estimator), values[values.length - 1], ink(estimator).color());
        }
        if (room > 100) {
            marks.addAll(names.labels());
        }
        return new AxesPanel(heading, x, y, room, marks);
    }

    private static String name(ShapeEstimator estimator) {
        return switch (estimator) {
            case MAXIMUM_LIKELIHOOD -> "maximum likelihood";
            case KURTOSIS -> "kurtosis";
            case MALLAT -> "mean size (Mallat)";
        };
    }

    private static Ink ink(ShapeEstimator estimator) {
        return switch (estimator) {
            case MAXIMUM_LIKELIHOOD -> Ink.BLACK;
            case KURTOSIS -> Ink.VERMILLION;
            case MALLAT -> Ink.BLUE;
        };
    }

    private static Dash dash(ShapeEstimator estimator) {
        return estimator == ShapeEstimator.KURTOSIS ? Dash.DASHED : Dash.SOLID;
    }
}
