package io.github.lemmata.verify.report;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Plate;
import java.util.List;

/// A parabola that stands for the figure of some claims.
///
/// @param id its id
/// @param claims the claims
record SampleFigure(String id, List<String> claims) implements Figure {

    @Override
    public String title() {
        return "Updates against κ & their bound";
    }

    @Override
    public String caption() {
        return "The number of updates stays below the bound, and comes close to it on the hardest datasets.";
    }

    @Override
    public FigureData data() {
        var data = FigureData.columns(List.of(), List.of("kappa", "updates"));
        for (int i = 0; i <= 20; i++) {
            data.row(List.of(), i / 20.0, i * i / 400.0);
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        var curve = Curve.of(data.reals("kappa"), data.reals("updates"), Ink.BLUE.color(), Dash.SOLID);
        var label = Label.atEnd("bound", 1, 1, Ink.BLUE.color());
        return Plate.of(
                720,
                420,
                new AxesPanel(
                        "", Axis.linear("*κ*", 0, 1), Axis.linear("updates", 0, 1.05), 60, List.of(curve, label)));
    }
}
