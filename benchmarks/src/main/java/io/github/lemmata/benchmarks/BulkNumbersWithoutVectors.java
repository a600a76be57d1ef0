package io.github.lemmata.benchmarks;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.bulk.BulkNumbers;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds for one number of an array that fits into the core's second cache, on one thread, on a Java machine
/// without the module for vectors.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BulkNumbersWithoutVectors {

    /// NumPy's script uses the same.
    static final int COUNT = 1 << 14;

    private final RandomStream stream = RandomStream.ofSeed(1).child("bulk numbers");
    private final BulkNumbers numbers = stream.numbers();
    private final ZigguratSampler.NormalizedGaussian ziggurat =
            ZigguratSampler.NormalizedGaussian.of(stream.generator());
    private final double[] out = new double[COUNT];
    private final long[] words = new long[COUNT];
    private final int[] integers = new int[COUNT];
    private long position;

    private BulkNumbers next() {
        position += COUNT;
        return numbers.at(position);
    }

    /// Random words.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public long[] bits() {
        next().fillBits(words);
        return words;
    }

    /// Uniform numbers.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] uniform() {
        next().fillUniform(out);
        return out;
    }

    /// Normal numbers.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] normal() {
        next().fillNormal(out);
        return out;
    }

    /// Exponential numbers.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] exponential() {
        next().fillExponential(out);
        return out;
    }

    /// Gamma numbers of shape 2.5.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] gamma() {
        next().fillGamma(2.5, out);
        return out;
    }

    /// Integers below 1000.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int[] below() {
        next().fillBelow(1000, integers);
        return integers;
    }

    /// Normal numbers one by one, from the stream's generator with Commons RNG's ziggurat: what bulk numbers replace.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] normalOneByOne() {
        for (int i = 0; i < COUNT; i++) {
            out[i] = ziggurat.sample();
        }
        return out;
    }
}
