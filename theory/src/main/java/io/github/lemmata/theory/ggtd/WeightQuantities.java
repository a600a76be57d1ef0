package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 21 to 27.
final class WeightQuantities {

    private WeightQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
