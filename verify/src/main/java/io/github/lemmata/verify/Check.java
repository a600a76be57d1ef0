package io.github.lemmata.verify;

import java.util.ArrayList;
import java.util.List;

/// A procedure that proves, confirms or refutes a candidate theory.
///
/// The candidate is a parameter: the claim's own theory has to pass, each of its twins has to be refuted, and a
/// reader's formula is graded by the same call.
///
/// @param <T> what the statement is about: a bound, a closed form, a rate, an estimator
@FunctionalInterface
public interface Check<T> {

    /// Judges the candidate; the same candidate and trial give the same verdict to the bit.
    Verdict judge(T candidate, Trial trial);

    /// A check that passes only what every given check passes.
    ///
    /// The checks are asked in order, each with its own random stream and an equal share of the error
    /// probability;
    /// the
    /// first that refutes decides. An undecided part leaves the whole undecided.
    static <T> Check<T> all(List<Check<T>> parts) {
        return (candidate, trial) -> {
            var evidence = new ArrayList<Evidence>();
            Verdict.Undecided undecided = null;
            for (int i = 0; i < parts.size(); i++) {
                switch (parts.get(i).judge(candidate, trial.part(i, parts.size()))) {
                    case Verdict.Refuted refuted -> {
                        return refuted;
                    }
                    case Verdict.Undecided open -> undecided = undecided == null ? open : undecided;
                    case Verdict.Proved proved -> evidence.add(Evidence.of(proved.certificate()));
                    case Verdict.Confirmed confirmed -> evidence.add(confirmed.evidence());
                }
            }
            return undecided != null ? undecided : new Verdict.Confirmed(Evidence.all(evidence));
        };
    }
}
