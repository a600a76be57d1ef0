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
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.NormalizedBatchPerceptron;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.perceptron.SeparationCounts;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// How many steps the worst case of Theorem 5.1 takes as it grows: linearly many, but for the normalized methods.
final class ScalingFigure implements Figure {

    private static final List<Double> STEP_SIZES = List.of(1.0, 10.0, 100.0);
    private static final double NORMALIZED_STEP_SIZE = 100;
    private static final double TABLE_SAMPLES = 1000;
    private static final long MOST_ITERATIONS = 10_000_000;
    private static final String BATCH = "batch perceptron";
    private static final String NORMALIZED_BATCH = "normalized batch perceptron";
    private static final String NORMALIZED = "normalized gradient descent, γ = 100";

    @Override
    public String id() {
        return "perceptron.table1-scaling";
    }

    @Override
    public String title() {
        return "Iterations until separation grow with the number of samples, but for normalized methods";
    }

    @Override
    public String caption() {
        return "Iterations until separation on the dataset of Theorem 5.1, one sample against n - 1, as n grows."
                + " Gradient descent on the logistic loss needs a number proportional to n whatever its step size,"
                + " and with large steps almost the number of the batch perceptron, floor((3n + 2)/10) + 1 (line)."
                + " Both normalized methods need 2. At n = 1000 these are the worst-case rows of Table 1: 308 with"
                + " step size 100, and 2.";
    }

    @Override
    public List<String> claims() {
        return List.of("perceptron.thm51-count", "perceptron.table1");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("method"), List.of("n", "iterations"));
        for (long n : sampleCounts()) {
            LatticeDataset dataset = NamedDatasets.thm51(n);
            data.row(List.of(BATCH), n, BatchPerceptron.separationIndex(dataset, TieRule.FULL));
            data.row(List.of(NORMALIZED_BATCH), n, NormalizedBatchPerceptron.separationIndex(dataset));
            addDescents(data, dataset);
        }
        return data.build();
    }

    private static void addDescents(FigureData.Builder data, LatticeDataset dataset) {
        List<DescentRule> rules =
                new ArrayList<>(STEP_SIZES.stream().map(DescentRule::lrGd).toList());
        rules.add(DescentRule.nlrGd(NORMALIZED_STEP_SIZE));
        List<String> names =
                new ArrayList<>(STEP_SIZES.stream().map(ScalingFigure::descent).toList());
        names.add(NORMALIZED);
        List<OptionalLong> iterations = RescaledDescent.separationIndices(dataset.toPoints(), rules, MOST_ITERATIONS);
        for (int i = 0; i < rules.size(); i++) {
            data.row(List.of(names.get(i)), dataset.n(), iterations.get(i).orElseThrow());
        }
    }

    /// Whole tens, at which the batch perceptron meets no tie: it meets one only where $n\equiv6$ modulo 10.
    private static long[] sampleCounts() {
        LongStream decades = LongStream.of(10, 100, 1_000, 10_000);
        return LongStream.concat(
                        decades.flatMap(decade -> LongStream.of(1, 2, 3, 5).map(factor -> factor * decade)),
                        LongStream.of(100_000))
                .toArray();
    }

    private static String descent(double stepSize) {
        return "gradient descent, γ = " + Math.round(stepSize);
    }

    @Override
    public Plate draw(FigureData data) {
        List<Mark> marks = new ArrayList<>();
        for (double stepSize : STEP_SIZES) {
            addDots(marks, data.where("method", descent(stepSize)), StepSizeInk.of(stepSize), SeriesMarkers.CIRCLE);
        }
        FigureData batch = data.where("method", BATCH);
        double[] n = batch.reals("n");
        double[] counts = Arrays.stream(n)
                .map(count -> SeparationCounts.thm51((long) count))
                .toArray();
        marks.add(Curve.of(n, counts, Ink.BLACK.color(), Dash.DASHED));
        addDots(marks, data.where("method", NORMALIZED_BATCH), Ink.GREEN.color(), SeriesMarkers.DIAMOND);
        marks.add(endLabel(data, descent(1), "gradient descent, *γ* = 1", StepSizeInk.of(1)));
        marks.add(endLabel(data, descent(10), "*γ* = 10", StepSizeInk.of(10)));
        marks.add(endLabel(data, descent(100), "*γ* = 100", StepSizeInk.of(100)).moved(0, -4));
        marks.add(endLabel(data, BATCH, "batch perceptron", Ink.BLACK.color()).moved(0, 18));
        marks.add(endLabel(data, NORMALIZED_BATCH, "both normalized methods", Ink.GREEN.color()));
        addTableEntry(marks, data, descent(100), Anchor.TOP_LEFT);
        addTableEntry(marks, data, NORMALIZED, Anchor.BOTTOM_LEFT);
        Axis x = Axis.log("number of samples *n*", 8, 1.3e5);
        Axis y = Axis.log("iterations *T* until separation", 1.3, 2e6);
        return Plate.of(808, 500, new AxesPanel("", x, y, 232, marks));
    }

    private static void addDots(List<Mark> marks, FigureData series, Color color, Marker marker) {
        marks.add(Curve.of(series.reals("n"), series.reals("iterations"), color, Dash.SOLID));
        marks.add(Dots.of(series.reals("n"), series.reals("iterations"), color, marker));
    }

    private static Label endLabel(FigureData data, String method, String text, Color color) {
        FigureData series = data.where("method", method);
        double[] n = series.reals("n");
        return Label.atEnd(text, n[n.length - 1], series.reals("iterations")[n.length - 1], color);
    }

    private static void addTableEntry(List<Mark> marks, FigureData data, String method, Anchor anchor) {
        FigureData series = data.where("method", method);
        int row = Arrays.binarySearch(series.reals("n"), TABLE_SAMPLES);
        double iterations = series.reals("iterations")[row];
        String text = "Table 1: " + Math.round(iterations);
        marks.add(Label.of(text, TABLE_SAMPLES, iterations, anchor, Ink.BLACK.color())
                .small()
                .moved(6, anchor == Anchor.TOP_LEFT ? 12 : -12));
    }
}
