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
import io.github.lemmata.simulations.perceptron.DeviationRun;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.perceptron.DeviationBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// How far gradient descent is from the batch perceptron: exponentially less with the step size, as bounded.
final class DeviationFigure implements Figure {

    private static final double LARGEST_STEP = 400;
    private static final double STEP_SPACING = 10;

    /// Where the difference of two doubles of size 1 would lose everything.
    private static final double ROUNDING = Math.ulp(1.0) / 2;

    private static final String MEASURED = "measured";
    private static final String BOUND = "bound";
    private static final String START = "gamma0";

    @Override
    public String id() {
        return "perceptron.deviation";
    }

    @Override
    public String title() {
        return "Gradient descent comes exponentially close to the batch perceptron as its step grows";
    }

    @Override
    public String caption() {
        return "Distance between the rescaled iterate of gradient descent and the batch perceptron at the iteration T"
                + " at which the latter separates the data (dots), and the proved bound (lines), which holds from the"
                + " marked step size gamma0 on. Both fall as exp(-gamma delta), with delta the perceptron's smallest"
                + " distance from a tie. The error is carried along as a vector of its own: subtracting two doubles"
                + " would give noise below the grey line.";
    }

    @Override
    public List<String> claims() {
        return List.of("perceptron.deviation-bound", "perceptron.batch-limit");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("dataset", "curve"), List.of("iteration", "delta", "stepSize", "deviation"));
        addRuns(data, "thm41", NamedDatasets.thm41());
        addRuns(data, "thm51(12)", NamedDatasets.thm51(12));
        return data.build();
    }

    private static void addRuns(FigureData.Builder data, String name, LatticeDataset dataset) {
        long horizon = BatchPerceptron.separationIndex(dataset, TieRule.FULL);
        double delta = DeviationRun.tieDistance(dataset, horizon).doubleValue();
        double squaredRadius = dataset.squaredRadius().doubleValue();
        double start = DeviationBounds.gamma0(squaredRadius, horizon, delta);
        double bound = DeviationBounds.closed(horizon, squaredRadius, start, delta);
        data.row(List.of(name, START), horizon, delta, start, bound);
        for (double stepSize = STEP_SPACING; stepSize <= LARGEST_STEP; stepSize += STEP_SPACING) {
            double deviation = DeviationRun.norm(dataset, stepSize, horizon);
            data.row(List.of(name, MEASURED), horizon, delta, stepSize, deviation);
        }
        for (double stepSize : new double[] {start, LARGEST_STEP}) {
            double closed = DeviationBounds.closed(horizon, squaredRadius, stepSize, delta);
            data.row(List.of(name, BOUND), horizon, delta, stepSize, closed);
        }
    }

    @Override
    public Plate draw(FigureData data) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Curve.guide(-6, ROUNDING, LARGEST_STEP, ROUNDING, Ink.GREY.color(), Dash.DASHED));
        marks.add(Label.of("rounding of doubles", 0, ROUNDING, Anchor.TOP_LEFT, Ink.GREY.color())
                .small()
                .moved(8, 8));
        addDataset(marks, data.where("dataset", "thm41"), "thm41, *T* = 2", Ink.BLUE, 1e5);
        addDataset(marks, data.where("dataset", "thm51(12)"), "thm51(12), *T* = 4", Ink.VERMILLION, 1e2);
        Axis x = Axis.linear("step size *γ*", -6, LARGEST_STEP * 1.02);
        Axis y = Axis.log("deviation *e* from the batch perceptron at iteration *T*", 1e-46, 1e7);
        return Plate.of(792, 540, new AxesPanel("", x, y, 190, marks));
    }

    private static void addDataset(List<Mark> marks, FigureData data, String text, Ink ink, double flag) {
        FigureData measured = data.where("curve", MEASURED);
        double[] ends = measured.reals("deviation");
        marks.add(Dots.of(measured.reals("stepSize"), ends, ink.color(), SeriesMarkers.CIRCLE));
        marks.add(Label.atEnd(text, LARGEST_STEP, ends[ends.length - 1], ink.color())
                .moved(0, 4));

        FigureData bound = data.where("curve", BOUND);
        double[] bounds = bound.reals("deviation");
        marks.add(Curve.of(bound.reals("stepSize"), bounds, ink.color(), Dash.SOLID));
        marks.add(Label.atEnd("bound", LARGEST_STEP, bounds[bounds.length - 1], ink.color())
                .moved(0, -12));

        FigureData start = data.where("curve", START);
        double gamma0 = start.reals("stepSize")[0];
        marks.add(Curve.guide(gamma0, start.reals("deviation")[0], gamma0, flag, ink.color(), Dash.SOLID));
        String name = "*γ*_{0} = " + String.format(Locale.ROOT, "%.1f", gamma0);
        marks.add(Label.of(name, gamma0, flag, Anchor.LEFT, ink.color()).moved(6, 4));
    }
}
