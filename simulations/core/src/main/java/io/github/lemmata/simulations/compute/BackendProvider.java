package io.github.lemmata.simulations.compute;

import java.util.Optional;

/// How an adapter module offers its backend: named in `META-INF/services` of its jar.
public interface BackendProvider {

    /// Returns the name of the backend, such as `cuda`.
    String name();

    /// Returns why the backend cannot run on this machine, in words; empty if it can.
    Optional<String> obstacle();

    /// Opens the backend.
    ///
    /// @throws IllegalStateException if there is an obstacle
    Backend open();
}
