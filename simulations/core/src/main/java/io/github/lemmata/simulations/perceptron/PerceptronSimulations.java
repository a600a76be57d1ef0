package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.QuantityProvider;
import java.util.List;
import java.util.stream.Stream;

/// What the simulators of the family `perceptron` find, for the register of quantities.
public final class PerceptronSimulations implements QuantityProvider {

    @Override
    public String family() {
        return "perceptron";
    }

    @Override
    public List<Quantity> quantities() {
        return Stream.of(
                        GeometryQuantities.all(),
                        ExactQuantities.all(),
                        DescentQuantities.all(),
                        LossQuantities.all(),
                        DeviationQuantities.all())
                .flatMap(List::stream)
                .toList();
    }
}
