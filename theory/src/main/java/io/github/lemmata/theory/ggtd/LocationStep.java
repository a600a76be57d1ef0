package io.github.lemmata.theory.ggtd;

import java.util.Arrays;
import java.util.HashMap;

/// The location that minimises $\sum|x_i-\mu|^\beta$.
///
/// For $\beta\ge1$ the sum is convex in $\mu$, and its derivative is solved for 0. For $\beta<1$ it is
/// concave between any two values, so that the minimum is at one of them and each of them is a local minimum:
/// the ranks near the start are searched from coarse to fine. That finds a value with a high likelihood,
/// among the values of nearby ranks not always the highest.
///
/// @param sorted the numbers in ascending order
/// @param scale $\alpha$
/// @param shape $\beta$
/// @param reach how many ranks from the start the coarsest search for $\beta<1$ goes, at least
record LocationStep(double[] sorted, double scale, double shape, int reach) {

    /// The last step as a part of $\alpha/\sqrt n$.
    private static final double LAST_STEP = 1e-9;

    /// How many values of a window of ranks are tried, besides its middle.
    private static final int TRIES = 8;

    /// The location of the minimum; `start` if nothing better is found.
    double from(double start) {
        return shape >= 1 ? root(start) : bestValue(start);
    }

    private double root(double start) {
        // What the derivative's slope is on average (claim 4); the slope itself may be infinite at a value.
        double slope = 1 / (AsymptoticVariances.ofMaximumLikelihood(shape).location() * scale * shape);
        return SafeguardedNewton.root(
                location -> new SafeguardedNewton.Point(derivative(location), slope),
                sorted[0],
                sorted[sorted.length - 1],
                start,
                LAST_STEP * scale / Math.sqrt(sorted.length));
    }

    /// $-\frac1n\sum\operatorname{sgn}(x_i-\mu)\big|\frac{x_i-\mu}\alpha\big|^{\beta-1}$, increasing in
    /// $\mu$.
    private double derivative(double location) {
        double sum = 0;
        for (double value : sorted) {
            double u = (value - location) / scale;
            sum -= Math.signum(u) * Math.pow(Math.abs(u), shape - 1);
        }
        return sum / sorted.length;
    }

    private double bestValue(double start) {
        int last = sorted.length - 1;
        var nearby = around(start);
        double least = nearby.at(start);
        double best = start;
        int middle = rank(start);
        int spacing = Math.max(1, reach * 2 / TRIES);
        var known = new HashMap<Integer, Double>();
        while (true) {
            int centre = middle;
            for (int k = -TRIES / 2; k <= TRIES / 2; k++) {
                int rank = Math.clamp((long) centre + (long) k * spacing, 0, last);
                if (!nearby.reaches(sorted[rank])) {
                    nearby = around(sorted[rank]);
                }
                var sums = nearby;
                double sum = known.computeIfAbsent(rank, at -> sums.at(sorted[at]));
                if (sum < least) {
                    least = sum;
                    best = sorted[rank];
                    middle = rank;
                }
            }
            boolean inside = Math.abs(middle - centre) < TRIES / 2 * spacing;
            if (inside && spacing == 1) {
                return best;
            }
            spacing = inside ? Math.max(1, spacing * 2 / TRIES) : spacing;
        }
    }

    private NearbySums around(double location) {
        return new NearbySums(sorted, shape, location, NearbySums.radius(sorted, location, reach));
    }

    /// The rank of the first value at `location` or above.
    private int rank(double location) {
        int found = Arrays.binarySearch(sorted, location);
        return Math.min(found >= 0 ? found : -found - 1, sorted.length - 1);
    }
}
