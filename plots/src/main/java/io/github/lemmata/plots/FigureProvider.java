package io.github.lemmata.plots;

import java.util.List;

/// Brings the figures of one family to [Figures]; found by `ServiceLoader`.
public interface FigureProvider {

    /// The family's name, such as `perceptron`.
    String family();

    /// Its figures, in the order in which a reader should meet them.
    List<Figure> figures();
}
