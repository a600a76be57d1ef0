package io.github.lemmata.verify.prover;

import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Mutants;
import io.github.lemmata.verify.formula.Mutants.Mutant;
import io.github.lemmata.verify.formula.Zeros;
import java.util.List;

/// What became of the mutants of an inequality.
///
/// @param fates each mutant with its fate, in the order of [Mutants]
public record MutationScore(List<Fate> fates) {

    /// What the prover says of a mutant.
    public enum Kind {
        /// It is false: a point refutes it.
        REFUTED,
        /// It says the same: the difference of the slacks vanishes identically.
        EQUAL,
        /// It is another true statement, in general a weaker one.
        TRUE,
        /// It was neither proved nor refuted.
        OPEN
    }

    /// A mutant and what the prover says of it.
    ///
    /// @param reason the point that refutes it, or what stopped the search; otherwise empty
    public record Fate(Mutant mutant, Kind kind, String reason) {}

    public MutationScore {
        fates = List.copyOf(fates);
    }

    /// Tries every mutant of the inequality.
    public static MutationScore of(Inequality inequality, Limits limits) {
        return new MutationScore(Mutants.of(inequality).stream()
                .map(mutant -> fate(inequality, mutant, limits))
                .toList());
    }

    private static Fate fate(Inequality inequality, Mutant mutant, Limits limits) {
        if (Zeros.vanishes(mutant.inequality().slack().minus(inequality.slack()))) {
            return new Fate(mutant, Kind.EQUAL, "");
        }
        return switch (Prover.prove(mutant.inequality(), limits)) {
            case Outcome.Refuted refuted -> new Fate(mutant, Kind.REFUTED, refuted.instance());
            case Outcome.Proved _ -> new Fate(mutant, Kind.TRUE, "");
            case Outcome.Undecided open -> new Fate(mutant, Kind.OPEN, open.reason());
        };
    }

    /// How many mutants had the fate.
    public long count(Kind kind) {
        return fates.stream().filter(fate -> fate.kind() == kind).count();
    }

    /// The share that was refuted, of those that are not known to be true; 1 if there are none.
    public double score() {
        long refuted = count(Kind.REFUTED);
        long open = count(Kind.OPEN);
        return refuted + open == 0 ? 1 : (double) refuted / (refuted + open);
    }
}
