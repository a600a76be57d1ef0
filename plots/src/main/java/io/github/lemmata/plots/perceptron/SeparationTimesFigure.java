package io.github.lemmata.plots.perceptron;

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
import io.github.lemmata.simulations.perceptron.margin.Learner;
import io.github.lemmata.simulations.perceptron.margin.SeparationTime;
import io.github.lemmata.simulations.perceptron.margin.SeparationTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Iterations until separation on a user's own samples: descent against its step size, the
/// perceptrons as levels.
///
/// It is drawn by `lemmata apply margin` and not in the register, as it has no data of its own.
public final class SeparationTimesFigure implements Figure {

    private static final String LEARNER = "learner";
    private static final String END = "end";
    private static final String SEPARATED = "separated";
    private static final String CAPPED = "capped";
    private static final String STEP_SIZE = "stepSize";
    private static final String ITERATIONS = "iterations";
    private static final String BOUND = "bound";

    /// How far beyond the data the axes reach.
    private static final double MARGIN = 1.5;
    /// How far above the slowest run the frame ends, so that bounds near the runs are in it.
    private static final double HEADROOM = 12;

    private static final int WIDTH = 930;
    private static final int HEIGHT = 480;
    private static final int ROOM_RIGHT = 260;
    /// About how high the area between the axes is, and a line of small text.
    private static final double AREA_HEIGHT = HEIGHT - 90;

    private static final double LINE = 19;

    private final String task;
    private final SeparationTimes times;

    /// The figure of some times.
    ///
    /// @param task what was separated, such as "iris.csv: setosa against rest"
    public SeparationTimesFigure(String task, SeparationTimes times) {
        this.task = task;
        this.times = times;
    }

    @Override
    public String id() {
        return "perceptron.separation-times";
    }

    @Override
    public String title() {
        return "Iterations until separation, " + task;
    }

    @Override
    public String caption() {
        return "Iterations until every sample lies on its side, against the step size, for gradient descent on the"
                + " logistic loss (LR+GD) and its normalized form; the perceptrons, which have no step size, are"
                + " dashed levels. Dotted lines are the bounds that theory gives, where they lie in the frame."
                + " Triangles are runs given up after " + times.cap() + " iterations.";
    }

    @Override
    public List<String> claims() {
        return List.of("perceptron.batch-bound", "perceptron.nlr-bound", "perceptron.lr-bound-any-gamma");
    }

    /// One row for each run; the step size of a perceptron is NaN, and the iterations of a capped
    /// run are the cap.
    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of(LEARNER, END), List.of(STEP_SIZE, ITERATIONS, BOUND));
        for (SeparationTime time : times.times()) {
            data.row(
                    List.of(time.learner().title(), time.iterations().isPresent() ? SEPARATED : CAPPED),
                    time.stepSize().orElse(Double.NaN),
                    time.iterations().orElse(times.cap()),
                    time.bound());
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        double[] stepSizes = DoubleStream.of(data.reals(STEP_SIZE))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double slowest = Arrays.stream(data.reals(ITERATIONS)).max().orElse(1);
        double low = stepSizes.length == 0 ? 0.1 : stepSizes[0] / MARGIN;
        double high = stepSizes.length == 0 ? 10 : stepSizes[stepSizes.length - 1] * MARGIN;
        Axis x = Axis.log("step size *γ*", low, high);
        Axis y = Axis.log("iterations *T* until separation", 0.7, HEADROOM * Math.max(slowest, 1));
        List<Mark> marks = new ArrayList<>();
        levels(marks, data, x, y);
        descent(marks, data, Learner.LR_GD, Ink.BLUE, y);
        descent(marks, data, Learner.NLR_GD, Ink.VERMILLION, y);
        marks.add(key(Learner.LR_GD, Ink.BLUE, x, y, 0));
        marks.add(key(Learner.NLR_GD, Ink.VERMILLION, x, y, 24));
        if (data.words(END).contains(CAPPED)) {
            marks.add(Label.atEnd("▲ more than " + times.cap(), x.max(), y.max(), Ink.GREY.color())
                    .moved(0, 48));
        }
        return Plate.of(WIDTH, HEIGHT, new AxesPanel("", x, y, ROOM_RIGHT, marks));
    }

    private static Label key(Learner learner, Ink ink, Axis x, Axis y, double down) {
        return Label.atEnd("● " + learner.title(), x.max(), y.max(), ink.color())
                .moved(0, down);
    }

    /// Dashed levels, their labels right of the axes and far enough apart to be read.
    private static void levels(List<Mark> marks, FigureData data, Axis x, Axis y) {
        Map<Double, List<String>> titles = new TreeMap<>();
        for (Learner learner :
                List.of(Learner.BATCH_PERCEPTRON, Learner.NORMALIZED_BATCH_PERCEPTRON, Learner.PERCEPTRON)) {
            FigureData rows = data.where(LEARNER, learner.title()).where(END, SEPARATED);
            for (double level : rows.reals(ITERATIONS)) {
                titles.computeIfAbsent(Math.max(level, y.min()), _ -> new ArrayList<>())
                        .add(learner.title());
            }
        }
        double free = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Double, List<String>> entry : titles.entrySet()) {
            double level = entry.getKey();
            String text = String.join("\n", entry.getValue()) + ": " + Math.round(level);
            double height = y.share(level) * AREA_HEIGHT;
            double half = 0.5 * LINE * entry.getValue().size();
            double middle = Math.max(height, free + half);
            free = middle + half;
            marks.add(Curve.guide(x.min(), level, x.max(), level, Ink.BLACK.color(), Dash.DASHED));
            marks.add(Label.atEnd(text, x.max(), level, Ink.BLACK.color())
                    .moved(0, height - middle)
                    .small());
        }
    }

    private static void descent(List<Mark> marks, FigureData data, Learner learner, Ink ink, Axis y) {
        FigureData all = data.where(LEARNER, learner.title());
        FigureData separated = all.where(END, SEPARATED);
        FigureData capped = all.where(END, CAPPED);
        marks.add(Curve.of(all.reals(STEP_SIZE), all.reals(BOUND), ink.tint(0.6), Dash.DOTTED));
        if (!all.rows().isEmpty()) {
            FigureData.Row last = all.rows().getLast();
            double bound = last.reals().get(2);
            if (bound < y.max()) {
                marks.add(Label.of("bound", last.reals().getFirst(), bound, Anchor.BOTTOM_RIGHT, ink.color())
                        .moved(0, -6)
                        .small());
            }
        }
        marks.add(Curve.of(separated.reals(STEP_SIZE), separated.reals(ITERATIONS), ink.color(), Dash.SOLID));
        marks.add(dots(separated, ink, SeriesMarkers.CIRCLE));
        marks.add(dots(capped, ink, SeriesMarkers.TRIANGLE_UP));
    }

    private static Dots dots(FigureData rows, Ink ink, Marker shape) {
        return Dots.of(rows.reals(STEP_SIZE), rows.reals(ITERATIONS), ink.color(), shape);
    }
}
