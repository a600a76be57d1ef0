package io.github.lemmata.simulations.sweep;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Nearest;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A sweep that is ready to run: its simulator is found, and all of its levels lie in their domains.
///
/// Replicate `r` of cell `k` draws from the stream `seed / sweep's name / cell k / replicate r`.
public final class Plan {

    private final Sweep sweep;
    private final Simulator simulator;
    private final Grid grid;
    private final int[] kept;
    private final int watched;

    private Plan(Sweep sweep, Simulator simulator, Grid grid, int[] kept, int watched) {
        this.sweep = sweep;
        this.simulator = simulator;
        this.grid = grid;
        this.kept = kept;
        this.watched = watched;
    }

    /// Returns the plan of a sweep.
    ///
    /// @throws InvalidSweepException if the simulator, a parameter or an output is unknown, a parameter
    ///     is missing or outside its domain, or a condition cannot be tried
    public static Plan of(Sweep sweep, Simulators simulators) {
        try {
            return of(sweep, simulators.find(sweep.simulator()));
        } catch (InvalidSweepException objection) {
            throw objection;
        } catch (IllegalArgumentException unknown) {
            throw InvalidSweepException.at("simulator", unknown.getMessage());
        }
    }

    /// Returns the plan of a sweep of the given simulator.
    ///
    /// @throws InvalidSweepException as above
    public static Plan of(Sweep sweep, Simulator simulator) {
        List<String> names =
                simulator.parameters().stream().map(Parameter::name).toList();
        for (Axis axis : sweep.axes()) {
            String field = "grid." + axis.parameter();
            if (!names.contains(axis.parameter())) {
                throw InvalidSweepException.at(field, Nearest.unknown("parameter", axis.parameter(), names));
            }
            check(field, simulator.parameters().get(names.indexOf(axis.parameter())), axis.levels());
        }
        List<String> given = sweep.axes().stream().map(Axis::parameter).toList();
        for (Parameter parameter : simulator.parameters()) {
            if (parameter.required() && !given.contains(parameter.name())) {
                throw InvalidSweepException.at(
                        "grid",
                        "parameter \"%s\" is missing; expected %s"
                                .formatted(parameter.name(), parameter.domain().words()));
            }
        }
        int watched = switch (sweep.replication()) {
            case Replication.Fixed _ -> 0;
            case Replication.UntilPrecise rule -> column(simulator, "replicates.until.output", rule.output());
        };
        return new Plan(sweep, simulator, Grid.of(sweep.axes(), sweep.where()), kept(sweep, simulator), watched);
    }

    private static void check(String field, Parameter parameter, Levels levels) {
        int index = 0;
        for (Object level : levels.values()) {
            try {
                parameter.check(level);
            } catch (IllegalArgumentException outside) {
                String place = levels instanceof Levels.Listed ? "%s[%d]".formatted(field, index) : field;
                throw InvalidSweepException.at(place, outside.getMessage());
            }
            index++;
        }
    }

    private static int[] kept(Sweep sweep, Simulator simulator) {
        if (sweep.outputs().isEmpty()) {
            return IntStream.range(0, simulator.outputs().size()).toArray();
        }
        int[] kept = new int[sweep.outputs().size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = column(
                    simulator, "outputs[%d]".formatted(i), sweep.outputs().get(i));
        }
        return kept;
    }

    private static int column(Simulator simulator, String field, String output) {
        List<String> names = simulator.outputs().stream().map(Output::name).toList();
        if (!names.contains(output)) {
            throw InvalidSweepException.at(field, Nearest.unknown("output", output, names));
        }
        return names.indexOf(output);
    }

    /// Returns the sweep.
    public Sweep sweep() {
        return sweep;
    }

    /// Returns the simulator.
    public Simulator simulator() {
        return simulator;
    }

    /// Returns the cells.
    public Grid grid() {
        return grid;
    }

    /// Returns the outputs that are kept, in the order of [ReplicateResult.Finished#outputs].
    public List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        for (int column : kept) {
            outputs.add(simulator.outputs().get(column));
        }
        return outputs;
    }

    /// Returns the stream of a replicate, numbered from 0 within its cell.
    public RandomStream stream(long cell, int replicate) {
        return RandomStream.ofSeed(sweep.seed())
                .child(sweep.name())
                .child("cell")
                .child(cell)
                .child("replicate")
                .child(replicate);
    }

    /// Runs one replicate alone.
    ///
    /// @return the outputs that are kept
    /// @throws IllegalArgumentException if there is no such cell, conditions leave it out, or `replicate`
    ///     is negative
    /// @throws RuntimeException what the simulator throws
    public double[] run(long cell, int replicate) {
        if (!grid.admits(cell)) {
            throw new IllegalArgumentException(
                    "cell is %d (%s); expected a cell in which all conditions hold".formatted(cell, grid.at(cell)));
        }
        Require.atLeast("replicate", replicate, 0);
        return kept(rows(grid.at(cell), List.of(stream(cell, replicate))), 0);
    }

    /// Runs a cell, all of its replicates.
    ///
    /// @throws IllegalArgumentException if there is no such cell
    public CellResult run(long cell) {
        return new CellRun(this, cell).run();
    }

    /// The simulator's rows, of the length that it has promised.
    double[] rows(Arguments cell, List<RandomStream> replicates) {
        double[] rows = simulator.run(cell, replicates);
        int expected = replicates.size() * simulator.outputs().size();
        if (rows.length != expected) {
            throw new IllegalStateException("%s gave %d numbers for %d replicates; expected %d"
                    .formatted(simulator.name(), rows.length, replicates.size(), expected));
        }
        return rows;
    }

    /// What is kept of a row.
    double[] kept(double[] rows, int row) {
        int width = simulator.outputs().size();
        double[] outputs = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            outputs[i] = rows[row * width + kept[i]];
        }
        return outputs;
    }

    /// The output in a row whose standard error says when a cell has replicates enough.
    double watched(double[] rows, int row) {
        return rows[row * simulator.outputs().size() + watched];
    }
}
