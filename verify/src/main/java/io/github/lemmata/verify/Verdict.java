package io.github.lemmata.verify;

/// What a check says of a candidate.
public sealed interface Verdict {

    /// The statement holds on its whole domain, rigorously; the certificate can be checked independently.
    record Proved(Certificate certificate) implements Verdict {}

    /// The statement holds at the probability of error or the tolerance that the evidence states.
    record Confirmed(Evidence evidence) implements Verdict {}

    /// The statement fails, and here is where.
    record Refuted(Counterexample witness) implements Verdict {}

    /// The budget ended first, or the check could not do its work. Never a pass.
    record Undecided(String reason, Evidence evidence) implements Verdict {}

    /// True for [Proved] and [Confirmed].
    default boolean passes() {
        return switch (this) {
            case Proved _, Confirmed _ -> true;
            case Refuted _, Undecided _ -> false;
        };
    }

    /// The verdict in one word: `proved`, `confirmed`, `refuted` or `undecided`.
    default String word() {
        return switch (this) {
            case Proved _ -> "proved";
            case Confirmed _ -> "confirmed";
            case Refuted _ -> "refuted";
            case Undecided _ -> "undecided";
        };
    }
}
