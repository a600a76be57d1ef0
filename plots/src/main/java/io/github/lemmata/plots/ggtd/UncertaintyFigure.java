package io.github.lemmata.plots.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Anchor;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.EndLabels;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.plots.paper.Region;
import io.github.lemmata.plots.paper.Specks;
import io.github.lemmata.simulations.ggtd.TrainingResiduals;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.RewardUncertainty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A loss that an uncertainty weighs down becomes a robust one; and the outliers that call for one, as boxes.
final class UncertaintyFigure implements Figure {

    private static final List<Double> PRICES = List.of(0.5, 1.0, 2.0);
    private static final double LARGEST_LOSS = 8;
    private static final int POINTS = 161;
    private static final KarrasGrid GRID = KarrasGrid.usual(11);
    private static final double STD = 0.5;
    private static final double OUTLIER_SHARE = 0.05;
    private static final double OUTLIER_SIZE = 4;
    private static final int RESIDUALS = 600;
    private static final long SEED = 20250321;
    private static final double BOX = 0.17;
    private static final double FENCE = 1.5;
    private static final double FAR_FENCE = 3;
    private static final double HIGHEST = 12;
    private static final String LEAST_LOSS = "least loss";
    private static final String RESIDUAL = "residual";
    private static final String CLEAN = "clean";
    private static final String IMPULSIVE = "impulsive";

    @Override
    public String id() {
        return "ggtd.uncertainty";
    }

    @Override
    public String title() {
        return "A free uncertainty makes a loss robust, and where that is needed";
    }

    @Override
    public String caption() {
        return "(a) A loss L weighed down by an uncertainty U that costs a price for each unit: at the best U (dashed) what"
                + " is left of L is a line up to the price and a logarithm beyond. (b) Residuals of consistency training at"
                + " the exact function of normal data, between neighbouring noise levels, in quartile ranges about the"
                + " median: boxes of the middle half, whiskers to the last value within 1.5 of it, and every value beyond."
                + " Clean data in blue, and in red with a twentieth of it moved by 4: at the lowest levels the noise hides"
                + " the outliers, at higher ones they lie far outside the fences at 1.5 and 3 (dotted).";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.ctrlu-optimum", "ggtd.robust-losses");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("panel", "series"), List.of("x", "y", "uncertainty"));
        for (double price : PRICES) {
            for (int i = 0; i < POINTS; i++) {
                double loss = LARGEST_LOSS * i / (POINTS - 1);
                data.row(
                        List.of(LEAST_LOSS, series(price)),
                        loss,
                        RewardUncertainty.least(loss, price),
                        RewardUncertainty.optimum(loss, price));
            }
        }
        RandomStream stream = RandomStream.ofSeed(SEED).child(id());
        addResiduals(data, CLEAN, new TrainingResiduals(GRID, STD, 0, 0), stream);
        addResiduals(data, IMPULSIVE, new TrainingResiduals(GRID, STD, OUTLIER_SHARE, OUTLIER_SIZE), stream);
        return data.build();
    }

    private static String series(double price) {
        return "λ = " + price;
    }

    private static void addResiduals(
            FigureData.Builder data, String series, TrainingResiduals residuals, RandomStream stream) {
        for (int i = 1; i < GRID.count(); i++) {
            double[] sorted = residuals.between(i, RESIDUALS, stream.child(i));
            Arrays.sort(sorted);
            for (double residual : sorted) {
                data.row(List.of(RESIDUAL, series), i, residual, 0);
            }
        }
    }

    @Override
    public Plate draw(FigureData data) {
        return Plate.row(
                520, List.of(losses(data.where("panel", LEAST_LOSS)), boxes(data.where("panel", RESIDUAL))), 470, 700);
    }

