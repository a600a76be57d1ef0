package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Anchor;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Dots;
import io.github.lemmata.plots.paper.EndLabels;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.DerivativeGenerator;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// The derivatives that a loss ensemble gives to one batch, for several shapes of their distribution.
final class EnsembleFigure implements Figure {

    private static final List<Double> LAMBDAS = List.of(-1.0, -0.5, 0.0, 0.5, 1.0);
    private static final String LOGISTIC = "logistic loss";
    private static final int BATCH = 64;
    private static final double FARTHEST = 4;
    private static final long SEED = 20240901;
    private static final double AREA_HEIGHT = 380;

    @Override
    public String id() {
        return "hconsistency.ensemble-derivatives";
    }

    @Override
    public String title() {
        return "A loss ensemble draws derivatives, and sorts them by margin";
    }

    @Override
    public String caption() {
        return "Derivatives that the generator of loss ensembles gives to one batch of 64 margins, from the same 64 normal"
                + " draws for five values of lambda, the shape of their distribution. Sorting makes them increase with the"
                + " margin, and beyond margin 1 they are divided by it: negative and nondecreasing, they are the"
                + " derivatives of a convex calibrated loss, whatever was drawn. Dashed, that of the logistic loss.";
    }

    @Override
    public List<String> claims() {
        return List.of("hconsistency.derivative-generator", "hconsistency.derivative-interpolation");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("series"), List.of("margin", "derivative"));
        RandomStream stream = RandomStream.ofSeed(SEED).child(id());
        double[] normals = ZigguratSampler.NormalizedGaussian.of(stream.generator())
                .samples(BATCH)
                .toArray();
        double[] margins = new double[BATCH];
        Arrays.setAll(margins, i -> FARTHEST * ((2.0 * i + 1) / BATCH - 1));
        for (double lambda : LAMBDAS) {
            double[] derivatives = DerivativeGenerator.derivatives(margins, normals, lambda);
            for (int i = 0; i < BATCH; i++) {
                data.row(List.of(series(lambda)), margins[i], derivatives[i]);
            }
        }
        for (double margin : margins) {
            double derivative = CompSumLoss.LOGISTIC.gradient(new double[] {margin, 0}, 0)[0];
            data.row(List.of(LOGISTIC), margin, derivative);
        }
        return data.build();
    }

    private static String series(double lambda) {
        return "λ = " + TauInk.number(lambda);
    }

    @Override
    public Plate draw(FigureData data) {
        Axis x = Axis.linear("margin *z*", -FARTHEST, FARTHEST);
        Axis y = Axis.linear("derivative *φ*ʹ(*z*)", -1.04, 0.04);
        List<Mark> marks = new ArrayList<>();
        EndLabels names = new EndLabels(FARTHEST, y, AREA_HEIGHT);
        FigureData logistic = data.where("series", LOGISTIC);
        marks.add(Curve.of(logistic.reals("margin"), logistic.reals("derivative"), Ink.GREY.color(), Dash.DASHED));
        marks.add(Label.of(LOGISTIC, -1.9, -0.8, Anchor.RIGHT, Ink.GREY.color()));
        for (double lambda : LAMBDAS) {
            FigureData series = data.where("series", series(lambda));
            Color color = Ink.ramp((lambda + 1) / 2);
            double[] margins = series.reals("margin");
            double[] derivatives = series.reals("derivative");
            marks.add(Curve.of(margins, derivatives, color, Dash.SOLID));
            marks.add(new Dots(margins, derivatives, color, SeriesMarkers.CIRCLE, 5));
            names.add("*λ* = " + TauInk.number(lambda).replace('-', '−'), derivatives[BATCH - 1], color);
        }
        marks.addAll(names.labels());
        return Plate.of(808, 500, new AxesPanel("", x, y, 110, marks));
    }
}
