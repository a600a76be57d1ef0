package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The functions $\Phi^\tau$ that make the comp-sum losses out of the sum-exponential one.
final class LossesFigure implements Figure {

    private static final double LARGEST = 10;
    private static final int POINTS = 201;
    private static final Map<Double, String> NAMES = Map.of(
            0.0, ": sum-exponential",
            1.0, ": logistic",
            1.5, ": generalized cross-entropy",
            2.0, ": mean absolute error");

    @Override
    public String id() {
        return "hconsistency.losses";
    }

    @Override
    public String title() {
        return "Comp-sum losses are concave functions of one sum, and fall as tau grows";
    }

    @Override
    public String caption() {
        return "A comp-sum loss puts u, the sum of the exponentials of the other classes' scores relative to the"
                + " label's, through a concave function with slope 1 at 0. A larger tau bends it more: the sum-exponential"
                + " loss is u itself, the logistic loss log(1 + u), the mean absolute error u / (1 + u). At every u"
                + " the order of the losses is that of tau, and from tau above 1 on they are bounded.";
    }

    @Override
    public List<String> claims() {
        return List.of("hconsistency.loss-identities");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("series"), List.of("tau", "u", "loss"));
        for (double tau : TauInk.TAUS) {
            CompSumLoss loss = new CompSumLoss(tau);
            for (int i = 0; i < POINTS; i++) {
                double u = LARGEST * i / (POINTS - 1);
                data.row(List.of(TauInk.series(tau)), tau, u, loss.phi(u));
            }
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        List<Mark> marks = new ArrayList<>();
        for (double tau : TauInk.TAUS) {
            FigureData series = data.where("series", TauInk.series(tau));
            double[] losses = series.reals("loss");
            marks.add(Curve.of(series.reals("u"), losses, TauInk.of(tau), Dash.SOLID));
            String name = TauInk.label(tau) + NAMES.getOrDefault(tau, "");
            marks.add(Label.atEnd(name, LARGEST, losses[losses.length - 1], TauInk.of(tau)));
        }
        Axis x = Axis.linear("*u* = sum of e*^{f(k) − f(y)}* over the classes *k* ≠ *y*", 0, 1.02 * LARGEST);
        Axis y = Axis.linear("loss *Φ^{τ}*(*u*)", 0, 1.02 * LARGEST);
        return Plate.of(808, 500, new AxesPanel("", x, y, 286, marks));
    }
}