    private static AxesPanel losses(FigureData data) {
        Axis x = Axis.linear("loss *L*", 0, LARGEST_LOSS);
        Axis y = Axis.linear("least of e*^{−U}L* + *λU*, and its *U*", 0, 5.2);
        List<Mark> marks = new ArrayList<>();
        EndLabels names = new EndLabels(LARGEST_LOSS, y, 390);
        for (double price : PRICES) {
            FigureData series = data.where("series", series(price));
            var color = Ink.ramp(PRICES.indexOf(price) / 2.2);
            marks.add(Curve.of(series.reals("x"), series.reals("uncertainty"), color, Dash.DASHED));
            marks.add(Curve.of(series.reals("x"), series.reals("y"), color, Dash.SOLID));
            double[] values = series.reals("y");
            double[] best = series.reals("uncertainty");
            names.add("*λ* = " + BigDecimal.valueOf(price).stripTrailingZeros(), values[POINTS - 1], color);
            names.add("*U*", best[POINTS - 1], color);
        }
        marks.addAll(names.labels());
        return new AxesPanel("(a) loss left", x, y, 84, marks);
    }

    private static AxesPanel boxes(FigureData data) {
        Axis x = Axis.linear("lower noise level *i* of 11", 0.4, GRID.count() - 0.4);
        Axis y = Axis.linear("residual, in quartile ranges", -HIGHEST, HIGHEST);
        List<Mark> marks = new ArrayList<>();
        for (double fence : new double[] {FENCE + 0.5, FAR_FENCE + 0.5}) {
            marks.add(Curve.guide(x.min(), fence, x.max(), fence, Ink.GREY.color(), Dash.DOTTED));
            marks.add(Curve.guide(x.min(), -fence, x.max(), -fence, Ink.GREY.color(), Dash.DOTTED));
        }
        for (int i = 1; i < GRID.count(); i++) {
            addBox(marks, i - 0.2, at(data.where("series", CLEAN), i), Ink.BLUE);
            addBox(marks, i + 0.2, at(data.where("series", IMPULSIVE), i), Ink.VERMILLION);
        }
        marks.add(Label.of(CLEAN, x.at(0.66), 0.9 * HIGHEST, Anchor.LEFT, Ink.BLUE.color()));
        marks.add(Label.of("5 % moved by 4", x.at(0.66), 0.78 * HIGHEST, Anchor.LEFT, Ink.VERMILLION.color()));
        return new AxesPanel("(b) residuals of consistency training", x, y, 14, marks);
    }

    private static double[] at(FigureData series, int level) {
        return series.rows().stream()
                .filter(row -> row.reals().getFirst() == level)
                .mapToDouble(row -> row.reals().get(1))
                .toArray();
    }

    private static void addBox(List<Mark> marks, double x, double[] sorted, Ink ink) {
        double median = quantile(sorted, 0.5);
        double range = quantile(sorted, 0.75) - quantile(sorted, 0.25);
        double[] scaled =
                Arrays.stream(sorted).map(value -> (value - median) / range).toArray();
        double low = quantile(scaled, 0.25);
        double high = quantile(scaled, 0.75);
        double[] inside = Arrays.stream(scaled)
                .filter(value -> value >= low - FENCE && value <= high + FENCE)
                .toArray();
        double[] outside = Arrays.stream(scaled)
                .filter(value -> value < low - FENCE || value > high + FENCE)
                .map(value -> Math.clamp(value, -HIGHEST, HIGHEST))
                .toArray();
        double[] places = new double[outside.length];
        Arrays.fill(places, x);
        marks.add(Curve.guide(x, inside[0], x, inside[inside.length - 1], ink.color(), Dash.SOLID));
        marks.add(new Region(
                new double[] {x - BOX, x - BOX, x + BOX, x + BOX},
                new double[] {low, high, high, low},
                ink.tint(0.45)));
        marks.add(Curve.guide(x - BOX, 0, x + BOX, 0, ink.color(), Dash.SOLID));
        marks.add(new Specks(places, outside, ink.color(), 4));
    }

    /// The value with a share of the sorted ones below it, between two of them by their distance.
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
