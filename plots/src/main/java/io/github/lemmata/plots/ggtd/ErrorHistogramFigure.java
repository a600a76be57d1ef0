package io.github.lemmata.plots.ggtd;

import io.github.lemmata.datasets.ggtd.Gridworld;
import io.github.lemmata.datasets.ggtd.Pendulum;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Anchor;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Bars;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.theory.ggtd.FiniteLaw;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.MomentRatio;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The laws of temporal-difference errors in two worlds at three times, with the Gaussian and the generalized
/// Gaussian that have their moments.
final class ErrorHistogramFigure implements Figure {

    private static final double STEP = 0.5;
    private static final int HALF_WAY = 20;
    private static final int BINS = 40;
    private static final int POINTS = 201;
    private static final double FLOOR = 1e-5;
    private static final double GAUSSIAN_SHAPE = 2;
    private static final String BARS = "errors";
    private static final String GAUSSIAN = "Gaussian";
    private static final String GENERALIZED = "generalized Gaussian";
    private static final String FACTS = "kurtosis and shape";
    private static final List<String> TIMES = List.of("V = 0", "after 20 sweeps", "exact V");

    private enum World {
        BOARD("board"),
        PENDULUM("pendulum");

        private final String title;

        World(String title) {
            this.title = title;
        }

        ProcessSolution solution() {
            return ProcessSolution.of(
                    switch (this) {
                        case BOARD -> Gridworld.DEFAULT.process();
                        case PENDULUM -> Pendulum.DEFAULT.process();
                    });
        }
    }

    @Override
    public String id() {
        return "ggtd.error-histograms";
    }

    @Override
    public String title() {
        return "TD errors have heavy tails, but not those of one generalized Gaussian";
    }

    @Override
    public String caption() {
        return "The exact laws of the on-policy TD errors on the board and the pendulum at V = 0, after 20 expected TD"
                + " sweeps of step one half, and at the exact values, as histograms on a logarithmic axis; blue the"
                + " Gaussian, red the generalized Gaussian of the same mean, variance and kurtosis. But for the pendulum's"
                + " rewards (V = 0) the pool has heavier tails than a Gaussian, mostly because its states have different"
                + " variances; it is skewed, and on the board a handful of values.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.grid-leptokurtic", "ggtd.pooled-kurtosis", "ggtd.kurtosis-monotone");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("world", "time", "series"), List.of("x", "density", "width"));
        for (World world : World.values()) {
            ProcessSolution solution = world.solution();
            double[] values = new double[solution.values().length];
            add(data, world, 0, solution, values);
            for (int sweep = 0; sweep < HALF_WAY; sweep++) {
                double[] targets = solution.process().expected(values);
                for (int s = 0; s < values.length; s++) {
                    values[s] += STEP * (targets[s] - values[s]);
                }
            }
            add(data, world, 1, solution, values);
            add(data, world, 2, solution, solution.values());
        }
        return data.build();
    }

    private static void add(FigureData.Builder data, World world, int time, ProcessSolution solution, double[] values) {
        FiniteLaw errors = solution.process().pooledErrors(solution.law(), values);
        double kurtosis = errors.kurtosis();
        double shape = MomentRatio.KURTOSIS.shape(kurtosis);
        data.row(List.of(world.title, TIMES.get(time), FACTS), kurtosis, shape, 0);
        double[] range = range(errors);
        double width = (range[1] - range[0]) / BINS;
        double[] probabilities = new double[BINS];
        for (int i = 0; i < errors.values().length; i++) {
            if (errors.probabilities()[i] > 0) {
                int bin = Math.clamp((int) ((errors.values()[i] - range[0]) / width), 0, BINS - 1);
                probabilities[bin] += errors.probabilities()[i];
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            if (probabilities[bin] > 0) {
                double middle = range[0] + (bin + 0.5) * width;
                data.row(List.of(world.title, TIMES.get(time), BARS), middle, probabilities[bin] / width, width);
            }
        }
        addDensity(data, world, time, GAUSSIAN, errors, GAUSSIAN_SHAPE, range);
        addDensity(data, world, time, GENERALIZED, errors, shape, range);
    }

    /// Where the errors lie, their rarest left out: from the least to the largest of a probability above 1e-6.
    private static double[] range(FiniteLaw errors) {
        double[] likely = IntStream.range(0, errors.values().length)
                .filter(i -> errors.probabilities()[i] > 1e-6)
                .mapToDouble(i -> errors.values()[i])
                .sorted()
                .toArray();
        return new double[] {likely[0], likely[likely.length - 1]};
    }

    private static void addDensity(
            FigureData.Builder data,
            World world,
            int time,
            String series,
            FiniteLaw errors,
            double shape,
            double[] range) {
        double unit = new GeneralizedGaussian(1, shape).variance();
        GeneralizedGaussian law = new GeneralizedGaussian(Math.sqrt(errors.variance() / unit), shape);
        double mean = errors.mean();
        for (int i = 0; i < POINTS; i++) {
            double x = range[0] + (range[1] - range[0]) * i / (POINTS - 1);
            data.row(List.of(world.title, TIMES.get(time), series), x, law.density(x - mean), 0);
        }
    }

    @Override
    public Plate draw(FigureData data) {
        List<Plate.Placed> panels = new ArrayList<>();
        int row = 0;
        for (World world : World.values()) {
            for (int time = 0; time < TIMES.size(); time++) {
                FigureData shown = data.where("world", world.title).where("time", TIMES.get(time));
                panels.add(new Plate.Placed(
                        390 * time, 400 * row, 390, 390, panel(world.title + ", " + TIMES.get(time), shown)));
            }
            row++;
        }
        return new Plate(1170, 800, panels);
    }

    private static AxesPanel panel(String heading, FigureData data) {
        FigureData bars = data.where("series", BARS);
        FigureData gaussian = data.where("series", GAUSSIAN);
        FigureData generalized = data.where("series", GENERALIZED);
        double[] xs = gaussian.reals("x");
        double[] heights = bars.reals("density");
        double highest = Arrays.stream(heights).max().orElseThrow();
        Axis x = Axis.linear("TD error *δ*", xs[0], xs[xs.length - 1]);
        Axis y = Axis.log("density", FLOOR * 0.9, highest * 20);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Bars(bars.reals("x"), heights, bars.reals("width"), Ink.GREY.tint(0.35)));
        marks.add(Curve.of(gaussian.reals("x"), gaussian.reals("density"), Ink.BLUE.color(), Dash.DASHED));
        marks.add(Curve.of(generalized.reals("x"), generalized.reals("density"), Ink.VERMILLION.color(), Dash.SOLID));
        FigureData facts = data.where("series", FACTS);
        String text = "*κ* = %s\n*β* = %s".formatted(two(facts.reals("x")[0]), two(facts.reals("density")[0]));
        marks.add(Label.of(text, x.at(0.04), y.max(), Anchor.TOP_LEFT, Ink.BLACK.color())
                .moved(0, 8));
        marks.add(Label.of(GAUSSIAN, x.at(0.97), y.max(), Anchor.TOP_RIGHT, Ink.BLUE.color())
                .moved(0, 8));
        marks.add(Label.of("generalized", x.at(0.97), y.max(), Anchor.TOP_RIGHT, Ink.VERMILLION.color())
                .moved(0, 30));
        return new AxesPanel(heading, x, y, 16, marks);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
