package io.github.lemmata.datasets.bulk;

import io.github.lemmata.theory.Require;
import java.util.Objects;

/// Random numbers by address and index, made many at a time.
///
/// For each law an address has a sequence of its own, and number $i$ of it depends on the address, the law,
/// its parameter and $i$ alone: not on how the numbers are split into calls, where in an array they land, or
/// whether the machine has vectors. This object is an address and a position; it holds no state, and filling
/// twice gives the same numbers twice. Whoever needs independent ones takes another stream, or goes on at a
/// later position.
///
/// ```java
/// BulkNumbers numbers = stream.child("noise").numbers();
/// numbers.fillNormal(noise);                            // numbers 0 to n - 1
/// numbers.at(1_000_000).fillNormal(more);               // numbers 1,000,000 and on
/// ```
///
/// Words come from xoshiro256++, in blocks of 1024 whose states Philox 4x64 makes of the address, the law and
/// the block's number: both pass TestU01's BigCrush in their authors' hands (Salmon et al. 2011; Blackman and
/// Vigna 2021). A position deep in a block costs at most a block, half a microsecond.
///
/// Sequences of different laws are independent. Within a law, different parameters use the same words, as
/// common random numbers do.
///
/// @param key0 the first half of the address's key
/// @param key1 the second half of the address's key
/// @param position the index of the first number, at least 0
public record BulkNumbers(long key0, long key1, long position) {

    /// The smallest shape of [#fillGeneralizedGaussian(double, double\[\])], below which numbers soon
    /// overflow.
    public static final double SMALLEST_SHAPE = 0.01;

    /// Checks the position.
    ///
    /// @throws IllegalArgumentException if it is negative
    public BulkNumbers {
        Require.atLeast("position", position, 0);
    }

    /// The numbers of the same address from `index` on, counted from the address's first.
    ///
    /// @throws IllegalArgumentException if it is negative
    public BulkNumbers at(long index) {
        return new BulkNumbers(key0, key1, index);
    }

    /// Fills `out` with random words, all $2^{64}$ equally likely.
    public void fillBits(long[] out) {
        words(Law.BITS, out.length)
                .read(
                        position,
                        out.length,
                        (words, start, at, count) -> System.arraycopy(words, start, out, at, count));
    }

    /// Fills `out` with uniform numbers in (0, 1): the $2^{52}$ odd multiples of $2^{-53}$, all equally
    /// likely.
    ///
    /// They are symmetric about one half and never 0 or 1, so that any quantile function may be applied.
    public void fillUniform(double[] out) {
        fillUniform(out, 0, out.length);
    }

    /// Fills `out[from]` to `out[from + length - 1]` with uniform numbers in (0, 1).
    ///
    /// @throws IndexOutOfBoundsException if the array is shorter
    public void fillUniform(double[] out, int from, int length) {
        fill(Law.UNIFORM, out, from, length, Kernels.fastest()::uniform);
    }

    /// Fills `out` with exponential numbers of mean 1: $-\ln u$, $u = w\,2^{-64}$ with $w$ odd.
    ///
    /// They reach from 0 (with probability $2^{-54}$) to 44.4, and are within 1.5 ulp of the logarithm.
    public void fillExponential(double[] out) {
        fillExponential(out, 0, out.length);
    }

    /// Fills `out[from]` to `out[from + length - 1]` with exponential numbers of mean 1.
    ///
    /// @throws IndexOutOfBoundsException if the array is shorter
    public void fillExponential(double[] out, int from, int length) {
        fill(Law.EXPONENTIAL, out, from, length, Kernels.fastest()::exponential);
    }

    /// Fills `out` with standard normal numbers, by the polar form of Box and Muller (1958).
    ///
    /// The radius $\sqrt{-2\ln u}$ has $u = w\,2^{-64}$ with $w$ odd and reaches 9.4; the angle has 53 bits.
    /// Numbers are within 3 ulp of the exact transform of their words.
    public void fillNormal(double[] out) {
        fillNormal(out, 0, out.length);
    }

    /// Fills `out[from]` to `out[from + length - 1]` with standard normal numbers.
    ///
    /// @throws IndexOutOfBoundsException if the array is shorter
    public void fillNormal(double[] out, int from, int length) {
        fill(Law.NORMAL, out, from, length, Kernels.fastest()::normal);
    }

