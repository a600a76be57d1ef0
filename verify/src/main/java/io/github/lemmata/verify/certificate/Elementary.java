package io.github.lemmata.verify.certificate;

import static io.github.lemmata.verify.certificate.Range.ONE;
import static io.github.lemmata.verify.certificate.Range.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Enclosures of the elementary functions, by series with proven remainders.
final class Elementary {
    private static final Range LARGEST_EXPONENT = Range.of(1_000_000_000);
    private static final Range ANGLES = Range.of(-(1 << 20)).hull(Range.of(1 << 20));

    /// $\log\frac i{16}$ for i = 16, ..., 160, each the one before plus $\log\frac i{i-1}$.
    private static final List<Range> LOGARITHMS = logarithms();

    /// $\pi=16\arctan\frac15-4\arctan\frac1{239}$.
    static final Range PI =
            euler(ONE.over(5)).times(16).minus(euler(ONE.over(239)).times(4));

    private static final Range INVERSE_E = exp(Range.of(-1));

    private Elementary() {}

    /// $e^x$.
    static Range exp(Range x) {
        if (x.lo().signum() >= 0) {
            return ONE.plus(growth(x));
        }
        if (x.hi().signum() > 0) {
            return x.increasing(Elementary::exp);
        }
        var size = x.negate();
        var least = ONE.over(ONE.plus(growth(size.min(LARGEST_EXPONENT))));
        return size.hi().compareTo(LARGEST_EXPONENT.hi()) > 0 ? least.hull(ZERO) : least;
    }

    /// $e^x-1$.
    static Range expm1(Range x) {
        return x.increasing(y -> {
            if (y.lo().compareTo(BigDecimal.ONE.negate()) < 0) {
                return exp(y).minus(ONE);
            }
            var w = growth(y.abs());
            return y.lo().signum() < 0 ? w.over(ONE.plus(w)).negate() : w;
        });
    }

    /// $e^x-1$ for x >= 0: the power series at $x/2^k$, then k times $w\mapsto w(w+2)$.
    private static Range growth(Range x) {
        if (x.hi().compareTo(LARGEST_EXPONENT.hi()) > 0) {
            throw new Range.Undefined("it may take the exponential of more than 10^9");
        }
        int halvings = Math.max(0, Math.getExponent(x.hi().doubleValue()) + 9);
        var r = x.over(Range.of(BigDecimal.TWO.pow(halvings)));
        var w = r.times(Series.sum(1, r, n -> 1, n -> n + 1));
        for (int k = 0; k < halvings; k++) {
            w = w.times(w.plus(Range.of(2)));
        }
        return w;
    }

    /// $\log x$.
    static Range log(Range x) {
        x.above(0, "the logarithm of a number");
        return x.increasing(y -> y.lo().compareTo(BigDecimal.ONE) >= 0
                ? logOfOnePlus(y.minus(ONE))
                : logOfOnePlus(ONE.minus(y).over(y)).negate());
    }

    /// $\log(1+x)$.
    static Range log1p(Range x) {
        x.above(-1, "log1p of a number");
        return x.increasing(y -> y.lo().signum() >= 0
                ? logOfOnePlus(y)
                : logOfOnePlus(y.negate().over(ONE.plus(y))).negate());
    }

    /// For a number x >= 0: $1+x=10^e\frac i{16}(1+u)$.
    private static Range logOfOnePlus(Range x) {
        var y = ONE.plus(x);
        int e = y.lo().precision() - y.lo().scale() - 1;
        var sixteenths = y.over(Range.of(BigDecimal.ONE.scaleByPowerOfTen(e))).times(16);
        int i = sixteenths.lo().intValue();
        var u = e == 0 && i == 16 ? x : sixteenths.over(i).minus(ONE);
        return LOGARITHMS.getLast().times(e).plus(LOGARITHMS.get(i - 16)).plus(area(u.over(u.plus(Range.of(2)))));
    }

    /// $\log\frac{1+z}{1-z}=2\sum z^{2k+1}/(2k+1)$ for z from 0 to 1/30.
    private static Range area(Range z) {
        var square = z.power(2);
        return z.times(Series.sum(1, square, n -> 2 * n - 1, n -> 2 * n + 1)).times(2);
    }

    private static List<Range> logarithms() {
        var list = new ArrayList<>(List.of(ZERO));
        for (int i = 17; i <= 160; i++) {
            list.add(list.getLast().plus(area(ONE.over(2 * i - 1))));
        }
        return List.copyOf(list);
    }

