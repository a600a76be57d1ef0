package io.github.lemmata.cli;

import io.github.lemmata.datasets.DatasetRecipe;
import io.github.lemmata.datasets.Datasets;
import java.util.Iterator;

/// The names that `lemmata dataset` takes, for the shell's completion.
final class DatasetNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Datasets.load().all().stream().map(DatasetRecipe::shortName).iterator();
    }
}
