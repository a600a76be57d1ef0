package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.stream.IntStream;

/// Noise levels that are equally spaced in their $\varrho$-th roots:
/// $$\sigma_i=\Big(\sigma_{\min}^{1/\varrho}+\frac{i-1}{N-1}\big(\sigma_{\max}^{1/\varrho}-\sigma_{\min}^{1/\varrho}\big)
/// \Big)^\varrho,\qquad i=1,\dots,N.$$
/// Both ends are exact.
///
/// Source: Karras et al. 2022, as used by Song & Dhariwal, ICLR 2024; spec section 2.
///
/// @param smallest $\sigma_{\min}>0$
/// @param largest $\sigma_{\max}>\sigma_{\min}$
/// @param exponent $\varrho\ge1$
/// @param count $N\ge2$
public record KarrasGrid(double smallest, double largest, double exponent, int count) {

    public KarrasGrid {
        Require.positive("smallest", smallest);
        if (!(largest > smallest && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "largest is %s; expected finite real above smallest, %s".formatted(largest, smallest));
        }
        Require.atLeast("exponent", exponent, 1);
        Require.atLeast("count", count, 2);
    }

    /// Returns $N$ levels from 0.002 to 80 with $\varrho=7$, the defaults of the papers.
    public static KarrasGrid usual(int count) {
        return new KarrasGrid(0.002, 80, 7, count);
    }

    /// Returns $\sigma_i$.
    ///
    /// @param i from 1 to $N$
    public double level(int i) {
        Require.index("i - 1", i - 1, count);
        return level(i, lowRoot(), highRoot());
    }

    private double level(int i, double low, double high) {
        if (i == 1) {
            return smallest;
        }
        return i == count ? largest : Math.pow(low + (i - 1) / (count - 1.0) * (high - low), exponent);
    }

    /// Returns all levels, the smallest first.
    public double[] levels() {
        double low = lowRoot();
        double high = highRoot();
        return IntStream.rangeClosed(1, count)
                .mapToDouble(i -> level(i, low, high))
                .toArray();
    }

    /// Returns what the mean of $\sigma_i^{-k}$ over the grid tends to as $N$ grows: with $a$ and $b$ the
    /// roots of the ends, $\frac1{b-a}\int_a^bp^{-k\varrho}dp$.
    ///
    /// @param k any real
    public double meanInversePower(double k) {
        double a = lowRoot();
        double b = highRoot();
        double power = 1 - k * exponent;
        double integral = power == 0 ? Math.log(b / a) : (Math.pow(b, power) - Math.pow(a, power)) / power;
        return integral / (b - a);
    }

    private double lowRoot() {
        return Math.pow(smallest, 1 / exponent);
    }

    private double highRoot() {
        return Math.pow(largest, 1 / exponent);
    }
}
