package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// The adjustable probabilistic reconstruction error $w_1\frac{(x-\mu)^2}{\sigma^2}+w_2\ln\sigma^2$ of one dimension;
/// at $w_1=w_2=\frac12$ the Gaussian likelihood.
///
/// Its minimiser is $\sigma^2=\frac{w_1}{w_2}(x-\mu)^2$ where $\sigma$ is free at each point, and
/// $\frac{w_1}{w_2}\mathbb E(x-\mu)^2$ where it is common; the value there is $w_2(1+\ln\frac{w_1v}{w_2})$. So only
/// $w_1/w_2$ matters for rankings, and at the pointwise optimum they are those of the squared error.
///
/// Source: derived, spec claim 35; on Tan et al. 2023.
///
/// @param errorWeight $w_1>0$
/// @param logWeight $w_2>0$
public record AdjustedError(double errorWeight, double logWeight) {

    public AdjustedError {
        Require.positive("w1", errorWeight);
        Require.positive("w2", logWeight);
    }

    /// Returns $w_1\frac v{\sigma^2}+w_2\ln\sigma^2$.
    ///
    /// @param squaredError $v=(x-\mu)^2$, or its mean, at least 0
    /// @param variance $\sigma^2>0$
    public double of(double squaredError, double variance) {
        Require.atLeast("v", squaredError, 0.0);
        Require.positive("variance", variance);
        return errorWeight * squaredError / variance + logWeight * Math.log(variance);
    }

    /// Returns the best variance $\frac{w_1}{w_2}v$.
    ///
    /// @param squaredError $v\ge0$
    public double bestVariance(double squaredError) {
        return errorWeight / logWeight * Require.atLeast("v", squaredError, 0.0);
    }

    /// Returns the error at the best variance, $w_2(1+\ln\frac{w_1v}{w_2})$; $-\infty$ at $v=0$.
    ///
    /// @param squaredError $v\ge0$
    public double least(double squaredError) {
        return logWeight * (1 + Math.log(bestVariance(squaredError)));
    }
}
