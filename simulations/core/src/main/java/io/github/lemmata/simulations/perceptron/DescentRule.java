package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.theory.Require;

/// How a step of descent weighs the samples, in doubles: $u_{t+1}=u_t+\sum_iw_iz_i$ for the rescaled iterate
/// $u_t=\theta_t/\gamma$, $u_0=0$.
///
/// The sum runs over distinct points with multiplicities $m_i$, $n=\sum_im_i$; $s_i=z_i^\top u_t$ and
/// $\sigma(x)=1/(1+e^{-x})$.
public sealed interface DescentRule {

    /// Returns gradient descent on the logistic loss with step size $\gamma$.
    ///
    /// @throws IllegalArgumentException unless the step size is finite and positive
    static DescentRule lrGd(double stepSize) {
        return new LrGd(stepSize);
    }

    /// Returns normalized gradient descent on the logistic loss with step size $\gamma$.
    ///
    /// @throws IllegalArgumentException unless the step size is finite and positive
    static DescentRule nlrGd(double stepSize) {
        return new NlrGd(stepSize);
    }

    /// Returns the batch perceptron, full tie rule, for data too large for exact arithmetic.
    static DescentRule batchPerceptron() {
        return new Batch();
    }

    /// Returns the normalized batch perceptron, for data too large for exact arithmetic.
    static DescentRule normalizedBatchPerceptron() {
        return new NormalizedBatch();
    }

    /// LR+GD: $w_i=\frac{m_i}n\sigma(-\gamma s_i)$.
    ///
    /// @param stepSize $\gamma>0$, finite
    record LrGd(double stepSize) implements DescentRule {
        public LrGd {
            Require.positive("gamma", stepSize);
        }

        @Override
        public String toString() {
            return "LR+GD at γ = " + stepSize;
        }
    }

    /// NLR: $w_i=m_i\sigma(-\gamma s_i)/\sum_jm_j\sigma(-\gamma s_j)$.
    ///
    /// @param stepSize $\gamma>0$, finite
    record NlrGd(double stepSize) implements DescentRule {
        public NlrGd {
            Require.positive("gamma", stepSize);
        }

        @Override
        public String toString() {
            return "NLR at γ = " + stepSize;
        }
    }

    /// The limit of LR+GD as $\gamma\to\infty$: $w_i=\frac{m_i}n$ where $s_i\le0$, else 0; half of that at the start.
    record Batch() implements DescentRule {}

    /// The limit of NLR as $\gamma\to\infty$, up to its separator: $w_i=m_i/\sum_{s_j\le0}m_j$ where $s_i\le0$, else 0.
    record NormalizedBatch() implements DescentRule {}
}
