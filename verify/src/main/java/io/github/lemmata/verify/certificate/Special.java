package io.github.lemmata.verify.certificate;

import static io.github.lemmata.verify.certificate.Range.ONE;
import static io.github.lemmata.verify.certificate.Range.ZERO;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Enclosures of the normal law's functions, and of the gamma function's logarithm and its derivatives.
final class Special {
    private static final BigDecimal LAST_SERIES = BigDecimal.valueOf(5);
    private static final BigDecimal FIRST_ASYMPTOTIC = BigDecimal.valueOf(16);
    private static final int TERMS = 20;

    /// $B_{2k}/(2k)!$ for k = 1, ..., 20.
    private static final List<Range> BERNOULLI = bernoulli();

    private static final Range ROOT_TWO_PI = Elementary.PI.times(2).sqrt();
    private static final Range ROOT_TWO = Range.of(2).sqrt();

    /// $\log\Gamma$ falls up to the first end and rises from the second.
    static final Range TURN =
            new Range(new BigDecimal("1.4616321449683623412"), new BigDecimal("1.4616321449683623413"));

    private Special() {}

    /// $\varphi(x)=e^{-x^2/2}/\sqrt{2\pi}$.
    static Range density(Range x) {
        return Elementary.exp(x.power(2).over(-2)).over(ROOT_TWO_PI);
    }

    /// $\Phi(x)$.
    static Range cdf(Range x) {
        return x.increasing(y -> y.lo().signum() < 0 ? tail(y.abs()) : ONE.minus(tail(y)));
    }

    /// $\operatorname{erf}x=2\Phi(x\sqrt2)-1$.
    static Range erf(Range x) {
        return x.increasing(y -> {
            var size = centre(y.abs().times(ROOT_TWO)).times(2);
            return y.lo().signum() < 0 ? size.negate() : size;
        });
    }

    /// $\frac2{\sqrt\pi}e^{-x^2}$.
    static Range erfSlope(Range x) {
        return density(x.times(ROOT_TWO)).times(ROOT_TWO).times(2);
    }

    /// $\operatorname{erfc}x=2\Phi(-x\sqrt2)$.
    static Range erfc(Range x) {
        return x.decreasing(y -> {
            var size = tail(y.abs().times(ROOT_TWO)).times(2);
            return y.lo().signum() < 0 ? Range.of(2).minus(size) : size;
        });
    }

    /// $\Phi(x)-\frac12=\varphi(x)\sum x^{2n+1}/(2n+1)!!$ for x >= 0.
    private static Range centre(Range x) {
        if (x.lo().compareTo(LAST_SERIES) > 0) {
            return ONE.over(2).minus(tail(x));
        }
        return density(x).times(x.times(Series.sum(1, x.power(2), n -> 1, n -> 2 * n + 1)));
    }

    /// $\Phi(-x)=\varphi(x)/(x+1/(x+2/(x+3/(x+\dots))))$ for x >= 0; the fraction $n/(x+\dots)$ is
    /// between 0 and $n/x$.
    private static Range tail(Range x) {
        if (x.lo().compareTo(LAST_SERIES) <= 0) {
            return ONE.over(2).minus(centre(x));
        }
        int levels = 15 + (int) (1200 / x.power(2).lo().doubleValue());
        var divisor = x.plus(ZERO.hull(Range.of(levels + 1).over(x)));
        for (int n = levels; n > 0; n--) {
            divisor = x.plus(Range.of(n).over(divisor));
        }
        return density(x).over(divisor);
    }

    /// $\log\Gamma$; where it may have its least value, the tangent at a point beside bounds the convex
    /// function.
    static Range logGamma(Range x) {
        x.above(0, "lgamma of a number");
        var ends = gamma(-1, Range.of(x.lo())).hull(gamma(-1, Range.of(x.hi())));
        if (x.lo().compareTo(TURN.hi()) >= 0 || x.hi().compareTo(TURN.lo()) <= 0) {
            return ends;
        }
        var beside = Range.of(TURN.lo());
        var tangent = gamma(-1, beside).plus(gamma(0, beside).times(x.minus(beside)));
        return ends.hull(Range.of(tangent.lo()));
    }

