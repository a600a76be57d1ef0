package io.github.lemmata.plots.perceptron;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureProvider;
import java.util.List;

/// The figures of the family `perceptron`.
public final class PerceptronFigures implements FigureProvider {

    @Override
    public String family() {
        return "perceptron";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new TrainingFigure(),
                new ScalingFigure(),
                new DeviationFigure(),
                new StepSizeScanFigure(),
                new TightnessFigure(),
                new BiasFigure(),
                new PlaneFigure());
    }
}
