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
import io.github.lemmata.simulations.perceptron.DeviationRun;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.perceptron.DeviationBounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Iterations until separation over seven decades of step sizes: larger is not always faster.
final class StepSizeScanFigure implements Figure {

    private static final int FIRST_DECADE = -3;
    private static final int LAST_DECADE = 4;
    private static final int PER_DECADE = 6;
    private static final int PER_DECADE_FINE = 24;
    private static final long MOST_ITERATIONS = 100_000_000;
    private static final double SMALLEST = 8e-4;
    private static final double LARGEST = 1.3e4;

    private static final double FLAG = 120;
    private static final String MEASURED = "measured";
    private static final String PROVED_START = "gamma0";

    /// How far above the first count the guide starts.
    private static final double GUIDE_ABOVE = 1.7;

    @Override
    public String id() {
        return "perceptron.step-size-scan";
    }

    @Override
    public String title() {
        return "Larger steps separate faster on one dataset and slower on another";
    }

    @Override
    public String caption() {
        return "Iterations of gradient descent until separation against its step size. Small steps follow the gradient"
                + " flow, so the count falls as one over the step size (grey guide). Large steps reach the count of the"
                + " batch perceptron (dashed). On the dataset of Theorem 5.1 with 1000 samples the way there is a"
                + " descent to 301; on a set of nine samples the count dips to 4 at step size 1 and then rises to 11,"
                + " where it is proved to stay from gamma0 = 19.8 on.";
    }

    @Override
    public List<String> claims() {
        return List.of("perceptron.step-size-scan", "perceptron.table1", "perceptron.deviation-bound");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("dataset", "point"), List.of("stepSize", "iterations"));
        addScan(data, "thm51(1000)", NamedDatasets.thm51(1000), PER_DECADE);
        addScan(data, "nonmono", NamedDatasets.nonmono(), PER_DECADE_FINE);
        addProvedStart(data, "nonmono", NamedDatasets.nonmono());
        return data.build();
    }

    private static void addScan(FigureData.Builder data, String name, LatticeDataset dataset, int perDecade) {
        double[] stepSizes = IntStream.rangeClosed(FIRST_DECADE * perDecade, LAST_DECADE * perDecade)
                .mapToDouble(k -> Math.pow(10, (double) k / perDecade))
                .toArray();
        List<DescentRule> rules =
                Arrays.stream(stepSizes).mapToObj(DescentRule::lrGd).toList();
        List<OptionalLong> iterations = RescaledDescent.separationIndices(dataset.toPoints(), rules, MOST_ITERATIONS);
        for (int i = 0; i < stepSizes.length; i++) {
            data.row(List.of(name, MEASURED), stepSizes[i], iterations.get(i).orElseThrow());
        }
    }

    /// The step size from which on the count is proved to be the perceptron's, and that count.
    private static void addProvedStart(FigureData.Builder data, String name, LatticeDataset dataset) {
        long horizon = BatchPerceptron.separationIndex(dataset, TieRule.FULL);
        double delta = DeviationRun.tieDistance(dataset, horizon).doubleValue();
        double start = DeviationBounds.gamma0(dataset.squaredRadius().doubleValue(), horizon, delta);
        data.row(List.of(name, PROVED_START), start, horizon);
    }

    @Override
    public Plate draw(FigureData data) {
        FigureData measured = data.where("point", MEASURED);
        FigureData slow = measured.where("dataset", "thm51(1000)");
        FigureData nonmonotone = measured.where("dataset", "nonmono");
        List<Mark> left = marks(slow, Ink.BLUE);
        left.add(Dots.of(slow.reals("stepSize"), slow.reals("iterations"), Ink.BLUE.color(), SeriesMarkers.CIRCLE));
        List<Mark> right = marks(nonmonotone, Ink.VERMILLION);
        addDip(right, nonmonotone);
        addFlag(right, data.where("point", PROVED_START));
        Axis x = Axis.log("step size *γ*", SMALLEST, LARGEST);
        Axis many = Axis.log("iterations *T* until separation", 50, 2e7);
        Axis few = Axis.log("iterations *T* until separation", 1.6, 2e4);
        return Plate.row(
                440,
                List.of(
                        new AxesPanel("(a) thm51(1000): one sample against 999", x, many, 10, left),
                        new AxesPanel("(b) nonmono: six, two and one samples", x, few, 10, right)),
                504,
                504);
    }

    private static List<Mark> marks(FigureData series, Ink ink) {
        double[] stepSizes = series.reals("stepSize");
        double[] iterations = series.reals("iterations");
        double product = GUIDE_ABOVE * iterations[0] * stepSizes[0];
        double last = iterations[iterations.length - 1];
        List<Mark> marks = new ArrayList<>();
        marks.add(Curve.guide(SMALLEST, product / SMALLEST, 1, product, Ink.GREY.color(), Dash.SOLID));
        marks.add(Label.of("slope −1", 0.03, product / 0.03, Anchor.LEFT, Ink.GREY.color())
                .moved(14, -6));
        marks.add(Curve.guide(SMALLEST, last, LARGEST, last, Ink.BLACK.color(), Dash.DASHED));
        marks.add(Label.of("batch perceptron: " + Math.round(last), LARGEST, last, Anchor.TOP_RIGHT, Ink.BLACK.color())
                .moved(-4, 10));
        marks.add(Curve.of(stepSizes, iterations, ink.color(), Dash.SOLID));
        return marks;
    }

    private static void addDip(List<Mark> marks, FigureData series) {
        double lowest = Arrays.stream(series.reals("iterations")).min().orElseThrow();
        marks.add(Label.of("dips to " + Math.round(lowest), 0.6, lowest, Anchor.RIGHT, Ink.VERMILLION.color()));
    }

    private static void addFlag(List<Mark> marks, FigureData start) {
        double stepSize = start.reals("stepSize")[0];
        double iterations = start.reals("iterations")[0];
        marks.add(Curve.guide(stepSize, iterations, stepSize, FLAG, Ink.VERMILLION.color(), Dash.SOLID));
        String text = String.format(Locale.ROOT, "proved from\n*γ*_{0} = %.1f on", stepSize);
        marks.add(Label.of(text, stepSize, FLAG, Anchor.TOP_LEFT, Ink.VERMILLION.color())
                .moved(8, 0));
    }
}
