package io.github.lemmata.plots;

import io.github.lemmata.plots.paper.Plate;
import java.util.List;

/// A picture of what a family's claims say: its numbers, computed once, and how they are drawn.
public interface Figure {

    /// The name it is asked for by, `family.what-it-shows` in lower case with hyphens.
    String id();

    /// What it shows, in a few words.
    String title();

    /// What a reader sees in it and should take from it, in plain sentences without LaTeX.
    String caption();

    /// Ids of the claims that it shows, such as `perceptron.batch-bound`.
    List<String> claims();

    /// The numbers behind it, from simulators and closed forms; the same at every call.
    FigureData data();

    /// The drawing of its numbers.
    ///
    /// @param data what [#data()] gave
    Plate draw(FigureData data);

    /// The family that it belongs to: the id up to the first dot.
    default String family() {
        return id().substring(0, id().indexOf('.'));
    }
}
