package io.github.lemmata.datasets.perceptron;

import java.util.Optional;
import java.util.function.Supplier;

/// A value that is computed when it is first asked for, and then remembered.
///
/// Threads that ask at once may compute it twice; they get equal values.
final class Lazy<T> {
    private final Supplier<T> computation;
    private volatile Optional<T> value = Optional.empty();

    Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    T get() {
        if (value.isEmpty()) {
            value = Optional.of(computation.get());
        }
        return value.get();
    }
}
