package io.github.lemmata.simulations.perceptron;

import java.math.BigInteger;
import java.util.Arrays;

/// An integer walk without bounds.
final class BigWalk implements IntegerWalk {
    private static final BigInteger MANY = BigInteger.valueOf(Long.MAX_VALUE);

    private final BigInteger[][] points;
    private final BigInteger[] position;
    private final BigInteger[] scores;
    private final BigInteger[] stepOfPosition;
    private final BigInteger[] stepOfScores;

    BigWalk(long[][] points, BigInteger[] position) {
        this.points = Arrays.stream(points)
                .map(point -> Arrays.stream(point).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
        this.position = position;
        this.scores =
                Arrays.stream(this.points).map(point -> dot(point, position)).toArray(BigInteger[]::new);
        this.stepOfPosition = new BigInteger[position.length];
        this.stepOfScores = new BigInteger[points.length];
    }

    private static BigInteger dot(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.add(a[j].multiply(b[j]));
        }
        return sum;
    }

    @Override
    public void prepare(long[] weights) {
        Arrays.fill(stepOfPosition, BigInteger.ZERO);
        for (int i = 0; i < points.length; i++) {
            if (weights[i] != 0) {
                add(points[i], BigInteger.valueOf(weights[i]), stepOfPosition);
            }
        }
        for (int i = 0; i < points.length; i++) {
            stepOfScores[i] = dot(points[i], stepOfPosition);
        }
    }

    private static void add(BigInteger[] vector, BigInteger times, BigInteger[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] = to[j].add(vector[j].multiply(times));
        }
    }

    @Override
    public void move(long times) {
        BigInteger factor = BigInteger.valueOf(times);
        add(stepOfPosition, factor, position);
        add(stepOfScores, factor, scores);
    }

    @Override
    public int sign(int i) {
        return scores[i].signum();
    }

    @Override
    public BigInteger score(int i) {
        return scores[i];
    }

    @Override
    public long stepsUntilClassChanges(int i, boolean zeroIsApart) {
        int sign = scores[i].signum();
        int direction = stepOfScores[i].signum();
        if (sign == 0 && zeroIsApart) {
            return direction == 0 ? Long.MAX_VALUE : 1;
        }
        if (sign > 0 ? direction >= 0 : direction <= 0) {
            return Long.MAX_VALUE;
        }
        BigInteger[] division = scores[i].abs().divideAndRemainder(stepOfScores[i].abs());
        boolean reachingZeroIsEnough = sign > 0 || zeroIsApart;
        boolean oneMore = !reachingZeroIsEnough || division[1].signum() > 0;
        return (oneMore ? division[0].add(BigInteger.ONE) : division[0])
                .min(MANY)
                .longValue();
    }

    @Override
    public BigInteger[] position() {
        return position.clone();
    }
}
