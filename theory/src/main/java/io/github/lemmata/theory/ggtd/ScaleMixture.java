package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.numbers.gamma.GammaRatio;

/// A generalized Gaussian of one shape as another one of random scale: $X_p\overset d=VX_q$ with an independent
/// factor $V>0$, both of unit scale, which exists if and only if $p\le q$.
///
/// So all shapes up to 2 are Gaussians of random scale. For $p=1$, $q=2$ the factor is $V=2\sqrt E$ with $E$
/// exponential of mean 1. Source: Dytso et al. 2018; re-proved: spec claim 12.
///
/// @param shape $p>0$, finite: the shape that is made
/// @param parent $q>0$, finite: the shape that it is made from
public record ScaleMixture(double shape, double parent) {

    /// @throws IllegalArgumentException if a shape is not finite and positive
    public ScaleMixture {
        Require.positive("shape", shape);
        Require.positive("parent", parent);
    }

    /// Tells whether there is such a factor: whether $p\le q$.
    public boolean exists() {
        return shape <= parent;
    }

    /// Returns the moment that the factor has to have,
    ///
    /// $$\mathbb EV^r=\frac{\Gamma(\frac{r+1}p)\Gamma(\frac1q)}{\Gamma(\frac1p)\Gamma(\frac{r+1}q)}.$$
    ///
    /// For $p>q$ its logarithm is concave in $r$, which that of a positive variable's moments is not.
    ///
    /// @param r $r>-1$, finite
    public double factorMoment(double r) {
        if (!(r > -1) || r == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("r is %s; expected finite real > -1".formatted(r));
        }
        return GammaRatio.value((r + 1) / shape, 1 / shape) / GammaRatio.value((r + 1) / parent, 1 / parent);
    }
}
