package io.github.lemmata.plots.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Dots;
import io.github.lemmata.plots.paper.EndLabels;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.simulations.ggtd.EstimatedVariances;
import io.github.lemmata.theory.ggtd.BatchCollapse;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// What share of a batch inverse-variance weights leave, against its size.
final class BatchCollapseFigure implements Figure {

    private static final List<Integer> COUNTS = List.of(3, 4, 5, 6, 8);
    private static final int[] SIZES =
            IntStream.rangeClosed(4, 12).map(power -> 1 << power).toArray();
    private static final int REPLICAS = 64;
    private static final long SEED = 20240805;
    private static final int FIRST_WITH_LIMIT = 6;

    @Override
    public String id() {
        return "ggtd.batch-collapse";
    }

    @Override
    public String title() {
        return "Weights from variances of five values or fewer collapse a batch";
    }

    @Override
    public String caption() {
        return "Effective share EBS / N of a batch of N errors of one and the same variance, weighted by the inverse of"
                + " their variances as n values each estimate them: geometric mean over 64 replicas. From n = 6 on it"
                + " tends to (n - 5) / (n - 3), dotted; for the ensembles of five that are usual it tends to 0, slowly,"
                + " and for fewer as a power of N. Nothing here is uncertain but the estimates.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.ebs-collapse", "ggtd.ebs-monotone");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("series"), List.of("n", "N", "share"));
        RandomStream stream = RandomStream.ofSeed(SEED).child(id());
        for (int n : COUNTS) {
            double[] logs = new double[SIZES.length];
            for (int replica = 0; replica < REPLICAS; replica++) {
                double[] sizes = new EstimatedVariances(n)
                        .effectiveSizes(SIZES, stream.child(n).child(replica));
                for (int i = 0; i < SIZES.length; i++) {
                    logs[i] += Math.log(sizes[i] / SIZES[i]) / REPLICAS;
                }
            }
            for (int i = 0; i < SIZES.length; i++) {
                data.row(List.of(series(n)), n, SIZES[i], Math.exp(logs[i]));
            }
        }
        return data.build();
    }

    private static String series(int n) {
        return "n = " + n;
    }

    @Override
    public Plate draw(FigureData data) {
        Axis x = Axis.log("size of the batch *N*", 9, SIZES[SIZES.length - 1]);
        Axis y = Axis.log("effective share EBS / *N*", 9e-4, 1.05);
        List<Mark> marks = new ArrayList<>();
        EndLabels names = new EndLabels(x.max(), y, 400);
        for (int n : COUNTS) {
            FigureData series = data.where("series", series(n));
            Color color = Ink.ramp((n - 3) / 5.0);
            double[] shares = series.reals("share");
            if (n >= FIRST_WITH_LIMIT) {
                double limit = BatchCollapse.limitingShare(n);
                marks.add(Curve.guide(x.min(), limit, x.max(), limit, color, Dash.DOTTED));
            }
            marks.add(Curve.of(series.reals("N"), shares, color, Dash.SOLID));
            marks.add(new Dots(series.reals("N"), shares, color, SeriesMarkers.CIRCLE, 6));
            names.add("*n* = " + n, shares[shares.length - 1], color);
        }
        marks.addAll(names.labels());
        return Plate.of(760, 520, new AxesPanel("", x, y, 80, marks));
    }
}
