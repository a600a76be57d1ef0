package io.github.lemmata.plots;

import io.github.lemmata.theory.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/// The register of all figures, by id.
public final class Figures {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    private final Map<String, Figure> byId;

    private Figures(Map<String, Figure> byId) {
        this.byId = byId;
    }

    /// Returns the register of every provider on the class path.
    public static Figures load() {
        return of(ServiceLoader.load(FigureProvider.class));
    }

    /// Returns the register of the given providers.
    ///
    /// @throws IllegalArgumentException if two figures share an id, or an id is not `FAMILY.words-with-hyphens`
    public static Figures of(Iterable<FigureProvider> providers) {
        Map<String, Figure> byId = new LinkedHashMap<>();
        for (FigureProvider provider : providers) {
            for (Figure figure : provider.figures()) {
                if (!ID.matcher(figure.id()).matches() || !figure.id().startsWith(provider.family() + ".")) {
                    throw new IllegalArgumentException(
                            "figure id \"%s\" has to be \"%s.\" and then lower-case words with hyphens"
                                    .formatted(figure.id(), provider.family()));
                }
                if (byId.putIfAbsent(figure.id(), figure) != null) {
                    throw new IllegalArgumentException("figure \"%s\" is registered twice".formatted(figure.id()));
                }
            }
        }
        return new Figures(byId);
    }

    /// Returns all figures, family by family in the order of their providers.
    public Collection<Figure> all() {
        return List.copyOf(byId.values());
    }

    /// Returns the names of the families that have figures.
    public List<String> families() {
        return byId.values().stream().map(Figure::family).distinct().toList();
    }

    /// Returns the figures of a family.
    ///
    /// @throws IllegalArgumentException if there is no such family, with the nearest name
    public List<Figure> family(String family) {
        if (!families().contains(family)) {
            throw new IllegalArgumentException(Nearest.unknown("family", family, families()));
        }
        return byId.values().stream().filter(f -> f.family().equals(family)).toList();
    }

    /// Returns the figures that show a claim.
    public List<Figure> showing(String claimId) {
        return byId.values().stream().filter(f -> f.claims().contains(claimId)).toList();
    }

    /// Returns the figure of an id.
    ///
    /// @throws IllegalArgumentException if there is none: `unknown figure "x"; did you mean "y"?`
    public Figure find(String id) {
        if (!byId.containsKey(id)) {
            throw new IllegalArgumentException(Nearest.unknown("figure", id, byId.keySet()));
        }
        return byId.get(id);
    }
}
