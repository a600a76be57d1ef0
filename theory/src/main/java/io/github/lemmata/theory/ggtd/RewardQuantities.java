package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import java.util.List;

/// Quantities of claims 33, 34.
final class RewardQuantities {

    private RewardQuantities() {}

    static List<Quantity> all() {
        return List.of();
    }
}
