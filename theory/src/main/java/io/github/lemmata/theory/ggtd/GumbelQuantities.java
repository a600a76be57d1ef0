package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 31, 32.
final class GumbelQuantities {

    private GumbelQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
