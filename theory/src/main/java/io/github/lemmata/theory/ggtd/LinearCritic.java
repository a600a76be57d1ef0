package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// Values that are linear in features of the state, fitted by temporal differences with a weight for each
/// state.
///
/// The fixed point is $\theta_W=A_W^{-1}\Phi^\top DWr$ with $A_W=\Phi^\top DW(I-\gamma P)\Phi$, $D$ the
/// stationary law and $W$ the weights. It does not depend on $W$ where the features hold $V^\pi$ exactly, and
/// does elsewhere. The expected update $\theta\leftarrow\theta+\eta(\Phi^\top DWr-A_W\theta)$ converges for
/// small steps if and only if all eigenvalues of $A_W$ have positive real parts. Source: spec claims 20 and
/// 49.
///
/// @param solution the process, its exact values and stationary law
/// @param features $\Phi$, S x d, row-major
/// @param dimension $d$
public record LinearCritic(ProcessSolution solution, double[] features, int dimension) {

    /// @throws IllegalArgumentException unless there is a row of features for each state
    public LinearCritic {
        Require.atLeast("dimension", dimension, 1);
        int states = solution.process().states();
        if (features.length != states * dimension) {
            throw new IllegalArgumentException("there are %d features; expected %d for each of %d states"
                    .formatted(features.length, dimension, states));
        }
    }

    /// Returns $A_W$, d x d.
    ///
    /// @param weights $W$, one above 0 for each state; their scale does not matter
    public DMatrixRMaj matrix(double[] weights) {
        var unrolled = new DMatrixRMaj(solution.process().states(), dimension);
        CommonOps_DDRM.mult(solution.process().unrolled(), phi(), unrolled);
        var matrix = new DMatrixRMaj(dimension, dimension);
        CommonOps_DDRM.multTransA(weighted(weights), unrolled, matrix);
        return matrix;
    }

    /// Returns the values at the fixed point, $\Phi\theta_W$.
    ///
    /// @param weights $W$, one above 0 for each state
    /// @throws IllegalArgumentException if there is no unique one
    public double[] fixedPoint(double[] weights) {
        return fitted(matrix(weights), weights, solution.process().rewards(), "fixed point");
    }

    /// Returns the values of the features that are nearest to $V^\pi$ in the weighted mean square.
    ///
    /// @param weights $W$, one above 0 for each state
    /// @throws IllegalArgumentException if the features are linearly dependent
    public double[] projection(double[] weights) {
        var gram = new DMatrixRMaj(dimension, dimension);
        CommonOps_DDRM.multTransA(weighted(weights), phi(), gram);
        return fitted(gram, weights, solution.values(), "projection");
    }

    /// Returns the weight 1 for each state: plain temporal differences.
    public double[] equalWeights() {
        double[] weights = new double[solution.process().states()];
        Arrays.fill(weights, 1);
        return weights;
    }

    /// Returns $1/(v_s+\xi)$ with the exact error variances $v_s$, divided by their mean over the stationary
    /// law.
    ///
    /// @param share $\xi$ as a share of the mean variance, above 0
    public double[] inverseVarianceWeights(double share) {
        Require.positive("share", share);
        double[] variances = solution.errorVariances();
        double xi = share * PooledKurtosis.mean(solution.law(), variances);
        double[] weights = Arrays.stream(variances).map(v -> 1 / (v + xi)).toArray();
        double mean = PooledKurtosis.mean(solution.law(), weights);
        return Arrays.stream(weights).map(w -> w / mean).toArray();
    }

    /// Returns the least eigenvalue of $\frac12(A_W+A_W^\top)$: above 0 if and only if $A_W$ is positive
    /// definite.
    public double leastSymmetricEigenvalue(double[] weights) {
        DMatrixRMaj matrix = matrix(weights);
        var symmetric = new DMatrixRMaj(dimension, dimension);
        CommonOps_DDRM.transpose(matrix, symmetric);
        CommonOps_DDRM.addEquals(symmetric, matrix);
        CommonOps_DDRM.scale(0.5, symmetric);
        return leastRealPart(symmetric, true);
    }

    /// Returns the least real part of an eigenvalue of $A_W$: above 0 if and only if small steps converge.
    public double leastRealPart(double[] weights) {
        return leastRealPart(matrix(weights), false);
    }

    private static double leastRealPart(DMatrixRMaj matrix, boolean symmetric) {
        var decomposition = DecompositionFactory_DDRM.eig(matrix.numRows, false, symmetric);
        decomposition.decompose(matrix.copy());
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < matrix.numRows; i++) {
            least = Math.min(least, decomposition.getEigenvalue(i).getReal());
        }
        return least;
    }

    private double[] fitted(DMatrixRMaj matrix, double[] weights, double[] target, String what) {
        var right = new DMatrixRMaj(dimension, 1);
        CommonOps_DDRM.multTransA(weighted(weights), DMatrixRMaj.wrap(target.length, 1, target), right);
        var theta = new DMatrixRMaj(dimension, 1);
        if (!CommonOps_DDRM.solve(matrix, right, theta) || MatrixFeatures_DDRM.hasUncountable(theta)) {
            throw new IllegalArgumentException("there is no unique " + what + " of these features");
        }
        var values = new DMatrixRMaj(target.length, 1);
        CommonOps_DDRM.mult(phi(), theta, values);
        return values.data;
    }

    /// $DW\Phi$.
    private DMatrixRMaj weighted(double[] weights) {
        int states = solution.process().states();
        if (weights.length != states) {
            throw new IllegalArgumentException(
                    "there are %d weights; expected %d, one for each state".formatted(weights.length, states));
        }
        var rows = new DMatrixRMaj(states, dimension);
        for (int s = 0; s < states; s++) {
            for (int j = 0; j < dimension; j++) {
                rows.set(s, j, solution.law()[s] * weights[s] * features[s * dimension + j]);
            }
        }
        return rows;
    }

    private DMatrixRMaj phi() {
        return DMatrixRMaj.wrap(solution.process().states(), dimension, features);
    }
}
