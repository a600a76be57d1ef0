package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.theory.hconsistency.LeastRegret;
import io.github.lemmata.theory.hconsistency.TieBreak;
import java.util.Arrays;

/// A loss, the conditional probabilities at a point, and the class that is predicted there.
///
/// @param tau which comp-sum loss
/// @param p conditional probabilities of the classes
/// @param predicted $h$, counted from 0
record Prediction(double tau, double[] p, int predicted) {

    int classes() {
        return p.length;
    }

    double largest() {
        return Arrays.stream(p).max().orElseThrow();
    }

    /// The zero-one regret $\beta$.
    double beta() {
        return TieBreak.zeroOneRegret(p, predicted);
    }

    /// The least surrogate regret $\Delta_{\min}(p,h)$.
    double leastRegret() {
        return LeastRegret.of(tau, p, predicted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prediction(double theirTau, double[] theirP, int theirPrediction)
                && tau == theirTau
                && Arrays.equals(p, theirP)
                && predicted == theirPrediction;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(p) + predicted) + Double.hashCode(tau);
    }

    @Override
    public String toString() {
        return "tau=" + Scored.number(tau) + " p=" + Scored.list(p) + " h=" + predicted;
    }
}
