package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 39, 40.
final class RobustLossQuantities {

    private RobustLossQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
