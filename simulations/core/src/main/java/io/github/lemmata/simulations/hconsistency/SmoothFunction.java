package io.github.lemmata.simulations.hconsistency;

/// A differentiable function of several variables.
public interface SmoothFunction {

    /// Returns the value at `x`.
    double value(double[] x);

    /// Returns the gradient at `x`.
    double[] gradient(double[] x);
}
