package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.QuantityProvider;
import java.util.List;
import java.util.stream.Stream;

/// The closed forms of the family `perceptron`, for the register of quantities.
public final class PerceptronQuantities implements QuantityProvider {

    @Override
    public String family() {
        return "perceptron";
    }

    @Override
    public List<Quantity> quantities() {
        return Stream.of(
                        ConstantQuantities.all(),
                        BoundQuantities.all(),
                        CountQuantities.all(),
                        DynamicsQuantities.all())
                .flatMap(List::stream)
                .toList();
    }
}
