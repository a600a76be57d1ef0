package io.github.lemmata.simulations.sweep;

import io.github.lemmata.theory.Nearest;
import io.github.lemmata.theory.Quantities;
import io.github.lemmata.theory.Quantity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;

/// The register of what can be swept, by name: the simulators, and every [Quantity] as one without
/// chance.
public final class Simulators {

    private final Map<String, Simulator> byName;
    private final Map<String, Quantity> quantities;

    private Simulators(Map<String, Simulator> byName, Map<String, Quantity> quantities) {
        this.byName = byName;
        this.quantities = quantities;
    }

    /// Returns the register of every provider of simulators and of quantities on the class path.
    public static Simulators load() {
        return of(ServiceLoader.load(SimulatorProvider.class), Quantities.load().all());
    }

    /// Returns the register of the given providers and quantities. A simulator goes before a quantity of
    /// its name.
    ///
    /// @throws IllegalArgumentException if two simulators share a name, or a name does not begin with its
    ///     family
    public static Simulators of(Iterable<SimulatorProvider> providers, Collection<Quantity> quantities) {
        Map<String, Simulator> byName = new LinkedHashMap<>();
        for (SimulatorProvider provider : providers) {
            for (Simulator simulator : provider.simulators()) {
                if (!simulator.name().startsWith(provider.family() + ".")) {
                    throw new IllegalArgumentException("simulator \"%s\" has to begin with \"%s.\""
                            .formatted(simulator.name(), provider.family()));
                }
                if (byName.putIfAbsent(simulator.name(), simulator) != null) {
                    throw new IllegalArgumentException(
                            "simulator \"%s\" is registered twice".formatted(simulator.name()));
                }
            }
        }
        Map<String, Quantity> quantityByName = new LinkedHashMap<>();
        quantities.forEach(quantity -> quantityByName.put(quantity.name(), quantity));
        return new Simulators(byName, quantityByName);
    }

    /// Returns all simulators, family by family as registered; the quantities are not among them.
    public List<Simulator> all() {
        return List.copyOf(byName.values());
    }

    /// Returns the simulator of a name, or the quantity of that name as a [QuantitySimulator].
    ///
    /// @throws IllegalArgumentException if there is none: `unknown simulator "x"; did you mean "y"?`
    public Simulator find(String name) {
        if (byName.containsKey(name)) {
            return byName.get(name);
        }
        if (quantities.containsKey(name)) {
            return new QuantitySimulator(quantities.get(name));
        }
        TreeSet<String> known = new TreeSet<>(byName.keySet());
        known.addAll(quantities.keySet());
        throw new IllegalArgumentException(Nearest.unknown("simulator", name, known));
    }
}
