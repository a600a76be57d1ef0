package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 1 to 4.
final class DistributionQuantities {

    private DistributionQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
