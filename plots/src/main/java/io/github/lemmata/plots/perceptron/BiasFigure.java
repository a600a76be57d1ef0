package io.github.lemmata.plots.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.MarginBias;
import io.github.lemmata.theory.perceptron.NormalizedBiasBounds;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// How the angle to the direction of maximal margin closes: logarithmically, not at all, or as $t^{-2}$.
final class BiasFigure implements Figure {

    private static final long STEPS = 100_000;
    private static final int LAST_OCTAVE = 15;
    private static final List<Double> STEP_SIZES = List.of(0.5, 5.0, 50.0);
    private static final List<Double> NORMALIZED_STEP_SIZES = List.of(0.1, 1.0, 1000.0);
    private static final String BOUND = "bound on normalized, γ = 1000";

    @Override
    public String id() {
        return "perceptron.implicit-bias";
    }

    @Override
    public String title() {
        return "Normalized gradient descent turns to the maximal margin; plain gradient descent hardly does";
    }

    @Override
    public String caption() {
        return "One minus the cosine of the angle between the iterate and the direction of maximal margin on the two"
                + " points of Theorem 4.1. Plain gradient descent approaches it like the inverse squared logarithm of"
                + " the iteration, and with a large step its direction freezes for exponentially long. Normalized"
                + " gradient descent approaches it like the inverse square of the iteration, whether its step size is"
                + " 0.1 (solid), 1 (dashed) or 1000 (dotted; each the largest value of every octave), well below the"
                + " proved bound for step size 1000, which is of order log t / t.";
    }

    @Override
    public List<String> claims() {
        return List.of(
                "perceptron.nlr-implicit-bias", "perceptron.lr-implicit-bias-two-point", "perceptron.metastability");
    }

    @Override
    public FigureData data() {
        LatticeDataset dataset = NamedDatasets.thm41();
        FigureData.Builder data =
                FigureData.columns(List.of("method"), List.of("stepSize", "iteration", "oneMinusCos"));
        for (double stepSize : STEP_SIZES) {
            addRun(data, dataset, stepSize);
        }
        for (double stepSize : NORMALIZED_STEP_SIZES) {
            addEnvelope(data, dataset, stepSize);
        }
        double stepSize = NORMALIZED_STEP_SIZES.getLast();
        for (long t : Iterations.spaced(STEPS)) {
            double bound = NormalizedBiasBounds.oneMinusCosUpper(
                    dataset.n(),
                    dataset.squaredRadius().doubleValue(),
                    dataset.squaredMargin().doubleValue(),
                    stepSize,
                    t);
            data.row(List.of(BOUND), stepSize, t, bound);
        }
        return data.build();
    }

    private static void addRun(FigureData.Builder data, LatticeDataset dataset, double stepSize) {
        long[] times = Iterations.spaced(STEPS);
        double[] gaps = MarginBias.at(dataset, DescentRule.lrGd(stepSize), times);
        for (int i = 0; i < times.length; i++) {
            data.row(List.of(name(stepSize, false)), stepSize, times[i], gaps[i]);
        }
    }

    /// A normalized run swings around the direction, so the largest value of every octave is what shows the rate.
    private static void addEnvelope(FigureData.Builder data, LatticeDataset dataset, double stepSize) {
        double[] envelope = MarginBias.envelope(dataset, DescentRule.nlrGd(stepSize), 0, LAST_OCTAVE);
        for (int octave = 0; octave <= LAST_OCTAVE; octave++) {
            data.row(List.of(name(stepSize, true)), stepSize, 1L << octave, envelope[octave]);
        }
    }

    private static String name(double stepSize, boolean normalized) {
        return (normalized ? "normalized, γ = " : "gradient descent, γ = ") + StepSizeInk.text(stepSize);
    }

    @Override
    public Plate draw(FigureData data) {
        List<Mark> marks = new ArrayList<>();
        Dash[] dashes = {Dash.SOLID, Dash.DASHED, Dash.DOTTED};
        for (int i = 0; i < dashes.length; i++) {
            double stepSize = NORMALIZED_STEP_SIZES.get(i);
            addCurve(marks, data.where("method", name(stepSize, true)), Ink.GREEN.color(), dashes[i]);
        }
        FigureData lowest = data.where("method", name(NORMALIZED_STEP_SIZES.get(1), true));
        double[] t = lowest.reals("iteration");
        double gap = lowest.reals("oneMinusCos")[t.length - 1];
        marks.add(Label.atEnd("normalized, slope −2\n*γ* = 0.1, 1, 1000", t[t.length - 1], gap, Ink.GREEN.color()));
        for (double stepSize : STEP_SIZES) {
            FigureData series = data.where("method", name(stepSize, false));
            addCurve(marks, series, StepSizeInk.of(stepSize), Dash.SOLID);
            marks.add(
                    endLabel(series, "gradient descent, *γ* = " + StepSizeInk.text(stepSize), StepSizeInk.of(stepSize))
                            .moved(0, stepSize == 0.5 ? -6 : stepSize == 5 ? 12 : 0));
        }
        addCurve(marks, data.where("method", BOUND), Ink.BLACK.color(), Dash.DASHED);
        marks.add(endLabel(data.where("method", BOUND), "bound, normalized", Ink.BLACK.color())
                .moved(0, -10));
        Axis x = Axis.log("iteration *t*", 0.9, 1.3e5);
        Axis y = Axis.log("1 − cos of the angle to the maximal margin", 3e-10, 10);
        return Plate.of(792, 540, new AxesPanel("", x, y, 230, marks));
    }

    private static void addCurve(List<Mark> marks, FigureData series, Color color, Dash dash) {
        marks.add(Curve.of(series.reals("iteration"), series.reals("oneMinusCos"), color, dash));
    }

    private static Label endLabel(FigureData series, String text, Color color) {
        double[] gaps = series.reals("oneMinusCos");
        return Label.atEnd(text, STEPS, gaps[gaps.length - 1], color);
    }
}
