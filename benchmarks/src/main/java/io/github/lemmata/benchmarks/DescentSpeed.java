package io.github.lemmata.benchmarks;

import io.github.lemmata.simulations.compute.Backend;
import io.github.lemmata.simulations.compute.Combination;
import io.github.lemmata.simulations.compute.Elementwise;
import io.github.lemmata.simulations.compute.MarginLoss;
import io.github.lemmata.simulations.compute.Matrix;
import io.github.lemmata.simulations.compute.Product;
import io.github.lemmata.simulations.compute.cpu.CpuBackend;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Microseconds for one step of logistic regression by gradient descent with 32 step sizes at once on 1000
/// points in 100 dimensions, and for the parts of it; single calls are timed, so that the fastest one is
/// known.
///
/// `benchmarks/peers/descent` runs NumPy in turn with it.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class DescentSpeed {
    private static final int N = 1000;
    private static final int D = 100;
    private static final int STEP_SIZES = 32;

    /// The threads of the backend.
    @Param({"1", "2"})
    public int threads;

    private Backend backend;
    private Matrix points;
    private Matrix shares;
    private Matrix stepSizes;
    private Matrix iterates;
    private Matrix gradients;
    private Matrix smallest;
    private Matrix scores;
    private final DMatrixRMaj left = new DMatrixRMaj(N, D);
    private final DMatrixRMaj right = new DMatrixRMaj(D, STEP_SIZES);
    private final DMatrixRMaj product = new DMatrixRMaj(N, STEP_SIZES);

    /// Draws separable points, as the NumPy script does.
    @Setup
    public void prepare() {
        Random random = new Random(1);
        double[] z = new double[N * D];
        Arrays.setAll(z, at -> at % D == 0 ? Math.abs(random.nextGaussian()) + 0.1 : random.nextGaussian());
        double[] weights = new double[N];
        Arrays.fill(weights, 1.0 / N);
        double[] gammas = new double[STEP_SIZES];
        Arrays.setAll(gammas, b -> Math.pow(10, -1 + 4.0 * b / (STEP_SIZES - 1)));
        backend = CpuBackend.ofThreads(threads);
        points = backend.upload(1, N, D, z);
        shares = backend.upload(1, N, 1, weights);
        stepSizes = backend.upload(1, STEP_SIZES, 1, gammas);
        iterates = backend.zeros(1, STEP_SIZES, D);
        gradients = backend.zeros(1, STEP_SIZES, D);
        smallest = backend.zeros(1, STEP_SIZES, 1);
        scores = backend.zeros(1, N, STEP_SIZES);
        left.setData(z);
        Arrays.setAll(right.data, _ -> random.nextGaussian());
    }

    /// Ends the backend's threads.
    @TearDown
    public void close() {
        backend.close();
    }

    /// A step of all 32 iterates, the smallest score of each included.
    @Benchmark
    public Matrix step() {
        backend.marginGradient(MarginLoss.LOGISTIC, points, shares, iterates, stepSizes, gradients, smallest);
        backend.combine(Combination.ADD, iterates, gradients, iterates);
        return iterates;
    }

    /// The product of the points and the iterates.
    @Benchmark
    public Matrix scores() {
        backend.multiply(Product.A_BT, points, iterates, scores);
        return scores;
    }

    /// The product of the transposed points and their weights.
    @Benchmark
    public Matrix gradient() {
        backend.multiply(Product.AT_B, scores, points, gradients);
        return gradients;
    }

    /// 32,000 values of the logistic function.
    @Benchmark
    public Matrix sigmoid() {
        backend.map(Elementwise.SIGMOID, scores, scores);
        return scores;
    }

    /// [#scores] by EJML, on one thread.
    @Benchmark
    public DMatrixRMaj ejmlScores() {
        CommonOps_DDRM.mult(left, right, product);
        return product;
    }
}
