package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A proved bound on the mean zero-one regret from a mean surrogate regret $t$, for a complete hypothesis
/// set.
///
/// With $t=R_\tau(h)-R^*_\tau(H)+M_\tau(H)$ it reads $R_{01}(h)-R^*_{01}(H)\le\text{bound}-M_{01}(H)$.
///
/// @param route how the bound is reached
/// @param bound the bound, in $[0,1]$
/// @param best whether no smaller bound holds for all distributions and hypotheses with these $\tau$, $n$,
///     $t$
public record RiskGuarantee(Route route, double bound, boolean best) {

    /// The ways from a surrogate regret to a zero-one regret, with the claims that carry them.
    public enum Route {
        /// $\Gamma_\tau(t)$, the inverse of the published transformation.
        PUBLISHED("hconsistency.risk-bound"),
        /// The inverse of the convex envelope of the exact transformation, $\tau\ge2$: see [SharpTransform].
        SHARP("hconsistency.sharp-transform"),
        /// $\sqrt{2t}$, and for $\tau\ge\frac32$ the smaller $\sqrt{(1+(\tau-1)2^{\tau-1}t)^{1/(\tau-1)}-1}$.
        QUADRATIC("hconsistency.gce-dimension-free"),
        /// $\min\{ns,\frac{s+\sqrt{s^2+4s}}2\}$ with $s=(\tau-1)t$, $\tau\ge2$.
        BLOCK("hconsistency.mae-dimension-free");

        private final String claim;

        Route(String claim) {
            this.claim = claim;
        }

        /// The id of the claim that carries it.
        public String claim() {
            return claim;
        }
    }

    /// Every bound that is proved for $\tau$ and $n$, in the order of [Route].
    ///
    /// @param tau $\tau\ge0$
    /// @param classes $n$, from 2 to [SharpTransform#MOST_CLASSES]
    /// @param regret $t\ge0$
    /// @throws IllegalArgumentException if an argument is outside its domain
    public static List<RiskGuarantee> all(double tau, int classes, double regret) {
        Require.atLeast("tau", tau, 0.0);
        Require.atLeast("regret", regret, 0.0);
        List<RiskGuarantee> all = new ArrayList<>();
        boolean publishedIsBest = tau <= 1 || (tau < 2 && classes == 2);
        all.add(new RiskGuarantee(Route.PUBLISHED, new Transform(tau, classes).inverse(regret), publishedIsBest));
        if (tau >= 2) {
            all.add(new RiskGuarantee(
                    Route.SHARP, SharpTransform.of(tau, classes).inverse(regret), true));
        }
        if (tau >= 1 && tau <= 2) {
            all.add(new RiskGuarantee(Route.QUADRATIC, quadratic(tau, regret), false));
        }
        if (tau >= 2) {
            double scaled = Math.min((tau - 1) * regret, Double.MAX_VALUE);
            all.add(new RiskGuarantee(
                    Route.BLOCK, DimensionFreeBounds.meanAbsoluteErrorInverse(classes, scaled), false));
        }
        return all;
    }

    /// The smallest of [#all(double, int, double)]; among equal ones the first.
    public static RiskGuarantee smallest(double tau, int classes, double regret) {
        return all(tau, classes, regret).stream()
                .min(Comparator.comparingDouble(RiskGuarantee::bound))
                .orElseThrow();
    }

    /// The inverse of [DimensionFreeBounds#generalizedCrossEntropy(double, double)], which is convex in
    /// $\beta$ (its second derivative has the sign of $1+(2\theta-1)\beta^2$ with
    /// $\theta=\tau-1\ge\frac12$), as Jensen asks.
    private static double quadratic(double tau, double regret) {
        double theta = tau - 1;
        double square = theta < 0.5 ? 2 * regret : Math.expm1(Math.log1p(theta * Math.pow(2, theta) * regret) / theta);
        return Math.min(1, Math.sqrt(square));
    }
}
