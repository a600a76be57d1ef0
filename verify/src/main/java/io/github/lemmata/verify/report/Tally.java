package io.github.lemmata.verify.report;

import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Judgement.Outcome;
import io.github.lemmata.verify.Run;
import io.github.lemmata.verify.Verdict;
import java.util.ArrayList;
import java.util.List;

/// A run in counts.
///
/// @param requested claims that were to be judged
/// @param judged claims that were
/// @param hold claims whose theory passes and whose twins are all refuted
/// @param refuted claims whose theory is refuted
/// @param undecided claims of which something is undecided and nothing is worse
/// @param twinSurvived claims of which a twin passes
/// @param findings judged claims that say something about the paper
/// @param twins twins of the judged claims
/// @param twinsRefuted those of them that are refuted
/// @param statistical judgements that may have spent their share of the error budget: of the theory and of each
///     twin, for every claim whose evidence is not known to be deterministic
record Tally(
        int requested,
        int judged,
        int hold,
        int refuted,
        int undecided,
        int twinSurvived,
        int findings,
        int twins,
        int twinsRefuted,
        int statistical) {

    static Tally of(Run run) {
        List<Judgement> judgements = run.judgements();
        return new Tally(
                run.requested(),
                judgements.size(),
                (int) run.count(Outcome.HOLDS),
                (int) run.count(Outcome.REFUTED),
                (int) run.count(Outcome.UNDECIDED),
                (int) run.count(Outcome.TWIN_SURVIVED),
                (int) judgements.stream()
                        .filter(judgement -> !judgement.claim().finding().isEmpty())
                        .count(),
                judgements.stream()
                        .mapToInt(judgement -> judgement.twins().size())
                        .sum(),
                judgements.stream().mapToInt(Tally::refutedTwins).sum(),
                judgements.stream()
                        .filter(Tally::maySpend)
                        .mapToInt(judgement -> 1 + judgement.twins().size())
                        .sum());
    }

    /// The number of a claim's twins that are refuted.
    static int refutedTwins(Judgement judgement) {
        return (int)
                judgement.twins().stream().filter(Judgement.OnTwin::refuted).count();
    }

    /// A refutation carries no evidence, and an undecided claim not all of it: both count as spent, which errs on the
    /// safe side.
    private static boolean maySpend(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Proved _ -> false;
            case Verdict.Confirmed confirmed -> isStatistical(confirmed.evidence());
            case Verdict.Refuted _, Verdict.Undecided _ -> true;
        };
    }

    private static boolean isStatistical(Evidence evidence) {
        boolean itself = switch (evidence.kind()) {
            case SEQUENTIAL, RATE -> true;
            case CERTIFICATE, IDENTITY, SEARCH -> false;
        };
        return itself || evidence.parts().stream().anyMatch(Tally::isStatistical);
    }

    /// The largest probability that any of the statistical judgements is wrong, by the union bound.
    double spent(Run run) {
        return run.settings().budget().total()
                * statistical
                / run.settings().budget().capacity();
    }

    /// How the judged claims came out, in words, without what there is none of: `25 hold, 1 refuted, 1 undecided`.
    String outcomes() {
        var parts = new ArrayList<String>();
        parts.add(hold + (hold == 1 ? " holds" : " hold"));
        if (refuted > 0) {
            parts.add(refuted + " refuted");
        }
        if (undecided > 0) {
            parts.add(undecided + " undecided");
        }
        if (twinSurvived > 0) {
            parts.add(twinSurvived + " with a surviving twin");
        }
        return String.join(", ", parts);
    }
}
