package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.numbers.gamma.Erfcx;

/// A location estimated with a loss when a share of the standard normal data is replaced by one far value.
///
/// The estimate $\theta$ solves
/// $$(1-\epsilon)\,\mathbb E\,\psi(X-\theta)+\epsilon\,\psi(M-\theta)=0,\qquad X\sim N(0,1).$$
/// With a redescending $\psi$ there can be three solutions; the bias is the smallest.
///
/// Source: the setting of Dao et al., ICLR 2025; derived: spec claim 40.
///
/// @param loss the loss
/// @param scale $c$, 0.01 or more
/// @param share $\epsilon$, from 0 to below $\frac12$
/// @param outlier $M$, above 0
public record ContaminatedLocation(RobustLoss loss, double scale, double share, double outlier) {

    private static final double SMALLEST_SCALE = 0.01;
    private static final double SCAN = 0.01;
    private static final int MOST_EVALUATIONS = 500;

    public ContaminatedLocation {
        Require.atLeast("scale", scale, SMALLEST_SCALE);
        Require.within("share", share, 0, Math.nextDown(0.5));
        Require.positive("outlier", outlier);
    }

    /// Returns the left side of the equation at a location.
    public double equation(double location) {
        return (1 - share) * mean(scale, x -> loss.influence(x - location, scale))
                + share * loss.influence(outlier - location, scale);
    }

    /// Returns the smallest solution: the first change of sign on the grid $0,0.01,0.02,\dots$, refined.
    ///
    /// Two solutions within one step of the grid would be passed over.
    public double bias() {
        if (loss == RobustLoss.SQUARED) {
            return share * outlier;
        }
        if (share == 0 || equation(0) <= 0) { // also where the outlier's pull is below the smallest double
            return 0;
        }
        int k = 1;
        while (equation(k * SCAN) > 0) {
            k++; // ends before M, where all the pull is to the left
        }
        return new BracketingNthOrderBrentSolver(1e-14, 1e-300, 0, 5)
                .solve(MOST_EVALUATIONS, this::equation, (k - 1) * SCAN, k * SCAN);
    }

    /// Returns $2\epsilon/((1-\epsilon)\mathbb E\psi'(X)\,M)$, what the bias of the Cauchy loss tends to as
    /// $M$ grows.
    public double cauchyTail() {
        return 2 * share / ((1 - share) * meanCurvature(RobustLoss.CAUCHY, scale) * outlier);
    }

    /// Returns $\mathbb E\psi(X)^2/(\mathbb E\psi'(X))^2$, the variance of $\sqrt n\,\hat\theta$ for clean
    /// data.
    ///
    /// @param scale $c$, 0.01 or more
    public static double asymptoticVariance(RobustLoss loss, double scale) {
        double slope = meanCurvature(loss, scale);
        return mean(scale, x -> Math.pow(loss.influence(x, scale), 2)) / slope / slope;
    }

    /// Returns the influence function $\psi(x)/\mathbb E\psi'(X)$: what an infinitesimal share of data at $x$
    /// moves the estimate by, for each unit of share.
    ///
    /// @param scale $c$, 0.01 or more
    public static double influenceFunction(RobustLoss loss, double scale, double x) {
        return loss.influence(x, scale) / meanCurvature(loss, scale);
    }

    /// Returns $\bar\rho=2\big(1-\sqrt{2\pi}\,c\,\mathrm{erfcx}(\sqrt2c)\big)$, the mean Geman-McClure loss
    /// of a standard normal residual.
    ///
    /// Its error is a few ulp of 2, since the difference is taken as it stands.
    ///
    /// @param scale $c>0$
    public static double meanGemanMcClure(double scale) {
        Require.positive("scale", scale);
        return 2 * (1 - Math.sqrt(2 * Math.PI) * scale * Erfcx.value(Math.sqrt(2) * scale));
    }

    /// Returns $\epsilon^*=\frac{2-\bar\rho}{4-\bar\rho}<\frac12$, the share of far data at which the global
    /// minimiser of the Geman-McClure loss moves to them. For the pseudo-Huber and the Cauchy loss, which are
    /// unbounded, the share is $\frac12$.
    ///
    /// @param scale $c>0$
    public static double gemanMcClureBreakdown(double scale) {
        double mean = meanGemanMcClure(scale);
        return (2 - mean) / (4 - mean);
    }

    private static double meanCurvature(RobustLoss loss, double scale) {
        return mean(scale, x -> loss.curvature(x, scale));
    }

    /// The nearest singularity of any of the losses is at $ic$.
    private static double mean(double scale, DoubleUnaryOperator f) {
        return NormalMean.of(f, Require.atLeast("scale", scale, SMALLEST_SCALE));
    }
}
