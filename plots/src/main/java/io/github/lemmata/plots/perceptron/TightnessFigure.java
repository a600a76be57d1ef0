package io.github.lemmata.plots.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
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
import io.github.lemmata.simulations.perceptron.BatchPerceptron;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.perceptron.PerceptronBounds;
import io.github.lemmata.theory.perceptron.SeparationCounts;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// How much of the budget $n\kappa$ the batch perceptron really uses on four families of datasets, beside the bounds.
final class TightnessFigure implements Figure {

    private static final long SAMPLES = 1000;
    private static final long HARD_COPIES = 40;
    private static final long[] LATERALS = {2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 91, 128};
    private static final double SMALLEST_KAPPA = 2;
    private static final double LARGEST_KAPPA = 4e4;
    private static final int POINTS_ON_A_CURVE = 120;
    private static final long FEW_SAMPLES = 3;
    private static final String LOWER = "lower bound on hard3d";

    @Override
    public String id() {
        return "perceptron.tightness";
    }

    @Override
    public String title() {
        return "The batch perceptron needs a constant share of n times kappa in the worst case";
    }

    @Override
    public String caption() {
        return "Iterations of the batch perceptron until separation, divided by n times kappa, the paper's upper bound"
                + " (top line). The sharpened bound B tends to one quarter of it. The family hard3d stays above a"
                + " lower bound that tends to 1/48: the product of n and kappa is right up to a constant."
                + " thm51 has one kappa only, slow2 falls like one over the root of kappa, osc has three samples.";
    }

    @Override
    public List<String> claims() {
        return List.of(
                "perceptron.batch-bound",
                "perceptron.nkappa-lower-bound",
                "perceptron.two-point-counts",
                "perceptron.thm51-count");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("series"), List.of("n", "kappa", "iterations", "shareOfNKappa"));
        addRun(data, "thm51", NamedDatasets.thm51(SAMPLES));
        for (long lateral : LATERALS) {
            addRun(data, "osc", NamedDatasets.osc(lateral, 1));
            addRun(data, "slow2", NamedDatasets.slow2(lateral, SAMPLES));
            addRun(data, "hard3d", NamedDatasets.hard3d(lateral, HARD_COPIES));
            addLowerBound(data, lateral);
        }
        Axis kappas = Axis.log("kappa", SMALLEST_KAPPA, LARGEST_KAPPA);
        for (long n : new long[] {SAMPLES, FEW_SAMPLES}) {
            for (int i = 0; i < POINTS_ON_A_CURVE; i++) {
                double kappa = kappas.at(i / (POINTS_ON_A_CURVE - 1.0));
                addRow(data, upper(n), n, kappa, PerceptronBounds.batch(n, kappa));
            }
        }
        return data.build();
    }

    private static String upper(long n) {
        return "upper bound B, n = " + n;
    }

    private static void addRun(FigureData.Builder data, String series, LatticeDataset dataset) {
        long iterations = BatchPerceptron.separationIndex(dataset, TieRule.FULL);
        addRow(data, series, dataset.n(), dataset.kappa().doubleValue(), iterations);
    }

    private static void addLowerBound(FigureData.Builder data, long lateral) {
        LatticeDataset dataset = NamedDatasets.hard3d(lateral, HARD_COPIES);
        double bound = SeparationCounts.hard3dLowerBound(lateral, HARD_COPIES).doubleValue();
        addRow(data, LOWER, dataset.n(), dataset.kappa().doubleValue(), bound);
    }

    private static void addRow(FigureData.Builder data, String series, long n, double kappa, double iterations) {
        data.row(List.of(series), n, kappa, iterations, iterations / (n * kappa));
    }

    @Override
    public Plate draw(FigureData data) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Curve.guide(SMALLEST_KAPPA, 1, LARGEST_KAPPA, 1, Ink.GREY.color(), Dash.SOLID));
        marks.add(Label.atEnd("bound of the paper", LARGEST_KAPPA, 1, Ink.GREY.color()));
        addCurve(marks, data, upper(SAMPLES), "*B*, *n* = 1000: to 1/4", Ink.BLACK, Dash.SOLID);
        addCurve(marks, data, upper(FEW_SAMPLES), "*B*, *n* = 3: to 4/9", Ink.VERMILLION, Dash.DASHED);
        addCurve(marks, data, LOWER, "lower bound: to 1/48", Ink.BLUE, Dash.DASHED);
        addDots(marks, data, "osc", Ink.VERMILLION, SeriesMarkers.CIRCLE);
        addDots(marks, data, "hard3d", Ink.BLUE, SeriesMarkers.SQUARE);
        addDots(marks, data, "slow2", Ink.GREEN, SeriesMarkers.TRIANGLE_UP);
        addDots(marks, data, "thm51", Ink.ORANGE, SeriesMarkers.DIAMOND);
        addName(marks, data, "osc", "osc, *n* = 3", Ink.VERMILLION, Anchor.RIGHT, 0, -18);
        addName(marks, data, "hard3d", "hard3d, *n* = 121", Ink.BLUE, Anchor.RIGHT, -8, -18);
        addName(marks, data, "slow2", "slow2, *n* = 1000", Ink.GREEN, Anchor.RIGHT, -24, 0);
        addName(marks, data, "thm51", "thm51, *n* = 1000", Ink.ORANGE, Anchor.LEFT, 10, -18);
        Axis x = Axis.log("condition number *κ* = *R*^{2}/*μ*^{2}", SMALLEST_KAPPA, LARGEST_KAPPA);
        Axis y = Axis.log("iterations *T* as a share of *n* *κ*", 8e-4, 2);
        return Plate.of(808, 520, new AxesPanel("", x, y, 206, marks));
    }

    private static void addCurve(List<Mark> marks, FigureData data, String name, String text, Ink ink, Dash dash) {
        FigureData series = data.where("series", name);
        double[] shares = series.reals("shareOfNKappa");
        marks.add(Curve.of(series.reals("kappa"), shares, ink.color(), dash));
        marks.add(Label.atEnd(text, LARGEST_KAPPA, shares[shares.length - 1], ink.color()));
    }

    private static void addDots(List<Mark> marks, FigureData data, String name, Ink ink, Marker marker) {
        FigureData series = data.where("series", name);
        marks.add(Dots.of(series.reals("kappa"), series.reals("shareOfNKappa"), ink.color(), marker));
    }

    private static void addName(
            List<Mark> marks, FigureData data, String name, String text, Ink ink, Anchor anchor, double dx, double dy) {
        FigureData series = data.where("series", name);
        int last = series.rows().size() - 1;
        double kappa = series.reals("kappa")[last];
        double share = series.reals("shareOfNKappa")[last];
        marks.add(Label.of(text, kappa, share, anchor, ink.color()).moved(dx, dy));
    }
}
