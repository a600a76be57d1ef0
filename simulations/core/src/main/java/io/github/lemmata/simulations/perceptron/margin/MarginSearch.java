package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Finds the maximal margin of separable samples: exactly where that is affordable, else between
/// certified bounds.
final class MarginSearch {

    private static final int WEIGHT_BITS = 60;
    private static final MathContext DOWN = new MathContext(40, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(40, RoundingMode.CEILING);
    private static final MathContext PRINTED = new MathContext(17);

    /// What the search finds.
    ///
    /// @param plane the verified hyperplane of largest margin that finite decimals of printable
    ///     length give
    record Found(MaximalMargin margin, SeparatingHyperplane plane) {}

    private final SignedSamples samples;
    private final SeparatingHyperplane known;
    private final int places;
    private final BigInteger[][] integers;

    /// @param known a verified hyperplane
    MarginSearch(SignedSamples samples, SeparatingHyperplane known) {
        this.samples = samples;
        this.known = known;
        this.places = samples.decimalPlaces();
        this.integers = samples.integers(places);
    }

    /// @param work how many multiplications of machine words exact arithmetic may take
    Found run(double work) {
        MinimumNormPoint guess = MinimumNormPoint.of(samples.values(), samples.dimension());
        return ExactMinimumNormPoint.of(integers, guess, work).map(this::exact).orElseGet(() -> bracket(guess));
    }

    private Found exact(ExactMinimumNormPoint point) {
        BigInteger squaredSum = squaredNorm(point.point());
        BigFraction squared =
                BigFraction.of(squaredSum, point.denominator().pow(2).multiply(BigInteger.TEN.pow(2 * places)));
        List<SampleWeight> support = SampleWeight.normalized(point.members(), List.of(point.numerators()));
        BigInteger factor = point.denominator().multiply(BigInteger.TEN.pow(places));
        List<BigDecimal> normal = Arrays.stream(point.point())
                .map(x -> new BigDecimal(x.multiply(factor)).divide(new BigDecimal(squaredSum), PRINTED))
                .toList();
        return new Found(
                new MaximalMargin.Exact(squared, support), widest(Stream.of(new SeparatingHyperplane(normal))));
    }

    private Found bracket(MinimumNormPoint guess) {
        SeparatingHyperplane plane = widest(Separation.hyperplane(guess.point()).stream());
        BigInteger[] numerators = Arrays.stream(guess.weights())
                .mapToObj(weight -> BigInteger.valueOf(Math.max(1, (long) Math.scalb(weight, WEIGHT_BITS))))
                .toArray(BigInteger[]::new);
        BigInteger sum = Arrays.stream(numerators).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[] point = new BigInteger[samples.dimension()];
        Arrays.setAll(point, j -> combination(guess.members(), numerators, j));
        BigDecimal squaredDistance =
                new BigDecimal(squaredNorm(point), 2 * places).divide(new BigDecimal(sum.multiply(sum)), UP);
        return new Found(
                new MaximalMargin.Bracket(
                        notAbove(lowerBound(plane)),
                        notBelow(squaredDistance.sqrt(UP)),
                        SampleWeight.normalized(guess.members(), List.of(numerators))),
                plane);
    }

    private BigInteger combination(int[] members, BigInteger[] numerators, int column) {
        BigInteger sum = BigInteger.ZERO;
        for (int a = 0; a < members.length; a++) {
            sum = sum.add(numerators[a].multiply(integers[members[a]][column]));
        }
        return sum;
    }

    /// Of the candidates and the known hyperplane, the one of largest margin.
    private SeparatingHyperplane widest(Stream<SeparatingHyperplane> candidates) {
        Optional<SeparatingHyperplane> best = candidates
                .filter(plane -> plane.verify(samples))
                .filter(plane -> lowerBound(plane).compareTo(lowerBound(known)) > 0)
                .findFirst();
        return best.orElse(known);
    }

    /// $\min_iz_i^\top\theta/\|\theta\|$, rounded down.
    private BigDecimal lowerBound(SeparatingHyperplane plane) {
        BigDecimal lowest = plane.lowestScore(samples);
        return lowest.multiply(lowest).divide(plane.squaredNorm(), DOWN).sqrt(DOWN);
    }

    private static BigInteger squaredNorm(BigInteger[] vector) {
        return Arrays.stream(vector).map(x -> x.multiply(x)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static double notAbove(BigDecimal number) {
        double near = number.doubleValue();
        return new BigDecimal(near).compareTo(number) > 0 ? Math.nextDown(near) : near;
    }

    private static double notBelow(BigDecimal number) {
        double near = number.doubleValue();
        return new BigDecimal(near).compareTo(number) < 0 ? Math.nextUp(near) : near;
    }
}
