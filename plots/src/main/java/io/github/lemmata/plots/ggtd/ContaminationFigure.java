package io.github.lemmata.plots.ggtd;

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
import io.github.lemmata.theory.ggtd.ContaminatedLocation;
import io.github.lemmata.theory.ggtd.RobustLoss;
import java.util.ArrayList;
import java.util.List;

/// How far one share of outliers moves a location, and why: the influence of a residual in each loss.
final class ContaminationFigure implements Figure {

    private static final double SHARE = 0.1;
    private static final double SCALE = 1;
    private static final double NEAREST = 1;
    private static final double FARTHEST = 100;
    private static final double LARGEST = 8;
    private static final int POINTS = 121;
    private static final String BIAS = "bias";
    private static final String INFLUENCE = "influence";

    @Override
    public String id() {
        return "ggtd.contamination";
    }

    @Override
    public String title() {
        return "A bounded influence stops the bias, a redescending one undoes it";
    }

    @Override
    public String caption() {
        return "(a) The location that each loss gives when a tenth of standard normal data lies at M: that of squares is"
                + " M / 10, the pseudo-Huber loss settles at 0.197, the Cauchy loss returns to 0 like 1 / M and the"
                + " Geman-McClure loss faster still. (b) The influence of a residual, the derivative of the loss: it grows,"
                + " it is bounded, or it comes down again. All scales are 1.";
    }

    @Override
    public List<String> claims() {
        return List.of("ggtd.contamination-bias", "ggtd.robust-losses");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("panel", "loss"), List.of("x", "y"));
        Axis outliers = Axis.log("", NEAREST, FARTHEST);
        for (RobustLoss loss : RobustLoss.values()) {
            for (int i = 0; i < POINTS; i++) {
                double outlier = outliers.at(i / (POINTS - 1.0));
                double bias = new ContaminatedLocation(loss, SCALE, SHARE, outlier).bias();
                data.row(List.of(BIAS, loss.name()), outlier, bias);
                double residual = LARGEST * i / (POINTS - 1);
                data.row(List.of(INFLUENCE, loss.name()), residual, loss.influence(residual, SCALE));
            }
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        Axis far = Axis.log("outliers at *M*", NEAREST * 0.9, FARTHEST * 1.25);
        Axis bias = Axis.log("bias of the location", 9e-4, 11);
        Axis residual = Axis.linear("residual *r*", 0, LARGEST);
        Axis influence = Axis.linear("influence *ψ*(*r*)", 0, 1.6);
        Label squares = Label.of(name(RobustLoss.SQUARED), 1.7, 1.5, Anchor.LEFT, Ink.BLACK.color());
        return Plate.row(
                480,
                List.of(
                        panel("(a) bias", far, bias, data.where("panel", BIAS), List.of()),
                        panel("(b) influence", residual, influence, data.where("panel", INFLUENCE), List.of(squares))),
                600,
                580);
    }

    private static AxesPanel panel(String heading, Axis x, Axis y, FigureData data, List<Label> inside) {
        List<Mark> marks = new ArrayList<>(inside);
        EndLabels names = new EndLabels(x.max(), y, 350);
        for (RobustLoss loss : RobustLoss.values()) {
            FigureData series = data.where("loss", loss.name());
            double[] values = series.reals("y");
            marks.add(Curve.of(series.reals("x"), values, ink(loss).color(), dash(loss)));
            if (inside.stream().noneMatch(label -> label.text().equals(name(loss)))) {
                names.add(name(loss), values[values.length - 1], ink(loss).color());
            }
        }
        marks.addAll(names.labels());
        return new AxesPanel(heading, x, y, 140, marks);
    }

    private static String name(RobustLoss loss) {
        return switch (loss) {
            case SQUARED -> "squares";
            case PSEUDO_HUBER -> "pseudo-Huber";
            case CAUCHY -> "Cauchy";
            case GEMAN_MCCLURE -> "Geman–McClure";
        };
    }

    private static Ink ink(RobustLoss loss) {
        return switch (loss) {
            case SQUARED -> Ink.BLACK;
            case PSEUDO_HUBER -> Ink.BLUE;
            case CAUCHY -> Ink.VERMILLION;
            case GEMAN_MCCLURE -> Ink.GREEN;
        };
    }

    private static Dash dash(RobustLoss loss) {
        return switch (loss) {
            case SQUARED, PSEUDO_HUBER -> Dash.SOLID;
            case CAUCHY -> Dash.DASHED;
            case GEMAN_MCCLURE -> Dash.DASH_DOT;
        };
    }
}
