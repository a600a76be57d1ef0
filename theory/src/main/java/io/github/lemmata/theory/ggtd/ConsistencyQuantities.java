package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 41 to 46.
final class ConsistencyQuantities {

    private ConsistencyQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
