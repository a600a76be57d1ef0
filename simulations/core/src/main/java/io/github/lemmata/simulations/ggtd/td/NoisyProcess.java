package io.github.lemmata.simulations.ggtd.td;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.ProcessSolution;

/// A reward process with generalized Gaussian noise on its rewards.
///
/// The noise has mean 0, so that the exact values stay what they are.
///
/// @param solution the process without noise, solved
/// @param scale $\alpha$ of the noise; 0 for none
/// @param shape $\beta>0$ of the noise
public record NoisyProcess(ProcessSolution solution, double scale, double shape) {

    /// @throws IllegalArgumentException unless the scale is 0 or more and the shape above 0, both finite
    public NoisyProcess {
        Require.atLeast("scale", scale, 0.0);
        Require.positive("shape", shape);
    }

    /// Returns a process whose rewards are only as random as its steps.
    public static NoisyProcess without(ProcessSolution solution) {
        return new NoisyProcess(solution, 0, 2);
    }
}
