package io.github.lemmata.benchmarks;

import static io.github.lemmata.theory.ggtd.ShapeEstimator.MAXIMUM_LIKELIHOOD;

import io.github.lemmata.theory.ggtd.GeneralizedGaussianFit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/// Times the maximum-likelihood fit of a generalized Gaussian to the numbers of a file, and prints the
/// answer.
///
/// `benchmarks/peers/fit` has SciPy fit the same numbers in turn with it. One line for each fit: what is
/// fitted, milliseconds of the fastest and of the median call, location, scale, shape, log-likelihood.
public final class FitSpeed {

    private static final int WARM_UPS = 5;
    private static final int CALLS = 15;

    private FitSpeed() {}

    /// Fits the numbers of a file with the location known and free.
    ///
    /// @param arguments the file, of doubles in little-endian order, and the known location
    public static void main(String[] arguments) throws IOException {
        double[] values = read(Path.of(arguments[0]));
        double location = Double.parseDouble(arguments[1]);
        time("known", values, () -> MAXIMUM_LIKELIHOOD.fitAbout(location, values));
        time("free", values, () -> MAXIMUM_LIKELIHOOD.fit(values));
    }

    static double[] read(Path file) throws IOException {
        var buffer = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer();
        double[] values = new double[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static void time(String what, double[] values, Supplier<GeneralizedGaussianFit> fitting) {
        double[] milliseconds = new double[CALLS];
        GeneralizedGaussianFit fit = fitting.get();
        for (int call = -WARM_UPS; call < CALLS; call++) {
            long start = System.nanoTime();
            fit = fitting.get();
            if (call >= 0) {
                milliseconds[call] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%s %.3f %.3f %.17g %.17g %.17g %.17g%n",
                what,
                milliseconds[0],
                milliseconds[CALLS / 2],
                fit.location(),
                fit.scale(),
                fit.shape(),
                fit.logLikelihood(values));
    }
}
