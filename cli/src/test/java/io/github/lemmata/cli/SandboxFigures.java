package io.github.lemmata.cli;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.FigureProvider;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Plate;
import java.util.List;

/// The figures of the toy claims: one castle.
public final class SandboxFigures implements FigureProvider {
    @Override
    public String family() {
        return "sandbox";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Castle());
    }

    private record Castle() implements Figure {
        @Override
        public String id() {
            return "sandbox.castle";
        }

        @Override
        public String title() {
            return "Height against width";
        }

        @Override
        public String caption() {
            return "The castle is as wide as it is high.";
        }

        @Override
        public List<String> claims() {
            return List.of("sandbox.holds");
        }

        @Override
        public FigureData data() {
            var data = FigureData.columns(List.of(), List.of("width", "height"));
            data.row(List.of(), 0.0, 0.0);
            data.row(List.of(), 1.0, 1.0);
            return data.build();
        }

        @Override
        public Plate draw(FigureData data) {
            var wall = Curve.of(data.reals("width"), data.reals("height"), Ink.BLUE.color(), Dash.SOLID);
            var axes = new AxesPanel("", Axis.linear("width", 0, 1), Axis.linear("height", 0, 1), 60, List.of(wall));
            return Plate.of(360, 240, axes);
        }
    }
}