    /// Fills `out` with fair signs, +1 and -1 (Rademacher's law).
    public void fillSigns(double[] out) {
        fill(Law.SIGN, out, 0, out.length, ScalarKernels::signs);
    }

    /// Fills `out` with integers from 0 to `bound` - 1, all equally likely, without the bias of a remainder.
    ///
    /// @throws IllegalArgumentException if the bound is below 1
    public void fillBelow(int bound, int[] out) {
        Require.atLeast("bound", bound, 1);
        new IntegerNumbers(words(Law.BELOW, out.length), bound).fill(position, out);
    }

    /// Puts `values` into a random order, all orders equally likely (Fisher and Yates); uses as many numbers
    /// as there are values, so the next independent order of $n$ values is $n$ positions further.
    public void shuffle(int[] values) {
        Words source = words(Law.SHUFFLE, values.length);
        source.read(position, values.length, (words, start, at, count) -> {
            for (int i = at; i < at + count; i++) {
                int j = (int) new IntegerNumbers(source, i + 1).of(position + i, words[start + i - at]);
                int value = values[i];
                values[i] = values[j];
                values[j] = value;
            }
        });
    }

    /// Fills `out` with gamma numbers of unit scale: density $x^{a-1}e^{-x}/\Gamma(a)$. Twice a number of
    /// shape $k/2$ is chi-squared with $k$ degrees of freedom.
    ///
    /// @param shape $a$, finite and above 0; numbers of small shapes may underflow to 0, as the law has it
    /// @throws IllegalArgumentException on another shape
    public void fillGamma(double shape, double[] out) {
        Require.positive("shape", shape);
        gamma(Law.GAMMA, out.length).fillAny(position, shape, out);
    }

    /// Fills the rows of `out` with points of the simplex from the symmetric Dirichlet law; a row sums to 1
    /// up to rounding.
    ///
    /// @param concentration the parameter that all categories share, finite and above 0; 1 is uniform on the
    /// simplex
    /// @param categories the length of a row
    /// @param out rows x categories, row-major
    /// @throws IllegalArgumentException on another concentration, or if `out` is not whole rows
    public void fillDirichlet(double concentration, int categories, double[] out) {
        Require.positive("concentration", concentration);
        Require.atLeast("categories", categories, 1);
        if (out.length % categories != 0) {
            throw new IllegalArgumentException(
                    "out has %d entries; expected a multiple of %d categories".formatted(out.length, categories));
        }
        gamma(Law.DIRICHLET, out.length).fillRows(position, concentration, categories, out);
    }

    /// Fills `out` with generalized Gaussian numbers of unit scale: density
    /// $\frac{\beta}{2\Gamma(1/\beta)}e^{-|x|^\beta}$.
    /// Shape 1 is Laplace's law, and shape 2 the normal law of variance one half.
    ///
    /// @param shape $\beta$, finite, [#SMALLEST_SHAPE] or more
    /// @throws IllegalArgumentException on another shape
    public void fillGeneralizedGaussian(double shape, double[] out) {
        Require.atLeast("shape", shape, SMALLEST_SHAPE);
        gamma(Law.GENERALIZED_GAUSSIAN, out.length).fillGeneralizedGaussian(position, shape, out);
    }

    /// Fills `out` with Student's numbers; 1 degree of freedom is Cauchy's law.
    ///
    /// @param degreesOfFreedom finite, 1 or more
    /// @throws IllegalArgumentException on other degrees of freedom
    public void fillStudent(double degreesOfFreedom, double[] out) {
        Require.atLeast("degreesOfFreedom", degreesOfFreedom, 1.0);
        gamma(Law.STUDENT, out.length).fillStudent(position, degreesOfFreedom, out);
    }

    private void fill(Law law, double[] out, int from, int length, Words.Transform transform) {
        Objects.checkFromIndexSize(from, length, out.length);
        words(law, length).fill(position, out, from, length, transform);
    }

    private Words words(Law law, int length) {
        requireRoom(length);
        return new Words(key0, key1, law, 0);
    }

    private GammaNumbers gamma(Law law, int length) {
        requireRoom(length);
        return new GammaNumbers(key0, key1, law);
    }

    private void requireRoom(int length) {
        if (position > Long.MAX_VALUE - length) {
            throw new IllegalArgumentException("position is %d; expected at most %d, so that %d numbers follow"
                    .formatted(position, Long.MAX_VALUE - length, length));
        }
    }
}
