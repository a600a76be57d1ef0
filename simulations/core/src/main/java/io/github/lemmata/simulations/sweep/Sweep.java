package io.github.lemmata.simulations.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// A declared sweep: which simulator, over which grid, how often, from which seed.
///
/// ```java
/// Sweep sweep = Sweep.named("cloud").of("perceptron.cloud").seed(7)
///         .over("n", Levels.logarithmicWhole(10, 1000, 5))
///         .over("d", 2, 5, 10)
///         .where("n >= 2*d")
///         .replicates(100)
///         .build();
/// ```
///
/// [SweepFile] reads and writes the same as YAML.
///
/// @param name letters, digits, dots, hyphens and underscores; part of the address of every stream
/// @param simulator the simulator's full name
/// @param seed the root of all streams
/// @param axes the axes of the grid, the last one running fastest
/// @param where conditions between parameters; cells that fail one are left out
/// @param replication how many replicates a cell gets
/// @param outputs the names of the outputs that are kept, in order; all where it is empty
/// @param failureLimit the sweep stops once more replicates than this have failed
public record Sweep(
        String name,
        String simulator,
        long seed,
        List<Axis> axes,
        List<Condition> where,
        Replication replication,
        List<String> outputs,
        long failureLimit) {

    /// The failure limit of a sweep that does not name another.
    public static final long DEFAULT_FAILURE_LIMIT = 100;

    /// A grid of more cells than this is run only when the user says that it is meant.
    public static final long MANY_CELLS = 10_000_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /// Checks whatever can be checked without the simulator; [Plan] checks the rest.
    ///
    /// @throws InvalidSweepException with one sentence
    public Sweep {
        Objects.requireNonNull(simulator, "simulator");
        Objects.requireNonNull(replication, "replication");
        axes = List.copyOf(axes);
        where = List.copyOf(where);
        outputs = List.copyOf(outputs);
        if (!NAME.matcher(name).matches()) {
            throw InvalidSweepException.at(
                    "name", "name is \"%s\"; expected letters, digits, dots, hyphens and underscores".formatted(name));
        }
        if (failureLimit < 0) {
            throw InvalidSweepException.at("failures", "failures is %d; expected integer >= 0".formatted(failureLimit));
        }
        requireDistinct(
                "grid.%s", "parameter", axes.stream().map(Axis::parameter).toList());
        requireDistinct("outputs", "output", outputs);
    }

    private static void requireDistinct(String field, String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw InvalidSweepException.at(field.formatted(name), "%s \"%s\" is there twice".formatted(kind, name));
            }
        }
    }

    /// Begins the declaration of a sweep.
    public static SweepDeclaration named(String name) {
        return new SweepDeclaration(name);
    }

    /// Returns this sweep with another failure limit.
    public Sweep withFailureLimit(long limit) {
        return new Sweep(name, simulator, seed, axes, where, replication, outputs, limit);
    }

    /// Tells whether another sweep has the same results cell by cell: it may differ in its failure limit
    /// alone.
    public boolean sameResultsAs(Sweep other) {
        return equals(other.withFailureLimit(failureLimit));
    }
}
