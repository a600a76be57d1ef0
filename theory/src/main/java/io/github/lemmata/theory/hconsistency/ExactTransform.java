package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// The exact transformation of a comp-sum loss: the least surrogate regret over everything with a given
/// zero-one regret,
///
/// $$T^*_\tau(\beta;n)=\inf\{\Delta C_\tau(p,f):\Delta C_{01}(p,f)=\beta\}.$$
///
/// For $\tau\le1$, and for $n=2$ below $\tau=2$, it is $T_\tau(\beta)$ of [Transform]; above, it is larger:
/// the published form is valid, and not tight. Source: derived, spec A8, A9.
public final class ExactTransform {

    private static final int GRID = 400;
    private static final int REFINED = 3;
    private static final double GOLDEN_WIDTH = 1e-10;

    private ExactTransform() {}

    /// Returns $T^*_\tau(\beta;n)$ for $\tau\ge2$. With $P=\max(\beta,\frac{1+\beta}n)$, the least possible
    /// $p_{\max}$,
    ///
    /// $$(\tau-1)T^*_\tau=\min\Big\{\beta,\min_{2\le k\le n}P-k^{1-\tau}\min(kP-\beta,1)\Big\}.$$
    ///
    /// Attained by scores tied on $k$ classes and $-\infty$ elsewhere.
    ///
    /// @param tau $\tau\ge2$
    /// @param classes $n\ge2$
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static double fromTwoOn(double tau, int classes, double beta) {
        Require.atLeast("tau", tau, 2.0);
        requireDomain(classes, beta);
        double largest = Math.max(beta, (1 + beta) / classes);
        double least = beta;
        for (int k = 2; k <= classes; k++) {
            least = Math.min(least, largest - Math.pow(k, 1 - tau) * Math.min(k * largest - beta, 1));
        }
        return Math.max(0, least) / (tau - 1);
    }

    /// Returns $T^*_2(\beta;n)$ for the mean absolute error:
    /// $$\min_{2\le k\le n}
    /// \Big\{\tfrac\beta k\text{ if }\beta\le\tfrac1{k-1},\text{ else }\beta-\tfrac1k\Big\},$$
    /// which is the published $\beta/n$ for $\beta\le\frac1{n-1}$ only.
    ///
    /// @param classes $n\ge2$
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static double meanAbsoluteError(int classes, double beta) {
        requireDomain(classes, beta);
        double least = beta;
        for (int k = 2; k <= classes; k++) {
            least = Math.min(least, beta * (k - 1) <= 1 ? beta / k : beta - 1.0 / k);
        }
        return least;
    }

    /// Returns the lower convex envelope of $T^*_2(\cdot;n)$, the best possible bound between risks: linear
    /// between the nodes $(0,0)$ and $\big(\frac1{k-1},\frac1{k(k-1)}\big)$, $k=n,\dots,2$, which all lie on
    /// $\beta^2/(1+\beta)$.
    ///
    /// @param classes $n\ge2$
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static double meanAbsoluteErrorEnvelope(int classes, double beta) {
        requireDomain(classes, beta);
        if (beta * (classes - 1) <= 1) {
            return beta / classes;
        }
        // Between the nodes of k and k - 1 the chord through 1/(k-1) has slope 2/k.
        int k = (int) Math.min(classes, Math.max(3, Math.floor(1 / beta) + 2));
        double node = 1.0 / (k - 1);
        return node / k + (beta - node) * 2 / k;
    }

    /// Returns $T^*_\tau(\beta;3)$ for $1<\tau<2$, by a search over $p_{\max}$: the two other probabilities
    /// follow from it, and [LeastRegret] does the rest.
    ///
    /// The function of $p_{\max}$ is not convex: 401 points, then golden section about the three lowest.
    /// Relative error about $10^{-12}$ where the search finds the right valley.
    ///
    /// @param tau $1<\tau<2$
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static double threeClasses(double tau, double beta) {
        return worstOfThree(tau, beta).regret();
    }

    /// A pair of regrets that belong together: the distribution at which the least surrogate regret is
    /// smallest.
    ///
    /// @param largest $p_{\max}$; the predicted class has $p_{\max}-\beta$, the third class the rest
    /// @param regret the least surrogate regret there
    public record WorstCase(double largest, double regret) {}

    /// Returns where [#threeClasses] is attained.
    ///
    /// @param tau $1<\tau<2$
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static WorstCase worstOfThree(double tau, double beta) {
        if (!(tau > 1 && tau < 2)) {
            throw new IllegalArgumentException("tau is %s; expected real > 1 and < 2".formatted(tau));
        }
        requireDomain(3, beta);
        double from = Math.max(beta, (1 + beta) / 3);
        double to = (1 + beta) / 2;
        var lowest = MultiStartMinimum.of(GRID, REFINED, GOLDEN_WIDTH, from, to, largest -> regret(tau, beta, largest));
        return new WorstCase(lowest.at(), lowest.value());
    }

    private static double regret(double tau, double beta, double largest) {
        // The third class takes up the rounding: nothing may be negative.
        double third = Math.max(0, 1 - 2 * largest + beta);
        return LeastRegret.of(tau, new double[] {largest, Math.max(0, largest - beta), third}, 1);
    }

    private static void requireDomain(int classes, double beta) {
        Require.atLeast("classes", classes, 2);
        Require.within("beta", beta, 0, 1);
    }
}
