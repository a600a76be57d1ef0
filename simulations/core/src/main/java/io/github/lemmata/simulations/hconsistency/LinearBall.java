package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.hconsistency.AdversarialLoss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.UnitSphereSampler;

/// Linear scores $f=Wx$ under attacks of Euclidean norm at most $\gamma$.
///
/// Over the ball around $x$ the margin $\Delta_{y,y'}=(w_y-w_{y'})^\top x$ takes exactly the values within
/// $\gamma\|w_y-w_{y'}\|_2$ of it. For two classes the adversarial loss is therefore exact. For more, no
/// point need be the worst for all margins: the losses on a finite set of attacks and at the worst margins
/// enclose it.
///
/// Source: spec section 4, simulator 4.
///
/// @param weights $W$, `n x d`, one row for each class; not copied, and not to be written to
/// @param radius $\gamma\ge0$
public record LinearBall(double[][] weights, double radius) {

    /// @throws IllegalArgumentException unless there are two classes or more, with rows of one length, and a
    ///     radius
    public LinearBall {
        Require.atLeast("classes", weights.length, 2);
        Require.atLeast("radius", radius, 0.0);
        for (double[] row : weights) {
            if (Require.finite("weights", row).length != weights[0].length) {
                throw new IllegalArgumentException("a row of weights has %d entries; expected %d as the first"
                        .formatted(row.length, weights[0].length));
            }
        }
    }

    /// Returns the number of classes $n$.
    public int classes() {
        return weights.length;
    }

    /// Returns the scores $Wx$.
    ///
    /// @param x point, `d`
    public double[] scores(double[] x) {
        return Arrays.stream(weights).mapToDouble(row -> dot(row, x)).toArray();
    }

    /// Returns the least margins of a label over the ball, each at its own attack, in the order of the other
    /// classes.
    ///
    /// @param x point, `d`
    /// @param label $y$, counted from 0
    public double[] leastMargins(double[] x, int label) {
        double[] margins = AdversarialLoss.margins(scores(x), label);
        for (int k = 0; k < margins.length; k++) {
            margins[k] -= radius * norm(difference(label, k < label ? k : k + 1));
        }
        return margins;
    }

    /// Returns the scores at the point itself, at the attacks along each difference of rows, to either side,
    /// and at `more` random attacks of full norm: `m x n`.
    ///
    /// @param x point, `d`
    /// @param more number of random attacks
    /// @param random where their directions come from
    public double[][] attacked(double[] x, int more, UniformRandomProvider random) {
        List<double[]> attacks = new ArrayList<>();
        attacks.add(new double[x.length]);
        for (int y = 0; y < classes(); y++) {
            for (int other = 0; other < classes(); other++) {
                if (y != other) {
                    attacks.add(scaledTo(radius, difference(y, other)));
                }
            }
        }
        UnitSphereSampler.of(random, x.length)
                .samples(more)
                .map(direction -> scaledTo(radius, direction))
                .forEach(attacks::add);
        return attacks.stream().map(attack -> scores(sum(x, attack))).toArray(double[][]::new);
    }

    /// Returns the adversarial loss at the worst margins,
    /// $\Phi^\tau\big(\sum\Phi_\rho(\Delta_{y,y'}-\gamma\|w_y-w_{y'}\|) \big)$: an upper bound on the
    /// supremum over the ball, and equal to it for two classes.
    ///
    /// @param loss the loss
    /// @param x point, `d`
    /// @param label $y$, counted from 0
    public double worstMarginLoss(AdversarialLoss loss, double[] x, int label) {
        return loss.ofMargins(leastMargins(x, label));
    }

    /// Returns $\sup_{x'}\|\Delta(x')-\Delta(x)\|_2$ over the ball: $\gamma$ times the largest singular value
    /// of the matrix with rows $w_y-w_{y'}$.
    ///
    /// @param label $y$, counted from 0
    public double largestMarginShift(int label) {
        var rows = new double[classes() - 1][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = difference(label, k < label ? k : k + 1);
        }
        return radius * new SingularValueDecomposition(new Array2DRowRealMatrix(rows, false)).getNorm();
    }

    private double[] difference(int label, int other) {
        var difference = weights[label].clone();
        for (int j = 0; j < difference.length; j++) {
            difference[j] -= weights[other][j];
        }
        return difference;
    }

    private static double[] scaledTo(double length, double[] direction) {
        double norm = norm(direction);
        return Arrays.stream(direction)
                .map(component -> norm == 0 ? 0 : length / norm * component)
                .toArray();
    }

    private static double[] sum(double[] a, double[] b) {
        var sum = a.clone();
        for (int j = 0; j < sum.length; j++) {
            sum[j] += b[j];
        }
        return sum;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
