package io.github.lemmata.verify.hconsistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/// The least regret at a zero-one regret for $\tau\ge2$, as linear programs over $p$: one for each size of
/// the block of classes that share the softmax.
final class BlockPrograms {

    private BlockPrograms() {}

    /// $\frac1{\tau-1}\min_k\min_p\{p_{\max}-k^{1-\tau}(p_h+\text{the likeliest class and }k-2\text{
    /// others})\}$ with $p_h=p_{\max}-\beta$.
    static double leastRegret(double tau, int classes, double beta) {
        return IntStream.rangeClosed(2, classes)
                        .mapToDouble(k -> solve(Math.pow(k, 1 - tau), classes, beta, k))
                        .reduce(beta, Math::min)
                / (tau - 1);
    }

    /// Class 0 is the likeliest, the last one is predicted, classes 0 to k − 2 are the block's others.
    private static double solve(double share, int classes, double beta, int block) {
        var objective = new double[classes];
        objective[0] = 1;
        objective[classes - 1] -= share;
        for (int y = 0; y < block - 1; y++) {
            objective[y] -= share;
        }
        return new SimplexSolver(1e-14)
                .optimize(
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints(classes, beta)),
                        new NonNegativeConstraint(true),
                        GoalType.MINIMIZE)
                .getValue();
    }

    private static Collection<LinearConstraint> constraints(int classes, double beta) {
        var constraints = new ArrayList<LinearConstraint>();
        var ones = new double[classes];
        Arrays.fill(ones, 1);
        constraints.add(new LinearConstraint(ones, Relationship.EQ, 1));
        constraints.add(difference(classes, classes - 1, Relationship.EQ, beta));
        for (int y = 1; y < classes - 1; y++) {
            constraints.add(difference(classes, y, Relationship.GEQ, 0));
        }
        return constraints;
    }

    /// $p_0-p_y$ against a number.
    private static LinearConstraint difference(int classes, int y, Relationship relation, double value) {
        var row = new double[classes];
        row[0] = 1;
        row[y] = -1;
        return new LinearConstraint(row, relation, value);
    }
}
