package io.github.lemmata.verify;

import io.github.lemmata.theory.Nearest;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// The register of all claims.
public final class Claims {

    private Claims() {}

    /// Every claim, family by family, in the order of the specs.
    ///
    /// @throws IllegalStateException if two claims have the same id
    public static List<Claim<?>> all() {
        var claims = ServiceLoader.load(ClaimProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ClaimProvider::family))
                .<Claim<?>>flatMap(provider -> provider.claims().stream())
                .toList();
        var ids = new LinkedHashSet<ClaimId>();
        for (var claim : claims) {
            if (!ids.add(claim.id())) {
                throw new IllegalStateException("two claims have the id " + claim.id());
            }
        }
        return claims;
    }

    /// The names of all families.
    public static List<String> families() {
        return all().stream().map(claim -> claim.id().family()).distinct().toList();
    }

    /// The claims that the names stand for, each a claim's id or a family; all claims if there are no names.
    ///
    /// @throws IllegalArgumentException if a name is neither; the message names the nearest one
    public static List<Claim<?>> select(List<String> names) {
        var all = all();
        if (names.isEmpty()) {
            return all;
        }
        var chosen = new LinkedHashSet<Claim<?>>();
        for (String name : names) {
            var matching = all.stream().filter(claim -> matches(claim, name)).toList();
            if (matching.isEmpty()) {
                throw unknown(name, all);
            }
            chosen.addAll(matching);
        }
        return all.stream().filter(chosen::contains).toList();
    }

    private static boolean matches(Claim<?> claim, String name) {
        return claim.id().toString().equals(name) || claim.id().family().equals(name);
    }

    private static IllegalArgumentException unknown(String name, List<Claim<?>> all) {
        var known = Stream.concat(
                        all.stream().map(claim -> claim.id().toString()),
                        all.stream().map(claim -> claim.id().family()))
                .distinct()
                .toList();
        return new IllegalArgumentException(Nearest.unknown("claim or family", name, known));
    }
}
