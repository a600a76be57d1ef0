package io.github.lemmata.simulations.perceptron;

import java.math.BigInteger;
import java.util.Arrays;

/// An integer walk in 64 bits; what leaves them throws [ArithmeticException] and leaves the walk as it was.
final class LongWalk implements IntegerWalk {
    private final long[][] points;
    private final long[] stepOfPosition;
    private final long[] stepOfScores;
    private long[] position;
    private long[] scores;
    private long[] nextPosition;
    private long[] nextScores;

    LongWalk(long[][] points) {
        int k = points.length;
        int d = points[0].length;
        this.points = points;
        this.position = new long[d];
        this.nextPosition = new long[d];
        this.stepOfPosition = new long[d];
        this.scores = new long[k];
        this.nextScores = new long[k];
        this.stepOfScores = new long[k];
    }

    BigWalk toBig() {
        return new BigWalk(
                points, Arrays.stream(position).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    @Override
    public void prepare(long[] weights) {
        Arrays.fill(stepOfPosition, 0);
        for (int i = 0; i < points.length; i++) {
            if (weights[i] != 0) {
                long[] point = points[i];
                for (int j = 0; j < stepOfPosition.length; j++) {
                    stepOfPosition[j] = Math.addExact(stepOfPosition[j], Math.multiplyExact(weights[i], point[j]));
                }
            }
        }
        for (int i = 0; i < points.length; i++) {
            stepOfScores[i] = dot(points[i], stepOfPosition);
        }
    }

    private static long dot(long[] a, long[] b) {
        long sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum = Math.addExact(sum, Math.multiplyExact(a[j], b[j]));
        }
        return sum;
    }

    @Override
    public void move(long times) {
        advance(position, stepOfPosition, times, nextPosition);
        advance(scores, stepOfScores, times, nextScores);
        long[] spare = position;
        position = nextPosition;
        nextPosition = spare;
        spare = scores;
        scores = nextScores;
        nextScores = spare;
    }

    private static void advance(long[] from, long[] step, long times, long[] to) {
        for (int j = 0; j < from.length; j++) {
            to[j] = Math.addExact(from[j], Math.multiplyExact(times, step[j]));
        }
    }

    @Override
    public int sign(int i) {
        return Long.signum(scores[i]);
    }

    @Override
    public BigInteger score(int i) {
        return BigInteger.valueOf(scores[i]);
    }

    @Override
    public long stepsUntilClassChanges(int i, boolean zeroIsApart) {
        long score = scores[i];
        long change = stepOfScores[i];
        if (score > 0) {
            return change < 0 ? Math.ceilDiv(score, Math.negateExact(change)) : Long.MAX_VALUE;
        }
        if (zeroIsApart) {
            if (score == 0) {
                return change == 0 ? Long.MAX_VALUE : 1;
            }
            return change > 0 ? Math.ceilDiv(Math.negateExact(score), change) : Long.MAX_VALUE;
        }
        return change > 0 ? Math.negateExact(score) / change + 1 : Long.MAX_VALUE;
    }

    @Override
    public BigInteger[] position() {
        return Arrays.stream(position).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }
}
