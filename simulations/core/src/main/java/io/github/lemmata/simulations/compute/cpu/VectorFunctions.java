package io.github.lemmata.simulations.compute.cpu;

import static io.github.lemmata.simulations.compute.cpu.Functions.BIASED_ROUNDER;
import static io.github.lemmata.simulations.compute.cpu.Functions.EXPONENT_OF_ONE;
import static io.github.lemmata.simulations.compute.cpu.Functions.EXP_REACH;
import static io.github.lemmata.simulations.compute.cpu.Functions.LEAST_EXPONENT;
import static io.github.lemmata.simulations.compute.cpu.Functions.LN_2_HIGH;
import static io.github.lemmata.simulations.compute.cpu.Functions.LN_2_LOW;
import static io.github.lemmata.simulations.compute.cpu.Functions.LOG2_E;
import static io.github.lemmata.simulations.compute.cpu.Functions.MANTISSA_BITS;
import static io.github.lemmata.simulations.compute.cpu.Functions.ROUNDER;
import static io.github.lemmata.simulations.compute.cpu.Functions.TWO_TO_MINUS_54;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// [Functions] on vectors, operation by operation.
final class VectorFunctions {
    private VectorFunctions() {}

    static DoubleVector exp(DoubleVector x) {
        DoubleVector clamped = x.max(-EXP_REACH).min(EXP_REACH);
        DoubleVector n = clamped.fma(LOG2_E, ROUNDER).sub(ROUNDER);
        DoubleVector r = n.fma(n.broadcast(-LN_2_HIGH), clamped);
        r = n.fma(n.broadcast(-LN_2_LOW), r);
        DoubleVector half = n.fma(0.5, ROUNDER);
        DoubleVector rest = n.sub(half.sub(ROUNDER)).add(ROUNDER);
        return expNearZero(r).mul(powerOfTwo(half)).mul(powerOfTwo(rest));
    }

    private static DoubleVector expNearZero(DoubleVector r) {
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector low = r2.fma(r.fma(Functions.C5, Functions.C4), r.fma(Functions.C3, Functions.C2));
        DoubleVector middle = r2.fma(r.fma(Functions.C9, Functions.C8), r.fma(Functions.C7, Functions.C6));
        DoubleVector high = r2.fma(r.fma(Functions.C13, Functions.C12), r.fma(Functions.C11, Functions.C10));
        return r2.fma(r4.fma(r4.fma(high, middle), low), r).add(1);
    }

    private static DoubleVector powerOfTwo(DoubleVector rounded) {
        return rounded.reinterpretAsLongs()
                .lanewise(VectorOperators.LSHL, MANTISSA_BITS)
                .add(EXPONENT_OF_ONE)
                .reinterpretAsDoubles();
    }

    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector e = expOfMinusAbsolute(x);
        DoubleVector one = x.broadcast(1);
        return one.blend(e, x.lt(0)).div(e.add(1));
    }

    static DoubleVector logSigmoid(DoubleVector x) {
        DoubleVector e = expOfMinusAbsolute(x);
        DoubleVector s = e.div(e.add(2));
        DoubleVector w = s.mul(s);
        DoubleVector w2 = w.mul(w);
        DoubleVector w4 = w2.mul(w2);
        DoubleVector low = x.broadcast(1.0 / 17);
        DoubleVector high = x.broadcast(1.0 / 33);
        for (int k = 7; k > 0; k--) {
            low = low.fma(w, x.broadcast(1.0 / (2 * k + 1)));
            high = high.fma(w, x.broadcast(1.0 / (2 * k + 17)));
        }
        DoubleVector t = s.mul(2);
        return x.min(0).sub(t.mul(w).fma(w4.mul(w4).fma(high, low), t));
    }

    private static DoubleVector expOfMinusAbsolute(DoubleVector x) {
        DoubleVector y = x.abs().neg();
        DoubleVector clamped = y.blend(LEAST_EXPONENT, y.lt(LEAST_EXPONENT));
        DoubleVector biased = clamped.fma(LOG2_E, BIASED_ROUNDER);
        DoubleVector n = biased.sub(BIASED_ROUNDER);
        DoubleVector r = n.fma(n.broadcast(-LN_2_HIGH), clamped);
        r = n.fma(n.broadcast(-LN_2_LOW), r);
        DoubleVector power = biased.reinterpretAsLongs()
                .lanewise(VectorOperators.LSHL, MANTISSA_BITS)
                .reinterpretAsDoubles();
        return expNearZero(r).mul(power).mul(TWO_TO_MINUS_54);
    }
}
