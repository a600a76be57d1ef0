package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureProvider;
import java.util.List;

/// The figures of the family `hconsistency`.
public final class HconsistencyFigures implements FigureProvider {

    @Override
    public String family() {
        return "hconsistency";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new LossesFigure(),
                new TransformsFigure(),
                new InversesFigure(),
                new MaeCloudFigure(),
                new GapsFigure(),
                new TrainingFigure(),
                new BoundedScoresFigure(),
                new LdrFigure(),
                new EnsembleFigure());
    }
}
