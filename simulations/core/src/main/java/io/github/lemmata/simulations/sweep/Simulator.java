package io.github.lemmata.simulations.sweep;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;

/// A random experiment that has a name: at given parameters, each replicate gives a few numbers.
///
/// It is a function of the cell and the streams, with no other state, and safe to call from several
/// threads at once.
public interface Simulator {

    /// Returns the full name: the family, a dot and the name within the family, such as
    /// `perceptron.cloudIterations`.
    String name();

    /// Returns in words what happens in one replicate.
    String summary();

    /// Returns what it depends on.
    List<Parameter> parameters();

    /// Returns what one replicate gives, in the order of the columns of [#run].
    List<Output> outputs();

    /// Runs replicates of one cell.
    ///
    /// Replicate `i` draws from `replicates.get(i)` alone: its row is the same to the bit whether it runs
    /// alone or together with others.
    ///
    /// @param cell the parameters, each in its domain
    /// @param replicates the streams of the replicates, at least 1 and at most [#batch]
    /// @return replicates x outputs, row-major; NaN where there is no value
    /// @throws IllegalArgumentException on a condition between parameters that does not hold
    double[] run(Arguments cell, List<RandomStream> replicates);

    /// Returns how many replicates it takes at once, at least 1: enough to keep the inner loops long, few
    /// enough to keep their data in cache. No result depends on it.
    default int batch() {
        return 64;
    }
}
