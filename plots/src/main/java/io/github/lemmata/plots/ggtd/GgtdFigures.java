package io.github.lemmata.plots.ggtd;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureProvider;
import java.util.List;

/// The figures of the family `ggtd`.
public final class GgtdFigures implements FigureProvider {

    @Override
    public String family() {
        return "ggtd";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new ErrorHistogramFigure(),
                new ErrorTrainingFigure(),
                new MeasuresFigure(),
                new DominanceFigure(),
                new EstimatorsFigure(),
                new BatchCollapseFigure(),
                new RingLearningFigure(),
                new ContaminationFigure(),
                new ConsistencyFigure(),
                new UncertaintyFigure());
    }
}
