package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;

/// A single state that leads to itself and pays a random reward: the smallest world in which the fixed point of
/// temporal-difference learning on $|\delta|^\beta$ depends on $\beta$.
///
/// The TD error at value $V$ is $\delta=r-(1-\gamma)V$, so the value is $V^\pi=\frac{\mathbb Er}{1-\gamma}$, and
/// semi-gradient descent on $|\delta|^\beta$ rests where $\mathbb E[|\delta|^{\beta-1}\operatorname{sgn}\delta]=0$.
/// Source: Kim et al. 2024 (loss); spec claim 19.
///
/// @param reward the law of the reward
/// @param gamma the discount $\gamma\in[0,1)$
public record RewardLoop(FiniteLaw reward, double gamma) {

    /// @throws IllegalArgumentException if the discount is not in [0, 1)
    public RewardLoop {
        requireDiscount(gamma);
    }

    /// Returns the loop whose reward is 1 with probability $p$ and else 0.
    ///
    /// @param p $p\in[0,1]$
    /// @param gamma $\gamma\in[0,1)$
    public static RewardLoop bernoulli(double p, double gamma) {
        Require.within("p", p, 0, 1);
        return new RewardLoop(new FiniteLaw(new double[] {0, 1}, new double[] {1 - p, p}), gamma);
    }

    /// Returns the fixed point of the loop with Bernoulli rewards in closed form,
    /// $$V_\beta=\frac1{1-\gamma}\Big[1+\Big(\frac{1-p}p\Big)^{1/(\beta-1)}\Big]^{-1},$$
    ///
    /// the median of the rewards over $1-\gamma$ at $\beta=1$.
    ///
    /// @param p $p\in(0,1)$; not one half at $\beta=1$, where every value between the rewards is a median
    /// @param beta $\beta\ge1$, finite
    /// @param gamma $\gamma\in[0,1)$
    public static double bernoulliFixedPoint(double p, double beta, double gamma) {
        requireDiscount(gamma);
        Require.atLeast("beta", beta, 1.0);
        if (!(p > 0 && p < 1) || beta == 1 && p == 0.5) {
            throw new IllegalArgumentException(
                    "p is %s; expected real above 0 and below 1, and not 0.5 at beta = 1".formatted(p));
        }
        double logOdds = Math.log(p) - Math.log1p(-p);
        return Logistic.sigmoid(logOdds / (beta - 1)) / (1 - gamma);
    }

    /// Returns the value $V^\pi=\frac{\mathbb Er}{1-\gamma}$.
    public double value() {
        return reward.mean() / (1 - gamma);
    }

    /// Returns $\mathbb E[|\delta|^{\beta-1}\operatorname{sgn}\delta]$ at a value: what semi-gradient descent on
    /// $|\delta|^\beta$ adds to it on average, up to $\eta\beta$.
    ///
    /// @param beta $\beta\ge1$, finite
    /// @param value $V$, finite
    public double semiGradient(double beta, double value) {
        Require.atLeast("beta", beta, 1.0);
        Require.finite("value", value);
        return reward.expectation(r -> step(beta, r - (1 - gamma) * value));
    }

    /// Returns $|\delta|^{\beta-1}\operatorname{sgn}\delta$, 0 at $\delta=0$.
    ///
    /// @param beta $\beta\ge1$, finite
    /// @param error $\delta$, finite
    public static double step(double beta, double error) {
        return error == 0 ? 0 : Math.signum(error) * Math.pow(Math.abs(error), beta - 1);
    }

    /// Returns where the mean semi-gradient of $|\delta|^\beta$ vanishes, the value of [PowerCritic] for this one
    /// state: by bisection, to $10^{-16}$ of the range of values.
    ///
    /// @param beta $\beta>1$, finite
    public double fixedPoint(double beta) {
        return new PowerCritic(beta).location(reward) / (1 - gamma);
    }

    private static void requireDiscount(double gamma) {
        if (!(gamma >= 0 && gamma < 1)) {
            throw new IllegalArgumentException("gamma is %s; expected real from 0 to below 1".formatted(gamma));
        }
    }
}
