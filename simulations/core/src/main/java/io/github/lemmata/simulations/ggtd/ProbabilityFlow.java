package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/// The paths $\dot x=v(x,\sigma)$ along which noise turns into data as $\sigma$ falls, by general solvers.
///
/// Source: spec claim 42.
///
/// @param dimension $d$
/// @param field the velocity
public record ProbabilityFlow(int dimension, Field field) {

    private static final double TOLERANCE = 1e-13;
    private static final double LEAST_STEP = 1e-12;

    public ProbabilityFlow {
        Require.atLeast("dimension", dimension, 1);
    }

    /// A velocity in $d$ dimensions.
    @FunctionalInterface
    public interface Field {
        /// Returns $v(x,\sigma)$ as a new array.
        double[] at(double[] x, double sigma);
    }

    /// A velocity on the line.
    @FunctionalInterface
    public interface Velocity {
        /// Returns $v(x,\sigma)$.
        double at(double x, double sigma);
    }

    /// Returns the flow of a velocity on the line.
    public static ProbabilityFlow onTheLine(Velocity velocity) {
        return new ProbabilityFlow(1, (x, sigma) -> new double[] {velocity.at(x[0], sigma)});
    }

    /// Returns where the path through $x$ at noise level `from` is at level `to`, by the Dormand-Prince
    /// method of order 8 with relative and absolute tolerance $10^{-13}$.
    ///
    /// @param x $d$ reals
    public double[] follow(double[] x, double from, double to) {
        var solver = new DormandPrince853Integrator(LEAST_STEP, Math.abs(to - from), TOLERANCE, TOLERANCE);
        double[] end = new double[dimension];
        solver.integrate(equations(), from, x, to, end);
        return end;
    }

    private FirstOrderDifferentialEquations equations() {
        return new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return dimension;
            }

            @Override
            public void computeDerivatives(double sigma, double[] x, double[] velocity) {
                System.arraycopy(field.at(x, sigma), 0, velocity, 0, dimension);
            }
        };
    }

    /// Returns where Euler's method goes from the largest level of the grid to the smallest, one step for
    /// each level.
    ///
    /// @param x $d$ reals
    public double[] euler(double[] x, KarrasGrid grid) {
        double[] at = x.clone();
        for (int i = grid.count(); i > 1; i--) {
            double sigma = grid.level(i);
            at = moved(at, grid.level(i - 1) - sigma, field.at(at, sigma));
        }
        return at;
    }

    /// Returns where Heun's method goes: each step with the mean of the velocities at its two ends.
    ///
    /// @param x $d$ reals
    public double[] heun(double[] x, KarrasGrid grid) {
        double[] at = x.clone();
        for (int i = grid.count(); i > 1; i--) {
            double step = grid.level(i - 1) - grid.level(i);
            double[] here = field.at(at, grid.level(i));
            double[] there = field.at(moved(at, step, here), grid.level(i - 1));
            at = moved(moved(at, step / 2, here), step / 2, there);
        }
        return at;
    }

    private static double[] moved(double[] x, double step, double[] velocity) {
        double[] moved = x.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += step * velocity[j];
        }
        return moved;
    }
}
