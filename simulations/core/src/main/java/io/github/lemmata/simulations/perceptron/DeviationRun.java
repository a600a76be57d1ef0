package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.RationalOrder;
import io.github.lemmata.theory.Require;
import org.apache.commons.numbers.fraction.BigFraction;

/// How far LR+GD is from the batch perceptron: $\epsilon_t=u_t-\hat\theta_t$ as a vector of its own, so that it is
/// accurate however small it is.
///
/// $\hat\theta_t$ runs in exact integers (full rule), $\epsilon_1=0$, and with $\hat s_i=z_i^\top\hat\theta_t$,
/// $s_i=\hat s_i+z_i^\top\epsilon_t$
/// $$\epsilon_{t+1}=\epsilon_t+\frac1n\sum_im_ih_iz_i,\qquad h_i=\begin{cases}1/(1+e^{\gamma s_i})&\hat s_i>0\\
/// -1/(1+e^{-\gamma s_i})&\hat s_i<0.\end{cases}$$
///
/// $\|\epsilon_t\|$ has relative error below $10^{-13}$ down to $10^{-300}$; where the errors of successive steps
/// cancel, that is relative to the largest of them. Ties have to be absent: at a tie the two have different limits
/// (claim 5).
///
/// Source: derived, spec claim 6 and section 4, item 6.
public final class DeviationRun {
    private final double stepSize;
    private final WeightedPoints points;
    private final BatchPerceptronRun perceptron;
    private final double[] deviation;

    private DeviationRun(LatticeDataset dataset, double stepSize) {
        this.stepSize = Require.positive("gamma", stepSize);
        this.points = dataset.toPoints();
        this.perceptron = BatchPerceptronRun.of(dataset, TieRule.FULL);
        this.deviation = new double[dataset.dimension()];
    }

    /// Returns a run at its start, $t=0$.
    ///
    /// @throws IllegalArgumentException unless the step size is finite and positive
    public static DeviationRun of(LatticeDataset dataset, double stepSize) {
        return new DeviationRun(dataset, stepSize);
    }

    /// Returns $e_t=\|u_t-\hat\theta_t\|$.
    ///
    /// @throws IllegalArgumentException if the perceptron is tied before `t`, or `t` is negative or takes too long
    public static double norm(LatticeDataset dataset, double stepSize, long t) {
        WorkLimit.require(dataset, t);
        DeviationRun run = of(dataset, stepSize);
        while (run.t() < t) {
            run.step();
        }
        return run.norm();
    }

    /// Returns the number of steps taken, $t$.
    public long t() {
        return perceptron.t();
    }

    /// Returns $\epsilon_t=u_t-\hat\theta_t$, of $d$ components.
    public double[] deviation() {
        return deviation.clone();
    }

    /// Returns $e_t=\|\epsilon_t\|$.
    public double norm() {
        return Norms.euclidean(deviation);
    }

    /// Returns the distance of the perceptron from a tie, $\delta_t=\min_i|z_i^\top\hat\theta_t|$.
    public BigFraction tieDistance() {
        return perceptron.smallestAbsoluteScore();
    }

    /// Returns $\min_iz_i^\top\hat\theta_t$.
    public BigFraction smallestScore() {
        return perceptron.smallestScore();
    }

    /// Tells whether the perceptron has separated.
    public boolean separated() {
        return perceptron.separated();
    }

    /// Takes one step of both.
    ///
    /// @throws IllegalArgumentException if the perceptron is tied here and $t\ge1$
    public void step() {
        if (t() > 0) {
            if (perceptron.tied()) {
                throw new IllegalArgumentException(
                        "the batch perceptron on %s is tied at t = %d; expected a run without ties"
                                .formatted(perceptron.dataset().name(), t()));
            }
            addErrors();
        }
        perceptron.step();
    }

    private void addErrors() {
        double[] increment = new double[deviation.length];
        for (int i = 0; i < points.distinct(); i++) {
            double weight = weightError(i) * points.multiplicity(i) / points.n();
            for (int j = 0; j < increment.length; j++) {
                increment[j] += weight * points.component(i, j);
            }
        }
        for (int j = 0; j < increment.length; j++) {
            deviation[j] += increment[j];
        }
    }

    /// $h_i$, with $\gamma s_i$ in two doubles: one alone would lose a relative $\gamma s_i$ ulp in the exponential.
    private double weightError(int i) {
        BigFraction exact = perceptron.score(i);
        double high = exact.doubleValue();
        double low = exact.subtract(BigFraction.from(high)).doubleValue() + points.score(i, deviation);
        double exponent = stepSize * high;
        double rest = Math.fma(stepSize, high, -exponent) + stepSize * low;
        return perceptron.sign(i) > 0 ? logisticTail(exponent, rest) : -logisticTail(-exponent, -rest);
    }

    /// $1/(1+e^{a+b})$, where $b$ is usually tiny beside $a$.
    private static double logisticTail(double a, double b) {
        if (Math.abs(b) > 1) {
            return 1 / (1 + Math.exp(a + b));
        }
        double tail = Math.exp(-a) * Math.exp(-b);
        return tail == Double.POSITIVE_INFINITY ? 1 : tail / (1 + tail);
    }

    /// Returns $\delta=\min_{1\le t\le T-1}\delta_t$, the least distance of the batch perceptron from a tie before $T$.
    ///
    /// @param horizon $T$, at least 2
    /// @throws IllegalArgumentException if the horizon is below 2 or takes too long to reach
    public static BigFraction tieDistance(LatticeDataset dataset, long horizon) {
        Require.atLeast("T", horizon, 2);
        WorkLimit.require(dataset, horizon);
        BatchPerceptronRun run = BatchPerceptronRun.of(dataset, TieRule.FULL);
        run.step();
        BigFraction least = run.smallestAbsoluteScore();
        while (run.t() < horizon - 1 && !run.separated()) {
            run.step();
            least = min(least, run.smallestAbsoluteScore());
        }
        return least;
    }

    private static BigFraction min(BigFraction a, BigFraction b) {
        return RationalOrder.compare(a, b) <= 0 ? a : b;
    }
}
