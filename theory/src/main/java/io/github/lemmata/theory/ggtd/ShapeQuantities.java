package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 5 to 10.
final class ShapeQuantities {

    private ShapeQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
