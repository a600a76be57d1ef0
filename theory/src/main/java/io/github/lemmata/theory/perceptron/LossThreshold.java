package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/// The step size from which on the first update raises the loss above its start, $\log2$.
///
/// On `thm41` it is $\gamma^\star=4.3944480396\ldots$, although every larger step separates in two updates: the loss
/// does not tell. Source: derived, spec claim 17 (Tyurin 2024, Theorem 4.1).
public final class LossThreshold {

    private static final double LOG_TWO = Math.log(2);
    private static final double RELATIVE_ACCURACY = 1e-15;
    private static final int ORDER = 5;
    private static final int MOST_EVALUATIONS = 200;

    private LossThreshold() {}

    /// Returns the loss after one update as a function of the step size:
    /// $$f(\theta_1)=\frac1n\sum_im_i\log(1+e^{-\gamma z_i^\top u_1}).$$
    ///
    /// @param margins $z_i^\top u_1$, one or more finite reals
    /// @param multiplicities $m$, as many integers >= 1
    /// @param stepSize $\gamma\ge0$
    public static double lossAt(double[] margins, long[] multiplicities, double stepSize) {
        requireDomain(margins, multiplicities);
        Require.atLeast("stepSize", stepSize, 0.0);
        double sum = 0;
        double n = 0;
        for (int i = 0; i < margins.length; i++) {
            sum += multiplicities[i] * Logistic.softplus(-stepSize * margins[i]);
            n += multiplicities[i];
        }
        return sum / n;
    }

    /// Returns $\gamma^\star$, where $f(\theta_1)=\log2$: below it the first update lowers the loss, above it raises
    /// it.
    /// Empty if no margin is negative, as then no step raises the loss; 0 if every step does.
    ///
    /// @param margins $z_i^\top u_1$, one or more finite reals
    /// @param multiplicities $m$, as many integers >= 1
    public static OptionalDouble of(double[] margins, long[] multiplicities) {
        requireDomain(margins, multiplicities);
        double mean = 0;
        double perceptronLoss = 0;
        double n = 0;
        for (int i = 0; i < margins.length; i++) {
            mean += multiplicities[i] * margins[i];
            perceptronLoss += multiplicities[i] * Math.max(0, -margins[i]);
            n += multiplicities[i];
        }
        if (perceptronLoss == 0) {
            return OptionalDouble.empty();
        }
        if (mean <= 0) {
            return OptionalDouble.of(0);
        }
        // The loss is convex in the step, falls at 0, and is at least the step times the perceptron loss.
        double upper = 2 * LOG_TWO / (perceptronLoss / n);
        double lower = upper;
        while (rise(margins, multiplicities, lower) >= 0) {
            lower /= 2;
        }
        BracketingNthOrderBrentSolver solver =
                new BracketingNthOrderBrentSolver(RELATIVE_ACCURACY, Double.MIN_NORMAL, Double.MIN_NORMAL, ORDER);
        return OptionalDouble.of(
                solver.solve(MOST_EVALUATIONS, step -> rise(margins, multiplicities, step), lower, upper));
    }

    /// $n(f(\theta_1)-\log2)$, accurate at small steps too: a term is $\log\cosh x-x$ at $x=\frac12\gamma z_i^\top
    /// u_1$,
    /// and the linear parts are summed before they are scaled.
    private static double rise(double[] margins, long[] multiplicities, double stepSize) {
        double linear = 0;
        double curved = 0;
        for (int i = 0; i < margins.length; i++) {
            linear += multiplicities[i] * margins[i];
            curved += multiplicities[i] * logCosh(stepSize * margins[i] / 2);
        }
        return curved - stepSize / 2 * linear;
    }

    private static double logCosh(double x) {
        double size = Math.abs(x);
        if (size < 1) {
            double sinh = Math.sinh(size / 2);
            return Math.log1p(2 * sinh * sinh);
        }
        return size - LOG_TWO + Math.log1p(Math.exp(-2 * size));
    }

    private static void requireDomain(double[] margins, long[] multiplicities) {
        Require.finite("margins", margins);
        Require.multiplicities(multiplicities, margins.length);
    }
}
