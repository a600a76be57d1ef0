package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// Minimizability gaps of comp-sum losses in closed form: how far the best hypothesis of a family stays from
/// the best score at each point,
/// $$M_\tau(H)=R^*_\tau(H)-\mathbb E_X\,C^*_\tau(p(X))\ge0.$$
///
/// The family of *constants* gives the same scores at every point; then $R^*_\tau(H)=C^*_\tau(\mathbb
/// E\,p(X))$, and the gap is the Jensen gap of the concave $C^*_\tau$. The gap is 0 for all functions on a
/// finite set.
///
/// Points $1..N$ with weights $w_i$ (positive, sum 1) and label distributions $p^{(i)}$. Source: spec A12,
/// A13.
public final class MinimizabilityGaps {

    private static final double STEEP_FROM = 0.9;

    private MinimizabilityGaps() {}

    /// Returns the gap of the constants, $C^*_\tau(\sum_iw_ip^{(i)})-\sum_iw_iC^*_\tau(p^{(i)})$.
    ///
    /// @param tau $\tau\ge0$
    /// @param weights $w$, `N`
    /// @param rows $p^{(i)}$, `N x n`
    public static double ofConstants(double tau, double[] weights, double[][] rows) {
        return bestConstantRisk(tau, weights, rows) - meanMinimum(tau, weights, rows);
    }

    /// Returns the least risk of a constant, $R^*_\tau(H)=C^*_\tau(\sum_iw_ip^{(i)})$.
    ///
    /// @param tau $\tau\ge0$
    /// @param weights $w$, `N`
    /// @param rows $p^{(i)}$, `N x n`
    public static double bestConstantRisk(double tau, double[] weights, double[][] rows) {
        // Rounding may leave a sum of probabilities above 1, and the risk of certain labels below 0.
        return Math.max(0, ConditionalMinimum.of(tau, mean(weights, rows)));
    }

    /// Returns the mean of the least conditional risks, $\sum_iw_iC^*_\tau(p^{(i)})$, the least risk of all
    /// functions.
    ///
    /// @param tau $\tau\ge0$
    /// @param weights $w$, `N`
    /// @param rows $p^{(i)}$, `N x n`
    public static double meanMinimum(double tau, double[] weights, double[][] rows) {
        requireWorld(weights, rows);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * ConditionalMinimum.of(tau, rows[i]);
        }
        return sum;
    }

    /// Returns the gap of the constants on two equally likely points with opposite labels, $p^{(1)}=(q,1-q)$
    /// and $p^{(2)}=(1-q,q)$.
    ///
    /// It is $T_\tau(|2q-1|)$ of two classes for $\tau\le2$, and $\frac{|2q-1|}{2(\tau-1)}$ above, where tied
    /// scores are not the best for equally likely labels.
    ///
    /// @param tau $\tau\ge0$
    /// @param q $q\in[0,1]$
    public static double ofOppositePoints(double tau, double q) {
        double lean = Math.abs(2 * Require.within("q", q, 0, 1) - 1);
        if (tau > 2) {
            return lean / (2 * (tau - 1));
        }
        // Near 1 the transform is steep, and 2q - 1 has lost digits of q or 1 - q that the minimum itself keeps.
        return lean < STEEP_FROM
                ? new Transform(tau, 2).at(lean)
                : new CompSumLoss(tau).phi(1) - ConditionalMinimum.of(tau, new double[] {q, 1 - q});
    }

    /// Returns the bound $\Phi^\tau(R^*_0(H))\ge R^*_\tau(H)$, by the concavity of $\Phi^\tau$ and
    /// $\ell_\tau=\Phi^\tau(\ell_0)$; nonincreasing in $\tau$.
    ///
    /// @param tau $\tau\ge0$
    /// @param sumExponentialRisk $R^*_0(H)\ge0$
    public static double bestRiskBound(double tau, double sumExponentialRisk) {
        return new CompSumLoss(tau).phi(sumExponentialRisk);
    }

    /// Returns $\sum_iw_ip^{(i)}$.
    private static double[] mean(double[] weights, double[][] rows) {
        requireWorld(weights, rows);
        var mean = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int y = 0; y < mean.length; y++) {
                mean[y] += weights[i] * rows[i][y];
            }
        }
        return mean;
    }

    private static void requireWorld(double[] weights, double[][] rows) {
        Require.probabilities("weights", weights);
        if (rows.length != weights.length) {
            throw new IllegalArgumentException(
                    "there are %d rows; expected %d, one for each weight".formatted(rows.length, weights.length));
        }
        for (double[] row : rows) {
            if (row.length != rows[0].length) {
                throw new IllegalArgumentException(
                        "a row has %d entries; expected %d as the first".formatted(row.length, rows[0].length));
            }
        }
    }
}
