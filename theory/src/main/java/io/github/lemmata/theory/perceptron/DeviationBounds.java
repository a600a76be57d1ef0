package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.LambertW;
import io.github.lemmata.theory.special.Logistic;

/// How far gradient descent on the logistic loss can be from the batch perceptron, its limit of large steps.
///
/// Symbols: $e_t=\|u_t-\hat\theta_t\|$ the deviation; $\delta_t=\min_i|z_i^\top\hat\theta_t|$ the distance of the
/// perceptron from a tie; $T\ge2$ a horizon with no tie at $1..T-1$; $\delta=\min_{1\le t\le T-1}\delta_t$. Always
/// $e_0=e_1=0$ and $0<\delta\le R^2/2$. Source: derived, spec claim 6; for the normalized pair, spec claim 14.
public final class DeviationBounds {

    private DeviationBounds() {}

    /// Returns the bound on the next deviation:
    /// $$e_{t+1}\le e_t+\frac R{1+e^{\gamma(\delta_t-Re_t)}},\qquad1\le t\le T-1.$$
    ///
    /// @param deviation $e_t\ge0$, or a bound on it
    /// @param tieDistance $\delta_t>0$
    public static double step(double deviation, double tieDistance, double squaredRadius, double stepSize) {
        requireStep(deviation, tieDistance, squaredRadius, stepSize);
        double radius = Math.sqrt(squaredRadius);
        return deviation + radius * Logistic.sigmoid(-stepSize * (tieDistance - radius * deviation));
    }

    /// Returns the same bound in its simpler form $e_t+Re^{-\gamma(\delta_t-Re_t)}$, never below [#step].
    ///
    /// @param deviation $e_t\ge0$, or a bound on it
    /// @param tieDistance $\delta_t>0$
    public static double stepExponential(double deviation, double tieDistance, double squaredRadius, double stepSize) {
        requireStep(deviation, tieDistance, squaredRadius, stepSize);
        double radius = Math.sqrt(squaredRadius);
        return deviation + radius * Math.exp(-stepSize * (tieDistance - radius * deviation));
    }

    /// Returns the bound in closed form, $e_t\le(t-1)Re^{1-\gamma\delta}$ for $1\le t\le T$, which holds where
    /// [#condition] is at most 1.
    ///
    /// @param t integer >= 1
    /// @param tieDistance $\delta>0$
    public static double closed(long t, double squaredRadius, double stepSize, double tieDistance) {
        Require.atLeast("t", t, 1);
        requirePositive(squaredRadius, stepSize, tieDistance);
        return (t - 1) * Math.sqrt(squaredRadius) * Math.exp(1 - stepSize * tieDistance);
    }

    /// Returns $\gamma R^2(T-1)e^{1-\gamma\delta}$: the closed form holds where this is at most 1.
    ///
    /// @param horizon $T$, integer >= 2
    /// @param tieDistance $\delta>0$
    public static double condition(long horizon, double squaredRadius, double stepSize, double tieDistance) {
        Require.atLeast("T", horizon, 2);
        requirePositive(squaredRadius, stepSize, tieDistance);
        return stepSize * squaredRadius * (horizon - 1) * Math.exp(1 - stepSize * tieDistance);
    }

    /// Returns the step size from which on the closed form holds:
    /// $$\gamma_0=-\frac1\delta W_{-1}\Big(-\frac\delta{eR^2(T-1)}\Big).$$
    ///
    /// From $\gamma_0$ on gradient descent needs at least as many updates as the batch perceptron.
    ///
    /// @param horizon $T$, integer >= 2
    /// @param tieDistance $\delta$, from above 0 to $R^2/2$
    public static double gamma0(double squaredRadius, long horizon, double tieDistance) {
        Require.atLeast("T", horizon, 2);
        Require.positive("squaredRadius", squaredRadius);
        Require.positive("tieDistance", tieDistance);
        if (tieDistance > squaredRadius / 2) {
            throw new IllegalArgumentException("tieDistance is %s; expected real <= squaredRadius / 2 = %s"
                    .formatted(tieDistance, squaredRadius / 2));
        }
        double argument = tieDistance / (Math.E * squaredRadius * (horizon - 1));
        return -LambertW.minusOne(-argument) / tieDistance;
    }

    /// Tells whether both algorithms need the same number $T$ of updates, by the closed form: $T$ is the perceptron's
    /// separation index, [#condition] is at most 1 and $(T-1)R^2e^{1-\gamma\delta}<\min(\delta,\delta_T)$.
    ///
    /// A sufficient condition: where it fails, nothing is said.
    ///
    /// @param horizon $T$, the perceptron's separation index, >= 2
    /// @param tieDistance $\delta>0$
    /// @param finalMargin $\delta_T=\min_iz_i^\top\hat\theta_T>0$
    public static boolean sameSeparationIndex(
            long horizon, double squaredRadius, double stepSize, double tieDistance, double finalMargin) {
        Require.positive("finalMargin", finalMargin);
        double scaledDeviation = Math.sqrt(squaredRadius) * closed(horizon, squaredRadius, stepSize, tieDistance);
        return condition(horizon, squaredRadius, stepSize, tieDistance) <= 1
                && scaledDeviation < Math.min(tieDistance, finalMargin);
    }

    /// Returns the bound on the next deviation of normalized gradient descent from the normalized batch perceptron:
    /// $$e_{t+1}\le e_t+\frac{2nR}{|S_t|}e^{-\gamma(\delta_t-Re_t)}.$$
    ///
    /// @param errors $|S_t|$, the number of samples that the perceptron gets wrong, from 1 to $n$
    /// @param deviation $e_t\ge0$, or a bound on it
    /// @param tieDistance $\delta_t>0$
    public static double normalizedStep(
            long n, long errors, double deviation, double tieDistance, double squaredRadius, double stepSize) {
        Require.atLeast("errors", errors, 1);
        Require.atLeast("n", n, errors);
        requireStep(deviation, tieDistance, squaredRadius, stepSize);
        double radius = Math.sqrt(squaredRadius);
        return deviation + 2.0 * n * radius / errors * Math.exp(-stepSize * (tieDistance - radius * deviation));
    }

    /// Returns the closed form for the normalized pair, $e_t\le2n(t-1)Re^{1-\gamma\delta}$ for $1\le t\le T$, which
    /// holds where $2n$ times [#condition] is at most 1.
    ///
    /// @param n number of samples, integer >= 1
    /// @param t integer >= 1
    /// @param tieDistance $\delta>0$
    public static double normalizedClosed(long n, long t, double squaredRadius, double stepSize, double tieDistance) {
        Require.atLeast("n", n, 1);
        return 2.0 * n * closed(t, squaredRadius, stepSize, tieDistance);
    }

    private static void requireStep(double deviation, double tieDistance, double squaredRadius, double stepSize) {
        Require.atLeast("deviation", deviation, 0.0);
        requirePositive(squaredRadius, stepSize, tieDistance);
    }

    private static void requirePositive(double squaredRadius, double stepSize, double tieDistance) {
        Require.positive("squaredRadius", squaredRadius);
        Require.positive("stepSize", stepSize);
        Require.positive("tieDistance", tieDistance);
    }
}
