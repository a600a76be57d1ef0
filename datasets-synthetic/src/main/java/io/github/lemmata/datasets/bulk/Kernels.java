package io.github.lemmata.datasets.bulk;

/// The inner loops of bulk numbers, for a machine with vectors and for any.
///
/// Both give the same bits: the operations are integer arithmetic and `+ - * /`, square root and fused
/// multiply-add, which IEEE 754 defines exactly. Counts and starts of words are multiples of [#GROUP]; no
/// argument is checked.
interface Kernels {
    /// Independent generators side by side: word $i$ of a block is number $\lfloor i/4\rfloor$ of generator
    /// $i \bmod 4$.
    int LANES = 4;
    /// The numbers that belong together: four radii and four angles make eight normals.
    int GROUP = 2 * LANES;

    /// The next `count` words of four xoshiro256++ generators, whose states `state` holds, word by word over
    /// the lanes.
    void words(long[] state, long[] words, int count);

    /// Uniform numbers in (0, 1).
    void uniform(long[] words, int start, double[] out, int at, int count);

    /// Exponential numbers of mean 1.
    void exponential(long[] words, int start, double[] out, int at, int count);

    /// Standard normal numbers.
    void normal(long[] words, int start, double[] out, int at, int count);

    /// The fastest there is: plain loops, and vectors once they are warm where the machine has 256 bits and
    /// the Java machine has loaded the module `jdk.incubator.vector`.
    static Kernels fastest() {
        return Fastest.KERNELS;
    }

    /// Holds the choice, made at first use.
    final class Fastest {
        private static final String VECTOR_MODULE = "jdk.incubator.vector";
        private static final Kernels KERNELS = choose();

        private Fastest() {}

        private static Kernels choose() {
            boolean present = ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
            var plain = new ScalarKernels();
            return present && VectorKernels.fit() ? new WarmingKernels(plain, new VectorKernels()) : plain;
        }
    }
}
