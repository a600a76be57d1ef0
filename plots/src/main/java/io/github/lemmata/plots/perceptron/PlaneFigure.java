package io.github.lemmata.plots.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Anchor;
import io.github.lemmata.plots.paper.Arrow;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Dots;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Inset;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.plots.paper.Region;
import io.github.lemmata.simulations.perceptron.BatchPerceptronRun;
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.DescentTrajectory;
import io.github.lemmata.simulations.perceptron.Losses;
import io.github.lemmata.simulations.perceptron.TieRule;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// The teaching figure: how step sizes walk through the plane of two datasets towards the solution cone.
final class PlaneFigure implements Figure {

    private static final List<Double> STEP_SIZES = List.of(1.0, 10.0);
    private static final String NONMONOTONE = "nonmono";
    private static final String OSCILLATION = "osc(10,1)";
    private static final String BATCH = "batch perceptron";
    private static final double FAR = 20;

    @Override
    public String id() {
        return "perceptron.plane";
    }

    @Override
    public String title() {
        return "Why a larger step can need more steps: three walks to the solution cone";
    }

    @Override
    public String caption() {
        return "Iterates of gradient descent, divided by the step size, and of the batch perceptron (wide grey line)"
                + " until they reach the solution cone (white), where every sample is on its right side. In the shaded"
                + " half-planes samples of one kind are wrong and pull the iterate towards their side."
                + " (a) At step size 1 the six samples (1, 6) begin to pull back before they are wrong, so the walk"
                + " slows down and lands in the cone after 4 steps. At step size 10 nothing brakes it: it steps"
                + " across the narrow cone, is thrown far back by all six at once, and needs 11 steps, as the batch"
                + " perceptron does. (b) Two kinds of samples throw the iterate across the cone and back, and it is"
                + " only the drift to the right that ends the walk. Insets: the loss per step size, and for the batch"
                + " perceptron its limit, the perceptron loss.";
    }

    @Override
    public List<String> claims() {
        return List.of("perceptron.step-size-scan", "perceptron.batch-limit", "perceptron.two-point-counts");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(
                List.of("dataset", "method"), List.of("iteration", "first", "second", "lossPerStepSize"));
        addWalks(data, NONMONOTONE, NamedDatasets.nonmono());
        addWalks(data, OSCILLATION, NamedDatasets.osc(10, 1));
        return data.build();
    }

    private static void addWalks(FigureData.Builder data, String dataset, LatticeDataset points) {
        for (double stepSize : STEP_SIZES) {
            addDescent(data, List.of(dataset, name(stepSize)), points.toPoints(), stepSize);
        }
        BatchPerceptronRun run = BatchPerceptronRun.of(points, TieRule.FULL);
        addBatch(data, List.of(dataset, BATCH), run);
        while (!run.separated()) {
            run.step();
            addBatch(data, List.of(dataset, BATCH), run);
        }
    }

    private static void addDescent(
            FigureData.Builder data, List<String> words, WeightedPoints points, double stepSize) {
        DescentTrajectory run = DescentTrajectory.of(points, DescentRule.lrGd(stepSize));
        boolean separated = false;
        while (!separated) {
            double[] u = run.iterate();
            data.row(words, run.t(), u[0], u[1], Losses.logistic(points, stepSize, u) / stepSize);
            separated = run.separated();
            run.step();
        }
    }

    private static void addBatch(FigureData.Builder data, List<String> words, BatchPerceptronRun run) {
        List<BigFraction> iterate = run.iterate();
        data.row(
                words,
                run.t(),
                iterate.get(0).doubleValue(),
                iterate.get(1).doubleValue(),
                Losses.perceptron(run).doubleValue());
    }

    private static String name(double stepSize) {
        return "gradient descent, γ = " + StepSizeInk.text(stepSize);
    }

    @Override
    public Plate draw(FigureData data) {
        return Plate.row(580, List.of(nonmonotone(data), oscillation(data)), 560, 448);
    }

