package io.github.lemmata.verify.interval;

import java.util.stream.IntStream;

/// Enclosures of the normal distribution function, the normal density and the error function.
///
/// Near 0: $\Phi(x)=\frac12+\varphi(x)\,x\,G(x^2)$ and $\operatorname{erf}x=\frac2{\sqrt\pi}e^{-x^2}x\,G(2x^2)$ with
/// $G(z)=\sum_{n\ge0}z^n/(2n+1)!!$, summed backward in doubles with a running bound of the rounding error and the
/// remainder of a geometric series. In the tail: Laplace's continued fraction, of which two consecutive convergents
/// bracket the value. The density splits its argument so that the exponent is exact.
public final class NormalLaw {

    private static final double UNIT = 0x1p-53;
    private static final Interval HALF = Interval.point(0.5);
    private static final Interval TWO = Interval.point(2);
    private static final Interval INVERSE_ROOT_TWO_PI = Interval.fromBelow(0x1.9884533d43650p-2);
    private static final Interval INVERSE_ROOT_PI = Interval.fromBelow(0x1.20dd750429b6dp-1);
    private static final Interval TWO_OVER_ROOT_PI = Interval.fromBelow(0x1.20dd750429b6dp+0);
    private static final Interval PROBABILITIES = new Interval(0, 1);

    private static final double CENTRAL_NORMAL = 3;
    private static final double CENTRAL_ERROR = 2;
    private static final double LARGEST_SERIES_ARGUMENT = 10;
    private static final double REMAINDER = 0x1p-59;

    /// How many terms of G leave a remainder below half of [#REMAINDER], by the argument in quarters.
    private static final int[] TERMS = IntStream.rangeClosed(1, (int) (4 * LARGEST_SERIES_ARGUMENT))
            .map(quarter -> terms(quarter / 4.0))
            .toArray();

    private NormalLaw() {}

    /// $\Phi(X)$, the distribution function of the standard normal law.
    public static Interval cdf(Interval x) {
        return x.isEmpty() ? x : new Interval(cdf(x.lo()).lo(), cdf(x.hi()).hi());
    }

    /// $\Phi(x)$.
    public static Interval cdf(double x) {
        double size = Math.abs(x);
        if (size <= CENTRAL_NORMAL) {
            var centre = density(x).times(Interval.point(x)).times(series(x * x));
            return HALF.plus(centre).intersect(PROBABILITIES);
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? Interval.ONE : Interval.ZERO;
        }
        var tail = density(x).over(fraction(size, 1)).intersect(PROBABILITIES);
        return x < 0 ? tail : Interval.ONE.minus(tail);
    }

    /// $\varphi(X)=e^{-X^2/2}/\sqrt{2\pi}$.
    public static Interval density(Interval x) {
        if (x.isEmpty()) {
            return x;
        }
        var size = x.abs();
        return new Interval(density(size.hi()).lo(), density(size.lo()).hi());
    }

    private static Interval density(double x) {
        return INVERSE_ROOT_TWO_PI.times(bell(x, HALF));
    }

    /// $\operatorname{erf}X$.
    public static Interval erf(Interval x) {
        return x.isEmpty() ? x : new Interval(erf(x.lo()).lo(), erf(x.hi()).hi());
    }

    private static Interval erf(double x) {
        if (Math.abs(x) < CENTRAL_ERROR) {
            return TWO_OVER_ROOT_PI
                    .times(bell(x, Interval.ONE))
                    .times(Interval.point(x))
                    .times(series(2 * x * x))
                    .intersect(new Interval(-1, 1));
        }
        var beyond = Interval.ONE.minus(erfcTail(Math.abs(x)));
        return x > 0 ? beyond : beyond.negate();
    }

    /// $\operatorname{erfc}X=1-\operatorname{erf}X$.
    public static Interval erfc(Interval x) {
        return x.isEmpty() ? x : new Interval(erfc(x.hi()).lo(), erfc(x.lo()).hi());
    }

    private static Interval erfc(double x) {
        if (x >= CENTRAL_ERROR) {
            return erfcTail(x);
        }
        return x <= -CENTRAL_ERROR ? TWO.minus(erfcTail(-x)) : Interval.ONE.minus(erf(x));
    }

    private static Interval erfcTail(double x) {
        return Double.isInfinite(x)
                ? Interval.ZERO
                : INVERSE_ROOT_PI
                        .times(bell(x, Interval.ONE))
                        .over(fraction(x, 0.5))
                        .intersect(PROBABILITIES);
    }

    /// The derivative $\frac2{\sqrt\pi}e^{-X^2}$ of the error function.
    public static Interval errorDensity(Interval x) {
        if (x.isEmpty()) {
            return x;
        }
        var size = x.abs();
        var bell = new Interval(
                bell(size.hi(), Interval.ONE).lo(),
                bell(size.lo(), Interval.ONE).hi());
        return TWO_OVER_ROOT_PI.times(bell);
    }

    /// $e^{-sx^2}$, with $x=h+r$ and h of 26 bits, so that $h^2$ is exact.
    private static Interval bell(double x, Interval s) {
        if (Double.isInfinite(x)) {
            return Interval.ZERO;
        }
        var whole = Interval.point(x);
        var head = Interval.point(Double.longBitsToDouble(Double.doubleToRawLongBits(x) & ~0x7ffffffL));
        var square = Elementary.exp(s.times(head.times(head)).negate());
        if (head.lo() == x) {
            return square;
        }
        var rest = whole.minus(head).times(whole.plus(head));
        return square.times(Elementary.exp(s.times(rest).negate()));
    }

    /// $G(z)$ for a z that carries at most one rounding.
    private static Interval series(double z) {
        double sum = 1;
        double error = 0;
        for (int n = TERMS[(int) (4 * z)]; n > 0; n--) {
            double ratio = z / (2 * n + 1);
            error = ratio * (error + 2 * sum);
            sum = Math.fma(ratio, sum, 1);
            error += sum;
        }
        double bound = error * UNIT * 1.001;
        return new Interval(Rounding.subtractDown(sum, bound), Rounding.addUp(sum, Rounding.addUp(bound, REMAINDER)));
    }

    private static int terms(double z) {
        int n = 0;
        double term = 1;
        while (true) {
            n++;
            term *= z / (2 * n + 1);
            double ratio = z / (2 * n + 3);
            if (ratio < 1 && term / (1 - ratio) < REMAINDER / 2) {
                return n;
            }
        }
    }

    /// $x+\frac{s}{x+}\frac{2s}{x+}\frac{3s}{x+}\cdots$ for $x^2\ge8s$.
    ///
    /// With level k weighing at most $ks/(x^2+ks)\le0.9$, the relative error of the last level is below
    /// $4\cdot2^{-53}$.
    private static Interval fraction(double x, double s) {
        int levels = levels(x * x / s);
        double one = x;
        double other = x + (levels + 1) * s / x;
        for (int k = levels; k > 0; k--) {
            one = x + k * s / one;
            other = x + k * s / other;
        }
        return new Interval(Elementary.down(Math.min(one, other), 5), Elementary.up(Math.max(one, other), 5));
    }

    private static int levels(double square) {
        return square < 18 ? 69 : square < 36 ? 40 : square < 72 ? 26 : square < 200 ? 18 : 12;
    }
}
