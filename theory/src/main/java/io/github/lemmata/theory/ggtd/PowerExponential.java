package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The function $e^{-|t|^\beta}$ as a kernel: positive definite iff $0<\beta\le2$, when it is the
/// characteristic function of a symmetric stable law.
///
/// Source: Schoenberg's theorem, as used by Kim et al. 2024, Theorem 1; spec claim 9.
///
/// @param shape $\beta>0$, finite
public record PowerExponential(double shape) {

    /// From this power on its exponential is 0 in doubles.
    private static final double NEGLIGIBLE_FROM = 1000;

    /// @throws IllegalArgumentException if the shape is not finite and positive
    public PowerExponential {
        Require.positive("shape", shape);
    }

    /// Returns $e^{-|t|^\beta}$.
    ///
    /// @param t any real, or infinite
    public double at(double t) {
        return Math.exp(-Math.pow(Math.abs(t), shape));
    }

    /// Returns $1+b-2a^2$ with $a=e^{-h^\beta}$, $b=e^{-(2h)^\beta}$: where it is negative, the points
    /// $0,h,2h$ show that the kernel is not positive definite.
    ///
    /// As $(1-a^2)^2+(b-a^4)$, the second term of which has the sign of $2-\beta$. The leading term at $h=0$
    /// is $(4-2^\beta)h^\beta$.
    ///
    /// @param h the distance of the points, finite, at least 0
    public double threePointFactor(double h) {
        double near = Math.pow(Require.atLeast("h", h, 0), shape);
        double far = Math.pow(2 * h, shape);
        if (near > NEGLIGIBLE_FROM) {
            return 1;
        }
        boolean closeToTwo = Math.abs(shape - 2) < 1;
        double gap = closeToTwo ? -4 * Math.expm1((shape - 2) * Math.log(2)) * near : 4 * near - far;
        double squared = Math.expm1(-2 * near) * Math.expm1(-2 * near);
        return squared + Math.exp(-Math.min(4 * near, far)) * Math.copySign(Math.expm1(-Math.abs(gap)), gap);
    }

    /// Returns the determinant of the kernel's matrix on $0,h,2h$: $(1-b)(1+b-2a^2)$.
    ///
    /// @param h the distance of the points, finite, at least 0
    public double threePointDeterminant(double h) {
        return -Math.expm1(-Math.pow(2 * Require.atLeast("h", h, 0), shape)) * threePointFactor(h);
    }

    /// Returns the matrix $\big(e^{-|t_i-t_j|^\beta}\big)_{ij}$, `n x n`.
    ///
    /// @param points the n points $t_i$, finite
    public DMatrixRMaj matrix(double... points) {
        Require.finite("points", points);
        int n = points.length;
        var matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.unsafe_set(i, j, at(points[i] - points[j]));
            }
        }
        return matrix;
    }

    /// Returns the least eigenvalue of that matrix; 0 or more for every choice of points iff $\beta\le2$.
    ///
    /// @param points the n points $t_i$, finite
    public double leastEigenvalue(double... points) {
        var matrix = matrix(points);
        EigenDecomposition_F64<DMatrixRMaj> spectrum = DecompositionFactory_DDRM.eig(matrix.getNumRows(), false, true);
        if (!spectrum.decompose(matrix)) {
            throw new IllegalArgumentException("the eigenvalues of the matrix did not converge");
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < spectrum.getNumberOfEigenvalues(); i++) {
            least = Math.min(least, spectrum.getEigenvalue(i).getReal());
        }
        return least;
    }
}
