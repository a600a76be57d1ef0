package io.github.lemmata.cli;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.Figures;
import java.util.Iterator;

/// The ids that `lemmata figure` takes, for the shell's completion.
final class FigureNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Figures.load().all().stream().map(Figure::id).iterator();
    }
}
