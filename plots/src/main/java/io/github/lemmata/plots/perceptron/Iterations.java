package io.github.lemmata.plots.perceptron;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// The iterations at which a figure on a logarithmic axis looks at a run.
final class Iterations {

    private static final long ALL_UP_TO = 50;
    private static final double PER_DECADE = 40;

    private Iterations() {}

    /// The iterations from 1 to `last`: all of the first fifty, then forty to a power of ten, and the last.
    static long[] spaced(long last) {
        LongStream early = LongStream.rangeClosed(1, Math.min(ALL_UP_TO, last));
        LongStream later = DoubleStream.iterate(0, k -> k + 1)
                .map(k -> ALL_UP_TO * Math.pow(10, k / PER_DECADE))
                .takeWhile(t -> t < last)
                .mapToLong(Math::round);
        return LongStream.concat(LongStream.concat(early, later), LongStream.of(last))
                .distinct()
                .toArray();
    }
}
