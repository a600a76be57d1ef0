package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// Temporal differences on a ring, where each state is followed by the next for certain and only the rewards
/// are noisy.
///
/// All states are updated at once by $V\leftarrow V+\frac\eta{\mathbb E\psi'}\psi(\delta)$. Source: derived,
/// spec claim 30.
public final class RingTd {

    private RingTd() {}

    /// Returns the exact stationary mean squared error of plain TD, $\psi(\delta)=\delta$, averaged over the
    /// states:
    ///
    /// $$\frac{\eta^2\sigma^2}S\sum_{k=0}^{S-1}\frac1{1-|1-\eta(1-\gamma e^{2\pi ik/S})|^2}.$$
    ///
    /// The ring is circulant: in Fourier's basis the errors of the values are $S$ independent recursions.
    ///
    /// @param variance $\sigma^2$ of the noise, finite, 0 or more
    /// @param stepSize $\eta>0$, small enough for every recursion to be stable; below 1 is
    /// @param states $S$
    /// @param discount $\gamma$ in [0, 1)
    /// @throws IllegalArgumentException outside these domains
    public static double plainError(double variance, double stepSize, int states, double discount) {
        Require.atLeast("variance", variance, 0.0);
        Require.positive("stepSize", stepSize);
        Require.atLeast("states", states, 1);
        Require.within("discount", discount, 0, Math.nextDown(1.0));
        double sum = 0;
        for (int k = 0; k < states; k++) {
            double angle = 2 * Math.PI * k / states;
            double real = stepSize * (1 - discount * Math.cos(angle));
            double imaginary = stepSize * discount * Math.sin(angle);
            double damping = 2 * real - real * real - imaginary * imaginary;
            if (!(damping > 0)) {
                throw new IllegalArgumentException(
                        "stepSize is %s; expected less, so that plain TD is stable".formatted(stepSize));
            }
            sum += 1 / damping;
        }
        return stepSize * stepSize * variance * sum / states;
    }

    /// Returns the limit of the error of plain TD over that of sign TD as $\eta\to0$:
    /// $4f(0)^2\sigma^2=\beta^2\,\Gamma(\frac3\beta)/\Gamma(\frac1\beta)^3$, the efficiency of the median
    /// against the mean.
    ///
    /// Above 1 the signs of the errors teach more than their sizes: it is 2 for Laplace noise and $\frac2\pi$
    /// for Gaussian noise.
    ///
    /// @param shape $\beta>0$ of the noise, finite
    public static double signEfficiency(double shape) {
        var noise = new GeneralizedGaussian(1, shape);
        double density = noise.density(0);
        return 4 * density * density * noise.variance();
    }
}