    private static AxesPanel nonmonotone(FigureData data) {
        FigureData walks = data.where("dataset", NONMONOTONE);
        List<Mark> marks = plane(walks, 6);
        marks.add(Label.of("here the one (1, −6) is wrong", 0.06, 4.3, Anchor.LEFT, Ink.BLUE.color()));
        marks.add(Label.of("here the six (1, 6) are wrong", 0.06, -0.9, Anchor.LEFT, Ink.VERMILLION.color()));
        marks.add(Label.of("solution cone", 2.5, 0.14, Anchor.LEFT, Ink.GREEN.color()));
        marks.add(Label.of("batch\nperceptron", 1.16, 2.3, Anchor.RIGHT, Ink.GREY.color()));
        FigureData small = walks.where("method", name(1));
        FigureData large = walks.where("method", name(10));
        marks.add(Label.atEnd(steps(1, small), last(small, "first"), last(small, "second"), StepSizeInk.of(1)));
        marks.add(Label.atEnd(steps(10, large), last(large, "first"), last(large, "second"), StepSizeInk.of(10)));
        marks.add(new Inset(0.565, 0.02, 208, 208, lossPanel(walks, 12, 2.9)));
        Axis x = Axis.linear("first coordinate of the iterate", 0, 3.4);
        Axis y = Axis.linear("second coordinate", -1.2, 4.6);
        return new AxesPanel("(a) nonmono: larger steps are slower", x, y, 4, marks);
    }

    private static AxesPanel oscillation(FigureData data) {
        FigureData walks = data.where("dataset", OSCILLATION);
        List<Mark> marks = plane(walks, 10);
        marks.add(Label.of("here the one (1, −10) is wrong", 0.4, 17.2, Anchor.LEFT, Ink.BLUE.color()));
        marks.add(Label.of("here the two (1, 10) are wrong", 0.4, -5.1, Anchor.LEFT, Ink.VERMILLION.color()));
        FigureData small = walks.where("method", name(1));
        FigureData large = walks.where("method", name(10));
        marks.add(Label.of(steps(1, small), last(small, "first"), -2.4, Anchor.RIGHT, StepSizeInk.of(1)));
        marks.add(Label.of(steps(10, large), last(large, "first"), -3.5, Anchor.RIGHT, StepSizeInk.of(10)));
        marks.add(new Inset(0.03, 0.078, 366, 198, lossPanel(walks, 40, 19)));
        Axis x = Axis.linear("first coordinate of the iterate", 0, 19);
        Axis y = Axis.linear("second coordinate", -5.8, 18);
        return new AxesPanel("(b) osc(10, 1): two kinds, two to one", x, y, 4, marks);
    }

    private static String steps(double stepSize, FigureData walk) {
        return "*γ* = %s: %d steps"
                .formatted(StepSizeInk.text(stepSize), walk.rows().size() - 1);
    }

    private static double last(FigureData walk, String column) {
        return walk.reals(column)[walk.rows().size() - 1];
    }

    private static List<Mark> plane(FigureData data, double slope) {
        List<Mark> marks = new ArrayList<>();
        addHalfPlane(marks, slope, Ink.ORANGE.tint(0.22));
        addHalfPlane(marks, -slope, Ink.SKY.tint(0.3));
        FigureData batch = data.where("method", BATCH);
        marks.add(new Curve(batch.reals("first"), batch.reals("second"), Ink.GREY.tint(0.5), Dash.SOLID, 7));
        addWalk(marks, data.where("method", name(10)), StepSizeInk.of(10), 2.2);
        addWalk(marks, data.where("method", name(1)), StepSizeInk.of(1), 2.6);
        return marks;
    }

    /// Shades where the sample $(1, s)$ is on the wrong side: $x + s y \le 0$.
    private static void addHalfPlane(List<Mark> marks, double slope, Color fill) {
        marks.add(new Region(
                new double[] {0, FAR, FAR, 0},
                new double[] {0, -FAR / slope, -Math.signum(slope) * FAR, -Math.signum(slope) * FAR},
                fill));
    }

    private static void addWalk(List<Mark> marks, FigureData walk, Color color, double width) {
        double[] x = walk.reals("first");
        double[] y = walk.reals("second");
        for (int t = 1; t < x.length; t++) {
            marks.add(new Arrow(x[t - 1], y[t - 1], x[t], y[t], color, width));
        }
        int last = x.length - 1;
        marks.add(Dots.of(new double[] {x[last]}, new double[] {y[last]}, color, SeriesMarkers.CIRCLE));
    }

    private static AxesPanel lossPanel(FigureData data, double steps, double most) {
        List<Mark> marks = new ArrayList<>();
        addLoss(marks, data.where("method", BATCH), Ink.GREY.tint(0.55), 5);
        addLoss(marks, data.where("method", name(10)), StepSizeInk.of(10), 2);
        addLoss(marks, data.where("method", name(1)), StepSizeInk.of(1), 2.4);
        return new AxesPanel(
                "",
                Axis.linear("iteration *t*", -0.4, steps),
                Axis.linear("loss *f* / *γ*", -0.02 * most, most),
                10,
                marks);
    }

    private static void addLoss(List<Mark> marks, FigureData walk, Color color, double width) {
        marks.add(new Curve(walk.reals("iteration"), walk.reals("lossPerStepSize"), color, Dash.SOLID, width));
    }
}