    /// $\psi^{(m)}$ for m = 0, 1, 2.
    static Range polygamma(int m, Range x) {
        x.above(0, "a polygamma function of a number");
        return m == 1 ? x.decreasing(y -> gamma(m, y)) : x.increasing(y -> gamma(m, y));
    }

    /// $\psi^{(m)}$ at a number, and $\log\Gamma$ for m = -1, by recurrence from beyond 16;
    /// $\Gamma(1)=\Gamma(2)=1$.
    private static Range gamma(int m, Range x) {
        if (m < 0 && (x.minus(ONE).isZero() || x.minus(Range.of(2)).isZero())) {
            return ZERO;
        }
        var y = x;
        var product = ONE;
        var sum = ZERO;
        while (y.lo().compareTo(FIRST_ASYMPTOTIC) < 0) {
            product = m < 0 ? product.times(y) : product;
            sum = m < 0 ? sum : sum.plus(ONE.over(y.power(m + 1)));
            y = y.plus(ONE);
        }
        var value = asymptotic(m, y).plus(m < 0 ? Elementary.log(product).negate() : sum.times(Math.max(1, m)));
        return m % 2 == 0 ? value.negate() : value;
    }

    /// $(-1)^{m+1}$ times the function: Stirling's series, whose rest is between 0 and its last term.
    private static Range asymptotic(int m, Range y) {
        var half = ONE.over(2);
        var sum = switch (m) {
            case -1 -> y.minus(half).times(Elementary.log(y)).minus(y).plus(Elementary.log(ROOT_TWO_PI));
            case 0 -> half.over(y).minus(Elementary.log(y));
            default -> y.power(-m).times(ONE.plus(half.times(m).over(y)));
        };
        var square = y.power(2);
        var factor = y.power(-m - 2).times(m == 2 ? 6 : m == 1 ? 2 : 1);
        for (int k = 1; k < TERMS; k++) {
            sum = sum.plus(BERNOULLI.get(k - 1).times(factor));
            factor = factor.times((2L * k + m) * (2L * k + m + 1)).over(square);
        }
        return sum.plus(ZERO.hull(BERNOULLI.getLast().times(factor)));
    }

    /// $B_{2k}=(-1)^{k-1}2kT_k/(4^k(4^k-1))$ with $T_k$ from $\tan x=\sum T_kx^{2k-1}/(2k-1)!$.
    private static List<Range> bernoulli() {
        var tangents = tangentNumbers();
        var list = new ArrayList<Range>();
        var divisor = BigDecimal.ONE;
        for (int k = 1; k <= TERMS; k++) {
            var four = BigDecimal.valueOf(1L << 2 * k);
            divisor = k == 1 ? BigDecimal.ONE : divisor.multiply(BigDecimal.valueOf((2L * k - 1) * (2L * k - 2)));
            var value = Range.of(new BigDecimal(tangents[k]))
                    .over(Range.of(four.multiply(four.subtract(BigDecimal.ONE)).multiply(divisor)));
            list.add(k % 2 == 0 ? value.negate() : value);
        }
        return List.copyOf(list);
    }

    private static BigInteger[] tangentNumbers() {
        var numbers = new BigInteger[TERMS + 1];
        numbers[1] = BigInteger.ONE;
        for (int k = 2; k <= TERMS; k++) {
            numbers[k] = numbers[k - 1].multiply(BigInteger.valueOf(k - 1));
        }
        for (int k = 2; k <= TERMS; k++) {
            for (int j = k; j <= TERMS; j++) {
                var left = numbers[j - 1].multiply(BigInteger.valueOf(j - k));
                numbers[j] = left.add(numbers[j].multiply(BigInteger.valueOf(j - k + 2)));
            }
        }
        return numbers;
    }
}