    /// $\arctan x$, by its series at $\tan\frac{\arctan x}8$.
    static Range atan(Range x) {
        return x.increasing(y -> {
            if (y.lo().signum() < 0) {
                return atan(y.negate()).negate();
            }
            if (y.lo().compareTo(BigDecimal.ONE) > 0) {
                return PI.over(2).minus(atan(ONE.over(y)));
            }
            var eighth = y;
            for (int k = 0; k < 3; k++) {
                eighth = eighth.over(ONE.plus(ONE.plus(eighth.power(2)).sqrt()));
            }
            return euler(eighth).times(8);
        });
    }

    /// $\arctan x=\frac x{1+x^2}\left(1+\frac23y+\frac{2\cdot4}{3\cdot5}y^2+\dots\right)$ with
    /// $y=\frac{x^2}{1+x^2}$, for x from 0 to 1/5.
    private static Range euler(Range x) {
        var square = x.power(2);
        var divisor = ONE.plus(square);
        var y = square.over(divisor);
        return x.over(divisor).times(Series.sum(1, y, n -> 2 * n, n -> 2 * n + 1));
    }

    /// $\tanh x$.
    static Range tanh(Range x) {
        return x.increasing(y -> {
            var w = expm1(y.abs().times(-2));
            var size = w.over(w.plus(Range.of(2)));
            return y.lo().signum() < 0 ? size : size.negate();
        });
    }

    /// The derivative of [#logistic], $1/(2+2\cosh x)$.
    static Range logisticSlope(Range x) {
        return ONE.over(ONE.plus(cosh(x)).times(2));
    }

    /// $\cosh x$.
    static Range cosh(Range x) {
        return x.abs().increasing(y -> exp(y).plus(exp(y.negate())).over(2));
    }

    /// $1/(1+e^{-x})$.
    static Range logistic(Range x) {
        return x.increasing(y -> {
            var e = exp(y.abs().negate());
            return (y.lo().signum() < 0 ? e : ONE).over(ONE.plus(e));
        });
    }

    /// $\log(1+e^x)$.
    static Range softplus(Range x) {
        return x.increasing(y -> y.max(ZERO).plus(log1p(exp(y.abs().negate()))));
    }

    /// $x\log x$ falls up to $1/e$, where it is $-1/e$, and rises from there.
    static Range xlogx(Range x) {
        x.atLeast(0, "x log x of a number");
        var ends = productWithLog(Range.of(x.lo())).hull(productWithLog(Range.of(x.hi())));
        boolean turns = x.lo().compareTo(INVERSE_E.hi()) < 0 && x.hi().compareTo(INVERSE_E.lo()) > 0;
        return turns ? ends.hull(INVERSE_E.negate()) : ends;
    }

    private static Range productWithLog(Range x) {
        return x.isZero() ? x : x.times(log(x));
    }

    /// $x^a=e^{a\log x}$; at 0 it is 0, for positive exponents.
    static Range power(Range x, Range a) {
        if (x.atLeast(0, "a real power of a number").lo().signum() > 0) {
            return a.equals(ONE) ? x : exp(a.times(log(x)));
        }
        a.above(0, "0 to a power");
        return x.isZero() ? x : ZERO.hull(power(Range.of(x.hi()), a));
    }

    /// $x^a\log x$, the derivative of $x^a$ by a; in another form where x may be 0.
    static Range powerTimesLog(Range x, Range a) {
        var power = power(x, a);
        return x.lo().signum() > 0 ? power.times(log(x)) : xlogx(power).over(a);
    }

    /// $\cos x$.
    static Range cos(Range x) {
        return x.isZero() ? ONE : sin(x.plus(PI.over(2)));
    }

    /// $\sin x$: the values at the ends, and 1 or -1 where x may reach a point $(k+\frac12)\pi$ with k
    /// even or odd.
    static Range sin(Range x) {
        if (!ANGLES.contains(x)) {
            return Range.of(-1).hull(ONE);
        }
        var turns = x.over(PI).plus(ONE.over(2));
        int first = turns.lo().setScale(0, RoundingMode.FLOOR).intValueExact();
        int last = turns.hi().setScale(0, RoundingMode.FLOOR).intValueExact();
        var range = sine(Range.of(x.lo())).hull(sine(Range.of(x.hi())));
        for (int k = first; k < Math.min(last, first + 2); k++) {
            range = range.hull(Range.of(k % 2 == 0 ? 1 : -1));
        }
        return range.max(Range.of(-1)).min(ONE);
    }

    /// The power series at the distance from a near multiple of $\pi$.
    private static Range sine(Range x) {
        long multiple = Math.round(x.lo().doubleValue() / Math.PI);
        var r = x.minus(PI.times(multiple));
        var value = r.times(Series.sum(-1, r.power(2), n -> 1, n -> 2L * n * (2 * n + 1)));
        return multiple % 2 == 0 ? value : value.negate();
    }
}
