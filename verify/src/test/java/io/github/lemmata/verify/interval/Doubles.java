package io.github.lemmata.verify.interval;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Finite doubles of every kind: bit patterns, log-uniform, small integers and dyadics, subnormals, the largest.
public final class Doubles extends DomainContextBase {

    private static final List<Double> SPECIAL = List.of(
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.5,
            2.0,
            3.0,
            10.0,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Math.nextDown(Double.MAX_VALUE),
            Math.nextUp(1.0),
            Math.nextDown(1.0),
            0x1p-960,
            0x1p-1022,
            Math.PI,
            1e308,
            -1e308,
            0x1p53,
            0x1p-53);

    @Provide
    Arbitrary<Double> doubles() {
        return all();
    }

    static Arbitrary<Double> all() {
        var bits = Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        var size = Arbitraries.integers().between(-60_000, 60_000).map(k -> Math.exp(k / 1000.0));
        var signed = size.flatMap(x -> Arbitraries.of(x, -x));
        var dyadic = Arbitraries.integers().between(-4096, 4096).map(k -> k / 64.0);
        var subnormal = Arbitraries.longs().between(0, 1L << 52).map(Double::longBitsToDouble);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, bits),
                net.jqwik.api.Tuple.of(4, signed),
                net.jqwik.api.Tuple.of(2, dyadic),
                net.jqwik.api.Tuple.of(1, subnormal),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(SPECIAL)));
    }
}
