package io.github.lemmata.plots.hconsistency;

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
import io.github.lemmata.theory.hconsistency.LdrConditionalRisk;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// The gaps between the best scores of the label-distributionally-robust loss against its temperature.
final class LdrFigure implements Figure {

    private static final double MARGIN = 1;
    private static final double SMALLEST = 0.05;
    private static final double LARGEST = 10;
    private static final int POINTS = 121;
    private static final double AREA_HEIGHT = 330;

    /// A conditional distribution and its colour.
    private record World(double[] p, Color color) {

        String series() {
            return "p = (" + TauInk.number(p[0]) + ", " + TauInk.number(p[1]) + ", " + TauInk.number(p[2]) + ")";
        }

        String label() {
            return TauInk.number(p[0]) + ", " + TauInk.number(p[1]) + ", " + TauInk.number(p[2]);
        }
    }

    private static final List<World> WORLDS = List.of(
            new World(new double[] {0.6, 0.25, 0.15}, Ink.BLUE.color()),
            new World(new double[] {0.5, 0.3, 0.2}, Ink.GREEN.color()),
            new World(new double[] {0.4, 0.3, 0.3}, Ink.VERMILLION.color()));

    @Override
    public String id() {
        return "hconsistency.ldr-gaps";
    }

    @Override
    public String title() {
        return "The robust loss ranks all classes at every temperature; its limit does not";
    }

    @Override
    public String caption() {
        return "Gaps between the best scores of the label-distributionally-robust loss with margin 1, three classes of"
                + " the probabilities named, against its temperature lambda. At every temperature the order of the scores"
                + " is that of the probabilities. As lambda tends to 0 the loss becomes that of Crammer and Singer: if one"
                + " class has more than half of the probability, the first gap tends to 1; if none has half of it, the gap"
                + " closes in proportion to lambda, here like lambda log 2 (dashed): the limit is not consistent. The gap between the second and the third class"
                + " closes in any case.";
    }

    @Override
    public List<String> claims() {
        return List.of("hconsistency.ldr-rank-preserving", "hconsistency.cs-inconsistent");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("series"), List.of("temperature", "firstGap", "secondGap"));
        Axis temperatures = Axis.log("", SMALLEST, LARGEST);
        for (World world : WORLDS) {
            for (int i = 0; i < POINTS; i++) {
                double temperature = temperatures.at(i / (POINTS - 1.0));
                double[] f = LdrConditionalRisk.minimiser(world.p, MARGIN, temperature);
                data.row(List.of(world.series()), temperature, f[0] - f[1], f[1] - f[2]);
            }
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        Axis x = Axis.log("temperature *λ*", SMALLEST, 1.1 * LARGEST);
        Axis first = Axis.log("gap between the two best scores", 1.5e-2, 20);
        Axis second = Axis.log("gap between the second and the third score", 1e-2, 20);
        List<Mark> firstMarks = new ArrayList<>();
        firstMarks.add(Curve.guide(
                SMALLEST, SMALLEST * Math.log(2), LARGEST, LARGEST * Math.log(2), Ink.GREY.color(), Dash.DASHED));
        firstMarks.add(Label.of("*λ* log 2", 0.055, 0.12, Anchor.LEFT, Ink.GREY.color()));
        addCurves(firstMarks, data, "firstGap", first, WORLDS);
        List<Mark> secondMarks = new ArrayList<>();
        addCurves(secondMarks, data, "secondGap", second, WORLDS.subList(0, 2));
        return Plate.row(
                450,
                List.of(
                        new AxesPanel("(a) first gap", x, first, 132, firstMarks),
                        new AxesPanel("(b) second gap", x, second, 140, secondMarks)),
                520,
                520);
    }

    private static void addCurves(List<Mark> marks, FigureData data, String column, Axis y, List<World> worlds) {
        EndLabels names = new EndLabels(1.1 * LARGEST, y, AREA_HEIGHT);
        for (World world : worlds) {
            FigureData series = data.where("series", world.series());
            double[] gaps = series.reals(column);
            marks.add(Curve.of(series.reals("temperature"), gaps, world.color, Dash.SOLID));
            names.add(world.label(), gaps[gaps.length - 1], world.color);
        }
        marks.addAll(names.labels());
    }
}
