package io.github.lemmata.verify.certificate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.IntToLongFunction;

/// Sums of power series, in whole multiples of $2^{-128}$ that are rounded outward.
final class Series {
    private static final int BITS = 128;
    private static final BigInteger ONE = BigInteger.TWO.pow(BITS);

    private Series() {}

    /// $1+q_1+q_1q_2+\dots$ with $q_n=\pm x\,\frac{a_n}{b_n}$, where x is from 0 to 25.
    ///
    /// The ratios have to fall in size with n and to be below 1/2 from n = 128 on, and b has to be at
    /// least 2. Then the rest of the series is not larger than its last term: of fewer than 128 ratios
    /// whose product is below $2^{-128}$ the last is below 1/2 as well.
    ///
    /// @param sign the sign of all ratios
    static Range sum(int sign, Range x, IntToLongFunction a, IntToLongFunction b) {
        var low = units(x.lo(), RoundingMode.FLOOR);
        var high = units(x.hi(), RoundingMode.CEILING);
        var least = ONE;
        var most = ONE;
        var sumLow = ONE;
        var sumHigh = ONE;
        for (int n = 1; most.compareTo(BigInteger.ONE) > 0; n++) {
            var up = BigInteger.valueOf(a.applyAsLong(n));
            var down = BigInteger.valueOf(b.applyAsLong(n));
            least = least.multiply(low).multiply(up).shiftRight(BITS).divide(down);
            most = most.multiply(high).multiply(up).shiftRight(BITS).add(BigInteger.ONE);
            most = most.divide(down).add(BigInteger.ONE);
            boolean added = sign > 0 || n % 2 == 0;
            sumLow = added ? sumLow.add(least) : sumLow.subtract(most);
            sumHigh = added ? sumHigh.add(most) : sumHigh.subtract(least);
        }
        return new Range(new BigDecimal(sumLow.subtract(most)), new BigDecimal(sumHigh.add(most)))
                .over(Range.of(new BigDecimal(ONE)));
    }

    private static BigInteger units(BigDecimal x, RoundingMode rounding) {
        return x.multiply(new BigDecimal(ONE)).setScale(0, rounding).toBigInteger();
    }
}
