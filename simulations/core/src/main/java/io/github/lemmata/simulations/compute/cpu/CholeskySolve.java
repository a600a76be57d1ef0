package io.github.lemmata.simulations.compute.cpu;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// Systems with positive definite matrices, through EJML.
final class CholeskySolve {
    private CholeskySolve() {}

    static void replace(CpuMatrix a, CpuMatrix b) {
        int n = b.rows();
        for (int r = 0; r < b.count() && n > 0; r++) {
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(n);
            DMatrixRMaj system = symmetric(a.view(r), n);
            if (!solver.setA(system)) {
                throw new IllegalArgumentException(
                        "matrix %d of a is not positive definite; expected one that is".formatted(r));
            }
            DMatrixRMaj right = new DMatrixRMaj(n, b.columns());
            b.view(r).copyTo(View.rows(right.data, 0, b.columns()), n, b.columns());
            DMatrixRMaj solution = new DMatrixRMaj(n, b.columns());
            solver.solve(right, solution);
            View.rows(solution.data, 0, b.columns()).copyTo(b.view(r), n, b.columns());
        }
    }

    /// The lower triangle, mirrored.
    private static DMatrixRMaj symmetric(View a, int n) {
        DMatrixRMaj full = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = a.values()[a.at(i, j)];
                full.set(i, j, value);
                full.set(j, i, value);
            }
        }
        return full;
    }
}
