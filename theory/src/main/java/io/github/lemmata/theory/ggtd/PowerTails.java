package io.github.lemmata.theory.ggtd;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// Central and tail probabilities of the size $u=|X|/\alpha$ of a generalized Gaussian, and their inverses.
///
/// With $a=1/\beta$ and $z=u^\beta$ the probability of a smaller size is $P(a,z)$, that of a larger one
/// $Q(a,z)$. Both are log-concave in $\ln u$, as the density of $\ln u$ is, so that Newton's iteration on the
/// logarithm of the probability, in $\ln u$, converges monotonically once it starts on the outer side.
///
/// @param law the law, whose scale is left out here
record PowerTails(GeneralizedGaussian law) {

    private static final double NEGLIGIBLE_POWER = 0x1p-56;
    private static final double SMALLEST_TRUSTED = 1e-280;
    private static final int MOST_STEPS = 100;

    /// $\Pr(|X|\le\alpha u)=P(a,z)$.
    double central(double u, double z) {
        if (z < NEGLIGIBLE_POWER) {
            return u * Math.exp(-logGamma());
        }
        return z == Double.POSITIVE_INFINITY ? 1 : RegularizedGamma.P.value(a(), z);
    }

    /// $\Pr(|X|>\alpha u)=Q(a,z)$.
    double outer(double u, double z) {
        if (z < NEGLIGIBLE_POWER) {
            return 1 - central(u, z);
        }
        return z == Double.POSITIVE_INFINITY ? 0 : RegularizedGamma.Q.value(a(), z);
    }

    /// The logarithm of [#outer], finite where that underflows.
    double logOuter(double u, double z) {
        double outer = outer(u, z);
        if (outer > SMALLEST_TRUSTED || z == Double.POSITIVE_INFINITY) {
            return Math.log(outer);
        }
        return a() * Math.log(z) - z - logGamma() - Math.log(law.shape()) - Math.log(continuedFraction(z));
    }

    /// The size $u$ with $P(a,u^\beta)=p$; infinite where it is beyond double range.
    double centralInverse(double p) {
        // P <= u / Gamma(1 + a): the start is below the root.
        double u = p * Math.exp(logGamma());
        if (p == 0 || u == Double.POSITIVE_INFINITY) {
            return u;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double z = Math.pow(u, law.shape());
            double central = central(u, z);
            double slope = u * Math.exp(-z - logGamma()) / central;
            double next = u * Math.exp(Math.log(p / central) / slope);
            if (!(next > u)) {
                return next;
            }
            u = next;
        }
        return u;
    }

    /// The size $u$ with $Q(a,u^\beta)=q$, for $q\le\frac12$; infinite where it is beyond double range.
    ///
    /// Sought is whichever of $u$ and $z$ is nearer to 1, since the other may be out of range.
    double outerInverse(double q) {
        double toPower = Math.max(1, law.shape());
        double toSize = Math.max(1, a());
        double w = Math.pow(aboveRoot(-Math.log(q)), 1 / toPower);
        for (int step = 0; step < MOST_STEPS; step++) {
            double z = Math.pow(w, toPower);
            double logOuter = logOuter(Math.pow(w, toSize), z);
            double slope = toSize * Math.exp(toSize * Math.log(w) - z - logGamma() - logOuter);
            double next = w * Math.exp((logOuter - Math.log(q)) / slope);
            if (!(next < w)) {
                break;
            }
            w = next;
        }
        return Math.pow(w, toSize);
    }

    /// Where $Q(a,z)$ is surely below $e^{-l}$: by $Q\le e^{-z}$ for $a\le1$, else by Chernoff's bound
    /// $Q\le e^{-(z-a-a\ln(z/a))}$ and $y-\ln(1+y)\ge\frac{y^2}{2(1+y)}$.
    private double aboveRoot(double l) {
        double a = a();
        return a <= 1 ? l : a + l + Math.sqrt(l * (l + 2 * a));
    }

    /// Legendre's $z+1-a-\frac{1(1-a)}{z+3-a-}\frac{2(2-a)}{z+5-a-}\cdots$, from its tail up.
    private double continuedFraction(double z) {
        double a = a();
        int terms = 60;
        double value = z + 2 * terms + 1 - a;
        for (int k = terms; k >= 1; k--) {
            value = z + 2 * k - 1 - a - k * (k - a) / value;
        }
        return value;
    }

    private double a() {
        return 1 / law.shape();
    }

    private double logGamma() {
        return LogGamma.value(1 + 1 / law.shape());
    }
}
