package io.github.lemmata.simulations.perceptron.margin;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How many updates a learner took until it separated all samples, and how many theory allows it.
///
/// @param learner the learner
/// @param stepSize its step size $\gamma$, if it has one
/// @param iterations the separation index $T$; empty if it is more than the cap of the run
/// @param bound an upper bound on $T$ that follows from $n$, $R$ and $\mu$
/// @param exact whether the run was in exact arithmetic, so that the count is a theorem; else in
///     doubles
public record SeparationTime(
        Learner learner, OptionalDouble stepSize, OptionalLong iterations, double bound, boolean exact) {}
