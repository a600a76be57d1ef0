package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.RandomStream;

/// Which misclassified point the online perceptron learns from; points are counted in the order of listing.
public sealed interface UpdateRule {

    /// Returns the rule that takes the first point in error.
    static UpdateRule first() {
        return new First();
    }

    /// Returns the rule that goes round: the next point in error after the last one learnt from.
    static UpdateRule cyclic() {
        return new Cyclic();
    }

    /// Returns the rule that takes the smallest score, the first of equals.
    static UpdateRule mostViolated() {
        return new MostViolated();
    }

    /// Returns the rule that draws a point in error uniformly.
    static UpdateRule random(RandomStream stream) {
        return new Random(stream);
    }

    /// The lowest index in error.
    record First() implements UpdateRule {}

    /// The next index in error at or after (last + 1) modulo $k$, starting at 0.
    record Cyclic() implements UpdateRule {}

    /// The smallest score $z_i^\top\hat\theta_t$, the lowest index on ties.
    record MostViolated() implements UpdateRule {}

    /// Uniform over the indices in error.
    ///
    /// @param stream where the choices come from; a run starts it afresh
    record Random(RandomStream stream) implements UpdateRule {}
}
