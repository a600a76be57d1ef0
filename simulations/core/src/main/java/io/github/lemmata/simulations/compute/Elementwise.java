package io.github.lemmata.simulations.compute;

/// A function of one entry.
public enum Elementwise {
    /// $-x$.
    NEGATE,
    /// $|x|$.
    ABSOLUTE,
    /// $x^2$.
    SQUARE,
    /// $\sqrt x$.
    SQUARE_ROOT,
    /// $1/x$.
    RECIPROCAL,
    /// $e^x$.
    EXP,
    /// $\log x$.
    LOG,
    /// $\sigma(x)=1/(1+e^{-x})$, accurate in both tails.
    SIGMOID,
    /// $\log\sigma(x)=-\log(1+e^{-x})$, accurate in both tails.
    LOG_SIGMOID,
    /// 1 where $x>0$, otherwise 0, also for NaN.
    POSITIVE
}
