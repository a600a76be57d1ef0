package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// The world of batches: margins with as many normal draws and a parameter λ; sizes 1, 2 and 64 and ties among them.
final class Batches implements Instances<Batches.Batch> {

    private static final int LARGEST = 64;

    private Batches() {}

    static Batches any() {
        return new Batches();
    }

    /// Margins, normal draws and λ in [−1, 1].
    record Batch(List<Double> marginList, List<Double> normalList, double lambda) {

        double[] margins() {
            return plain(marginList);
        }

        double[] normals() {
            return plain(normalList);
        }

        /// The batch without repeated margins, in increasing order.
        Batch distinct() {
            var margins = marginList.stream().distinct().sorted().toList();
            return new Batch(margins, normalList.subList(0, margins.size()), lambda);
        }

        /// Increasing negative numbers made of the normal draws.
        double[] sortedDerivatives() {
            return DoubleStream.of(normals()).map(x -> -Math.exp(x)).sorted().toArray();
        }

        private static double[] plain(List<Double> list) {
            return list.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /// As `lemmata eval hconsistency.ensembleDerivatives` reads it.
        @Override
        public String toString() {
            return "z=" + Scored.list(margins()) + " Z=" + Scored.list(normals()) + " lambda=" + lambda;
        }
    }

    @Override
    public String description() {
        return "batches of up to " + LARGEST + " margins";
    }

    @Override
    public Batch sample(UniformRandomProvider random, Effort effort) {
        int size = random.nextInt(1, LARGEST + 1);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var margins = new ArrayList<Double>();
        for (int i = 0; i < size; i++) {
            boolean tie = i > 0 && random.nextInt(10) == 0;
            margins.add(tie ? margins.get(random.nextInt(i)) : 3 * normal.sample());
        }
        var normals = IntStream.range(0, size).mapToObj(_ -> normal.sample()).toList();
        return new Batch(margins, normals, random.nextInt(8) == 0 ? 0 : random.nextDouble(-1, 1));
    }

    @Override
    public List<Batch> edgeCases() {
        return List.of(
                new Batch(List.of(0.0), List.of(0.0), 0),
                new Batch(List.of(2.0, -1.0), List.of(0.5, -0.5), 0),
                new Batch(List.of(1.0, 1.0, 1.0), List.of(-3.0, 0.0, 3.0), 1),
                new Batch(List.of(-5.0, -4.0), List.of(5.0, -5.0), -1),
                new Batch(List.of(1.0, Math.nextUp(1.0), 10.0), List.of(-8.0, -8.0, -8.0), 0.5));
    }

    /// With an example less, or with rounded margins and draws.
    @Override
    public Stream<Batch> simpler(Batch from) {
        int size = from.marginList().size();
        var fewer = IntStream.range(0, size > 1 ? size : 0)
                .mapToObj(i -> new Batch(without(from.marginList(), i), without(from.normalList(), i), from.lambda()));
        var rounder = new Batch(
                from.marginList().stream().map(Math::rint).toList(),
                from.normalList().stream().map(Math::rint).toList(),
                Math.rint(from.lambda()));
        return Stream.concat(fewer, Stream.of(rounder).filter(batch -> !batch.equals(from)));
    }

    private static List<Double> without(List<Double> list, int index) {
        var shorter = new ArrayList<>(list);
        shorter.remove(index);
        return shorter;
    }
}
