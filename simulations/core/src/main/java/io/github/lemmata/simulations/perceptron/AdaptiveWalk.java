package io.github.lemmata.simulations.perceptron;

import java.math.BigInteger;

/// An integer walk that begins in 64 bits and goes on without bounds from the first overflow on.
final class AdaptiveWalk {
    private final int points;
    private IntegerWalk walk;

    AdaptiveWalk(long[][] points) {
        this(points.length, new LongWalk(points));
    }

    private AdaptiveWalk(int points, IntegerWalk walk) {
        this.points = points;
        this.walk = walk;
    }

    /// A walk without bounds from the start: slower, and the same.
    static AdaptiveWalk unbounded(long[][] points) {
        return new AdaptiveWalk(points.length, new LongWalk(points).toBig());
    }

    int points() {
        return points;
    }

    /// Takes the step $\sum_iw_ip_i$ once.
    void step(long[] weights) {
        repeat(weights, 1, false);
    }

    /// Takes the step $\sum_iw_ip_i$ until a score changes its class, and at most `limit` times.
    ///
    /// @return how many times
    long stepUntilSomeClassChanges(long[] weights, boolean zeroIsApart, long limit) {
        return repeat(weights, limit, zeroIsApart);
    }

    private long repeat(long[] weights, long limit, boolean zeroIsApart) {
        if (walk instanceof LongWalk bounded) {
            try {
                return repeat(bounded, weights, limit, zeroIsApart);
            } catch (ArithmeticException overflow) {
                walk = bounded.toBig();
            }
        }
        return repeat(walk, weights, limit, zeroIsApart);
    }

    private static long repeat(IntegerWalk walk, long[] weights, long limit, boolean zeroIsApart) {
        walk.prepare(weights);
        long times = limit;
        for (int i = 0; i < weights.length && times > 1; i++) {
            times = Math.min(times, walk.stepsUntilClassChanges(i, zeroIsApart));
        }
        walk.move(times);
        return times;
    }

    int sign(int i) {
        return walk.sign(i);
    }

    BigInteger score(int i) {
        return walk.score(i);
    }

    boolean allPositive() {
        for (int i = 0; i < points; i++) {
            if (walk.sign(i) <= 0) {
                return false;
            }
        }
        return true;
    }

    BigInteger[] position() {
        return walk.position();
    }

    boolean bounded() {
        return walk instanceof LongWalk;
    }
}
