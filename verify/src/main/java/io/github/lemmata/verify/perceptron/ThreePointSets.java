package io.github.lemmata.verify.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of spec claim 19: three points $(1,y_i)$ of the plane, the $y_i$ uniform integers in $[-7,7]$, not all
/// of one sign, with multiplicities uniform in $1..7$. The first axis separates them with margin 1.
final class ThreePointSets implements Instances<LatticeDataset> {

    private static final int HIGHEST = 7;
    private static final int MOST_COPIES = 7;

    @Override
    public String description() {
        return "sets of three points of the plane";
    }

    @Override
    public LatticeDataset sample(UniformRandomProvider random, Effort effort) {
        long[] heights;
        do {
            heights = draw(random, -HIGHEST, HIGHEST);
        } while (Arrays.stream(heights).noneMatch(y -> y > 0)
                || Arrays.stream(heights).noneMatch(y -> y < 0));
        return dataset(heights, draw(random, 1, MOST_COPIES));
    }

    private static long[] draw(UniformRandomProvider random, int from, int to) {
        return random.longs(3, from, to + 1L).toArray();
    }

    private static LatticeDataset dataset(long[] heights, long[] copies) {
        var points = Arrays.stream(heights).mapToObj(y -> new long[] {1, y}).toArray(long[][]::new);
        return LatticeDataset.ofIntegers(points, copies);
    }

    /// The same with one copy of a point less, or with a point one step nearer to the axis.
    @Override
    public Stream<LatticeDataset> simpler(LatticeDataset data) {
        long[] heights =
                Arrays.stream(data.points()).mapToLong(point -> point[1]).toArray();
        long[] copies = data.multiplicities();
        var fewer = IntStream.range(0, copies.length)
                .filter(i -> copies[i] > 1)
                .mapToObj(i -> dataset(heights, nearer(copies, i)));
        var lower = IntStream.range(0, heights.length)
                .filter(i -> heights[i] != 0)
                .mapToObj(i -> dataset(nearer(heights, i), copies));
        return Stream.concat(fewer, lower);
    }

    private static long[] nearer(long[] values, int index) {
        long[] changed = values.clone();
        changed[index] -= Long.signum(values[index]);
        return changed;
    }
}
