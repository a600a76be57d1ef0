package io.github.lemmata.theory.ggtd;

import java.util.Arrays;

/// Maximum likelihood of location, scale and shape.
///
/// Location and shape in turn, each at its best for the other, from the median and Mallat's shape; no step
/// lessens the likelihood. Since the location is asymptotically independent of the others (claim 4), a few
/// turns suffice.
final class FreeLocation {

    private static final int MOST_TURNS = 50;

    /// The turns end when one moves the location by less than this part of $\alpha/\sqrt n$, and the shape by
    /// less than this.
    private static final double LAST_TURN = 1e-7;

    /// How many ranks a turn searches on either side, as multiples of $\sqrt n$: the ranks of the median and
    /// of the most likely value differ by some of these, those of one turn and the next by less.
    private static final double FIRST_REACH = 4;

    private static final double LATER_REACH = 0.1;

    private final double[] sorted;
    private final double median;

    private FreeLocation(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
        median = sorted[sorted.length / 2];
        Residuals.largest(median, sorted);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] -= median;
        }
    }

    /// @throws IllegalArgumentException if all values are the same, or one is not finite
    static GeneralizedGaussianFit fit(double[] values) {
        return new FreeLocation(values).search();
    }

    private GeneralizedGaussianFit search() {
        double location = 0;
        var likelihood = new ProfileLikelihood(Residuals.about(location, sorted));
        double shape = likelihood.shape(
                ShapeEstimator.shape(MomentRatio.MALLAT, Moments.about(location, sorted, MomentRatio.MALLAT.order())));
        double scale = likelihood.scale(shape);
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double reach = (turn == 0 ? FIRST_REACH : LATER_REACH) * Math.sqrt(sorted.length);
            double nextLocation = new LocationStep(sorted, scale, shape, (int) Math.ceil(reach)).from(location);
            if (nextLocation == location) {
                break;
            }
            likelihood = new ProfileLikelihood(Residuals.about(nextLocation, sorted));
            double nextShape = likelihood.shape(shape);
            double nextScale = likelihood.scale(nextShape);
            boolean last = Math.abs(nextLocation - location) <= LAST_TURN * scale / Math.sqrt(sorted.length)
                    && Math.abs(nextShape - shape) <= LAST_TURN * shape;
            location = nextLocation;
            shape = nextShape;
            scale = nextScale;
            if (last) {
                break;
            }
        }
        return GeneralizedGaussianFit.of(
                ShapeEstimator.MAXIMUM_LIKELIHOOD, sorted.length, median + location, false, scale, shape);
    }
}
