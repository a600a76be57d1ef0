package io.github.lemmata.verify;

import java.util.List;

/// What a check says of a candidate.
public sealed interface Verdict {

    /// The statement holds on its whole domain, rigorously; each part has a certificate that can be checked
    /// independently.
    record Proved(List<Certificate> certificates) implements Verdict {
        public Proved {
            certificates = List.copyOf(certificates);
        }

        /// A statement of one part.
        public Proved(Certificate certificate) {
            this(List.of(certificate));
        }
    }

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

    /// The certificates of all that was proved, also where the statement as a whole is confirmed only.
    default List<Certificate> certificates() {
        return switch (this) {
            case Proved proved -> proved.certificates;
            case Confirmed confirmed -> confirmed.evidence.certificates();
            case Refuted _, Undecided _ -> List.of();
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
