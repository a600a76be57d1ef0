package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;

/// For how long gradient descent with a large step stands almost still once it has separated the data.
///
/// Separated at $t_0$ with margin $\delta=\min_iz_i^\top u_{t_0}>0$, it moves by at most $sRe^{-\gamma\delta/2}$ in the
/// next $s$ updates, as long as $s$ is within the horizon; so it stays separated and keeps its direction.
/// Domain: $\delta,R^2,\gamma>0$. Source: derived, spec claim 20.
public final class Metastability {

    private Metastability() {}

    /// Returns the horizon $\frac\delta{2R^2}e^{\gamma\delta/2}$, in updates; infinite where it overflows.
    public static double horizon(double margin, double squaredRadius, double stepSize) {
        requirePositive(margin, squaredRadius, stepSize);
        return margin / (2 * squaredRadius) * Math.exp(stepSize * margin / 2);
    }

    /// Returns the bound $sRe^{-\gamma\delta/2}$ on $\|u_{t_0+s}-u_{t_0}\|$, for $s$ up to the horizon.
    ///
    /// @param updates $s$, integer >= 0
    public static double displacement(long updates, double margin, double squaredRadius, double stepSize) {
        Require.atLeast("s", updates, 0);
        requirePositive(margin, squaredRadius, stepSize);
        return updates * Math.sqrt(squaredRadius) * Math.exp(-stepSize * margin / 2);
    }

    /// Returns the radius $\frac\delta{2R}$ of the ball that is not left within the horizon.
    public static double radius(double margin, double squaredRadius) {
        requirePositive(margin, squaredRadius, 1);
        return margin / (2 * Math.sqrt(squaredRadius));
    }

    private static void requirePositive(double margin, double squaredRadius, double stepSize) {
        Require.positive("margin", margin);
        Require.positive("squaredRadius", squaredRadius);
        Require.positive("stepSize", stepSize);
    }
}
