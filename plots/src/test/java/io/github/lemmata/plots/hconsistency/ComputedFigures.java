package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The numbers of each figure, computed once for all tests.
final class ComputedFigures {

    private static final Map<String, FigureData> BY_ID = new ConcurrentHashMap<>();

    private ComputedFigures() {}

    static FigureData of(Figure figure) {
        return BY_ID.computeIfAbsent(figure.id(), id -> figure.data());
    }
}
