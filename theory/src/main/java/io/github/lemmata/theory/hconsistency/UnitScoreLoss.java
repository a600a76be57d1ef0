package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// A bounded symmetric loss that is top-$k$ calibrated for every $k$: the negative score of the true class after the
/// scores are centred and brought to unit length.
///
/// $$\ell(f,y)=1-\frac{f_y-\bar f}{\|f-\bar f\|_2},\qquad\ell=1\ \text{for constant } f,\qquad\sum_y\ell(f,y)=K.$$
/// Its conditional risk is $1-\langle p,u\rangle$ for the unit vector $u$ of centred scores, so for every $p$ that is
/// not uniform the unique optimum is $u^*=d/\|d\|$ with $d=p-\frac1K$: the order and the ties of $p$.
///
/// It is neither convex nor continuous at constant scores, and scaling the scores does not change it.
///
/// Source: derived, spec claim C7 (b).
public final class UnitScoreLoss {

    private UnitScoreLoss() {}

    /// Returns the loss.
    ///
    /// @param scores $f$, two or more finite reals
    /// @param label $y$, from 0 to $K-1$
    public static double of(double[] scores, int label) {
        Require.finite("scores", scores);
        Require.index("label", label, scores.length);
        return 1 - direction(scores)[label];
    }

    /// Returns the conditional risk $1-\langle p,u\rangle$.
    ///
    /// @param p probabilities, as many as scores
    public static double risk(double[] p, double[] scores) {
        double[] direction = direction(scores);
        double inner = 0;
        for (int y = 0; y < p.length; y++) {
            inner += p[y] * direction[y];
        }
        return 1 - inner;
    }

    /// Returns the least conditional risk $1-\|p-\frac1K\|_2$.
    public static double minimum(double[] p) {
        return 1 - norm(centred(p));
    }

    /// Returns the optimal scores $u^*=\frac{p-1/K}{\|p-1/K\|_2}$; zeros where $p$ is uniform and all scores do.
    public static double[] minimiser(double[] p) {
        return direction(p);
    }

    /// Returns the least regret of scores that put class $j$ at least as high as class $i$ although $p_i\ge p_j$:
    /// $$\|d\|-\sqrt{\|d\|^2-\tfrac12(p_i-p_j)^2}>0\quad(p_i>p_j),\qquad d=p-\tfrac1K.$$
    ///
    /// @param p probabilities
    /// @param i the likelier class
    /// @param j the other class
    public static double misorderingGap(double[] p, int i, int j) {
        if (!(p[i] >= p[j])) {
            throw new IllegalArgumentException(
                    "p[i] is %s and p[j] is %s; expected p[i] >= p[j]".formatted(p[i], p[j]));
        }
        double norm = norm(centred(p));
        double lost = (p[i] - p[j]) * (p[i] - p[j]) / 2;
        return lost == 0 ? 0 : lost / (norm + Math.sqrt(Math.max(0, norm * norm - lost)));
    }

    private static double[] direction(double[] vector) {
        double[] centred = centred(vector);
        double norm = norm(centred);
        return norm == 0 ? centred : Arrays.stream(centred).map(x -> x / norm).toArray();
    }

    /// Differences from the first entry come first: they are exact for almost equal entries, whose mean is not.
    private static double[] centred(double[] vector) {
        double first = vector[0];
        double[] differences = Arrays.stream(vector).map(x -> x - first).toArray();
        double mean = Arrays.stream(differences).sum() / vector.length;
        return Arrays.stream(differences).map(x -> x - mean).toArray();
    }

    private static double norm(double[] vector) {
        double largest = Arrays.stream(vector).map(Math::abs).max().orElseThrow();
        return largest == 0
                ? 0
                : largest
                        * Math.sqrt(Arrays.stream(vector)
                                .map(x -> x / largest * (x / largest))
                                .sum());
    }
}
