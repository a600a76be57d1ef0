package io.github.lemmata.plots.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.EndLabels;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.PaperStyle;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.plots.paper.Region;
import io.github.lemmata.simulations.ggtd.ErrorRule;
import io.github.lemmata.simulations.ggtd.RingLearning;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/// How well four rules learn the values of a ring whose rewards have noise of three shapes.
final class RingLearningFigure implements Figure {

    private static final List<Double> SHAPES = List.of(0.7, 1.0, 2.0);
    private static final double STEP_SIZE = 0.02;
    private static final double PSEUDO_HUBER_SCALE = 0.5;
    private static final double FLOOR = 0.05;
    private static final int[] STEPS =
            IntStream.rangeClosed(0, 60).map(i -> 40 * i).toArray();
    private static final int REPLICAS = 24;
    private static final long SEED = 20240806;
    private static final String PLAIN = "plain TD";
    private static final String SIGN = "sign";
    private static final String LIKELIHOOD = "likelihood";
    private static final String PSEUDO_HUBER = "pseudo-Huber";
    private static final List<String> RULES = List.of(PLAIN, SIGN, LIKELIHOOD, PSEUDO_HUBER);

    @Override
    public String id() {
        return "ggtd.ring-learning";
    }

    @Override
    public String title() {
        return "Which rule learns best depends on the shape of the noise";
    }

    @Override
    public String caption() {
        return "Root mean square error of the values of the ring of ten states while they are learnt with step size 0.02,"
                + " each rule scaled to the same mean step and all with the same noise: median of 24 replicas, and the"
                + " middle 80 % of plain TD and of the sign. Plain TD is the likelihood's rule for Gaussian noise, with or without weights, since every"
                + " state has the same variance; the sign is that for Laplace noise. Below shape 1 the likelihood's"
                + " influence has a pole at 0 and is cut off at errors of 0.05. The pseudo-Huber loss is a safe middle.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.sign-td-efficiency", "ggtd.robust-losses");
    }

    private static ErrorRule rule(String name, double shape) {
        return switch (name) {
            case PLAIN -> ErrorRule.PLAIN;
            case SIGN -> ErrorRule.SIGN;
            case LIKELIHOOD -> new ErrorRule.Power(shape, shape < 1 ? FLOOR : 0);
            case PSEUDO_HUBER -> new ErrorRule.PseudoHuber(PSEUDO_HUBER_SCALE);
            default -> throw new IllegalArgumentException("rule is %s; expected one of %s".formatted(name, RULES));
        };
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("noise", "rule"), List.of("step", "median", "tenth", "ninetieth"));
        RandomStream stream = RandomStream.ofSeed(SEED).child(id());
        List<RandomStream> replicas =
                IntStream.range(0, REPLICAS).mapToObj(stream::child).toList();
        for (double shape : SHAPES) {
            for (String name : RULES) {
                GeneralizedGaussian noise = new GeneralizedGaussian(1, shape);
                double[] curves = new RingLearning(Ring.DEFAULT, rule(name, shape), STEP_SIZE, noise)
                        .learningCurves(STEPS, replicas);
                for (int i = 0; i < STEPS.length; i++) {
                    double[] errors = new double[REPLICAS];
                    for (int k = 0; k < REPLICAS; k++) {
                        errors[k] = curves[k * STEPS.length + i];
                    }
                    Percentile percentile = new Percentile();
                    percentile.setData(errors);
                    data.row(
                            List.of(series(shape), name),
                            STEPS[i],
                            percentile.evaluate(50),
                            percentile.evaluate(10),
                            percentile.evaluate(90));
                }
            }
        }
        return data.build();
    }

    private static String series(double shape) {
        return "β = " + shape;
    }

    @Override
    public Plate draw(FigureData data) {
        List<AxesPanel> panels = new ArrayList<>();
        for (double shape : SHAPES) {
            panels.add(panel(shape, data.where("noise", series(shape))));
        }
        return Plate.row(470, panels, 360, 360, 470);
    }

    private static AxesPanel panel(double shape, FigureData data) {
        Axis x = Axis.linear("step", 0, STEPS[STEPS.length - 1]);
        Axis y = Axis.log("rms error of the values", 0.05, 1.3);
        List<Mark> marks = new ArrayList<>();
        addBand(marks, data.where("rule", PLAIN), PLAIN);
        addBand(marks, data.where("rule", SIGN), SIGN);
        boolean last = shape == SHAPES.getLast();
        EndLabels names = new EndLabels(x.max(), y, 340);
        for (String name : RULES) {
            FigureData series = data.where("rule", name);
            double[] medians = series.reals("median");
            marks.add(Curve.of(series.reals("step"), medians, ink(name).color(), dash(name)));
            names.add(name, medians[medians.length - 1], ink(name).color());
        }
        if (last) {
            marks.addAll(names.labels());
        }
        return new AxesPanel(
                "noise of shape "
                        + BigDecimal.valueOf(shape).stripTrailingZeros().toPlainString(),
                x,
                y,
                last ? 126 : 16,
                marks);
    }

    private static void addBand(List<Mark> marks, FigureData series, String name) {
        double[] x = series.reals("step");
        double[] low = series.reals("tenth");
        double[] high = series.reals("ninetieth");
        marks.add(Region.between(x, low, high, ink(name).tint(0.2)));
        marks.add(new Curve(x, low, ink(name).tint(0.55), Dash.SOLID, PaperStyle.HAIRLINE));
        marks.add(new Curve(x, high, ink(name).tint(0.55), Dash.SOLID, PaperStyle.HAIRLINE));
    }

    private static Ink ink(String name) {
        return switch (name) {
            case PLAIN -> Ink.BLUE;
            case SIGN -> Ink.VERMILLION;
            case LIKELIHOOD -> Ink.BLACK;
            default -> Ink.GREEN;
        };
    }

    private static Dash dash(String name) {
        return switch (name) {
            case LIKELIHOOD -> Dash.DOTTED;
            case PSEUDO_HUBER -> Dash.DASHED;
            default -> Dash.SOLID;
        };
    }
}
