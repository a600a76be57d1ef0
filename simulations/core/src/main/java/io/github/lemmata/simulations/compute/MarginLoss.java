package io.github.lemmata.simulations.compute;

/// A loss $\ell$ of the margin of a two-class model, through $\omega=-\ell'$, the weight it gives a sample.
public enum MarginLoss {
    /// $\ell(x)=\log(1+e^{-x})$, $\omega(x)=\sigma(-x)$.
    LOGISTIC,
    /// $\ell(x)=e^{-x}$, $\omega(x)=e^{-x}$.
    EXPONENTIAL,
    /// $\ell(x)=\max(0,1-x)$, $\omega(x)=1$ where $x<1$, otherwise 0.
    HINGE,
    /// $\ell(x)=\max(0,-x)$, $\omega(x)=1$ unless $x>0$, otherwise 0: a tie counts as an error.
    PERCEPTRON
}
