package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// The weight of one sample in a convex combination.
///
/// @param row the sample, from 0
/// @param value $\alpha_i>0$
public record SampleWeight(int row, BigFraction value) {

    /// The weights $\alpha_i=b_i/\sum b$ of the given rows, in row order.
    static List<SampleWeight> normalized(int[] rows, List<BigInteger> numerators) {
        BigInteger sum = numerators.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return IntStream.range(0, rows.length)
                .mapToObj(a -> new SampleWeight(rows[a], BigFraction.of(numerators.get(a), sum)))
                .sorted(Comparator.comparingInt(SampleWeight::row))
                .toList();
    }
}
