package io.github.lemmata.theory.ggtd;

import java.util.Arrays;

/// The sum $\sum|x_i-\mu|^\beta$ for many locations $\mu$ next to each other, for $\beta\le1$.
///
/// With $d_i=x_i-c$ and $t=\mu-c$, values at least 8 times as far from the centre $c$ as any $\mu$ share the
/// power series $\sum_i|d_i|^\beta(1-t/d_i)^\beta=\sum_k\binom\beta k(-t)^k\sum_i|d_i|^\beta d_i^{-k}$, whose
/// coefficients take one pass over the values; the others are summed one by one. What the series leaves out
/// is below $8^{-18}$ of the sum.
final class NearbySums {

    private static final double FAR = 8;
    private static final int TERMS = 18;

    private final double[] sorted;
    private final double shape;
    private final double centre;
    private final double radius;
    private final int nearFrom;
    private final int nearTo;
    private final double[] series;

    /// @param sorted the values in ascending order
    /// @param shape $\beta$, at most 1
    /// @param centre $c$
    /// @param radius how far from the centre locations may be
    NearbySums(double[] sorted, double shape, double centre, double radius) {
        this.sorted = sorted;
        this.shape = shape;
        this.centre = centre;
        this.radius = radius;
        nearFrom = firstAbove(Math.nextDown(centre - FAR * radius));
        nearTo = firstAbove(centre + FAR * radius);
        series = new double[TERMS];
        add(0, nearFrom);
        add(nearTo, sorted.length);
        double binomial = 1;
        for (int k = 1; k < TERMS; k++) {
            binomial *= -(shape - k + 1) / k;
            series[k] *= binomial;
        }
    }

    /// The index of the first value above a number.
    private int firstAbove(double number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void add(int from, int to) {
        for (int i = from; i < to; i++) {
            double distance = sorted[i] - centre;
            double ratio = radius / distance;
            double term = Math.pow(Math.abs(distance), shape);
            for (int k = 0; k < TERMS; k++) {
                series[k] += term;
                term *= ratio;
            }
        }
    }

    /// Whether the location is within the radius.
    boolean reaches(double location) {
        return Math.abs(location - centre) <= radius;
    }

    /// The sum at a location within the radius.
    double at(double location) {
        double t = radius == 0 ? 0 : (location - centre) / radius;
        double sum = 0;
        for (int k = TERMS - 1; k >= 0; k--) {
            sum = sum * t + series[k];
        }
        for (int i = nearFrom; i < nearTo; i++) {
            sum += Math.pow(Math.abs(sorted[i] - location), shape);
        }
        return sum;
    }

    /// The distance from the centre to the values a number of ranks away from it, the larger of both sides.
    static double radius(double[] sorted, double centre, int ranks) {
        int found = Arrays.binarySearch(sorted, centre);
        int rank = found >= 0 ? found : -found - 1;
        double below = sorted[Math.max(0, rank - ranks)];
        double above = sorted[Math.min(sorted.length - 1, rank + ranks)];
        return Math.max(Math.abs(centre - below), Math.abs(above - centre));
    }
}
