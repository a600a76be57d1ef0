package io.github.lemmata.verify.ggtd;

import io.github.lemmata.datasets.ggtd.ClusterWithOutlier;
import io.github.lemmata.simulations.ggtd.MeanShift;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import io.github.lemmata.verify.ggtd.OutlierCloud.Company;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.UnitSphereSampler;

/// The world of clusters with outliers far outside, and mean shifts of them: ties, repeated points, lines, clumps and
/// very small and large clusters among them.
record OutlierClouds() implements Instances<OutlierCloud> {

    private static final int LARGEST = 40;
    private static final int MOST_DIMENSIONS = 5;
    private static final int[] STEPS = {1, 3, 7};

    /// The most coordinates that an optimiser moves.
    private static final int MOVABLE = 20;

    @Override
    public String description() {
        return "clusters of up to 40 points in up to 5 dimensions, with one or two outliers";
    }

    @Override
    public OutlierCloud sample(UniformRandomProvider random, Effort effort) {
        int dimension = 1 + random.nextInt(MOST_DIMENSIONS);
        int size = 1 + random.nextInt(LARGEST);
        int neighbours = random.nextInt(4) == 0 ? size - random.nextInt(2) : 1 + random.nextInt(size);
        return new OutlierCloud(
                dimension,
                boxed(cluster(size, dimension, random)),
                boxed(UnitSphereSampler.of(random, dimension).sample()),
                Company.values()[random.nextInt(Company.values().length)],
                random.nextBoolean(),
                new MeanShift(
                        Math.max(1, neighbours),
                        STEPS[random.nextInt(STEPS.length)],
                        random.nextBoolean() ? MeanShift.Variant.FIXED : MeanShift.Variant.BLURRING));
    }

    private static double[] cluster(int size, int dimension, UniformRandomProvider random) {
        double[] cube = ClusterWithOutlier.draw(size, dimension, 1, random).cluster();
        double scale = Math.pow(10, 6 * random.nextDouble() - 3);
        double[] first = Arrays.copyOf(cube, dimension);
        return switch (random.nextInt(6)) {
            case 0 -> map(cube, i -> Math.floor(3 * cube[i])); // ties and repeated points
            case 1 -> map(cube, i -> cube[i - i % dimension] * first[i % dimension]); // on a line
            case 2 -> map(cube, i -> i < dimension ? 1 : 0); // all but one the same
            case 3 -> map(cube, i -> Math.rint(cube[i - i % dimension]) + 1e-3 * cube[i]); // two clumps
            case 4 -> map(cube, i -> scale * cube[i]);
            default -> cube;
        };
    }

    private static double[] map(double[] points, IntToDoubleFunction to) {
        return IntStream.range(0, points.length).mapToDouble(to).toArray();
    }

    private static List<Double> boxed(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }

    @Override
    public List<OutlierCloud> edgeCases() {
        var cases = new ArrayList<OutlierCloud>();
        for (var variant : MeanShift.Variant.values()) {
            for (var company : Company.values()) {
                for (var cluster : List.of(List.of(0.0, 0.0), List.of(0.0, 1.0), List.of(0.0, 1.0, 2.0, 3.0))) {
                    var shift = new MeanShift(1, 1, variant);
                    cases.add(new OutlierCloud(1, cluster, List.of(1.0), company, false, shift));
                    cases.add(new OutlierCloud(1, cluster, List.of(1.0), company, true, shift));
                }
            }
        }
        return cases;
    }

    @Override
    public Optional<Coordinates<OutlierCloud>> coordinates(OutlierCloud cloud) {
        double[] start = cloud.clusterPoints();
        if (start.length > MOVABLE || Arrays.stream(start).anyMatch(x -> Math.abs(x) > 3)) {
            return Optional.empty();
        }
        double[] lower = map(start, _ -> -3);
        double[] upper = map(start, _ -> 3);
        return Optional.of(
                new Coordinates<>(start, lower, upper, values -> Optional.of(cloud.withCluster(boxed(values)))));
    }

    /// A point less, a shift less, a neighbour less, one dimension only, or rounded coordinates.
    @Override
    public Stream<OutlierCloud> simpler(OutlierCloud cloud) {
        int d = cloud.dimension();
        var shift = cloud.shift();
        var cluster = cloud.cluster();
        var shapes = Stream.<OutlierCloud>builder();
        if (d > 1) {
            shapes.add(cloud.inOneDimension());
        }
        if (cloud.size() > 1) {
            shapes.add(cloud.withCluster(cluster.subList(d, cluster.size())));
            shapes.add(cloud.withCluster(cluster.subList(0, cluster.size() - d)));
        }
        if (shift.steps() > 1) {
            shapes.add(cloud.withShift(new MeanShift(shift.neighbours(), 1, shift.variant())));
        }
        if (shift.neighbours() > 1) {
            shapes.add(cloud.withShift(new MeanShift(shift.neighbours() - 1, shift.steps(), shift.variant())));
        }
        var rounded = cluster.stream().map(x -> Math.rint(10 * x) / 10).toList();
        if (!rounded.equals(cluster)) {
            shapes.add(cloud.withCluster(rounded));
        }
        return shapes.build();
    }
}
