package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Backend;
import io.github.lemmata.simulations.compute.BackendProvider;
import io.github.lemmata.simulations.compute.Combination;
import io.github.lemmata.simulations.compute.Elementwise;
import io.github.lemmata.simulations.compute.MarginLoss;
import io.github.lemmata.simulations.compute.Matrix;
import io.github.lemmata.simulations.compute.Product;
import io.github.lemmata.simulations.compute.Reduction;
import io.github.lemmata.simulations.compute.Shapes;
import io.github.lemmata.theory.Require;
import java.util.Arrays;
import java.util.Optional;

/// The CPU: own kernels for products and functions, EJML for factorisations.
///
/// Beyond the contract it keeps this promise: an entry of a product is the chain
/// $c\leftarrow\mathrm{fma}(a_p,b_p,c)$, $p$ from first to last, whatever the shape, the threads and the
/// length of the machine's vectors; so results are the same to the bit on every machine.
public final class CpuBackend implements Backend {
    private final Kernels kernels;
    private final Workers workers;

    CpuBackend(Kernels kernels, int threads) {
        this.kernels = kernels;
        this.workers = Workers.of(threads);
    }

    /// Returns a backend that works on the calling thread, or shares large operations among several.
    ///
    /// @throws IllegalArgumentException if `threads` is below 1
    public static CpuBackend ofThreads(int threads) {
        return new CpuBackend(Kernels.best(), (int) Require.atLeast("threads", threads, 1));
    }

    /// Returns the provider of the backend on all cores.
    public static BackendProvider provider() {
        return new BackendProvider() {
            @Override
            public String name() {
                return "cpu";
            }

            @Override
            public Optional<String> obstacle() {
                return Optional.empty();
            }

            @Override
            public Backend open() {
                return ofThreads(Runtime.getRuntime().availableProcessors());
            }
        };
    }

    @Override
    public String name() {
        return "cpu";
    }

    @Override
    public String device() {
        return "%s, %d thread%s".formatted(kernels.words(), workers.threads(), workers.threads() == 1 ? "" : "s");
    }

    @Override
    public Matrix upload(int count, int rows, int columns, double... values) {
        CpuMatrix matrix = new CpuMatrix(count, rows, columns);
        matrix.upload(values);
        return matrix;
    }

    @Override
    public Matrix zeros(int count, int rows, int columns) {
        return new CpuMatrix(count, rows, columns);
    }

    @Override
    public void multiply(Product form, Matrix a, Matrix b, Matrix result) {
        Shapes.requireProduct(form, a, b, result);
        Arrays.fill(own(result).values(), 0);
        multiplyAdd(form, a, b, result);
    }

    @Override
    public void multiplyAdd(Product form, Matrix a, Matrix b, Matrix result) {
        Shapes.requireProduct(form, a, b, result);
        CpuMatrix left = own(a);
        CpuMatrix right = own(b);
        CpuMatrix to = own(result);
        int terms = form.terms(a);
        long work = (long) terms * to.rows() * to.columns();
        workers.share(to.count(), to.rows(), work, (r, from, end) -> {
            View first = form == Product.AT_B ? left.view(r).transposed() : left.view(r);
            View second = form == Product.A_BT ? right.view(r).transposed() : right.view(r);
            Products.multiplyAdd(
                    kernels, first.from(from, 0), second, to.view(r).from(from, 0), end - from, terms, to.columns());
        });
    }

    @Override
    public void map(Elementwise f, Matrix x, Matrix result) {
        Shapes.requireSame(x, result);
        double[] from = own(x).values();
        kernels.map(f, from, own(result).values(), 0, from.length);
    }

    @Override
    public void combine(Combination operation, Matrix x, Matrix y, Matrix result) {
        Shapes.requireCombination(x, y, result);
        Broadcasts.combine(operation, own(x), own(y), own(result));
    }

    @Override
    public void reduce(Reduction reduction, Matrix x, Matrix result) {
        Shapes.requireReduction(x, result);
        Reductions.reduce(reduction, own(x), own(result));
    }

    @Override
    public void softmax(Matrix x, Matrix result) {
        Shapes.requireSame(x, result);
        double[] values = own(result).values();
        System.arraycopy(own(x).values(), 0, values, 0, values.length);
        Softmax.ofRows(kernels, values, x.count() * x.rows(), x.columns());
    }

    @Override
    public void marginGradient(
            MarginLoss loss,
            Matrix points,
            Matrix weights,
            Matrix iterates,
            Matrix stepSizes,
            Matrix gradients,
            Matrix smallestScores) {
        Shapes.requireMarginGradient(points, weights, iterates, stepSizes, gradients, smallestScores);
        CpuMatrix z = own(points);
        CpuMatrix w = own(weights);
        CpuMatrix u = own(iterates);
        CpuMatrix gamma = own(stepSizes);
        CpuMatrix g = own(gradients);
        CpuMatrix least = own(smallestScores);
        long work = (long) z.rows() * u.rows() * u.columns();
        workers.share(
                u.count(),
                u.rows(),
                work,
                (r, from, end) -> new MarginGradient(kernels, loss, z.view(r), w.view(r), z.rows(), z.columns())
                        .fill(
                                u.view(r).from(from, 0),
                                gamma.view(r).from(from, 0),
                                g.view(r).from(from, 0),
                                least.view(r).from(from, 0),
                                end - from));
    }

    @Override
    public void softmaxGradient(
            Matrix features, Matrix targets, Matrix weights, Matrix model, Matrix gradient, Matrix loss) {
        Shapes.requireSoftmaxGradient(features, targets, weights, model, gradient, loss);
        SoftmaxGradients.fill(kernels, own(features), own(targets), own(weights), own(model), own(gradient), own(loss));
    }

    @Override
    public void countErrors(Matrix scores, Matrix classes, Matrix errors) {
        Shapes.requireErrorCount(scores, classes, errors);
        ErrorCount.fill(own(scores), own(classes), own(errors));
    }

    @Override
    public void solve(Matrix a, Matrix b) {
        Shapes.requireSystem(a, b);
        CholeskySolve.replace(own(a), own(b));
    }

    @Override
    public void close() {
        workers.close();
    }

    private static CpuMatrix own(Matrix matrix) {
        if (matrix instanceof CpuMatrix own) {
            own.values();
            return own;
        }
        throw new IllegalArgumentException("the matrix is a %s; expected one of the cpu backend"
                .formatted(matrix.getClass().getSimpleName()));
    }
}
