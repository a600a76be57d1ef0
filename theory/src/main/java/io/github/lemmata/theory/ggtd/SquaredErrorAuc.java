package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// The area under the curve of an outlier score that is a sum of squares: the probability that an outlier scores
/// above an inlier.
///
/// With inlier residuals $N(0,\mathrm{diag}\,v)$ and outlier residuals $N(0,s^2\mathrm{diag}\,v)$:
/// - the likelihood score $\sum_jr_j^2/v_j$ has $1-F_{d,d}(1/s^2)=I_{s^2/(1+s^2)}(\frac d2,\frac d2)$, whatever $v$;
/// - the squared error $\sum_jr_j^2$ has no more for $s\ge1$, by Neyman and Pearson, and as much if all $v_j$ agree.
///
/// Source: derived, spec claim 36; the second by Imhof's integral (Biometrika 1961) for a quadratic form in normals.
public final class SquaredErrorAuc {

    // Nodes u = exp(x - exp(-x)), x = k STEP, for Imhof's integral over u > 0 in units of 1 / (s max v).
    private static final double STEP = 1.0 / 32;
    private static final int FIRST_NODE = -4 * 32;
    private static final int LAST_NODE = 60 * 32;

    private static final double WIDEST = 1e6;

    private SquaredErrorAuc() {}

    /// Returns $1-F_{d,d}(1/s^2)$.
    ///
    /// @param dimension $d\ge1$
    /// @param spread $s>0$, how many times wider outliers are
    public static double likelihood(int dimension, double spread) {
        Require.atLeast("d", dimension, 1);
        double square = Require.positive("s", spread) * spread;
        double half = dimension / 2.0;
        // Both forms of x/(1+x), so that neither squares that overflow nor those that vanish are lost.
        return square <= 1
                ? RegularizedBeta.value(square / (1 + square), half, half)
                : RegularizedBeta.complement(1 / (1 + square), half, half);
    }

    /// Returns the area for the squared error.
    ///
    /// Imhof: $\Pr(\sum_j\lambda_j\chi^2_j>0)=\frac12+\frac1\pi\int_0^\infty\frac{\sin\theta(u)}{u\,\rho(u)}du$,
    /// $\theta=\frac12\sum\arctan\lambda_ju$, $\rho=\prod(1+\lambda_j^2u^2)^{1/4}$, with $\lambda=(s^2v,-v)$.
    ///
    /// Ten digits where the variances lie within a factor of $10^{12}$.
    ///
    /// @param variances $v_1,\dots,v_d>0$
    /// @param spread $s\in[10^{-6},10^6]$
    public static double squaredError(double[] variances, double spread) {
        Require.finite("v", variances);
        double square = Require.within("s", spread, 1 / WIDEST, WIDEST) * spread;
        double largest = 0;
        for (double v : variances) {
            largest = Math.max(largest, Require.positive("v", v));
        }
        double sum = 0;
        for (int k = FIRST_NODE; k <= LAST_NODE; k++) {
            double shrink = Math.exp(-k * STEP);
            double u = Math.exp(k * STEP - shrink) / spread;
            double angle = 0;
            double logModulus = 0;
            for (double v : variances) {
                double inlier = v / largest * u;
                double outlier = square * inlier;
                angle += Math.atan(outlier) - Math.atan(inlier);
                logModulus += Math.log1p(outlier * outlier) + Math.log1p(inlier * inlier);
            }
            sum += Math.sin(angle / 2) * Math.exp(-logModulus / 4) * (1 + shrink);
        }
        return 0.5 + sum * STEP / Math.PI;
    }
}
