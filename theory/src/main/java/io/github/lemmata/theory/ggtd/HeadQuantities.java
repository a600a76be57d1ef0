package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 16 to 20.
final class HeadQuantities {

    private HeadQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
