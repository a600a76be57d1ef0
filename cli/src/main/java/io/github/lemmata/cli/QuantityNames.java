package io.github.lemmata.cli;

import io.github.lemmata.theory.Quantities;
import io.github.lemmata.theory.Quantity;
import java.util.Iterator;

/// The names that `lemmata eval` takes, for the shell's completion.
final class QuantityNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Quantities.load().all().stream().map(Quantity::name).iterator();
    }
}
