package io.github.lemmata.verify.interval;

import static io.github.lemmata.verify.interval.Interval.point;

/// The Taylor series of the logarithm of the gamma function at 1.
///
/// $\log\Gamma(1+u)=-\log(1+u)+(1-\gamma)u+\sum_{k\ge2}(-1)^k(\zeta(k)-1)u^k/k$ for $|u|\le\frac12$. Since
/// $\zeta(k)-1\le2^{1-k}$ for $k\ge3$, what follows term n is at most
/// $2(|u|/2)^{n+1}/\big((n+1)(1-|u|/2)\big)\le(|u|/2)^{n+1}$.
final class NearOne {

    private static final Interval ONE_MINUS_GAMMA = Interval.fromBelow(0x1.b0ee6072093cep-2);

    /// The largest double at most $\zeta(k)-1$, from k = 2 on (mpmath 1.3, 300 bits).
    private static final double[] ZETA_MINUS_ONE = {
        0x1.4a34cc4a60fa6p-1, 0x1.9dd0027803109p-3, 0x1.51322ac7d8483p-4, 0x1.2e831d94f99b6p-5,
        0x1.1c26130249123p-6, 0x1.1196d0a679c46p-7, 0x1.0b36af86396e8p-8, 0x1.073e7b02d6ae0p-9,
        0x1.04b8ce96ee5f8p-10, 0x1.0318df2459954p-11, 0x1.020a5b2cd3041p-12, 0x1.01593a1177bd6p-13,
        0x1.00e4af2b4e156p-14, 0x1.0097bcbf11bedp-15, 0x1.0064cdeb22f0fp-16, 0x1.0043073686680p-17,
        0x1.002c9953744cbp-18, 0x1.001db08f9ba49p-19, 0x1.0013c594466e9p-20, 0x1.000d2bab28121p-21,
        0x1.0008c66cec77cp-22, 0x1.0005d8f13858cp-23, 0x1.0003e59ffde11p-24, 0x1.000298ea55633p-25,
        0x1.0001bb316ccd9p-26, 0x1.0001276b90844p-27, 0x1.0000c4ed05ae2p-28, 0x1.0000834601a86p-29,
        0x1.00005782aaebep-30, 0x1.00003a56719b9p-31, 0x1.000026e3f644fp-32, 0x1.000019ed24201p-33
    };

    private NearOne() {}

    /// $\log\Gamma(1+u)$ for $|u|\le\frac12$.
    static Interval logGamma(double u) {
        if (u == 0) {
            return Interval.ZERO;
        }
        var whole = point(u);
        int last = ZETA_MINUS_ONE.length + 1;
        double half = Math.abs(u) / 2;
        double beyond = Powers.integer(point(half), last + 1).hi();
        var sum = Interval.ZERO;
        for (int k = last; k >= 2; k--) {
            var coefficient = Interval.fromBelow(ZETA_MINUS_ONE[k - 2]).over(point(k % 2 == 0 ? k : -k));
            sum = sum.times(whole).plus(coefficient);
        }
        return sum.times(whole)
                .plus(ONE_MINUS_GAMMA)
                .times(whole)
                .plus(new Interval(-beyond, beyond))
                .minus(Elementary.log1p(whole));
    }
}
