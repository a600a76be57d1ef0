package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.theory.Require;

/// A generalized perceptron on two layers, $g(b;v,w)=w\,v^\top b$, on the oscillating set: it needs far fewer updates
/// than the linear batch perceptron's $\frac38D^2$.
///
/// $z_A=(1,D)$ with share $\frac23$, $z_B=(1,-D)$ with share $\frac13$; $v_0=0$, $w_0=1$; with
/// $q=\frac23H(w\,v^\top z_A)z_A+\frac13H(w\,v^\top z_B)z_B$ and $H=1,\frac12,0$ below, at and above 0, both updates
/// from the old state: $$v\leftarrow v+\eta wq,\qquad w\leftarrow w+\eta v^\top q.$$
///
/// Measured, not proved. Source: derived in the spirit of Tyurin (2025), spec claim 26.
///
/// @param D size of the second coordinate, finite and positive
/// @param stepSize $\eta$, finite and positive; the claim has $\eta=c/D$
/// @param outerFrozen whether $w$ stays 1, which makes it the linear model
public record TwoLayerPerceptron(double D, double stepSize, boolean outerFrozen) {

    /// Checks the domain.
    public TwoLayerPerceptron {
        Require.positive("D", D);
        Require.positive("eta", stepSize);
    }

    /// How a run ends.
    public sealed interface Outcome {
        /// Both points have a positive score.
        ///
        /// @param t the number of updates
        record Separated(long t) implements Outcome {}

        /// The state is no longer finite.
        ///
        /// @param t the number of updates until then
        record Diverged(long t) implements Outcome {}

        /// Neither has happened.
        ///
        /// @param t the number of updates tried
        record StillRunning(long t) implements Outcome {}
    }

    /// The parameters: $v=(x,y)$ and $w$.
    public record State(double x, double y, double w) {
        boolean finite() {
            return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(w);
        }
    }

    /// Returns the model of the claim, $\eta=c/D$.
    ///
    /// @throws IllegalArgumentException unless both are finite and positive
    public static TwoLayerPerceptron of(double D, double c) {
        Require.positive("D", D);
        Require.positive("c", c);
        return new TwoLayerPerceptron(D, c / D, false);
    }

    /// Returns the state before the first update.
    public State start() {
        return new State(0, 0, 1);
    }

    /// Tells whether both scores are positive.
    public boolean separated(State state) {
        return score(state, 1) > 0 && score(state, -1) > 0;
    }

    private double score(State state, int side) {
        return state.w * (state.x + side * D * state.y);
    }

    /// Returns the state after one update.
    public State next(State state) {
        double upper = 2 * weight(score(state, 1)) / 3;
        double lower = weight(score(state, -1)) / 3;
        double qx = upper + lower;
        double qy = D * (upper - lower);
        double w = outerFrozen ? state.w : state.w + stepSize * (state.x * qx + state.y * qy);
        return new State(state.x + stepSize * state.w * qx, state.y + stepSize * state.w * qy, w);
    }

    private static double weight(double score) {
        if (score == 0) {
            return 0.5;
        }
        return score < 0 ? 1 : 0;
    }

    /// Runs until both scores are positive, the state is no longer finite, or `cap` updates are done.
    ///
    /// @throws IllegalArgumentException if `cap` is negative
    public Outcome run(long cap) {
        Require.atLeast("cap", cap, 0);
        State state = start();
        for (long t = 0; t <= cap; t++) {
            if (!state.finite()) {
                return new Outcome.Diverged(t);
            }
            if (separated(state)) {
                return new Outcome.Separated(t);
            }
            state = next(state);
        }
        return new Outcome.StillRunning(cap);
    }
}
