package io.github.lemmata.theory.special;

/// The logistic function and its logarithm, in forms that keep every digit in both tails (4 ulp or better).
public final class Logistic {

    private Logistic() {}

    /// Returns the logistic function $\sigma(x)=1/(1+e^{-x})$.
    ///
    /// $\sigma(-\infty)=0$, $\sigma(\infty)=1$, NaN for NaN.
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /// Returns $\log\sigma(x)=-\log(1+e^{-x})$.
    public static double logSigmoid(double x) {
        return -softplus(-x);
    }

    /// Returns $\log(1+e^x)$, the logistic loss of margin $-x$.
    public static double softplus(double x) {
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
