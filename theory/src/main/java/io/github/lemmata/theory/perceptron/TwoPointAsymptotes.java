package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;

/// Where gradient descent on two points $z_1=(1,-p)$, $z_2=(1,q)$ ends up, whatever its step size $\gamma$.
///
/// $\theta_{t,2}\to\rho$ and $\theta_{t,1}-\log(\gamma t)\to C$, so the angle to the maximal margin is about
/// $\rho/\log(\gamma t)$. Domain $p,q>0$. Source: derived, spec claim 21 (after Soudry et al. 2018).
public final class TwoPointAsymptotes {

    private TwoPointAsymptotes() {}

    /// Returns the limit of the second coordinate, $\rho=\frac{\log(q/p)}{p+q}$.
    public static double y(double p, double q) {
        return logRatio(p, q) / (p + q);
    }

    /// Returns the limit of the first coordinate less $\log(\gamma t)$:
    /// $$C=\log\frac{e^{p\rho}+e^{-q\rho}}2=\log\cosh h-h\tanh h,\qquad h=\tfrac12\log\tfrac qp.$$
    ///
    /// From 0 at $p=q$ down to $-\log2$ as $q/p\to0$ or $\infty$.
    public static double c(double p, double q) {
        double h = Math.abs(logRatio(p, q)) / 2;
        if (h < 1) {
            double sinh = Math.sinh(h / 2);
            return Math.log1p(2 * sinh * sinh) - h * Math.tanh(h);
        }
        double v = Math.exp(-2 * h);
        return Math.log1p(v) - Math.log(2) + 2 * h * v / (1 + v);
    }

    private static double logRatio(double p, double q) {
        Require.positive("p", p);
        Require.positive("q", q);
        // Near p = q the quotient rounds away what the logarithm is about.
        return q > p / 2 && q < 2 * p ? Math.log1p((q - p) / p) : Math.log(q) - Math.log(p);
    }
}
