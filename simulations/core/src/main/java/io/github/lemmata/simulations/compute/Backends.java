package io.github.lemmata.simulations.compute;

import io.github.lemmata.simulations.compute.cpu.CpuBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// The backends that are installed: the CPU's, and those of the adapters on the class path.
public final class Backends {
    private Backends() {}

    /// Returns the CPU's backend on one thread: what a simulator uses inside a sweep, which keeps all cores
    /// busy itself.
    public static Backend cpu() {
        return CpuBackend.ofThreads(1);
    }

    /// Returns the providers, the CPU's first.
    public static List<BackendProvider> installed() {
        List<BackendProvider> providers = new ArrayList<>();
        providers.add(CpuBackend.provider());
        ServiceLoader.load(BackendProvider.class).forEach(providers::add);
        return List.copyOf(providers);
    }

    /// Opens the backend of a name.
    ///
    /// @throws IllegalArgumentException if there is none, or it says why it cannot run here
    public static Backend open(String name) {
        List<BackendProvider> providers = installed();
        BackendProvider provider = providers.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("backend is \"%s\"; expected one of %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        providers.stream()
                                                .map(BackendProvider::name)
                                                .toList()))));
        provider.obstacle().ifPresent(why -> {
            throw new IllegalArgumentException("backend \"%s\" cannot run here: %s".formatted(name, why));
        });
        return provider.open();
    }
}
