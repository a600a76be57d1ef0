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
    /// probability; the
    /// first that refutes decides. An undecided part leaves the whole undecided; the whole is proved if every
    /// part is.
    static <T> Check<T> all(List<Check<T>> parts) {
        return (candidate, trial) -> {
            var verdicts = new ArrayList<Verdict>();
            for (int i = 0; i < parts.size(); i++) {
                var verdict = parts.get(i).judge(candidate, trial.part(i, parts.size()));
                if (verdict instanceof Verdict.Refuted) {
                    return verdict;
                }
                verdicts.add(verdict);
            }
            return together(verdicts);
        };
    }

    private static Verdict together(List<Verdict> verdicts) {
        var certificates = new ArrayList<Certificate>();
        var evidence = new ArrayList<Evidence>();
        for (var verdict : verdicts) {
            switch (verdict) {
                case Verdict.Refuted _, Verdict.Undecided _ -> {
                    return verdict;
                }
                case Verdict.Proved proved -> {
                    certificates.addAll(proved.certificates());
                    evidence.add(Evidence.of(proved.certificates()));
                }
                case Verdict.Confirmed confirmed -> evidence.add(confirmed.evidence());
            }
        }
        boolean all = verdicts.stream().allMatch(Verdict.Proved.class::isInstance);
        return all ? new Verdict.Proved(certificates) : new Verdict.Confirmed(Evidence.all(evidence));
    }
}
