package io.github.lemmata.datasets.bulk;

/// Cosine and sine of a random quarter turn: $\cos(\pi x/2)$ and $\sin(\pi x/2)$ for $x \in (-\frac12,
/// \frac12)$.
///
/// $x$ is an odd multiple of $2^{-52}$, made of the upper 51 bits of a word. The cosine is $1 + z\,C(z)$ and
/// the sine $x\,S(z)$, $z = x^2$, with minimax polynomials of degree 6 (Remez, 60 digits; relative errors
/// $2^{-64}$ and $2^{-58}$).
final class QuarterTurn {
    static final double C0 = -0x1.3bd3cc9be45dep0;
    static final double C1 = 0x1.03c1f081b5aaep-2;
    static final double C2 = -0x1.55d3c7e3c9280p-6;
    static final double C3 = 0x1.e1f5068367addp-11;
    static final double C4 = -0x1.a6d1ec7e0823cp-16;
    static final double C5 = 0x1.f9cc40aa0da08p-22;
    static final double C6 = -0x1.b263c2842dd5fp-28;

    static final double S0 = 0x1.921fb54442d18p0;
    static final double S1 = -0x1.4abbce625be41p-1;
    static final double S2 = 0x1.466bc67758700p-4;
    static final double S3 = -0x1.32d2cce2d538ep-8;
    static final double S4 = 0x1.50782fca3b22ap-13;
    static final double S5 = -0x1.e30063a1fae0ap-19;
    static final double S6 = 0x1.e3eed64f39e4ap-25;

    /// The bits of the double after 1: a fraction below them makes a number in (1, 2) that is odd in its last
    /// place.
    static final long ODD = Double.doubleToRawLongBits(1) | 1;

    private QuarterTurn() {}

    static double x(long word) {
        return Double.longBitsToDouble(word >>> 12 | ODD) - 1.5;
    }

    static double cosine(double z) {
        double c = Math.fma(z, C6, C5);
        c = Math.fma(z, c, C4);
        c = Math.fma(z, c, C3);
        c = Math.fma(z, c, C2);
        c = Math.fma(z, c, C1);
        c = Math.fma(z, c, C0);
        return Math.fma(z, c, 1);
    }

    static double sine(double x, double z) {
        double s = Math.fma(z, S6, S5);
        s = Math.fma(z, s, S4);
        s = Math.fma(z, s, S3);
        s = Math.fma(z, s, S2);
        s = Math.fma(z, s, S1);
        return x * Math.fma(z, s, S0);
    }
}
