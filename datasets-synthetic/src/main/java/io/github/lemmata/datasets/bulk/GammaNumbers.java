package io.github.lemmata.datasets.bulk;

/// Gamma numbers and their relatives, of which number $i$ is a function of the address, the law and $i$
/// alone.
///
/// Method: Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26, 2000. Each
/// number tries its own normal and uniform first; after a rejection, at most one in twenty, it goes on with
/// spare words of its own. Transcendental functions are those of [StrictMath], the same on every machine.
///
/// @param key0 the first half of the key
/// @param key1 the second half of the key
/// @param law whose words are used
record GammaNumbers(long key0, long key1, Law law) {
    private static final double SQUEEZE = 0.0331;

    /// Gamma numbers of a shape of 1 or more, and unit scale.
    void fill(long position, double shape, double[] out) {
        part(0).fill(position, out, 0, out.length, Kernels.fastest()::normal);
        double d = shape - 1.0 / 3;
        double c = 1 / (3 * Math.sqrt(d));
        part(1).read(position, out.length, (words, start, at, count) -> {
            for (int i = 0; i < count; i++) {
                double x = out[at + i];
                double v = cube(1 + c * x);
                boolean accepted = accepts(d, x, v, ScalarKernels.uniform(words[start + i]));
                out[at + i] = d * (accepted ? v : again(position + at + i, d, c));
            }
        });
    }

    private double again(long index, double d, double c) {
        for (int attempt = 1; ; attempt++) {
            long[] words = part(0).spare(index, attempt);
            double x = ScalarKernels.normal(words[0], words[1]);
            double v = cube(1 + c * x);
            if (accepts(d, x, v, ScalarKernels.uniform(words[2]))) {
                return v;
            }
        }
    }

    private static double cube(double t) {
        return t * t * t;
    }

    private static boolean accepts(double d, double x, double v, double u) {
        double square = x * x;
        return v > 0
                && (u < 1 - SQUEEZE * square * square
                        || StrictMath.log(u) < square / 2 + d * (1 - v + StrictMath.log(v)));
    }

    /// Gamma numbers of any shape: below 1, a number of shape + 1 times $e^{-E/shape}$, $E$ exponential.
    void fillAny(long position, double shape, double[] out) {
        if (shape >= 1) {
            fill(position, shape, out);
            return;
        }
        fill(position, shape + 1, out);
        double[] exponential = exponentials(position, out.length);
        for (int i = 0; i < out.length; i++) {
            out[i] *= StrictMath.exp(-exponential[i] / shape);
        }
    }

    /// Rows of gamma numbers, each divided by its sum; by logarithms below shape 1, where all of a row may
    /// underflow.
    void fillRows(long position, double shape, int columns, double[] out) {
        if (shape >= 1) {
            fill(position, shape, out);
        } else {
            fill(position, shape + 1, out);
            double[] exponential = exponentials(position, out.length);
            for (int i = 0; i < out.length; i++) {
                out[i] = StrictMath.log(out[i]) - exponential[i] / shape;
            }
            exponentiateRows(columns, out);
        }
        for (int row = 0; row < out.length; row += columns) {
            double sum = 0;
            for (int i = row; i < row + columns; i++) {
                sum += out[i];
            }
            for (int i = row; i < row + columns; i++) {
                out[i] /= sum;
            }
        }
    }

    private static void exponentiateRows(int columns, double[] out) {
        for (int row = 0; row < out.length; row += columns) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = row; i < row + columns; i++) {
                most = Math.max(most, out[i]);
            }
            for (int i = row; i < row + columns; i++) {
                out[i] = StrictMath.exp(out[i] - most);
            }
        }
    }

    /// Numbers with density proportional to $e^{-|x|^\beta}$: $\pm G^{1/\beta} V$, with $G$ of shape $1 +
    /// 1/\beta$ and $V$ uniform, needs no power $1/shape$ of a small number.
    void fillGeneralizedGaussian(long position, double shape, double[] out) {
        fill(position, 1 + 1 / shape, out);
        part(2).read(position, out.length, (words, start, at, count) -> {
            for (int i = 0; i < count; i++) {
                long word = words[start + i];
                double size = root(out[at + i], shape) * ScalarKernels.uniform(word);
                out[at + i] = (word & 1) == 0 ? size : -size;
            }
        });
    }

    private static double root(double g, double shape) {
        if (shape == 1) {
            return g;
        }
        if (shape == 1.5) {
            double cubeRoot = StrictMath.cbrt(g); // a tenth of the time of a power
            return cubeRoot * cubeRoot;
        }
        return shape == 2 ? Math.sqrt(g) : StrictMath.pow(g, 1 / shape);
    }

    /// Student's numbers: a normal over the root of a chi-squared number per degree of freedom.
    void fillStudent(long position, double degreesOfFreedom, double[] out) {
        double half = degreesOfFreedom / 2;
        fillAny(position, half, out);
        double[] normal = new double[out.length];
        part(3).fill(position, normal, 0, normal.length, Kernels.fastest()::normal);
        for (int i = 0; i < out.length; i++) {
            out[i] = normal[i] * Math.sqrt(half / out[i]);
        }
    }

    private double[] exponentials(long position, int length) {
        double[] exponential = new double[length];
        part(2).fill(position, exponential, 0, length, Kernels.fastest()::exponential);
        return exponential;
    }

    private Words part(int part) {
        return new Words(key0, key1, law, part);
    }
}
