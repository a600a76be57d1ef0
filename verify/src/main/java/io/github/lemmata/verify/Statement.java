package io.github.lemmata.verify;

import java.util.List;

/// What a claim says: one sentence in words, the formula, what is assumed, and why it is true.
///
/// @param words one sentence that a reader of the paper would accept
/// @param latex the formula in LaTeX, without delimiters; empty if words say it all
/// @param assumptions what has to hold for the statement, one short phrase each
/// @param proof the argument on paper, with formulas between dollar signs, where the source does not hold it; empty
///     otherwise
public record Statement(String words, String latex, List<String> assumptions, String proof) {
    public Statement {
        assumptions = List.copyOf(assumptions);
    }
}
