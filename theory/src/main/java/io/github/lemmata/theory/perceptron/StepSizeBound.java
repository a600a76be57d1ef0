package io.github.lemmata.theory.perceptron;

/// A bound on the number of updates until separation that depends on the step size.
@FunctionalInterface
public interface StepSizeBound {

    /// Returns the bound.
    ///
    /// @param n number of samples, multiplicities counted, >= 1
    /// @param squaredRadius $R^2$, the largest squared norm of a sample
    /// @param squaredMargin $\mu^2$, positive and at most $R^2$
    /// @param stepSize $\gamma>0$
    double at(long n, double squaredRadius, double squaredMargin, double stepSize);
}
