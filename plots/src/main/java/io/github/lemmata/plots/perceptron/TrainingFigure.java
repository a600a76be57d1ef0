package io.github.lemmata.plots.perceptron;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.Cloud;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
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
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.DescentTrajectory;
import io.github.lemmata.simulations.perceptron.Losses;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Accuracy, loss and gradient along training at five step sizes, as in the paper's experiments.
final class TrainingFigure implements Figure {

    private static final Cloud CLOUD = new Cloud(1000, 50, 0.5, 0.05, 3);
    private static final long SEED = 20241211;
    private static final long STEPS = 3000;
    private static final List<Double> STEP_SIZES = List.of(0.01, 0.1, 1.0, 10.0, 100.0);
    private static final String BATCH = "batch perceptron";
    private static final String ACCURACY = "accuracy";
    private static final String LOSS = "loss";
    private static final String GRADIENT = "gradientNorm";
    private static final String SEPARATION = "lossAtSeparation";

    @Override
    public String id() {
        return "perceptron.training";
    }

    @Override
    public String title() {
        return "Large steps look worse in loss and separate sooner";
    }

    @Override
    public String caption() {
        return "Gradient descent on the logistic loss, two Gaussian clouds of 500 samples each in 50 dimensions with a"
                + " margin of at least 0.05. Small steps are smooth and slow: up to step size 0.1 they do not separate"
                + " the data within 3000 iterations. Large steps first raise the loss far above its start and push"
                + " half of the samples to the wrong side, yet separate (dots) within a few dozen iterations, and then"
                + " the loss collapses. At step size 100 the run is close to the batch perceptron (dashed), which has no"
                + " logistic loss of its own.";
    }

    @Override
    public List<String> claims() {
        return List.of("perceptron.loss-unreliable", "perceptron.batch-limit", "perceptron.small-step-monotone");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("measure", "method"), List.of("iteration", "value"));
        WeightedPoints points =
                CLOUD.drawPoints(RandomStream.ofSeed(SEED).child(id()).generator());
        for (double stepSize : STEP_SIZES) {
            DescentTrajectory run = DescentTrajectory.of(points, DescentRule.lrGd(stepSize));
            for (long t : Iterations.spaced(STEPS)) {
                run.advanceTo(t);
                data.row(List.of(ACCURACY, name(stepSize)), t, accuracy(run));
                data.row(List.of(LOSS, name(stepSize)), t, Losses.logistic(points, stepSize, run.iterate()));
                data.row(List.of(GRADIENT, name(stepSize)), t, Losses.gradientNorm(points, stepSize, run.iterate()));
            }
        }
        DescentTrajectory batch = DescentTrajectory.of(points, DescentRule.batchPerceptron());
        for (long t : Iterations.spaced(STEPS)) {
            batch.advanceTo(t);
            data.row(List.of(ACCURACY, BATCH), t, accuracy(batch));
        }
        addSeparations(data, points);
        return data.build();
    }

    private static void addSeparations(FigureData.Builder data, WeightedPoints points) {
        for (double stepSize : STEP_SIZES) {
            DescentRule rule = DescentRule.lrGd(stepSize);
            RescaledDescent.separationIndex(points, rule, STEPS).ifPresent(t -> {
                double[] iterate = RescaledDescent.scaledIterate(points, rule, t);
                data.row(List.of(SEPARATION, name(stepSize)), t, Losses.logistic(points, stepSize, iterate));
            });
        }
    }

    private static double accuracy(DescentTrajectory run) {
        return 1 - (double) run.errors() / run.points().n();
    }

    @Override
    public Plate draw(FigureData data) {
        Axis x = Axis.log("iteration *t*", 0.9, 3.3e3);
        Axis share = Axis.linear("share of samples separated", 0.47, 1.02);
        Axis loss = Axis.log("logistic loss *f*", 1e-6, 2e2);
        Axis gradient = Axis.log("norm of its gradient", 1e-6, 5);
        List<Mark> accuracies = curves(data.where("measure", ACCURACY));
        FigureData batch = data.where("method", BATCH);
        accuracies.add(Curve.of(batch.reals("iteration"), batch.reals("value"), Ink.BLACK.color(), Dash.DASHED));
        accuracies.add(Label.of("batch\nperceptron", 14, 0.72, Anchor.LEFT, Ink.BLACK.color()));
        List<Mark> losses = curves(data.where("measure", LOSS));
        addSeparationDots(losses, data.where("measure", SEPARATION));
        FigureData gradients = data.where("measure", GRADIENT);
        List<Mark> gradientMarks = curves(gradients);
        addNames(gradientMarks, gradients);
        return Plate.row(
                420,
                List.of(
                        new AxesPanel("(a) accuracy", x, share, 4, accuracies),
                        new AxesPanel("(b) loss", x, loss, 4, losses),
                        new AxesPanel("(c) gradient", x, gradient, 96, gradientMarks)),
                306,
                306,
                396);
    }

    private static List<Mark> curves(FigureData data) {
        List<Mark> marks = new ArrayList<>();
        for (double stepSize : STEP_SIZES) {
            FigureData series = data.where("method", name(stepSize));
            marks.add(Curve.of(series.reals("iteration"), series.reals("value"), StepSizeInk.of(stepSize), Dash.SOLID));
        }
        return marks;
    }

    private static void addSeparationDots(List<Mark> marks, FigureData data) {
        for (double stepSize : STEP_SIZES) {
            FigureData point = data.where("method", name(stepSize));
            marks.add(Dots.of(
                    point.reals("iteration"), point.reals("value"), StepSizeInk.of(stepSize), SeriesMarkers.CIRCLE));
        }
    }

    private static void addNames(List<Mark> marks, FigureData data) {
        for (double stepSize : STEP_SIZES) {
            double[] values = data.where("method", name(stepSize)).reals("value");
            String text = "*γ* = " + StepSizeInk.text(stepSize);
            marks.add(Label.atEnd(text, STEPS, values[values.length - 1], StepSizeInk.of(stepSize)));
        }
    }

    private static String name(double stepSize) {
        return "gradient descent, γ = " + StepSizeInk.text(stepSize);
    }
}
