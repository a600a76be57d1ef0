package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.QuantityProvider;
import java.util.List;
import java.util.stream.Stream;

/// The closed forms of the family `hconsistency`, for the register of quantities.
public final class HconsistencyQuantities implements QuantityProvider {

    @Override
    public String family() {
        return "hconsistency";
    }

    @Override
    public List<Quantity> quantities() {
        return Stream.of( //
                        CompSumQuantities.all(), // A1 to A4
                        TransformQuantities.all(), // A5 to A11
                        GapQuantities.all(), // A12 to A19, B1 to B3
                        RobustQuantities.all(), // C
                        EnsembleQuantities.all()) // D
                .flatMap(List::stream)
                .toList();
    }
}
