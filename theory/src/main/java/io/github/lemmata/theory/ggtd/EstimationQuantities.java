package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 12 to 15.
final class EstimationQuantities {

    private EstimationQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
