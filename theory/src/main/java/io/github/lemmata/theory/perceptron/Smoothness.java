package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The smoothness constant of the logistic loss: gradient descent with a step up to $2/L_f$ never raises it.
///
/// Source: spec section 2 and claim 18 (classical).
public final class Smoothness {

    private Smoothness() {}

    /// Returns $L_f=\frac14\lambda_{\max}\big(\frac1n\sum_im_iz_iz_i^\top\big)$.
    ///
    /// @param points $z$, `k x d`, row-major, finite
    /// @param multiplicities $m$, `k` integers >= 1
    public static double of(double[] points, long[] multiplicities) {
        Require.finite("points", points);
        Require.multiplicities(multiplicities, multiplicities.length);
        int k = multiplicities.length;
        if (k == 0 || points.length % k != 0) {
            throw new IllegalArgumentException(
                    "points has %d entries; expected a multiple of %d, the number of".formatted(points.length, k)
                            + " multiplicities");
        }
        DMatrixRMaj weighted = weighted(points, multiplicities);
        // Both products have the same largest eigenvalue; take the smaller matrix.
        DMatrixRMaj moment = new DMatrixRMaj(0, 0);
        if (weighted.numCols <= weighted.numRows) {
            moment.reshape(weighted.numCols, weighted.numCols);
            CommonOps_DDRM.multTransA(weighted, weighted, moment);
        } else {
            moment.reshape(weighted.numRows, weighted.numRows);
            CommonOps_DDRM.multTransB(weighted, weighted, moment);
        }
        return largestEigenvalue(moment) / 4;
    }

    /// Returns the bound $L_f\le R^2/4$.
    public static double bound(double squaredRadius) {
        return Require.positive("squaredRadius", squaredRadius) / 4;
    }

    private static DMatrixRMaj weighted(double[] points, long[] multiplicities) {
        int k = multiplicities.length;
        int d = points.length / k;
        double n = Arrays.stream(multiplicities).mapToDouble(m -> m).sum();
        DMatrixRMaj rows = new DMatrixRMaj(k, d);
        for (int i = 0; i < k; i++) {
            double weight = Math.sqrt(multiplicities[i] / n);
            for (int c = 0; c < d; c++) {
                rows.set(i, c, weight * points[i * d + c]);
            }
        }
        return rows;
    }

    private static double largestEigenvalue(DMatrixRMaj symmetric) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(symmetric.numRows, false, true);
        if (!eigen.decompose(symmetric)) {
            throw new ArithmeticException("the eigenvalues of a %d x %d moment matrix did not converge"
                    .formatted(symmetric.numRows, symmetric.numRows));
        }
        double largest = 0;
        for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
            largest = Math.max(largest, eigen.getEigenvalue(i).real);
        }
        return largest;
    }
}
