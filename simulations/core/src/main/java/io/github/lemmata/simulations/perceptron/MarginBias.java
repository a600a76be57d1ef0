package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.perceptron.Direction;
import java.util.Arrays;

/// How far the direction of descent is from the max-margin direction $\theta^*$: $1-\cos\angle(u_t,\theta^*)$, to full
/// relative accuracy.
///
/// Source: derived, spec claims 21 and 22.
public final class MarginBias {
    private MarginBias() {}

    /// Returns $1-\cos\angle(u_t,\theta^*)$.
    ///
    /// @param t at least 1
    /// @throws IllegalArgumentException if the dataset is not separable, or `t` is below 1 or takes too long
    public static double oneMinusCos(LatticeDataset dataset, DescentRule rule, long t) {
        return at(dataset, rule, t)[0];
    }

    /// Returns $1-\cos\angle(u_t,\theta^*)$ at each of several times, in one run.
    ///
    /// @param times increasing, the first at least 1
    /// @throws IllegalArgumentException as [#oneMinusCos], and if the times do not increase
    public static double[] at(LatticeDataset dataset, DescentRule rule, long... times) {
        double[] direction = dataset.marginDirection();
        DescentTrajectory run = DescentTrajectory.of(dataset.toPoints(), rule);
        double[] bias = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            Require.atLeast("t", times[i], run.t() + 1);
            WorkLimit.require(run.points(), times[i]);
            run.advanceTo(times[i]);
            bias[i] = Direction.oneMinusCos(run.iterate(), direction);
        }
        return bias;
    }

    /// Returns the envelope $\max\{1-\cos\angle(u_t,\theta^*):2^j\le t<2^{j+1}\}$ for `first` $\le j\le$ `last`.
    ///
    /// @throws IllegalArgumentException as [#oneMinusCos], and unless $0\le$ `first` $\le$ `last` $\le60$
    public static double[] envelope(LatticeDataset dataset, DescentRule rule, int first, int last) {
        Require.atLeast("first", first, 0);
        Require.atLeast("last", last, first);
        double[] direction = dataset.marginDirection();
        DescentTrajectory run = DescentTrajectory.of(dataset.toPoints(), rule);
        WorkLimit.require(run.points(), last > 60 ? Long.MAX_VALUE : 2L << last);
        double[] envelope = new double[last - first + 1];
        Arrays.fill(envelope, Double.NEGATIVE_INFINITY);
        run.advanceTo(1L << first);
        while (run.t() < 2L << last) {
            int octave = 63 - Long.numberOfLeadingZeros(run.t()) - first;
            envelope[octave] = Math.max(envelope[octave], Direction.oneMinusCos(run.iterate(), direction));
            run.step();
        }
        return envelope;
    }
}
