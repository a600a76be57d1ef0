package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.ggtd.CriticalShape.LEAST_MEAN_SIZE;
import static io.github.lemmata.theory.ggtd.CriticalShape.UNIFORM_MEAN_SIZE;

import io.github.lemmata.theory.Require;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// Which of two generalized Gaussians of one scale ($\alpha=1$) and shapes $\beta_1<\beta_2$ is the less
/// spread out.
///
/// With $m(\beta)=\mathbb E|X|$ the second dominates the first in second order iff $m(\beta_1)\ge
/// m(\beta_2)$, and $|X_1|$ is stochastically larger than $|X_2|$ iff
/// $\Gamma(1+\frac1{\beta_1})\ge\Gamma(1+\frac1{\beta_2})$. Source: derived, spec claim 8; the sharp version
/// of a theorem of Kim et al. 2024.
public final class StochasticOrder {

    /// Below this $t^\beta$ the exponential of it is 1 in doubles.
    private static final double NEGLIGIBLE_POWER = 0x1p-56;

    private StochasticOrder() {}

    /// Returns whether the law of shape `second` dominates that of shape `first` in second order:
    /// $\int_{-\infty}^t(F_1-F_2)\ge0$ for all $t$.
    ///
    /// @param first $\beta_1>0$, finite
    /// @param second $\beta_2>\beta_1$, finite
    public static boolean secondOrder(double first, double second) {
        requireOrder(first, second);
        return law(first).meanAbsolute() >= law(second).meanAbsolute();
    }

    /// Returns whether $|X_1|$ is stochastically larger than $|X_2|$: $P(|X_1|>t)\ge P(|X_2|>t)$ for all $t$.
    ///
    /// @param first $\beta_1>0$, finite
    /// @param second $\beta_2>\beta_1$, finite
    public static boolean sizes(double first, double second) {
        requireOrder(first, second);
        return LogGamma.value(1 + 1 / first) >= LogGamma.value(1 + 1 / second);
    }

    /// Returns the least shape $\beta_2$ beyond which the second law no longer dominates the first: the
    /// second root of $m(\beta_2)=m(\beta_1)$.
    ///
    /// Infinite up to $\beta_{eq}$, where there is none; $\beta_1$ itself from $\beta_m$ on, where no larger
    /// shape dominates.
    ///
    /// @param first $\beta_1>0$, finite
    public static double threshold(double first) {
        Require.positive("first", first);
        if (first <= UNIFORM_MEAN_SIZE.shape()) {
            return Double.POSITIVE_INFINITY;
        }
        if (first >= LEAST_MEAN_SIZE.shape()) {
            return first;
        }
        double level = logMeanSize(1 / first);
        double x = new BracketingNthOrderBrentSolver(5e-16, Double.MIN_NORMAL, 0, 5)
                .solve(200, y -> logMeanSize(y) - level, 0, 1 / LEAST_MEAN_SIZE.shape());
        return 1 / x;
    }

    /// Returns the gap $\mathbb E(|X_1|-t)^+-\mathbb E(|X_2|-t)^+=2\int_{-\infty}^{-t}(F_1-F_2)$, whose sign
    /// at all $t\ge0$ decides on dominance.
    ///
    /// @param first $\beta_1>0$, finite
    /// @param second $\beta_2>0$, finite
    /// @param t $t\ge0$, finite
    public static double gap(double first, double second, double t) {
        return meanExcess(first, t) - meanExcess(second, t);
    }

    /// Returns $\mathbb E(|X|-t)^+=m\,Q(\frac2\beta,t^\beta)-t\,Q(\frac1\beta,t^\beta)$ for $\alpha=1$, with
    /// $Q$ the upper regularised incomplete gamma function.
    ///
    /// @param shape $\beta>0$, finite
    /// @param t $t\ge0$, finite
    public static double meanExcess(double shape, double t) {
        var law = law(shape);
        Require.atLeast("t", t, 0);
        double power = Math.pow(t, shape);
        if (power < NEGLIGIBLE_POWER) {
            // m less the integral of P(|X|>u) over u up to t, where the density is that at 0.
            return law.meanAbsolute() - t + t * t / 2 * Math.exp(-LogGamma.value(1 + 1 / shape));
        }
        return power == Double.POSITIVE_INFINITY
                ? 0
                : law.meanAbsolute() * RegularizedGamma.Q.value(2 / shape, power) - 2 * t * law.survival(t);
    }

    /// $\ln m$ at $x=1/\beta$: $(2x-1)\ln2+\ln\Gamma(x+\frac12)-\frac12\ln\pi$, by the
    /// duplication formula; least at $1/\beta_m$.
    static double logMeanSize(double x) {
        return (2 * x - 1) * Math.log(2) + LogGamma.value(x + 0.5) - 0.5 * Math.log(Math.PI);
    }

    private static GeneralizedGaussian law(double shape) {
        return new GeneralizedGaussian(1, shape);
    }

    private static void requireOrder(double first, double second) {
        Require.positive("first", first);
        Require.positive("second", second);
        if (!(first < second)) {
            throw new IllegalArgumentException("second is %s; expected above first, %s".formatted(second, first));
        }
    }
}
