package io.github.lemmata.simulations.ggtd.tails;

/// A family of laws with a location and a scale that errors may follow.
public enum TailLaw {
    /// $e^{-|z|^\beta}$, with a shape $\beta$.
    GENERALIZED_GAUSSIAN("generalized Gaussian", 3),
    /// $e^{-z^2/2}$.
    GAUSSIAN("Gaussian", 2),
    /// $e^{-|z|}$.
    LAPLACE("Laplace", 2),
    /// $(1+z^2/\nu)^{-(\nu+1)/2}$, with $\nu$ degrees of freedom.
    STUDENT("Student t", 3),
    /// The law of maxima, $e^{-z-e^{-z}}$: its longer tail is on the right.
    GUMBEL("Gumbel", 2),
    /// The law of minima, its mirror image.
    GUMBEL_MIRRORED("Gumbel, mirrored", 2);

    private final String title;
    private final int parameters;

    TailLaw(String title, int parameters) {
        this.title = title;
        this.parameters = parameters;
    }

    /// What it is called.
    public String title() {
        return title;
    }

    /// How many numbers are fitted.
    public int parameters() {
        return parameters;
    }
}
