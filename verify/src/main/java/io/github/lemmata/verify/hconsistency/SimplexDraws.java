package io.github.lemmata.verify.hconsistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Random probability vectors and scores, with the ties and zeros that continuous draws would miss.
final class SimplexDraws {

    private static final double[] CONCENTRATIONS = {0.1, 0.3, 1, 5};
    private static final double[] SCALES = {0.1, 1, 5, 20};

    private SimplexDraws() {}

    /// A probability vector: Dirichlet, or a block of equal probabilities with a lower class, or small
    /// fractions.
    static double[] probabilities(UniformRandomProvider random, int classes) {
        return switch (random.nextInt(4)) {
            case 0 -> block(random, classes);
            case 1 -> fractions(random, classes);
            default ->
                DirichletSampler.symmetric(random, classes, CONCENTRATIONS[random.nextInt(CONCENTRATIONS.length)])
                        .sample();
        };
    }

    /// $k-1$ classes at $\frac{1+\beta}k$, one at $\frac{1+\beta}k-\beta$, the others at 0.
    private static double[] block(UniformRandomProvider random, int classes) {
        int k = 2 + random.nextInt(classes - 1);
        double beta = random.nextDouble() / (k - 1);
        var p = new double[classes];
        Arrays.fill(p, 0, k, (1 + beta) / k);
        p[k - 1] = Math.max(0, (1 + beta) / k - beta);
        return shuffled(normalised(p), random);
    }

    /// Multiples of a small fraction, hence with many ties and zeros.
    private static double[] fractions(UniformRandomProvider random, int classes) {
        var p = new double[classes];
        int pieces = 1 + random.nextInt(2 * classes);
        for (int i = 0; i < pieces; i++) {
            p[random.nextInt(classes)] += 1.0 / pieces;
        }
        return normalised(p);
    }

    /// Scores: normal at one of several scales, or small integers, hence with ties.
    static double[] scores(UniformRandomProvider random, int classes) {
        if (random.nextInt(4) == 0) {
            return random.ints(classes, -2, 3).asDoubleStream().toArray();
        }
        double scale = SCALES[random.nextInt(SCALES.length)];
        return ZigguratSampler.NormalizedGaussian.of(random)
                .samples(classes)
                .map(x -> scale * x)
                .toArray();
    }

    /// The vector divided by its sum.
    static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(x -> x / sum).toArray();
    }

    /// Simpler vectors of the same length: entries as multiples of a tenth or a hundredth.
    static Stream<double[]> simpler(double[] p) {
        return Stream.of(10.0, 100.0, 1000.0).map(steps -> rounded(p, steps)).filter(q -> digits(q) < digits(p));
    }

    private static double[] rounded(double[] p, double steps) {
        var q = Arrays.stream(p).map(x -> Math.rint(x * steps) / steps).toArray();
        int largest = 0;
        for (int y = 1; y < q.length; y++) {
            largest = q[y] > q[largest] ? y : largest;
        }
        double others = Arrays.stream(q).sum() - q[largest];
        q[largest] = Math.max(0, Math.rint((1 - others) * steps) / steps);
        return q;
    }

    private static int digits(double[] values) {
        return Scored.list(values).length();
    }

    private static double[] shuffled(double[] values, UniformRandomProvider random) {
        List<Double> order = new ArrayList<>(Arrays.stream(values).boxed().toList());
        for (int i = order.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            order.set(i, order.set(j, order.get(i)));
        }
        return order.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
