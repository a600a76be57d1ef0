package io.github.lemmata.plots;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The numbers of each figure, computed once for all tests.
public final class ComputedFigures {

    private static final Map<String, FigureData> BY_ID = new ConcurrentHashMap<>();

    private ComputedFigures() {}

    /// What the figure's `data()` gave.
    public static FigureData of(Figure figure) {
        return BY_ID.computeIfAbsent(figure.id(), id -> figure.data());
    }
}
