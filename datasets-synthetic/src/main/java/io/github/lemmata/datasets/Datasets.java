package io.github.lemmata.datasets;

import io.github.lemmata.theory.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// The register of all datasets that have a name.
public final class Datasets {
    private final Map<String, DatasetRecipe> byName;

    private Datasets(Map<String, DatasetRecipe> byName) {
        this.byName = byName;
    }

    /// Returns the register of every provider on the class path.
    public static Datasets load() {
        return of(ServiceLoader.load(DatasetProvider.class));
    }

    /// Returns the register of the given providers.
    ///
    /// @throws IllegalArgumentException if two recipes share a name, or a name does not begin with its family
    public static Datasets of(Iterable<DatasetProvider> providers) {
        Map<String, DatasetRecipe> byName = new LinkedHashMap<>();
        for (DatasetProvider provider : providers) {
            for (DatasetRecipe recipe : provider.recipes()) {
                if (!recipe.name().startsWith(provider.family() + ".")) {
                    throw new IllegalArgumentException(
                            "dataset \"%s\" has to begin with \"%s.\"".formatted(recipe.name(), provider.family()));
                }
                if (byName.putIfAbsent(recipe.name(), recipe) != null) {
                    throw new IllegalArgumentException("dataset \"%s\" is registered twice".formatted(recipe.name()));
                }
            }
        }
        return new Datasets(byName);
    }

    /// Returns all recipes, family by family as registered.
    public Collection<DatasetRecipe> all() {
        return List.copyOf(byName.values());
    }

    /// Returns the recipe of a name, which may leave out the family where no other family has that name.
    ///
    /// @throws IllegalArgumentException if there is none: `unknown dataset "x"; did you mean "y"?`
    public DatasetRecipe find(String name) {
        if (byName.containsKey(name)) {
            return byName.get(name);
        }
        List<DatasetRecipe> matching =
                all().stream().filter(recipe -> recipe.shortName().equals(name)).toList();
        if (matching.size() == 1) {
            return matching.getFirst();
        }
        if (matching.size() > 1) {
            throw new IllegalArgumentException("dataset \"%s\" is in several families; expected one of %s"
                    .formatted(
                            name,
                            String.join(
                                    ", ",
                                    matching.stream().map(DatasetRecipe::name).toList())));
        }
        List<String> known = name.contains(".")
                ? List.copyOf(byName.keySet())
                : all().stream().map(DatasetRecipe::shortName).toList();
        throw new IllegalArgumentException(Nearest.unknown("dataset", name, known));
    }
}
