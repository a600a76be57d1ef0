package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;
import org.apache.commons.numbers.fraction.BigFraction;

/// Exact numbers of updates that batch perceptrons (full tie rule) need on named datasets.
///
/// Every count is an exact integer; where it would not fit a `long`, [ArithmeticException] is thrown.
public final class SeparationCounts {

    private SeparationCounts() {}

    /// Returns the count of the batch perceptron on `thm51(n)`: $T=\lfloor(3n+2)/10\rfloor+1$.
    ///
    /// Source: derived, spec claim 8 (Tyurin 2024, Theorem 5.1, made exact).
    ///
    /// @param n number of samples, integer >= 2
    public static long thm51(long n) {
        Require.atLeast("n", n, 2);
        return Math.addExact(Math.multiplyExact(3, n), 2) / 10 + 1;
    }

    /// Returns the count of the normalized batch perceptron on `thm51(n)`: 1, 3, 3 for $n=2,3,4$ and 2 from 5 on.
    ///
    /// Source: derived, spec claim 8.
    ///
    /// @param n number of samples, integer >= 2
    public static long normalizedThm51(long n) {
        Require.atLeast("n", n, 2);
        if (n == 2) {
            return 1;
        }
        return n <= 4 ? 3 : 2;
    }

    /// Returns the count of the batch perceptron on `osc(D,m)`, the same for every $m\ge1$:
    /// $$T=\min\{1+3\varphi(\tfrac{D^2-3}8),\;2+3\varphi(\tfrac{D^2-5}8)\}\approx\tfrac38\kappa,\qquad
    /// \varphi(v)=\max(0,\lfloor v\rfloor+1).$$
    ///
    /// Source: derived, spec claim 9 (a).
    ///
    /// @param lateral $D$, integer >= 1
    public static long osc(long lateral) {
        Require.atLeast("D", lateral, 1);
        long square = Math.multiplyExact(lateral, lateral);
        long endingOnFirst = 1 + 3 * Math.max(0, Math.floorDiv(square - 3, 8) + 1);
        long endingOnSecond = 2 + 3 * Math.max(0, Math.floorDiv(square - 5, 8) + 1);
        return Math.min(endingOnFirst, endingOnSecond);
    }

    /// Returns the count of the batch perceptron on `slow2(L,n)`:
    /// $$T=1+\max\{0,\lfloor\tfrac{(n-1)L-1-n}4\rfloor+1\}\approx\tfrac n4\sqrt{\kappa-1}.$$
    ///
    /// Source: derived, spec claim 9 (b).
    ///
    /// @param lateral $L$, integer >= 2
    /// @param n number of samples, integer >= 2
    public static long slow2(long lateral, long n) {
        Require.atLeast("L", lateral, 2);
        Require.atLeast("n", n, 2);
        long excess = Math.subtractExact(Math.multiplyExact(n - 1, lateral), Math.addExact(n, 1));
        return 1 + Math.max(0, Math.floorDiv(excess, 4) + 1);
    }

    /// Returns what the count of the batch perceptron on `hard3d(L,m)` exceeds:
    /// $$T>\frac{L^2m}8+\frac12=\frac{(\kappa-2)(n-1)}{48}+\frac12.$$
    ///
    /// Full tie rule only. Source: derived, spec claim 10.
    ///
    /// @param lateral $L$, integer >= 2
    /// @param m integer >= 1; the dataset has $n=3m+1$ samples
    public static BigFraction hard3dLowerBound(long lateral, long m) {
        Require.atLeast("L", lateral, 2);
        Require.atLeast("m", m, 1);
        return BigFraction.of(lateral)
                .pow(2)
                .multiply(BigFraction.of(m))
                .divide(8)
                .add(BigFraction.of(1, 2));
    }
}
