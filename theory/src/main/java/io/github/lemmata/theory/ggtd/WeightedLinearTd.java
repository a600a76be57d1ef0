package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Linear temporal-difference learning with loss weights that depend on the state: on average
/// $\theta\leftarrow\theta+\eta(b_w-A_w\theta)$ with
/// $$A_w=\Phi^\top DW(I-\gamma P)\Phi,\qquad b_w=\Phi^\top DWr,$$
///
/// $D$ the stationary law. Without weights it is stable (Tsitsiklis & Van Roy 1997); weights act as if states were
/// visited in other proportions, and then it need not be. Source: spec claim 20.
///
/// @param process the states, their steps and rewards
/// @param features $\Phi$, states x features
public record WeightedLinearTd(RewardProcess process, DMatrixRMaj features) {

    /// @throws IllegalArgumentException unless there is a row of features for each state
    public WeightedLinearTd {
        if (features.numRows != process.states() || features.numCols == 0) {
            throw new IllegalArgumentException("features are %d x %d; expected %d rows, one for each state"
                    .formatted(features.numRows, features.numCols, process.states()));
        }
        features = features.copy();
    }

    /// Returns the example of two states that alternate, with one feature that is 1 and 2 there, and no rewards.
    ///
    /// @param gamma $\gamma\in[0,1]$
    public static WeightedLinearTd alternating(double gamma) {
        return new WeightedLinearTd(
                new RewardProcess(List.of(
                        List.of(new RewardProcess.Step(1, 0, gamma, 1)),
                        List.of(new RewardProcess.Step(1, 0, gamma, 0)))),
                DMatrixRMaj.wrap(2, 1, new double[] {1, 2}));
    }

    /// Returns the matrix of the alternating example,
    /// $A_w=\frac12\big[w_1(1-2\gamma)+2w_2(2-\gamma)\big]$: expected TD diverges where it is negative.
    ///
    /// @param first $w_1\ge0$, finite
    /// @param second $w_2\ge0$, finite
    /// @param gamma $\gamma\in[0,1]$
    public static double alternatingMatrix(double first, double second, double gamma) {
        Require.atLeast("first", first, 0.0);
        Require.atLeast("second", second, 0.0);
        Require.within("gamma", gamma, 0, 1);
        return (first * (1 - 2 * gamma) + 2 * second * (2 - gamma)) / 2;
    }

    /// Returns the ratio $\frac{w_1}{w_2}=\frac{2(2-\gamma)}{2\gamma-1}$ above which the alternating example
    /// diverges; infinite for $\gamma\le\frac12$, where it never does.
    ///
    /// @param gamma $\gamma\in[0,1]$
    public static double divergenceRatio(double gamma) {
        Require.within("gamma", gamma, 0, 1);
        return gamma <= 0.5 ? Double.POSITIVE_INFINITY : 2 * (2 - gamma) / (2 * gamma - 1);
    }

    /// Returns $A_w$, features x features.
    ///
    /// @param weights $w$, one for each state, each finite and 0 or more
    public DMatrixRMaj matrix(double[] weights) {
        var weighted = weightedFeatures(weights);
        var moved = new DMatrixRMaj(features.numRows, features.numCols);
        CommonOps_DDRM.mult(process.unrolled(), features, moved);
        var matrix = new DMatrixRMaj(features.numCols, features.numCols);
        CommonOps_DDRM.multTransA(weighted, moved, matrix);
        return matrix;
    }

    /// Returns $b_w$, one number for each feature.
    ///
    /// @param weights $w$, one for each state, each finite and 0 or more
    public double[] vector(double[] weights) {
        var rewards = DMatrixRMaj.wrap(process.states(), 1, process.rewards());
        var vector = new DMatrixRMaj(features.numCols, 1);
        CommonOps_DDRM.multTransA(weightedFeatures(weights), rewards, vector);
        return vector.data;
    }

    /// Returns where expected weighted TD rests, $\theta_W=A_w^{-1}b_w$; it depends on the weights unless the
    /// features can represent the value.
    ///
    /// @param weights $w$, one for each state, each finite and 0 or more
    /// @throws IllegalArgumentException if $A_w$ is singular
    public double[] fixedPoint(double[] weights) {
        var solution = new DMatrixRMaj(features.numCols, 1);
        var right = DMatrixRMaj.wrap(features.numCols, 1, vector(weights));
        if (!CommonOps_DDRM.solve(matrix(weights), right, solution)
                || !Arrays.stream(solution.data).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A_w is singular at weights %s; expected features and weights with one"
                            .formatted(Arrays.toString(weights))
                    + " fixed point");
        }
        return solution.data;
    }

    /// $DW\Phi$.
    private DMatrixRMaj weightedFeatures(double[] weights) {
        Require.finite("weights", weights);
        double[] law = process.stationary();
        if (weights.length != law.length) {
            throw new IllegalArgumentException(
                    "%d weights; expected %d, one for each state".formatted(weights.length, law.length));
        }
        var weighted = features.copy();
        for (int s = 0; s < law.length; s++) {
            law[s] *= Require.atLeast("weight", weights[s], 0.0);
        }
        CommonOps_DDRM.multRows(law, weighted);
        return weighted;
    }
}
