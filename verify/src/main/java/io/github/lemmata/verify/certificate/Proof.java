package io.github.lemmata.verify.certificate;

import java.util.List;

/// What stands in a certificate: its form is right and its boxes cover the domain, and nothing else has
/// been checked.
///
/// @param text the expression as it is written
/// @param lemmas statements about another function, from which its author concludes something about that
///     one
/// @param strict whether it is said to be above 0, and not only at least 0
record Proof(
        String claim,
        String text,
        Expression expression,
        List<Variable> variables,
        boolean strict,
        String statement,
        String prover,
        List<String> lemmas,
        List<Leaf> leaves) {

    /// @param range all from one end to the other
    record Variable(String name, Range range) {}

    /// A box, and how the inequality is to be verified on it.
    ///
    /// @param reductions one after the other: the variables that are known to be monotone on the box as
    ///     it is then
    /// @param mean by the mean value form, if the natural one is not enough
    record Leaf(int line, List<Range> box, List<List<Move>> reductions, boolean mean) {}

    /// A variable that goes to its lower end, since the expression does not fall with it, or to its upper
    /// end, since it does not rise.
    record Move(int variable, boolean down) {}
}
