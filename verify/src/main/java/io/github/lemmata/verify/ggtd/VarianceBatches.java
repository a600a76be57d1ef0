package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of batches of variances, each with two regularisers and a share of the batch that is to be
/// effective.
record VarianceBatches() implements Instances<VarianceBatches.Batch> {

    private static final int LARGEST_BATCH = 40;

    /// Logarithms of variances lie within this of 0.
    private static final double LARGEST_LOG = 14;

    /// A batch.
    ///
    /// @param variances $v$, at least two
    /// @param regulariser $\xi$
    /// @param more what is added to it
    /// @param share in [0, 1]: what is asked for is from 1 to just below the whole batch
    record Batch(double[] variances, double regulariser, double more, double share) {

        /// The effective size that is asked for, below the size.
        double least() {
            return 1 + share * (variances.length - 1) * (1 - 1e-6);
        }

        @Override
        public String toString() {
            return "v=%s xi=%s more=%s share=%s".formatted(Arrays.toString(variances), regulariser, more, share);
        }
    }

    @Override
    public String description() {
        return "batches of up to " + LARGEST_BATCH + " variances";
    }

    /// Variances over any number of orders of magnitude up to twelve, some of them ties.
    @Override
    public Batch sample(UniformRandomProvider random, Effort effort) {
        int size = random.nextInt(2, LARGEST_BATCH + 1);
        double spread = LARGEST_LOG * Math.pow(10, -6 * random.nextDouble());
        double[] variances = new double[size];
        for (int i = 0; i < size; i++) {
            boolean tie = i > 0 && random.nextInt(4) == 0;
            variances[i] = tie ? variances[random.nextInt(i)] : Math.exp(spread * (2 * random.nextDouble() - 1));
        }
        double share = random.nextInt(8) == 0 ? random.nextInt(2) : random.nextDouble();
        return new Batch(variances, regulariser(random), regulariser(random), share);
    }

    private static double regulariser(UniformRandomProvider random) {
        return random.nextInt(8) == 0 ? 0 : Math.exp(LARGEST_LOG * (2 * random.nextDouble() - 1));
    }

    @Override
    public List<Batch> edgeCases() {
        return List.of(
                new Batch(new double[] {1, 1, 1}, 0, 1, 1),
                new Batch(new double[] {1, Math.nextUp(1.0)}, 0, 1, 0.5),
                new Batch(new double[] {1e-6, 1, 1}, 0, 1, 0.5),
                new Batch(new double[] {1e-6, 1e6}, 0, 1e6, 1),
                new Batch(new double[] {1, 2, 4, 8}, 0, 1, 0.75));
    }

    /// Logarithms of the variances and regularisers, and the share.
    @Override
    public Optional<Coordinates<Batch>> coordinates(Batch batch) {
        int size = batch.variances().length;
        double[] start = IntStream.range(0, size + 3)
                .mapToDouble(i -> i < size ? Math.log(batch.variances()[i]) : 0)
                .toArray();
        start[size] = Math.log(Math.max(batch.regulariser(), 1e-6));
        start[size + 1] = Math.log(Math.max(batch.more(), 1e-6));
        start[size + 2] = batch.share();
        double[] lower = new double[size + 3];
        double[] upper = new double[size + 3];
        Arrays.fill(lower, -LARGEST_LOG);
        Arrays.fill(upper, LARGEST_LOG);
        lower[size + 2] = 0;
        upper[size + 2] = 1;
        return Optional.of(new Coordinates<>(start, lower, upper, x -> {
            double[] variances = Arrays.stream(x, 0, size).map(Math::exp).toArray();
            return Optional.of(new Batch(variances, Math.exp(x[size]), Math.exp(x[size + 1]), x[size + 2]));
        }));
    }

    /// One variance fewer, or one number rounded.
    @Override
    public Stream<Batch> simpler(Batch batch) {
        double[] v = batch.variances();
        var shorter = IntStream.range(0, v.length > 2 ? v.length : 0)
                .mapToObj(dropped -> IntStream.range(0, v.length)
                        .filter(i -> i != dropped)
                        .mapToDouble(i -> v[i])
                        .toArray())
                .map(fewer -> new Batch(fewer, batch.regulariser(), batch.more(), batch.share()));
        var rounder = IntStream.range(0, v.length)
                .filter(i -> Math.rint(v[i]) != v[i] && Math.rint(v[i]) > 0)
                .mapToObj(i -> {
                    double[] rounded = v.clone();
                    rounded[i] = Math.rint(v[i]);
                    return new Batch(rounded, batch.regulariser(), batch.more(), batch.share());
                });
        var plain = batch.regulariser() == 0
                ? Stream.<Batch>empty()
                : Stream.of(new Batch(v, 0, batch.more(), batch.share()));
        return Stream.of(shorter, plain, rounder).flatMap(batches -> batches);
    }
}
