package io.github.lemmata.plots;

import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Plate;
import java.util.List;

/// A parabola, to try the figure core on.
record ExampleFigure(String id) implements Figure {

    @Override
    public String title() {
        return "A parabola & its name";
    }

    @Override
    public String caption() {
        return "The square is below 1 for all x < 1.";
    }

    @Override
    public List<String> claims() {
        return List.of("example.square");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("curve"), List.of("x", "square"));
        for (int i = 0; i <= 10; i++) {
            double x = i / 10.0;
            data.row(List.of("square, exact"), x, x * x);
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        Curve curve = Curve.of(data.reals("x"), data.reals("square"), Ink.BLUE.color(), Dash.DASHED);
        Label label = Label.atEnd("*x*^{2}", 1, 1, Ink.BLUE.color());
        Axis x = Axis.linear("*x*", 0, 1);
        Axis y = Axis.linear("square", 0, 1.05);
        return Plate.of(504, 360, new AxesPanel("", x, y, 40, List.of(curve, label)));
    }
}
