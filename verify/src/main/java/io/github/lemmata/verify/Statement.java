package io.github.lemmata.verify;

import java.util.List;

/// What a claim says: one sentence in words, the formula, and what is assumed.
///
/// @param words one sentence that a reader of the paper would accept
/// @param latex the formula in LaTeX, without delimiters; empty if words say it all
/// @param assumptions what has to hold for the statement, one short phrase each
public record Statement(String words, String latex, List<String> assumptions) {
    public Statement {
        assumptions = List.copyOf(assumptions);
    }
}
