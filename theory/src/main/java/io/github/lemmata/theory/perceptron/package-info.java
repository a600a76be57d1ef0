/// What the papers on large-step logistic regression and perceptrons claim, in closed form: bounds on the number of
/// updates until a dataset is separated, exact counts on named datasets, the distance between gradient descent and
/// its perceptron limit, and the constants behind them.
///
/// Symbols throughout: $n$ samples $z_i=y_ia_i$ (multiplicities counted), $R=\max_i\|z_i\|$, $\mu$ the maximal margin,
/// $\kappa=R^2/\mu^2$, $\gamma$ the step size, $u_t=\theta_t/\gamma$ the rescaled iterate.
package io.github.lemmata.theory.perceptron;
