package io.github.lemmata.simulations.hconsistency;

import java.util.Arrays;

/// Minimisation of a smooth function of a few variables by the BFGS method with backtracking.
///
/// It knows nothing of any closed form, which makes it the independent side of an identity. Source: Nocedal &
/// Wright, Numerical Optimization, chapter 6.
///
/// @param x where the search ended
/// @param value the value there, the least seen
/// @param iterations steps taken
public record QuasiNewton(double[] x, double value, int iterations) {

    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double LEAST_STEP = 1e-18;

    /// Searches from a start until no step lowers the value any more, or the number of steps is used up.
    ///
    /// @param function what is to be minimised
    /// @param start where to start
    /// @param most largest number of steps, 1 or more
    public static QuasiNewton minimise(SmoothFunction function, double[] start, int most) {
        var run = new Run(function, start);
        int iterations = 0;
        while (iterations < most && run.step()) {
            iterations++;
        }
        return new QuasiNewton(run.x, run.value, iterations);
    }

    private static final class Run {
        private final SmoothFunction function;
        private final double[][] inverse;
        private double[] x;
        private double value;
        private double[] gradient;

        Run(SmoothFunction function, double[] start) {
            this.function = function;
            x = start.clone();
            value = function.value(x);
            gradient = function.gradient(x);
            inverse = new double[start.length][start.length];
            reset();
        }

        private void reset() {
            for (int i = 0; i < inverse.length; i++) {
                Arrays.fill(inverse[i], 0);
                inverse[i][i] = 1;
            }
        }

        /// Takes a step along the quasi-Newton direction, or along the gradient where that one fails.
        boolean step() {
            return stepAlong(direction()) || restart();
        }

        private boolean restart() {
            reset();
            return stepAlong(direction());
        }

        private double[] direction() {
            var direction = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                direction[i] = -dot(inverse[i], gradient);
            }
            return direction;
        }

        private boolean stepAlong(double[] direction) {
            double slope = dot(direction, gradient);
            if (!(slope < 0)) {
                return false;
            }
            for (double step = 1; step * norm(direction) > LEAST_STEP; step /= 2) {
                double[] next = moved(direction, step);
                double nextValue = function.value(next);
                if (nextValue < value && nextValue <= value + SUFFICIENT_DECREASE * step * slope) {
                    accept(next, nextValue);
                    return true;
                }
            }
            return false;
        }

        private double[] moved(double[] direction, double step) {
            var next = x.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += step * direction[i];
            }
            return next;
        }

        private void accept(double[] next, double nextValue) {
            double[] nextGradient = function.gradient(next);
            double[] moved = difference(next, x);
            double[] turned = difference(nextGradient, gradient);
            x = next;
            value = nextValue;
            gradient = nextGradient;
            double curvature = dot(moved, turned);
            if (curvature > 0) {
                update(moved, turned, curvature);
            }
        }

        private void update(double[] moved, double[] turned, double curvature) {
            int n = x.length;
            var image = new double[n];
            for (int i = 0; i < n; i++) {
                image[i] = dot(inverse[i], turned);
            }
            double scale = (1 + dot(turned, image) / curvature) / curvature;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    inverse[i][j] +=
                            scale * moved[i] * moved[j] - (image[i] * moved[j] + moved[i] * image[j]) / curvature;
                }
            }
        }

        private static double[] difference(double[] a, double[] b) {
            var difference = a.clone();
            for (int i = 0; i < b.length; i++) {
                difference[i] -= b[i];
            }
            return difference;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        private static double norm(double[] a) {
            return Math.sqrt(dot(a, a));
        }
    }
}
