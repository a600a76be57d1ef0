package io.github.lemmata.verify.check;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The check for a statement about a declared list of cases: every case is computed and compared.
public final class CaseByCase {

    private CaseByCase() {}

    /// A closed form against an independent computation on every case, at the effort's list of cases.
    ///
    /// @param what the cases in a few words, for the evidence
    /// @param cases the cases in the order in which they are tried, the simplest first
    /// @param statement compares the candidate with the independent computation on a case
    public static <T, C> Check<T> identity(
            String what, Function<Effort, List<C>> cases, BiFunction<? super T, C, Comparison> statement) {
        return check(Evidence.Kind.IDENTITY, what, cases, statement);
    }

    /// A rate that the candidate states against the rate that was measured on every case.
    ///
    /// @param what the cases in a few words, for the evidence
    /// @param cases the cases in the order in which they are tried
    /// @param statement compares the candidate's rate with the measured one on a case
    public static <T, C> Check<T> rate(
            String what, Function<Effort, List<C>> cases, BiFunction<? super T, C, Comparison> statement) {
        return check(Evidence.Kind.RATE, what, cases, statement);
    }

    private static <T, C> Check<T> check(
            Evidence.Kind kind,
            String what,
            Function<Effort, List<C>> casesAt,
            BiFunction<? super T, C, Comparison> statement) {
        return (candidate, trial) -> {
            List<C> cases = casesAt.apply(trial.effort());
            Comparison closest = null;
            for (int i = 0; i < cases.size(); i++) {
                trial.step(i, cases.size());
                var comparison = statement.apply(candidate, cases.get(i));
                if (!comparison.holds()) {
                    return new Verdict.Refuted(new Counterexample(
                            cases.get(i).toString(), comparison.text(), "case " + (i + 1) + " of " + cases.size()));
                }
                closest = closest == null || comparison.slack() < closest.slack() ? comparison : closest;
            }
            var figures = new LinkedHashMap<String, String>();
            figures.put("cases", Integer.toString(cases.size()));
            if (closest != null) {
                figures.put("closest", closest.text());
            }
            boolean rate = kind == Evidence.Kind.RATE && closest != null;
            var summary = rate ? what + ": " + closest.text() : cases.size() + " " + what;
            return closest == null
                    ? new Verdict.Undecided("there were no cases", Evidence.of(kind, summary, figures))
                    : new Verdict.Confirmed(Evidence.of(kind, summary, figures));
        };
    }
}
