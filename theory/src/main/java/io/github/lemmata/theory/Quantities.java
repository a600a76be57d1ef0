package io.github.lemmata.theory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The register of all quantities, by name.
public final class Quantities {

    private static final Pattern COMPONENT = Pattern.compile("([^\\[]*)\\[(\\d{1,9})]");

    private final Map<String, Quantity> byName;

    private Quantities(Map<String, Quantity> byName) {
        this.byName = byName;
    }

    /// Returns the register of every provider on the class path.
    public static Quantities load() {
        return of(ServiceLoader.load(QuantityProvider.class));
    }

    /// Returns the register of the given providers.
    ///
    /// @throws IllegalArgumentException if two quantities share a name, or a name does not begin with its family
    public static Quantities of(Iterable<QuantityProvider> providers) {
        Map<String, Quantity> byName = new LinkedHashMap<>();
        for (QuantityProvider provider : providers) {
            for (Quantity quantity : provider.quantities()) {
                if (!quantity.name().startsWith(provider.family() + ".")) {
                    throw new IllegalArgumentException(
                            "quantity \"%s\" has to begin with \"%s.\"".formatted(quantity.name(), provider.family()));
                }
                if (byName.putIfAbsent(quantity.name(), quantity) != null) {
                    throw new IllegalArgumentException(
                            "quantity \"%s\" is registered twice".formatted(quantity.name()));
                }
            }
        }
        return new Quantities(byName);
    }

    /// Returns all quantities, family by family as registered.
    public Collection<Quantity> all() {
        return List.copyOf(byName.values());
    }

    /// Returns the names of the families that have quantities.
    public List<String> families() {
        return byName.values().stream().map(Quantity::family).distinct().toList();
    }

    /// Returns the quantities of a family.
    ///
    /// @throws IllegalArgumentException if there is no such family, with the nearest name
    public List<Quantity> family(String family) {
        if (!families().contains(family)) {
            throw new IllegalArgumentException(Nearest.unknown("family", family, families()));
        }
        return byName.values().stream().filter(q -> q.family().equals(family)).toList();
    }

    /// Returns the quantity of a name; `NAME[i]` is component `i`, from 0, of the vector quantity `NAME`.
    ///
    /// @throws IllegalArgumentException if there is none: `unknown quantity "x"; did you mean "y"?`
    public Quantity find(String name) {
        Matcher component = COMPONENT.matcher(name);
        if (component.matches()) {
            return find(component.group(1)).component(Integer.parseInt(component.group(2)));
        }
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException(Nearest.unknown("quantity", name, byName.keySet()));
        }
        return byName.get(name);
    }
}
