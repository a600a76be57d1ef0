package io.github.lemmata.datasets.bulk;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// The inner loops on vectors of four 64-bit lanes, operation by operation the same as [ScalarKernels].
///
/// Nothing but [Kernels] may name this class: without the module `jdk.incubator.vector` it does not link. A
/// loop holds at most some forty vector operations, since the compiler stops to inline them in longer ones.
final class VectorKernels implements Kernels {
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_256;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_256;
    private static final double BELOW_ONE = 1 - 0x1p-53;
    private static final long ONE = Double.doubleToRawLongBits(1);

    /// Whether the machine has vectors of four lanes; slower than plain Java where it has not.
    static boolean fit() {
        return DoubleVector.SPECIES_PREFERRED.length() >= LANES;
    }

    @Override
    public void words(long[] state, long[] words, int count) {
        LongVector s0 = LongVector.fromArray(LONGS, state, 0);
        LongVector s1 = LongVector.fromArray(LONGS, state, LANES);
        LongVector s2 = LongVector.fromArray(LONGS, state, 2 * LANES);
        LongVector s3 = LongVector.fromArray(LONGS, state, 3 * LANES);
        for (int i = 0; i < count; i += LANES) {
            rotate(s0.add(s3), 23).add(s0).intoArray(words, i);
            LongVector t = s1.lanewise(LSHL, 17);
            s2 = s2.lanewise(XOR, s0);
            s3 = s3.lanewise(XOR, s1);
            s1 = s1.lanewise(XOR, s2);
            s0 = s0.lanewise(XOR, s3);
            s2 = s2.lanewise(XOR, t);
            s3 = rotate(s3, 45);
        }
        s0.intoArray(state, 0);
        s1.intoArray(state, LANES);
        s2.intoArray(state, 2 * LANES);
        s3.intoArray(state, 3 * LANES);
    }

    private static LongVector rotate(LongVector v, int by) {
        return v.lanewise(LSHL, by).or(v.lanewise(LSHR, Long.SIZE - by));
    }

    @Override
    public void uniform(long[] words, int start, double[] out, int at, int count) {
        for (int i = 0; i < count; i += LANES) {
            fraction(LongVector.fromArray(LONGS, words, start + i), ONE)
                    .sub(BELOW_ONE)
                    .intoArray(out, at + i);
        }
    }

    private static DoubleVector fraction(LongVector words, long bits) {
        return words.lanewise(LSHR, 12).or(bits).reinterpretAsDoubles();
    }

    @Override
    public void exponential(long[] words, int start, double[] out, int at, int count) {
        for (int i = 0; i < count; i += LANES) {
            minusLog(LongVector.fromArray(LONGS, words, start + i)).intoArray(out, at + i);
        }
    }

    @Override
    public void normal(long[] words, int start, double[] out, int at, int count) {
        radii(words, start, out, at, count);
        turn(words, start, out, at, count);
    }

    private static void radii(long[] words, int start, double[] out, int at, int count) {
        for (int i = 0; i < count; i += GROUP) {
            minusLog(LongVector.fromArray(LONGS, words, start + i))
                    .mul(2)
                    .sqrt()
                    .intoArray(out, at + i);
        }
    }

    private static DoubleVector minusLog(LongVector word) {
        DoubleVector high = word.lanewise(LSHR, 32).or(MinusLog.HIGH_UNITS).reinterpretAsDoubles();
        DoubleVector low =
                word.and(MinusLog.LOW_HALF).or(MinusLog.LOW_UNITS | 1).reinterpretAsDoubles();
        LongVector bits = high.sub(MinusLog.UNITS).add(low).reinterpretAsLongs().add(MinusLog.TO_ROOT_HALF);
        DoubleVector biased = bits.lanewise(LSHR, 52).or(MinusLog.ONES).reinterpretAsDoubles();
        DoubleVector minusE = all(MinusLog.BIAS).sub(biased);
        DoubleVector m = bits.and(MinusLog.FRACTION).add(MinusLog.ROOT_HALF).reinterpretAsDoubles();
        DoubleVector f = m.sub(1);
        DoubleVector s = f.div(m.add(1));
        DoubleVector z = s.mul(s);
        DoubleVector p = z.fma(MinusLog.P6, MinusLog.P5);
        p = z.fma(p, all(MinusLog.P4));
        p = z.fma(p, all(MinusLog.P3));
        p = z.fma(p, all(MinusLog.P2));
        p = z.fma(p, all(MinusLog.P1));
        p = z.fma(p, all(MinusLog.P0));
        return minusE.fma(all(MinusLog.LN2), s.fma(f.sub(z.mul(p)), all(1).sub(m)));
    }

    private static void turn(long[] words, int start, double[] out, int at, int count) {
        for (int i = 0; i < count; i += GROUP) {
            LongVector word = LongVector.fromArray(LONGS, words, start + i + LANES);
            DoubleVector x = word.lanewise(LSHR, 12)
                    .or(QuarterTurn.ODD)
                    .reinterpretAsDoubles()
                    .sub(1.5);
            DoubleVector z = x.mul(x);
            LongVector sign = word.lanewise(LSHL, 62).and(Long.MIN_VALUE);
            LongVector c = cosine(z).reinterpretAsLongs().lanewise(XOR, sign);
            LongVector s = sine(x, z).reinterpretAsLongs();
            LongVector swap = c.lanewise(XOR, s).and(word.and(1).neg());
            DoubleVector radius = DoubleVector.fromArray(DOUBLES, out, at + i);
            radius.mul(c.lanewise(XOR, swap).reinterpretAsDoubles()).intoArray(out, at + i);
            radius.mul(s.lanewise(XOR, swap).reinterpretAsDoubles()).intoArray(out, at + i + LANES);
        }
    }

    private static DoubleVector cosine(DoubleVector z) {
        DoubleVector c = z.fma(QuarterTurn.C6, QuarterTurn.C5);
        c = z.fma(c, all(QuarterTurn.C4));
        c = z.fma(c, all(QuarterTurn.C3));
        c = z.fma(c, all(QuarterTurn.C2));
        c = z.fma(c, all(QuarterTurn.C1));
        c = z.fma(c, all(QuarterTurn.C0));
        return z.fma(c, all(1));
    }

    private static DoubleVector sine(DoubleVector x, DoubleVector z) {
        DoubleVector s = z.fma(QuarterTurn.S6, QuarterTurn.S5);
        s = z.fma(s, all(QuarterTurn.S4));
        s = z.fma(s, all(QuarterTurn.S3));
        s = z.fma(s, all(QuarterTurn.S2));
        s = z.fma(s, all(QuarterTurn.S1));
        return x.mul(z.fma(s, all(QuarterTurn.S0)));
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
