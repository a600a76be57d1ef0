package io.github.lemmata.theory;

import org.apache.commons.numbers.fraction.BigFraction;

/// The order of the rationals.
///
/// `BigFraction.compareTo` of Commons Numbers 1.2 and 1.3 orders two negative fractions the wrong way
/// round: it finds -3/14 below -58/35. All comparisons in Lemmata go through here.
public final class RationalOrder {

    private RationalOrder() {}

    /// Returns the sign of $a-b$.
    public static int compare(BigFraction a, BigFraction b) {
        return a.subtract(b).signum();
    }
}
