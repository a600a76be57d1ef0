package io.github.lemmata.simulations.ggtd.td;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.NegativeLogLikelihood;
import io.github.lemmata.theory.ggtd.ShapeEstimator;
import java.util.Arrays;

/// A head with one shape for each state, which descends the generalized Gaussian likelihood of the errors
/// that it sees there, at unit scale.
///
/// $\ln\beta_s\leftarrow\ln\beta_s-\eta\,\beta\,\partial_\beta\ell$, the gradient clipped to $[-1,1]$ and the
/// shape to $[0.05,100]$. The scale is held at 1 as in the released code of Kim et al. 2024, so that the head
/// takes large errors for heavy tails (spec claim 16).
final class ShapeHead {

    private static final double STEEPEST = 1;

    private final double[] logShapes;
    private final double stepSize;

    /// Starts at the Gaussian shape 2 everywhere.
    ShapeHead(int states, double stepSize) {
        this.stepSize = Require.positive("stepSize", stepSize);
        logShapes = new double[states];
        Arrays.fill(logShapes, Math.log(2));
    }

    double shape(int state) {
        return Math.exp(logShapes[state]);
    }

    void learn(int state, double error) {
        double shape = shape(state);
        double slope = shape * NegativeLogLikelihood.of(error, 1, shape).shapeSlope();
        double moved = logShapes[state] - stepSize * Math.clamp(slope, -STEEPEST, STEEPEST);
        logShapes[state] = Math.clamp(moved, Math.log(ShapeEstimator.LOWEST), Math.log(ShapeEstimator.HIGHEST));
    }
}
