package io.github.lemmata.verify.ggtd;

import io.github.lemmata.datasets.ggtd.Gridworld;
import io.github.lemmata.datasets.ggtd.Pendulum;
import io.github.lemmata.theory.ggtd.ProcessSolution;

/// The specification's worlds with their exact values, solved once: the pendulum's 504 equations take a
/// while.
final class SolvedWorlds {

    static final ProcessSolution GRID = ProcessSolution.of(Gridworld.DEFAULT.process());
    static final ProcessSolution PENDULUM = ProcessSolution.of(Pendulum.DEFAULT.process());

    private SolvedWorlds() {}
}
