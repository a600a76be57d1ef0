package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Anchor;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.theory.hconsistency.BoundedScores;
import java.util.ArrayList;
import java.util.List;

/// What remains of a comp-sum loss where the label is certain and the scores are bounded.
final class BoundedScoresFigure implements Figure {

    private static final int CLASSES = 10;
    private static final double LARGEST = 3;
    private static final int POINTS = 151;

    @Override
    public String id() {
        return "hconsistency.bounded-scores";
    }

    @Override
    public String title() {
        return "What bounded scores leave of the loss when the label is certain";
    }

    @Override
    public String caption() {
        return "The least conditional risk of ten classes when one of them is certain and all scores lie between -Lambda"
                + " and Lambda. It falls in tau and in Lambda; in the end like 9 exp(-2 Lambda) for every tau.";
    }

    @Override
    public List<String> claims() {
        return List.of("hconsistency.bounded-deterministic");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("series"), List.of("tau", "bound", "leastRisk"));
        for (double tau : TauInk.TAUS) {
            for (int i = 0; i < POINTS; i++) {
                double bound = LARGEST * i / (POINTS - 1);
                data.row(
                        List.of(TauInk.series(tau)),
                        tau,
                        bound,
                        BoundedScores.deterministicMinimum(tau, CLASSES, bound));
            }
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        List<Mark> marks = new ArrayList<>();
        for (double tau : TauInk.TAUS) {
            FigureData series = data.where("series", TauInk.series(tau));
            double[] risks = series.reals("leastRisk");
            marks.add(Curve.of(series.reals("bound"), risks, TauInk.of(tau), Dash.SOLID));
        }
        // On the left, where the curves are still apart.
        for (double tau : TauInk.TAUS) {
            double start = data.where("series", TauInk.series(tau)).reals("leastRisk")[0];
            marks.add(Label.of(TauInk.label(tau), 0, start, Anchor.RIGHT, TauInk.of(tau))
                    .moved(-8, 0));
        }
        Axis x = Axis.linear("bound *Λ* on the scores", -0.5, LARGEST);
        Axis y = Axis.log("least conditional risk *Φ^{τ}*(9 e*^{−2Λ}*)", 1.5e-2, 14);
        return Plate.of(700, 500, new AxesPanel("", x, y, 12, marks));
    }
}
