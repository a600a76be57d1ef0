package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The equal-weight mean $\bar\phi(z)=\frac1m\sum_ie^{-k_iz}$ of exponential losses of a margin $z$.
///
/// A mean of convex calibrated losses is convex and calibrated, and its own $\psi$-transform bounds the zero-one
/// regret: $\psi_{\bar\phi}(R-R^*)\le R_{\bar\phi}-R^*_{\bar\phi}$. The mean of the transforms does not, since
/// $\psi_{\bar\phi}\le\frac1m\sum_i\psi_i$: losses that disagree on their best margin lose twice.
///
/// Source: derived, spec claim D5; on Dai, ICML 2025.
///
/// @param rates $k_1,\dots,k_m>0$
public record ExponentialEnsemble(double... rates) {

    private static final int HALVINGS = 120;

    public ExponentialEnsemble {
        Require.finite("rates", rates);
        rates = rates.clone();
        for (double rate : rates) {
            Require.positive("rate", rate);
        }
    }

    /// Returns the conditional risk $\eta\,\bar\phi(z)+(1-\eta)\,\bar\phi(-z)$ with $\eta=\frac{1+\theta}2$.
    public double risk(double theta, double margin) {
        double sum = 0;
        for (double rate : rates) {
            sum += (1 + theta) / 2 * Math.exp(-rate * margin);
            sum += theta == 1 ? 0 : (1 - theta) / 2 * Math.exp(rate * margin); // 0 times infinity is 0
        }
        return sum / rates.length;
    }

    /// Returns the margin $z\ge0$ of least conditional risk; infinite at $\theta=1$.
    ///
    /// Each rate alone is best at $\frac{\operatorname{artanh}\theta}{k}$, and the mean is best between these.
    ///
    /// @param theta $\theta=|2\eta-1|\in[0,1]$
    public double bestMargin(double theta) {
        Require.within("theta", theta, 0, 1);
        double own = 0.5 * (Math.log1p(theta) - Math.log1p(-theta));
        double low = own / Arrays.stream(rates).max().orElseThrow();
        double high = own / Arrays.stream(rates).min().orElseThrow();
        for (int i = 0; i < HALVINGS && low < high && high < Double.POSITIVE_INFINITY; i++) {
            double middle = (low + high) / 2;
            boolean falls = slope(theta, own, middle) < 0;
            low = falls ? middle : low;
            high = falls ? high : middle;
        }
        return (low + high) / 2;
    }

    /// The slope of the conditional risk in the margin, up to the factor $m/\sqrt{1-\theta^2}$.
    private double slope(double theta, double own, double margin) {
        double sum = 0;
        for (double rate : rates) {
            sum += rate * Math.sinh(rate * margin - own);
        }
        return sum;
    }

    /// Returns $\psi(\theta)=\bar\phi(0)-\min_z\{\eta\,\bar\phi(z)+(1-\eta)\,\bar\phi(-z)\}$.
    ///
    /// @param theta $\theta=|2\eta-1|\in[0,1]$
    public double psi(double theta) {
        double margin = bestMargin(theta);
        if (margin == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return theta > 0.5 ? 1 - risk(theta, margin) : gainNearZero(theta, margin);
    }

    /// $\frac1m\sum\theta\sinh k_iz-2\sinh^2\frac{k_iz}2$, the same without the cancellation from 1.
    private double gainNearZero(double theta, double margin) {
        double sum = 0;
        for (double rate : rates) {
            double half = Math.sinh(rate * margin / 2);
            sum += theta * Math.sinh(rate * margin) - 2 * half * half;
        }
        return sum / rates.length;
    }

    /// Returns the mean of the members' own transforms, $1-\sqrt{1-\theta^2}$ for exponential losses of any rate.
    ///
    /// @param theta $\theta=|2\eta-1|\in[0,1]$
    public static double meanPsi(double theta) {
        Require.within("theta", theta, 0, 1);
        double square = theta * theta;
        return square / (1 + Math.sqrt((1 - theta) * (1 + theta)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExponentialEnsemble(double[] theirs) && Arrays.equals(rates, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rates);
    }

    @Override
    public String toString() {
        return "mean of exp(-kz) over k in " + Arrays.toString(rates);
    }
}
