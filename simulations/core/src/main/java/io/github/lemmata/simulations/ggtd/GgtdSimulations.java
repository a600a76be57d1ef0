package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.QuantityProvider;
import java.util.List;
import java.util.stream.Stream;

/// What the deterministic simulators of the family `ggtd` find, for the register of quantities.
public final class GgtdSimulations implements QuantityProvider {

    @Override
    public String family() {
        return "ggtd";
    }

    @Override
    public List<Quantity> quantities() {
        return Stream.of( //
                        WorldQuantities.all(), // claims 28, 29, 47
                        CriticQuantities.all(), // 48, 49
                        MeanShiftQuantities.all(), // 37, 38
                        ConsistencyTrainingQuantities.all()) // 42, 44
                .flatMap(List::stream)
                .toList();
    }
}
