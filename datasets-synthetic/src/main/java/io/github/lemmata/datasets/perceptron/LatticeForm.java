package io.github.lemmata.datasets.perceptron;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/// Brings rational vectors to their lattice form: integers without a common factor times one scale.
final class LatticeForm {
    private LatticeForm() {}

    static LatticeDataset dataset(List<List<BigFraction>> points, List<Long> multiplicities) {
        DatasetChecks.requirePoints(points.size());
        for (int i = 0; i < points.size(); i++) {
            DatasetChecks.requireSameDimension(
                    i, points.get(i).size(), points.getFirst().size());
        }
        DatasetChecks.requireMultiplicities(
                multiplicities.stream().mapToLong(Long::longValue).toArray(), points.size());
        Map<List<BigFraction>, Long> merged = merge(points, multiplicities);
        BigFraction scale = scale(merged.keySet());
        long[][] integers = merged.keySet().stream()
                .map(point -> point.stream()
                        .mapToLong(x -> integer(x.divide(scale), scale))
                        .toArray())
                .toArray(long[][]::new);
        long[] counts = merged.values().stream().mapToLong(Long::longValue).toArray();
        return new LatticeDataset(scale, integers, counts);
    }

    private static Map<List<BigFraction>, Long> merge(List<List<BigFraction>> points, List<Long> multiplicities) {
        Map<List<BigFraction>, Long> merged = new LinkedHashMap<>();
        BigInteger samples = BigInteger.ZERO;
        for (int i = 0; i < points.size(); i++) {
            samples = samples.add(BigInteger.valueOf(multiplicities.get(i)));
            if (samples.bitLength() >= Long.SIZE) {
                throw new IllegalArgumentException(
                        "the multiplicities add up to more than %d; expected at most that many samples"
                                .formatted(Long.MAX_VALUE));
            }
            merged.merge(List.copyOf(points.get(i)), multiplicities.get(i), Long::sum);
        }
        return merged;
    }

    /// The largest rational of which every component is a multiple; 1 if all are 0.
    private static BigFraction scale(Iterable<List<BigFraction>> points) {
        BigInteger denominator = BigInteger.ONE;
        BigInteger numerator = BigInteger.ZERO;
        for (List<BigFraction> point : points) {
            for (BigFraction x : point) {
                BigInteger q = x.getDenominator();
                denominator = denominator.divide(denominator.gcd(q)).multiply(q);
                numerator = numerator.gcd(x.getNumerator());
            }
        }
        return numerator.signum() == 0 ? BigFraction.ONE : BigFraction.of(numerator, denominator);
    }

    private static long integer(BigFraction multiple, BigFraction scale) {
        BigInteger whole = multiple.getNumerator();
        if (whole.bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException(
                    ("a component is %s times the common unit %s of all; expected a multiple below 2^63:"
                                    + " round the numbers")
                            .formatted(whole, fraction(scale)));
        }
        return whole.longValue();
    }

    /// A vector as `lemmata eval` reads it: whole numbers and decimals as such, other rationals in quotes.
    static String text(List<BigFraction> vector) {
        List<String> components = new ArrayList<>();
        for (BigFraction x : vector) {
            components.add(decimal(x) ? x.bigDecimalValue().toPlainString() : '"' + fraction(x) + '"');
        }
        return "[" + String.join(",", components) + "]";
    }

    private static String fraction(BigFraction x) {
        return x.getDenominator().equals(BigInteger.ONE)
                ? x.getNumerator().toString()
                : x.getNumerator() + "/" + x.getDenominator();
    }

    private static boolean decimal(BigFraction x) {
        BigInteger rest = x.getDenominator().shiftRight(x.getDenominator().getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }
}
