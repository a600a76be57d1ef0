package io.github.lemmata.theory.ggtd;

import java.util.Arrays;
import java.util.List;

/// Maximum likelihood of location, scale and shape.
///
/// Location and shape in turn, each at its best for the other, from the mean of the middle half of the values
/// and Mallat's shape, as long as the likelihood grows. Since the location is asymptotically independent of
/// the others (claim 4), a few turns suffice.
///
/// Below shape 1 the best location is one of the values, and there the likelihood is unbounded as the shape
/// falls to 0. With many values it has a maximum before that; with a few it may have none, and then the fit
/// is that of the turn before. Few values may have several maxima: should the turns end below the likelihood of
/// the fitted Gaussian or Laplace law, they start again from that law, so that the fit is never less likely.
final class FreeLocation {

    private static final int MOST_TURNS = 50;

    /// The turns end when one moves the location by less than this part of $\alpha/\sqrt n$, and the shape by
    /// less than this.
    private static final double LAST_TURN = 1e-7;

    /// How many ranks a turn searches on either side, as multiples of $\sqrt n$: the ranks of the start and
    /// of the most likely value differ by some of these, those of one turn and the next by less.
    private static final double FIRST_REACH = 4;

    private static final double LATER_REACH = 0.1;

    private final double[] sorted;
    private final double centre;

    private FreeLocation(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
        centre = middle(sorted);
        Residuals.largest(centre, sorted);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] -= centre;
        }
    }

    /// The mean of the middle half, as an offset from the median: exactly a value that makes up that half.
    static double middle(double[] sorted) {
        double median = sorted[sorted.length / 2];
        int quarter = sorted.length / 4;
        double[] offsets = Arrays.stream(sorted, quarter, sorted.length - quarter)
                .map(value -> value - median)
                .toArray();
        return median + Moments.mean(offsets);
    }

    /// @throws IllegalArgumentException if all values are the same, or one is not finite
    static GeneralizedGaussianFit fit(double[] values) {
        return new FreeLocation(values).search();
    }

    /// A location with the most likely shape and scale near those of the turn before.
    private record Turn(double location, double shape, double scale) {

        static Turn at(double location, double start, double[] sorted) {
            var likelihood = new ProfileLikelihood(Residuals.about(location, sorted));
            double shape = likelihood.shape(start);
            return new Turn(location, shape, likelihood.scale(shape));
        }

        /// The most likely Gaussian.
        static Turn gaussian(double[] sorted) {
            double mean = Moments.mean(sorted);
            var moments = Moments.about(mean, sorted, 1);
            return new Turn(mean, 2, moments.unit() * Math.sqrt(2 * moments.high()));
        }

        /// The most likely Laplace law.
        static Turn laplace(double[] sorted) {
            double median = sorted[sorted.length / 2];
            var moments = Moments.about(median, sorted, 1);
            return new Turn(median, 1, moments.unit() * moments.low());
        }

        boolean isLikelierThan(Turn other) {
            return ProfileLikelihood.meanNegativeLog(shape, scale)
                    < ProfileLikelihood.meanNegativeLog(other.shape, other.scale);
        }

        boolean isNear(Turn other, int count) {
            return Math.abs(location - other.location) <= LAST_TURN * scale / Math.sqrt(count)
                    && Math.abs(shape - other.shape) <= LAST_TURN * shape;
        }
    }

    private GeneralizedGaussianFit search() {
        int count = sorted.length;
        var mallat = Moments.about(0, sorted, MomentRatio.MALLAT.order());
        var best = from(Turn.at(0, ShapeEstimator.shape(MomentRatio.MALLAT, mallat), sorted));
        for (var start : List.of(Turn.gaussian(sorted), Turn.laplace(sorted))) {
            if (start.isLikelierThan(best)) {
                best = from(start);
            }
        }
        return GeneralizedGaussianFit.of(
                ShapeEstimator.MAXIMUM_LIKELIHOOD, count, centre + best.location(), false, best.scale(), best.shape());
    }

    /// Turns from a start, each likelier than the one before.
    private Turn from(Turn start) {
        int count = sorted.length;
        var turn = start;
        double reach = FIRST_REACH * Math.sqrt(count);
        for (int i = 0; i < MOST_TURNS; i++) {
            double location =
                    new LocationStep(sorted, turn.scale(), turn.shape(), (int) Math.ceil(reach)).from(turn.location());
            if (location == turn.location() && i > 0) {
                return turn;
            }
            var next = Turn.at(location, turn.shape(), sorted);
            if (next.shape() == ShapeEstimator.LOWEST || !next.isLikelierThan(turn)) {
                return turn;
            }
            boolean last = next.isNear(turn, count);
            turn = next;
            if (last) {
                return turn;
            }
            reach = LATER_REACH * Math.sqrt(count);
        }
        return turn;
    }
}
