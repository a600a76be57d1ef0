package io.github.lemmata.simulations.sweep;

import java.util.ArrayList;
import java.util.List;

/// A sweep that is being declared; see [Sweep].
public final class SweepDeclaration {

    static final long DEFAULT_SEED = 20241211;

    private final String name;
    private String simulator = "";
    private long seed = DEFAULT_SEED;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Condition> where = new ArrayList<>();
    private Replication replication = new Replication.Fixed(1);
    private final List<String> outputs = new ArrayList<>();
    private long failureLimit = Sweep.DEFAULT_FAILURE_LIMIT;

    SweepDeclaration(String name) {
        this.name = name;
    }

    /// Says which simulator is swept.
    public SweepDeclaration of(String simulatorName) {
        simulator = simulatorName;
        return this;
    }

    /// Sets the root of all streams; 20241211 without it.
    public SweepDeclaration seed(long root) {
        seed = root;
        return this;
    }

    /// Adds an axis.
    public SweepDeclaration over(String parameter, Levels levels) {
        axes.add(new Axis(parameter, levels));
        return this;
    }

    /// Adds an axis, its levels one by one.
    ///
    /// @throws InvalidSweepException if there are none, or one occurs twice
    public SweepDeclaration over(String parameter, Object... values) {
        try {
            return over(parameter, Levels.of(values));
        } catch (InvalidSweepException objection) {
            throw objection.below("grid." + parameter);
        }
    }

    /// Leaves out the cells in which a condition fails, such as `n >= 2*d`.
    ///
    /// @throws InvalidSweepException if it cannot be read
    public SweepDeclaration where(String condition) {
        where.add(Condition.of(condition));
        return this;
    }

    /// Gives every cell the same number of replicates; 1 without it.
    ///
    /// @throws InvalidSweepException if the number is below 1
    public SweepDeclaration replicates(int count) {
        return replicates(new Replication.Fixed(count));
    }

    /// Says how many replicates a cell gets.
    public SweepDeclaration replicates(Replication rule) {
        replication = rule;
        return this;
    }

    /// Keeps these outputs; all without it.
    public SweepDeclaration keeping(String... names) {
        outputs.addAll(List.of(names));
        return this;
    }

    /// Stops once more replicates than this have failed.
    public SweepDeclaration failuresAtMost(long limit) {
        failureLimit = limit;
        return this;
    }

    /// Completes the sweep.
    ///
    /// @throws InvalidSweepException with one sentence on what is wrong with it
    public Sweep build() {
        return new Sweep(name, simulator, seed, axes, where, replication, outputs, failureLimit);
    }
}
