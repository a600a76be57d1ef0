package io.github.lemmata.verify.sequential;

import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a sequential test on a mean has to say when it ends.
record MeanReport(String what, Assumption assumption, Trial trial, SequentialTest test) {

    Verdict confirmed() {
        return new Verdict.Confirmed(evidence());
    }

    Verdict refuted() {
        var state = test.state();
        String violation = test.statement().refutedText(what) + " (mean "
                + Digits.show(state.spread().mean()) + " of " + state.count() + ")";
        return new Verdict.Refuted(new Counterexample(
                streams(), violation, "sequential test at error probability " + Digits.show(trial.errorProbability())));
    }

    Verdict undecided(long most) {
        return new Verdict.Undecided(
                "the budget of " + most + " replicates ended first; a decision would take about " + projected(),
                evidence());
    }

    Verdict invalid(String why) {
        return new Verdict.Undecided("invalid: " + why, evidence());
    }

    private String projected() {
        double replicates = test.projectedReplicates();
        return Double.isInfinite(replicates) ? "forever" : Digits.show(replicates);
    }

    /// The interval after some words, or nothing where none is kept.
    private String interval(String words) {
        var interval = test.interval();
        return interval.equals(ConfidenceInterval.EVERYTHING) ? "" : words + interval;
    }

    private String streams() {
        return "replicates 1 to " + test.state().count() + " of stream "
                + trial.stream().child("replicate").path();
    }

    private Evidence evidence() {
        var state = test.state();
        var statement = test.statement();
        var figures = new LinkedHashMap<String, String>();
        figures.put("mean of", what);
        figures.put("claimed", Digits.show(statement.value()));
        figures.put("tolerance", Digits.show(statement.tolerance().width()));
        figures.put("replicates", Long.toString(state.count()));
        figures.put("mean", Digits.show(state.spread().mean()));
        if (!interval("").isEmpty()) {
            figures.put("interval", interval(""));
        }
        putEvidence(figures, statement.toConfirm(), state.confirming());
        putEvidence(figures, statement.toRefute(), state.refuting());
        figures.put("log E needed", Digits.show(test.logThreshold()));
        figures.put("anytime p-value", Digits.show(test.anytimePValue()));
        figures.put("error probability", Double.toString(trial.errorProbability()));
        figures.put("streams", streams());
        return Evidence.of(
                Evidence.Kind.SEQUENTIAL,
                statement.confirmedText(what) + " after " + state.count() + " replicates",
                figures,
                assumption.words(),
                "independent replicates (Philox streams)",
                "Ville's inequality");
    }

    private static void putEvidence(
            SequencedMap<String, String> figures, List<Hypothesis> hypotheses, List<EProcess> evidence) {
        for (int i = 0; i < hypotheses.size(); i++) {
            figures.put(
                    "log E against " + hypotheses.get(i).text(),
                    Digits.show(evidence.get(i).logValue()));
        }
    }
}
