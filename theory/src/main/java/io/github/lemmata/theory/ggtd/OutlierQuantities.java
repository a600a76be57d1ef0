package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 35 to 38.
final class OutlierQuantities {

    private OutlierQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
