package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// Witness checks and vectors for tests, written apart from the code under test.
final class ExactWitnesses {

    private ExactWitnesses() {}

    /// $z=y(a,b)$ for a line of a CSV file with its label last.
    static List<BigDecimal> signed(String line, int sign, BigDecimal bias) {
        List<BigDecimal> z = new ArrayList<>();
        String[] cells = line.split(",");
        for (int j = 0; j < cells.length - 1; j++) {
            z.add(new BigDecimal(cells[j]).multiply(BigDecimal.valueOf(sign)));
        }
        z.add(bias.multiply(BigDecimal.valueOf(sign)));
        return z;
    }

    static boolean separates(List<BigDecimal> normal, List<List<BigDecimal>> vectors) {
        return vectors.stream().allMatch(z -> product(z, normal).signum() > 0);
    }

    static BigDecimal product(List<BigDecimal> a, List<BigDecimal> b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < a.size(); j++) {
            sum = sum.add(a.get(j).multiply(b.get(j)));
        }
        return sum;
    }

    /// Whether positive weights that sum to 1 combine the vectors to 0.
    static boolean combinesToZero(List<SampleWeight> weights, List<List<BigDecimal>> vectors) {
        return weights.stream().allMatch(w -> w.value().compareTo(BigFraction.ZERO) > 0)
                && weights.stream()
                        .map(SampleWeight::value)
                        .reduce(BigFraction::add)
                        .equals(optionalOne())
                && combination(weights, vectors).stream().allMatch(x -> x.equals(BigFraction.ZERO));
    }

    private static Optional<BigFraction> optionalOne() {
        return Optional.of(BigFraction.ONE);
    }

    static List<BigFraction> combination(List<SampleWeight> weights, List<List<BigDecimal>> vectors) {
        List<BigFraction> sum =
                new ArrayList<>(Collections.nCopies(vectors.getFirst().size(), BigFraction.ZERO));
        for (SampleWeight weight : weights) {
            for (int j = 0; j < sum.size(); j++) {
                BigFraction z = fraction(vectors.get(weight.row()).get(j));
                sum.set(j, sum.get(j).add(weight.value().multiply(z)));
            }
        }
        return sum;
    }

    /// Whether the weights prove, by spec claim 27, that $\mu^2$ is `squared`: $p=\sum\alpha_iz_i$ has
    /// $\|p\|^2=\mu^2$ and $z_i^\top p\ge\|p\|^2$ for all $i$.
    static boolean provesMargin(BigFraction squared, List<SampleWeight> weights, List<List<BigDecimal>> vectors) {
        List<BigFraction> p = combination(weights, vectors);
        BigFraction norm = p.stream().map(x -> x.multiply(x)).reduce(BigFraction.ZERO, BigFraction::add);
        return norm.equals(squared)
                && weights.stream()
                        .map(SampleWeight::value)
                        .reduce(BigFraction::add)
                        .equals(optionalOne())
                && vectors.stream().allMatch(z -> {
                    BigFraction score = BigFraction.ZERO;
                    for (int j = 0; j < p.size(); j++) {
                        score = score.add(p.get(j).multiply(fraction(z.get(j))));
                    }
                    return score.compareTo(norm) >= 0;
                });
    }

    static BigFraction fraction(BigDecimal decimal) {
        return decimal.scale() >= 0
                ? BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : BigFraction.of(decimal.toBigIntegerExact());
    }

    static List<List<BigDecimal>> vectors(double[]... rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).mapToObj(BigDecimal::valueOf).toList())
                .toList();
    }
}
