package io.github.lemmata.verify.ggtd;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.combinatorics.Factorial;
import org.apache.commons.numbers.fraction.BigFraction;

/// A law on a few points, whose samples are all enumerated, in exact rationals.
///
/// @param name the law in a few words
/// @param points where it lives
/// @param probabilities as many, with sum 1
record AtomLaw(String name, List<BigFraction> points, List<BigFraction> probabilities) {

    /// The laws on which the claims about sample variances are tried.
    static List<AtomLaw> laws() {
        return List.of(
                of("fair two-point law", List.of(-1, 1), List.of(1, 1)),
                of("two points, 1 in 10", List.of(0, 1), List.of(9, 1)),
                of("two points, 1 in 1000", List.of(0, 1), List.of(999, 1)),
                of("three equal points", List.of(-1, 0, 1), List.of(1, 1, 1)),
                of("three points, heavy tails", List.of(-3, 0, 3), List.of(1, 30, 1)),
                of("three points, skewed", List.of(0, 1, 7), List.of(3, 5, 1)));
    }

    private static AtomLaw of(String name, List<Integer> points, List<Integer> shares) {
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        return new AtomLaw(
                name,
                points.stream().map(BigFraction::of).toList(),
                shares.stream().map(share -> BigFraction.of(share, sum)).toList());
    }

    /// $\mathbb E(X-\mathbb EX)^k$.
    BigFraction centralMoment(int k) {
        var mean = expectation(points);
        return expectation(points.stream().map(x -> x.subtract(mean).pow(k)).toList());
    }

    private BigFraction expectation(List<BigFraction> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> probabilities.get(i).multiply(values.get(i)))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /// The excess kurtosis.
    BigFraction excess() {
        return centralMoment(4).divide(centralMoment(2).pow(2)).subtract(3);
    }

    /// $\mathbb E(S^2/\sigma^2)^k$ over all samples of $n$ values, each weighed by its probability.
    BigFraction varianceMoment(int n, int k) {
        var variance = centralMoment(2);
        return samples(n).stream()
                .map(counts -> probability(counts, n)
                        .multiply(sampleVariance(counts, n).divide(variance).pow(k)))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /// How often each point may occur among n values.
    private List<List<Integer>> samples(int n) {
        List<List<Integer>> partial = List.of(List.of());
        for (int i = 0; i < points.size() - 1; i++) {
            var longer = new ArrayList<List<Integer>>();
            for (var counts : partial) {
                for (int more = 0; more <= n - sum(counts); more++) {
                    longer.add(with(counts, more));
                }
            }
            partial = longer;
        }
        return partial.stream().map(counts -> with(counts, n - sum(counts))).toList();
    }

    private static List<Integer> with(List<Integer> counts, int more) {
        var longer = new ArrayList<>(counts);
        longer.add(more);
        return List.copyOf(longer);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private BigFraction probability(List<Integer> counts, int n) {
        var probability = BigFraction.of(factorial(n));
        for (int i = 0; i < counts.size(); i++) {
            probability = probability
                    .multiply(probabilities.get(i).pow(counts.get(i)))
                    .divide(factorial(counts.get(i)));
        }
        return probability;
    }

    private static BigInteger factorial(int n) {
        return BigInteger.valueOf(Factorial.value(n));
    }

    private BigFraction sampleVariance(List<Integer> counts, int n) {
        var sum = BigFraction.ZERO;
        var squares = BigFraction.ZERO;
        for (int i = 0; i < counts.size(); i++) {
            sum = sum.add(points.get(i).multiply(counts.get(i)));
            squares = squares.add(points.get(i).pow(2).multiply(counts.get(i)));
        }
        return squares.subtract(sum.pow(2).divide(n)).divide(n - 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
