package io.github.lemmata.verify.prover;

/// What is to be done with a box; it depends on the box alone.
sealed interface Decision {

    /// The slack is positive on it.
    ///
    /// @param method the forms that showed it, as a certificate writes them
    /// @param lower the lower end that they gave
    record Accepted(String method, double lower) implements Decision {}

    /// It has to be cut.
    ///
    /// @param variable the number of the side to cut
    /// @param at where to cut
    /// @param lower the lower end of the slack on it
    record Split(int variable, double at, double lower) implements Decision {}

    /// Its longest side is at the least width.
    ///
    /// @param lower the lower end of the slack on it
    record Stuck(double lower) implements Decision {}

    /// The slack is negative at its centre.
    ///
    /// @param point the centre
    record Failing(double[] point) implements Decision {}
}
