package io.github.lemmata.verify;

import java.util.List;

/// A family's claims; found through `META-INF/services`.
public interface ClaimProvider {

    /// The family's package name, for example `perceptron`.
    String family();

    /// The claims in the order of the family's spec.
    List<Claim<?>> claims();
}
