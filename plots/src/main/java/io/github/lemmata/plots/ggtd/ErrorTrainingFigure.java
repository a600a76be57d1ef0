package io.github.lemmata.plots.ggtd;

import io.github.lemmata.datasets.ggtd.RandomWalk;
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
import io.github.lemmata.theory.ggtd.FiniteLaw;
import io.github.lemmata.theory.ggtd.MomentRatio;
import io.github.lemmata.theory.ggtd.RewardProcess;
import java.util.ArrayList;
import java.util.List;

/// How the tails of the temporal-difference errors change while a critic learns: on the chain they vanish.
final class ErrorTrainingFigure implements Figure {

    private static final int LENGTH = 19;
    private static final double STEP = 0.5;
    private static final int SWEEPS = 200;
    private static final double GAUSSIAN_KURTOSIS = 3;
    private static final double GAUSSIAN_SHAPE = 2;
    private static final String KURTOSIS = "kurtosis";
    private static final String BY_KURTOSIS = "shape by kurtosis";
    private static final String BY_SIZE = "shape by mean size";

    @Override
    public String id() {
        return "ggtd.error-training";
    }

    @Override
    public String title() {
        return "Heavy tails at the start of learning, none at its end";
    }

    @Override
    public String caption() {
        return "On-policy TD errors of the random walk with 19 states along expected TD sweeps of step one half, from V = 0"
                + " on. (a) Their kurtosis falls from 100, since only the rare last step of an episode surprises, to 1 at"
                + " the exact values, where all errors have one size; dashed, that of a Gaussian. (b) The shapes that this"
                + " kurtosis and the mean size belong to rise beyond the Gaussian's 2 and all bounds: from a kurtosis of"
                + " 1.8 on no shape is light-tailed enough.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.chain-kurtosis", "ggtd.kurtosis-monotone");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("series"), List.of("sweep", "value"));
        RewardProcess process = new RandomWalk(LENGTH).process();
        double[] law = process.stationary();
        double[] values = new double[LENGTH];
        for (int sweep = 0; sweep <= SWEEPS; sweep++) {
            FiniteLaw errors = process.pooledErrors(law, values);
            data.row(List.of(KURTOSIS), sweep, errors.kurtosis());
            addShape(data, BY_KURTOSIS, sweep, MomentRatio.KURTOSIS, errors.kurtosis());
            addShape(data, BY_SIZE, sweep, MomentRatio.MALLAT, errors.mallatRatio());
            double[] targets = process.expected(values);
            for (int s = 0; s < LENGTH; s++) {
                values[s] += STEP * (targets[s] - values[s]);
            }
        }
        return data.build();
    }

    private static void addShape(FigureData.Builder data, String series, int sweep, MomentRatio ratio, double value) {
        double shape = ratio.shape(value);
        if (Double.isFinite(shape)) {
            data.row(List.of(series), sweep, shape);
        }
    }

    @Override
    public Plate draw(FigureData data) {
        Axis sweeps = Axis.linear("sweep", 0, SWEEPS);
        return Plate.row(
                450,
                List.of(kurtosis(sweeps, data.where("series", KURTOSIS)), shapes(Axis.linear("sweep", 0, 60), data)),
                540,
                600);
    }

    private static AxesPanel kurtosis(Axis x, FigureData series) {
        Axis y = Axis.log("kurtosis of the errors *κ*", 0.9, 120);
        List<Mark> marks = new ArrayList<>();
        marks.add(Curve.guide(0, GAUSSIAN_KURTOSIS, x.max(), GAUSSIAN_KURTOSIS, Ink.GREY.color(), Dash.DASHED));
        marks.add(Curve.of(series.reals("sweep"), series.reals("value"), Ink.VERMILLION.color(), Dash.SOLID));
        marks.add(Label.of("Gaussian, *κ* = 3", x.max(), GAUSSIAN_KURTOSIS, Anchor.BOTTOM_RIGHT, Ink.GREY.color())
                .moved(-6, -8));
        return new AxesPanel("(a) kurtosis", x, y, 20, marks);
    }

    private static AxesPanel shapes(Axis x, FigureData data) {
        Axis y = Axis.log("shape *β*", 0.09, 100);
        FigureData byKurtosis = data.where("series", BY_KURTOSIS);
        FigureData bySize = data.where("series", BY_SIZE);
        List<Mark> marks = new ArrayList<>();
        marks.add(Curve.guide(0, GAUSSIAN_SHAPE, x.max(), GAUSSIAN_SHAPE, Ink.GREY.color(), Dash.DASHED));
        marks.add(Curve.of(byKurtosis.reals("sweep"), byKurtosis.reals("value"), Ink.VERMILLION.color(), Dash.SOLID));
        marks.add(Curve.of(bySize.reals("sweep"), bySize.reals("value"), Ink.BLUE.color(), Dash.SOLID));
        marks.add(Label.of("Gaussian, *β* = 2", x.max(), GAUSSIAN_SHAPE, Anchor.TOP_RIGHT, Ink.GREY.color())
                .moved(-6, 10));
        marks.add(Label.of("of this kurtosis", 46, 4.6, Anchor.LEFT, Ink.VERMILLION.color()));
        marks.add(Label.of("of this mean size", 37, 8, Anchor.RIGHT, Ink.BLUE.color()));
        return new AxesPanel("(b) shape", x, y, 20, marks);
    }
}
