package io.github.lemmata.simulations.perceptron.margin;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// The point of least norm in the convex hull of vectors, in doubles: a good guess for exact
/// arithmetic to check.
///
/// Wolfe's algorithm (P. Wolfe, Finding the nearest point in a polytope, Mathematical Programming
/// 11, 1976). It keeps a *corral*, a few affinely independent vectors with the point $p$ of least
/// norm of their affine hull in the interior of their convex hull. It adds the vector with the
/// smallest $z_i^\top p$ while that is below $\|p\|^2$, and drops vectors whose weight would turn
/// negative. Each round lessens $\|p\|$, so there are finitely many.
///
/// If $p\ne0$, it is a normal of the hyperplane of maximal margin $\|p\|$; if $p=0$, there is no
/// separating hyperplane.
///
/// @param members the rows of the corral
/// @param weights their weights, positive, sum 1 up to rounding
/// @param point $p$
record MinimumNormPoint(int[] members, double[] weights, double[] point) {

    private static final double NEGLIGIBLE = 1e-14;
    private static final int MOST_ROUNDS = 20_000;

    /// The point of least norm of the rows of `vectors`.
    ///
    /// @param vectors `k x d`, row-major, of any finite size
    static MinimumNormPoint of(double[] vectors, int dimension) {
        double largest = Arrays.stream(vectors).map(Math::abs).max().orElse(0);
        int exponent = largest == 0 ? 0 : Math.getExponent(largest) + 1;
        double[] scaled =
                Arrays.stream(vectors).map(x -> Math.scalb(x, -exponent)).toArray();
        MinimumNormPoint found = new Search(scaled, dimension).run();
        double[] point =
                Arrays.stream(found.point).map(x -> Math.scalb(x, exponent)).toArray();
        return new MinimumNormPoint(found.members, found.weights, point);
    }

    /// One search: vectors with entries of size at most 1, and the corral of the moment.
    private static final class Search {

        private final double[] z;
        private final int dimension;
        private final double slack;
        private int[] members;
        private double[] weights;

        Search(double[] z, int dimension) {
            this.z = z;
            this.dimension = dimension;
            int shortest = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int i = 0; i < z.length / dimension; i++) {
                double squaredNorm = product(i, Arrays.copyOfRange(z, i * dimension, (i + 1) * dimension));
                most = Math.max(most, squaredNorm);
                if (squaredNorm < least) {
                    least = squaredNorm;
                    shortest = i;
                }
            }
            this.slack = 4 * Math.ulp(1.0) * dimension * Math.sqrt(most);
            this.members = new int[] {shortest};
            this.weights = new double[] {1};
        }

        MinimumNormPoint run() {
            MinimumNormPoint best = current();
            for (int round = 0; round < MOST_ROUNDS; round++) {
                double norm = norm(best.point);
                int entering = lowest(best.point);
                if (product(entering, best.point) >= norm * norm - slack * norm || !admit(entering)) {
                    return best;
                }
                MinimumNormPoint next = current();
                if (norm(next.point) >= norm) {
                    return best;
                }
                best = next;
            }
            return best;
        }

        /// Adds a vector and moves to the best point of the new corral; false where rounding does
        /// not allow it.
        private boolean admit(int entering) {
            if (Arrays.stream(members).anyMatch(i -> i == entering)) {
                return false;
            }
            members = Arrays.copyOf(members, members.length + 1);
            weights = Arrays.copyOf(weights, weights.length + 1);
            members[members.length - 1] = entering;
            while (members.length <= dimension + 1) {
                double[] target = affineMinimizer();
                if (target.length == 0) {
                    return false;
                }
                if (Arrays.stream(target).allMatch(x -> x > NEGLIGIBLE)) {
                    weights = target;
                    return true;
                }
                moveTowards(target);
            }
            return false;
        }

        /// Weights of the point of least norm of the affine hull: the least-squares solution of
        /// $\binom{\mathbf 1^\top}{Z^\top}\beta\approx e_1$, scaled to sum 1. Empty if there is
        /// none in doubles.
        private double[] affineMinimizer() {
            int k = members.length;
            DMatrixRMaj system = new DMatrixRMaj(dimension + 1, k);
            for (int a = 0; a < k; a++) {
                system.set(0, a, 1);
                for (int j = 0; j < dimension; j++) {
                    system.set(j + 1, a, z[members[a] * dimension + j]);
                }
            }
            DMatrixRMaj right = new DMatrixRMaj(dimension + 1, 1);
            right.set(0, 1);
            DMatrixRMaj solution = new DMatrixRMaj(k, 1);
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquares(dimension + 1, k);
            if (!solver.setA(system)) {
                return new double[0];
            }
            solver.solve(right, solution);
            double sum = Arrays.stream(solution.data).sum();
            return Double.isFinite(sum) && sum > 0
                    ? Arrays.stream(solution.data).map(x -> x / sum).toArray()
                    : new double[0];
        }

        /// Goes towards the target until the first weights reach 0, and drops those.
        private void moveTowards(double[] target) {
            double step = 1;
            for (int a = 0; a < target.length; a++) {
                if (target[a] <= NEGLIGIBLE) {
                    step = Math.min(step, weights[a] / (weights[a] - Math.min(target[a], 0)));
                }
            }
            if (Double.isNaN(step)) {
                step = 0;
            }
            double[] moved = new double[target.length];
            for (int a = 0; a < target.length; a++) {
                moved[a] = weights[a] + step * (target[a] - weights[a]);
            }
            double least = Arrays.stream(moved).min().orElseThrow();
            double bar = Math.max(NEGLIGIBLE, least);
            int kept = 0;
            for (int a = 0; a < target.length; a++) {
                if (moved[a] > bar) {
                    members[kept] = members[a];
                    moved[kept++] = moved[a];
                }
            }
            members = Arrays.copyOf(members, kept);
            weights = Arrays.copyOf(moved, kept);
        }

        private MinimumNormPoint current() {
            double[] point = new double[dimension];
            for (int a = 0; a < members.length; a++) {
                for (int j = 0; j < dimension; j++) {
                    point[j] += weights[a] * z[members[a] * dimension + j];
                }
            }
            return new MinimumNormPoint(members, weights, point);
        }

        private int lowest(double[] point) {
            int lowest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < z.length / dimension; i++) {
                double score = product(i, point);
                if (score < least) {
                    least = score;
                    lowest = i;
                }
            }
            return lowest;
        }

        private double product(int row, double[] vector) {
            double sum = 0;
            for (int j = 0, k = row * dimension; j < dimension; j++, k++) {
                sum += z[k] * vector[j];
            }
            return sum;
        }

        private static double norm(double[] vector) {
            return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
        }
    }
}
