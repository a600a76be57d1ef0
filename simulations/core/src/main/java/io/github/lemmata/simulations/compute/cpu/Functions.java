package io.github.lemmata.simulations.compute.cpu;

/// Elementary functions of one number, each a fixed sequence of correctly rounded operations, which
/// [VectorKernels] repeats on vectors.
final class Functions {
    static final double LOG2_E = 0x1.71547652b82fep0;
    static final double LN_2_HIGH = 0x1.62e42fee00000p-1;
    static final double LN_2_LOW = 0x1.a39ef35793c76p-33;

    /// Adding and subtracting it rounds to an integer, which then stands in the low bits of the sum.
    static final double ROUNDER = 0x1.8p52;

    /// Beyond it $e^x$ is 0 or infinite.
    static final double EXP_REACH = 1000;

    static final long EXPONENT_OF_ONE = 0x3ff0_0000_0000_0000L;
    static final int MANTISSA_BITS = 52;

    private Functions() {}

    /// $e^x$ within 1 ulp: $x=n\log2+r$ and $|r|\le\frac12\log2$; $e^r$ by its Taylor polynomial of degree
    /// 13, whose remainder is below $2^{-57}$; $2^n$ in two factors, so that subnormal results are rounded
    /// once.
    static double exp(double x) {
        double clamped = Math.min(Math.max(x, -EXP_REACH), EXP_REACH);
        double n = Math.fma(clamped, LOG2_E, ROUNDER) - ROUNDER;
        double r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, clamped));
        double half = Math.fma(n, 0.5, ROUNDER);
        double rest = (n - (half - ROUNDER)) + ROUNDER;
        return expNearZero(r) * powerOfTwo(half) * powerOfTwo(rest);
    }

    private static double expNearZero(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = Math.fma(r2, Math.fma(r, C5, C4), Math.fma(r, C3, C2));
        double middle = Math.fma(r2, Math.fma(r, C9, C8), Math.fma(r, C7, C6));
        double high = Math.fma(r2, Math.fma(r, C13, C12), Math.fma(r, C11, C10));
        return Math.fma(r2, Math.fma(r4, Math.fma(r4, high, middle), low), r) + 1;
    }

    /// $2^n$ from $n$ plus [#ROUNDER].
    private static double powerOfTwo(double rounded) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) << MANTISSA_BITS) + EXPONENT_OF_ONE);
    }

    /// $\sigma(x)$ within 2 ulp.
    static double sigmoid(double x) {
        double e = expOfMinusAbsolute(x);
        return (x < 0 ? e : 1) / (1 + e);
    }

    /// $\log\sigma(x)=\min(0,x)-\log(1+e)$ within 4 ulp, $e=e^{-|x|}$: with $s=e/(2+e)\le\frac13$,
    /// $\log(1+e)=2\,\mathrm{artanh}\,s=2s\sum_ks^{2k}/(2k+1)$, up to $k=16$.
    static double logSigmoid(double x) {
        double e = expOfMinusAbsolute(x);
        double s = e / (2 + e);
        double w = s * s;
        double w8 = (w * w) * (w * w) * ((w * w) * (w * w));
        double low = 1.0 / 17;
        double high = 1.0 / 33;
        for (int k = 7; k > 0; k--) {
            low = Math.fma(low, w, 1.0 / (2 * k + 1));
            high = Math.fma(high, w, 1.0 / (2 * k + 17));
        }
        double t = 2 * s;
        return Math.min(0, x) - Math.fma(t * w, Math.fma(w8, high, low), t);
    }

    /// $e^{-|x|}$ within 1 ulp. Only one end of its exponent needs care: $2^n=2^{n+54}2^{-54}$.
    private static double expOfMinusAbsolute(double x) {
        double y = -Math.abs(x);
        double clamped = y < LEAST_EXPONENT ? LEAST_EXPONENT : y;
        double biased = Math.fma(clamped, LOG2_E, BIASED_ROUNDER);
        double n = biased - BIASED_ROUNDER;
        double r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, clamped));
        double power = Double.longBitsToDouble(Double.doubleToRawLongBits(biased) << MANTISSA_BITS);
        return expNearZero(r) * power * TWO_TO_MINUS_54;
    }

    /// $e^x$ rounds to 0 here.
    static final double LEAST_EXPONENT = -746;

    /// [#ROUNDER] and the exponent field of $2^{54}$, so that the low bits of a sum are that of $2^{n+54}$.
    static final double BIASED_ROUNDER = ROUNDER + 1023 + 54;

    static final double TWO_TO_MINUS_54 = 0x1p-54;

    static final double C2 = 1.0 / 2;
    static final double C3 = 1.0 / 6;
    static final double C4 = 1.0 / 24;
    static final double C5 = 1.0 / 120;
    static final double C6 = 1.0 / 720;
    static final double C7 = 1.0 / 5_040;
    static final double C8 = 1.0 / 40_320;
    static final double C9 = 1.0 / 362_880;
    static final double C10 = 1.0 / 3_628_800;
    static final double C11 = 1.0 / 39_916_800;
    static final double C12 = 1.0 / 479_001_600;
    static final double C13 = 1.0 / 6_227_020_800L;
}
