package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.hconsistency.FiniteDistribution;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.hconsistency.TieBreak;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Gradient descent of linear scores $F=XW$ on the exact conditional risk of a comp-sum loss, with both sides
/// of the bound between risks at every iteration.
///
/// $W_0=0$; the gradient is $X^\top G$ with $G_{ik}=w_i\sum_yp^{(i)}_yS_{iy}^{\tau-1}(S_{ik}-\mathbf
/// 1[k=y])$. Whenever the risk would rise, the step is halved for good and the iteration done again. Source:
/// spec section 4, item 2.
///
/// @param tau which comp-sum loss
/// @param inputs $X$, N x d
/// @param world the conditional probabilities at the $N$ inputs
/// @param step step size, above 0
public record LinearTraining(double tau, DMatrixRMaj inputs, FiniteDistribution world, double step) {

    /// A rise of the risk by less is rounding: it comes with convergence, and no smaller step would help.
    private static final double ROUNDING = 1e-13;

    /// @throws IllegalArgumentException if the sizes do not fit or the step is not positive
    public LinearTraining {
        Require.atLeast("tau", tau, 0.0);
        Require.positive("step", step);
        if (inputs.numRows != world.points()) {
            throw new IllegalArgumentException(
                    "there are %d inputs; expected %d, one for each point".formatted(inputs.numRows, world.points()));
        }
    }

    /// Where training stands.
    ///
    /// @param iteration counted from 0, the start
    /// @param risk $R_\tau$ of the scores
    /// @param step the step size in use
    /// @param regrets both sides of the bound
    public record State(int iteration, double risk, double step, RiskBound regrets) {}

    /// Returns the states before the first and after each iteration.
    ///
    /// @param iterations number of iterations, 0 or more
    public List<State> run(int iterations) {
        Require.atLeast("iterations", iterations, 0);
        var descent = new Descent();
        List<State> states = new ArrayList<>(iterations + 1);
        states.add(descent.state(0));
        for (int t = 1; t <= iterations; t++) {
            descent.iterate();
            states.add(descent.state(t));
        }
        return states;
    }

    /// Returns the state after some iterations, without those on the way.
    ///
    /// @param iterations number of iterations, 0 or more
    public State last(int iterations) {
        return after(iterations).state(iterations);
    }

    /// Returns the weights $W$ after some iterations, d x n.
    ///
    /// @param iterations number of iterations, 0 or more
    public DMatrixRMaj weights(int iterations) {
        return after(iterations).weights;
    }

    private Descent after(int iterations) {
        Require.atLeast("iterations", iterations, 0);
        var descent = new Descent();
        for (int t = 1; t <= iterations; t++) {
            descent.iterate();
        }
        return descent;
    }

    /// Training as it goes.
    private final class Descent {
        private DMatrixRMaj weights = new DMatrixRMaj(inputs.numCols, world.classes());
        private DMatrixRMaj scores = scores(weights);
        private double risk = risk(scores);
        private double size = step;

        void iterate() {
            var gradient = gradient(scores);
            var next = moved(weights, gradient, size);
            var nextScores = scores(next);
            double nextRisk = risk(nextScores);
            while (nextRisk > risk * (1 + ROUNDING) && size > Double.MIN_NORMAL) {
                size /= 2;
                next = moved(weights, gradient, size);
                nextScores = scores(next);
                nextRisk = risk(nextScores);
            }
            weights = next;
            scores = nextScores;
            risk = nextRisk;
        }

        State state(int iteration) {
            return new State(iteration, risk, size, RiskBound.at(tau, world, scores.data, TieBreak.LARGEST_INDEX));
        }
    }

    private DMatrixRMaj scores(DMatrixRMaj weights) {
        var scores = new DMatrixRMaj(inputs.numRows, world.classes());
        CommonOps_DDRM.mult(inputs, weights, scores);
        return scores;
    }

    private DMatrixRMaj gradient(DMatrixRMaj scores) {
        var slopes = new DMatrixRMaj(inputs.numRows, world.classes());
        new ScoreRows(tau, world).slopes(scores.data, slopes.data);
        var gradient = new DMatrixRMaj(inputs.numCols, world.classes());
        CommonOps_DDRM.multTransA(inputs, slopes, gradient);
        return gradient;
    }

    private double risk(DMatrixRMaj scores) {
        return new ScoreRows(tau, world).risk(scores.data);
    }

    private static DMatrixRMaj moved(DMatrixRMaj weights, DMatrixRMaj gradient, double size) {
        var next = new DMatrixRMaj(weights);
        CommonOps_DDRM.addEquals(next, -size, gradient);
        return next;
    }
}
