package io.github.lemmata.datasets.bulk;

/// $-\ln u$ for a random word: an exponential variate by inversion.
///
/// With $w$ the word, its last bit set, $u = w\,2^{-64}$ rounded once to a double, so $u \in [2^{-64}, 1]$.
/// Then $u = 2^e m$ with $m \in [\sqrt{1/2}, \sqrt 2)$, and with $f = m - 1$, which is exact, and $s =
/// f/(m+1)$
///
/// $$-\ln u = -e\ln 2 - 2\,\mathrm{artanh}\,s = -e\ln 2 + s\,(f - s^2 P(s^2)) - f.$$
///
/// $P$ is the minimax polynomial of degree 6 for $2(\mathrm{artanh}\,s - s)/s^3$ on $s^2 \le 0.0295$ (Remez,
/// 60 digits; relative error of the logarithm $2^{-59}$). There are only exact IEEE operations and no branch,
/// so a vector computes the same bits as a scalar does.
final class MinusLog {
    static final double P0 = 0x1.5555555555592p-1;
    static final double P1 = 0x1.999999997fdb9p-2;
    static final double P2 = 0x1.24924941f1180p-2;
    static final double P3 = 0x1.c71c520965641p-3;
    static final double P4 = 0x1.74663ee6f1bd2p-3;
    static final double P5 = 0x1.39a1bad95e77bp-3;
    static final double P6 = 0x1.2f05625a35533p-3;
    static final double LN2 = 0x1.62e42fefa39efp-1;

    static final long LOW_HALF = 0xFFFFFFFFL;
    /// The bits of 2^20, whose fraction counts in units of 2^-32; and of 2^-12, for units of 2^-64.
    static final long HIGH_UNITS = Double.doubleToRawLongBits(0x1p20);
    static final long LOW_UNITS = Double.doubleToRawLongBits(0x1p-12);
    static final double UNITS = 0x1p20 + 0x1p-12;

    static final long FRACTION = 0x000F_FFFF_FFFF_FFFFL;
    static final long ROOT_HALF = Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1);
    /// Moves the step of the biased exponent from the powers of two to their products with the root of one
    /// half.
    static final long TO_ROOT_HALF = Double.doubleToRawLongBits(1) - ROOT_HALF;
    /// The bits of 2^52, whose fraction counts ones: an integer becomes a double without a conversion.
    static final long ONES = Double.doubleToRawLongBits(0x1p52);
    static final double BIAS = 0x1p52 + 1023;

    private MinusLog() {}

    static double of(long word) {
        double high = Double.longBitsToDouble(word >>> 32 | HIGH_UNITS);
        double low = Double.longBitsToDouble(word & LOW_HALF | (LOW_UNITS | 1));
        long bits = Double.doubleToRawLongBits((high - UNITS) + low) + TO_ROOT_HALF;
        double minusE = BIAS - Double.longBitsToDouble(bits >>> 52 | ONES);
        double m = Double.longBitsToDouble((bits & FRACTION) + ROOT_HALF);
        double f = m - 1;
        double s = f / (m + 1);
        double z = s * s;
        double p = Math.fma(z, P6, P5);
        p = Math.fma(z, p, P4);
        p = Math.fma(z, p, P3);
        p = Math.fma(z, p, P2);
        p = Math.fma(z, p, P1);
        p = Math.fma(z, p, P0);
        return Math.fma(minusE, LN2, Math.fma(s, f - z * p, 1 - m));
    }
}
