package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.gamma.GammaRatio;

/// How much the unbiased sample variance $S^2$ of $n$ independent values varies, and the same for generalized
/// Gaussian values with their radius integrated out.
///
/// Source: spec claim 21, derived.
public final class SampleVariance {

    private SampleVariance() {}

    /// Returns $V=\mathrm{Var}(S^2)/\sigma^4=\frac{\bar\kappa}n+\frac2{n-1}$, for any law with four moments.
    ///
    /// @param excess the excess kurtosis $\bar\kappa\ge-2$
    /// @param n the number of values, 2 or more
    public static BigFraction relativeVariance(BigFraction excess, long n) {
        Require.atLeast("excess", excess, -2);
        Require.atLeast("n", n, 2);
        return excess.divide(BigFraction.of(n)).add(BigFraction.of(2, n - 1));
    }

    /// Returns [#relativeVariance(BigFraction, long)] in doubles.
    ///
    /// @param excess the excess kurtosis $\bar\kappa\ge-2$, finite
    /// @param n the number of values, 2 or more
    public static double relativeVariance(double excess, long n) {
        Require.atLeast("excess", excess, -2.0);
        Require.atLeast("n", n, 2);
        return excess / n + 2.0 / (n - 1);
    }

    /// What is left of the moments of $S^2$ when the radius of $n$ generalized Gaussian values is integrated out.
    ///
    /// The values are $X=\alpha G^{1/\beta}u$ with $G=\sum(|X_i|/\alpha)^\beta$, a gamma variable of shape
    /// $\frac n\beta$ that is independent of the direction $u$. With $s$ the unbiased variance of the $u_i$,
    /// $$\mathbb E\Big[\frac{S^2}{\sigma^2}\Big|u\Big]=Bs,\qquad\mathbb E\Big[\frac{S^4}{\sigma^4}\Big|u\Big]=As^2,
    /// \qquad0\le s\le\frac{\max(1,n^{1-2/\beta})}{n-1}.$$
    ///
    /// The bound: $\sum|u_i|^\beta=1$, so $\sum u_i^2\le1$ for $\beta\le2$, where $u_i^2\le|u_i|^\beta$, and
    /// $\sum u_i^2\le n^{1-2/\beta}$ by Hölder's inequality for $\beta>2$.
    ///
    /// @param first $B=\frac{\Gamma((n+2)/\beta)}{\Gamma(n/\beta)}\frac{\Gamma(1/\beta)}{\Gamma(3/\beta)}$
    /// @param second
    ///     $A=\frac{\Gamma((n+4)/\beta)}{\Gamma(n/\beta)}\frac{\Gamma(1/\beta)^2}{\Gamma(3/\beta)^2}$
    /// @param largestSpread the bound on $s$
    public record Radius(double first, double second, double largestSpread) {

        /// Returns the factors of a law and a number of values.
        ///
        /// @param beta $\beta$, from 0.05 to 1000
        /// @param n the number of values, 2 or more
        public static Radius of(double beta, int n) {
            Require.within("beta", beta, 0.05, 1000);
            Require.atLeast("n", n, 2);
            double perUnit = GammaRatio.value(1 / beta, 3 / beta);
            double first = perUnit / GammaRatio.value(n / beta, (n + 2) / beta);
            double second = perUnit * perUnit / GammaRatio.value(n / beta, (n + 4) / beta);
            return new Radius(first, second, Math.max(1, Math.pow(n, 1 - 2 / beta)) / (n - 1));
        }

        /// Returns by how much the relative squared error of $cS^2$ exceeds that of $c'S^2$ on average over the
        /// radius, $(c^2-c'^2)As^2-2(c-c')Bs$; both factors may depend on the direction.
        ///
        /// @param spread $s$, from 0 to its bound
        /// @param factor $c$, finite
        /// @param rival $c'$, finite
        public double errorDifference(double spread, double factor, double rival) {
            Require.within("spread", spread, 0, largestSpread * (1 + 1e-12));
            double difference = Require.finite("factor", factor) - Require.finite("rival", rival);
            return difference * spread * ((factor + rival) * second * spread - 2 * first);
        }

        /// Returns a range of [#errorDifference] over all spreads and all factors between two bounds.
        ///
        /// For a given factor it is a parabola in $s$, extreme at the ends or its vertex; for a given spread
        /// it is one in $c$ that opens upwards, whose vertex $c=\frac B{As}$ has its least values at the ends
        /// as well.
        ///
        /// @param leastFactor the least $c$, above 0
        /// @param largestFactor the largest $c$, at least the least, finite
        /// @param rival $c'>0$, finite
        public Range differenceRange(double leastFactor, double largestFactor, double rival) {
            Require.positive("leastFactor", leastFactor);
            Require.atLeast("largestFactor", largestFactor, leastFactor);
            Require.positive("rival", rival);
            double lower = 0;
            double upper = 0;
            double vertex = Math.clamp(first / (second * largestSpread), leastFactor, largestFactor);
            for (double factor : new double[] {leastFactor, vertex, largestFactor}) {
                double turn = Math.min(largestSpread, first / (second * (factor + rival)));
                for (double spread : new double[] {turn, largestSpread}) {
                    double difference = errorDifference(spread, factor, rival);
                    lower = Math.min(lower, difference);
                    upper = Math.max(upper, difference);
                }
            }
            return new Range(lower, upper);
        }
    }

    /// Two ends.
    public record Range(double lower, double upper) {}
}
