package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// A comp-sum loss: the sum-exponential loss put through a concave function that is chosen by $\tau$.
///
/// $$\ell_\tau(f,y)=\Phi^\tau\Big(\sum_{y'\ne y}e^{f_{y'}-f_y}\Big),\qquad
/// \Phi^\tau(u)=\frac{(1+u)^{1-\tau}-1}{1-\tau}\ (\tau\ne1),\quad\Phi^1(u)=\log(1+u).$$
///
/// $\tau=0$ is the sum-exponential loss, 1 the logistic loss (cross-entropy), $1<\tau<2$ generalized
/// cross-entropy with $q=\tau-1$, 2 the mean absolute error. With $S$ the softmax of $f$ it is
/// $(S_y^{\tau-1}-1)/(1-\tau)$, or $-\log S_y$.
///
/// Scores are finite or $-\infty$, one at least finite. Source: Mao, Mohri & Zhong 2023; spec A1.
///
/// @param tau $\tau\ge0$, finite
public record CompSumLoss(double tau) {

    /// $\tau=0$: the sum-exponential loss.
    public static final CompSumLoss SUM_EXPONENTIAL = new CompSumLoss(0);

    /// $\tau=1$: the logistic loss, cross-entropy of the softmax.
    public static final CompSumLoss LOGISTIC = new CompSumLoss(1);

    /// $\tau=2$: the mean absolute error $1-S_y$.
    public static final CompSumLoss MEAN_ABSOLUTE_ERROR = new CompSumLoss(2);

    /// @throws IllegalArgumentException if `tau` is negative, infinite or not a number
    public CompSumLoss {
        Require.atLeast("tau", tau, 0.0);
    }

    /// Returns $\Phi^\tau(u)$; at $u=\infty$ its limit, $1/(\tau-1)$ for $\tau>1$ and $\infty$ otherwise.
    ///
    /// @param u $u\ge0$
    public double phi(double u) {
        return ofLog(Math.log1p(requireArgument(u)));
    }

    /// Returns the derivative $\Phi^{\tau\prime}(u)=(1+u)^{-\tau}$.
    ///
    /// @param u $u\ge0$
    public double phiSlope(double u) {
        return Math.exp(-tau * Math.log1p(requireArgument(u)));
    }

    /// Returns the loss $\ell_\tau(f,y)$.
    ///
    /// @param scores $f$, one for each class
    /// @param label $y$, counted from 0
    public double of(double[] scores, int label) {
        Require.index("label", label, Softmax.requireScores(scores).length);
        return ofLog(Softmax.minusLog(scores, label));
    }

    /// Returns the gradient of the loss in the scores: $\partial\ell_\tau/\partial
    /// f_k=S_y^{\tau-1}(S_k-\mathbf 1[k=y])$.
    ///
    /// @param scores $f$, one for each class, all finite
    /// @param label $y$, counted from 0
    public double[] gradient(double[] scores, int label) {
        Require.index("label", label, Require.finite("scores", scores).length);
        double ofLabel = Softmax.minusLog(scores, label);
        var gradient = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            // One exponential: S_y^(tau-1) alone may overflow where its product with S_k does not.
            gradient[k] = k == label
                    ? Math.exp((1 - tau) * ofLabel) * Math.expm1(-ofLabel)
                    : Math.exp((1 - tau) * ofLabel - Softmax.minusLog(scores, k));
        }
        return gradient;
    }

    /// Returns the conditional risk $C_\tau(p,f)=\sum_yp_y\ell_\tau(f,y)$, where $0\cdot\infty=0$.
    ///
    /// @param p conditional probabilities of the classes
    /// @param scores $f$, as many
    public double conditionalRisk(double[] p, double[] scores) {
        Require.probabilities("p", p);
        Softmax.requireScores(scores, p.length);
        double risk = 0;
        for (int y = 0; y < p.length; y++) {
            if (p[y] > 0) {
                risk += p[y] * ofLog(Softmax.minusLog(scores, y));
            }
        }
        return risk;
    }

    /// Returns the conditional regret $\Delta C_\tau=C_\tau(p,f)-C^*_\tau(p)\ge0$, to about $10^{-15}$ of the
    /// risk.
    ///
    /// @param p conditional probabilities of the classes
    /// @param scores $f$, as many
    public double conditionalRegret(double[] p, double[] scores) {
        return conditionalRisk(p, scores) - ConditionalMinimum.of(tau, p);
    }

    /// Returns the loss of a class whose softmax is $e^{-l}$: $(e^{(1-\tau)l}-1)/(1-\tau)$, accurate for
    /// $\tau$ near 1.
    ///
    /// @param minusLogSoftmax $l\ge0$
    public double ofLog(double minusLogSoftmax) {
        return PowerExcess.exponential(1 - tau, minusLogSoftmax);
    }

    private static double requireArgument(double u) {
        if (!(u >= 0)) {
            throw new IllegalArgumentException("u is %s; expected real >= 0".formatted(u));
        }
        return u;
    }
}
