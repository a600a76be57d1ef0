package io.github.lemmata.theory;

import java.util.List;

/// What a family brings to the register of quantities; found by [java.util.ServiceLoader].
///
/// A family may have several providers (one in `theory`, one in `simulations`), all under its one name.
public interface QuantityProvider {

    /// Returns the family's name, such as `perceptron`; every name begins with it and a dot.
    String family();

    /// Returns the quantities, in the order in which they should be read.
    List<Quantity> quantities();
}
