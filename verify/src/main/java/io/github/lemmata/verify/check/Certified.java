package io.github.lemmata.verify.check;

import io.github.lemmata.verify.Certificate;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.prover.CertificateText;
import io.github.lemmata.verify.prover.Limits;
import io.github.lemmata.verify.prover.MutationScore;
import io.github.lemmata.verify.prover.Outcome;
import io.github.lemmata.verify.prover.Prover;
import io.github.lemmata.verify.prover.Tangency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// The check for an inequality between formulas over a box: a proof on the whole box, or a point where
/// it fails.
///
/// ```java
/// var x = variable("x");
/// claim("demo.logarithm")
///         .says("The logarithm is below its tangent.")
///         .source(DERIVED.at("demo"))
///         .theory(log1p(x).isAtMost(x).on(x.in("0.1", "1")))
///         .checkedBy(Certified.inequality("demo.logarithm"))
///         .twin("0.9 x", log1p(x).isAtMost(number("0.9").times(x)).on(x.in("0.1", "1")))
///         .build();
/// ```
///
/// @param <T> what the claim is about
public final class Certified<T> implements Check<T> {

    private static final int SMOKE = 100_000;
    private static final int QUICK = 1_000_000;
    private static final int DEEP = 10_000_000;
    private static final int MUTANT = 10_000;

    private final String id;
    private final Function<? super T, Task> statement;
    private final String what;
    private final boolean mutated;

    private Certified(String id, Function<? super T, Task> statement, String what, boolean mutated) {
        this.id = id;
        this.statement = statement;
        this.what = what;
        this.mutated = mutated;
    }

    /// What is to be proved, and what it takes for that to be the statement.
    ///
    /// @param inequality the statement itself, or one on a derivative of its slack
    /// @param lemmas the exact zeros of the lower derivatives; none for the statement itself
    private record Task(Inequality inequality, List<String> lemmas) {

        static Task of(Inequality inequality) {
            return new Task(inequality, List.of());
        }

        static Task of(Tangency tangency) {
            return new Task(tangency.reduced(), tangency.lemmas());
        }
    }

    /// The check of a claim that is about an inequality.
    ///
    /// @param id the claim, to be named in the certificate
    public static Certified<Inequality> inequality(String id) {
        return new Certified<>(id, Task::of, "", true);
    }

    /// The check of a claim whose theory, a bound for example, enters an inequality.
    ///
    /// @param id the claim, to be named in the certificate
    public static <T> Certified<T> that(String id, Function<? super T, Inequality> statement) {
        return new Certified<>(id, candidate -> Task.of(statement.apply(candidate)), "", true);
    }

    /// The check of a claim whose theory enters an inequality that is tight where a variable has a certain
    /// value: the derivative of the slack of the given order is proved not to be negative, which suffices by
    /// [Tangency].
    ///
    /// Where that derivative is negative the check is undecided, since the statement may hold all the same.
    ///
    /// @param id the claim, to be named in the certificate
    /// @param variable the variable
    /// @param at its value there, a decimal number
    /// @param order how often the slack has to be differentiated, at least 1
    /// @param statement the inequality; its slack and the lower derivatives vanish there for every candidate
    public static <T> Certified<T> tightAt(
            String id, String variable, String at, int order, Function<? super T, Inequality> statement) {
        return new Certified<>(
                id, candidate -> Task.of(Tangency.of(statement.apply(candidate), variable, at, order)), "", true);
    }

    /// The same check without the score of automatic mutants, which takes many times as long as the proof where the
    /// formula is long.
    public Certified<T> withoutMutants() {
        return new Certified<>(id, statement, what, false);
    }

    /// The same check, with a name for what it proves: a claim may have several certificates.
    ///
    /// @param words the statement in a few words, for the evidence
    public Certified<T> named(String words) {
        return new Certified<>(id, statement, words + ": ", mutated);
    }

    @Override
    public Verdict judge(T candidate, Trial trial) {
        var limits = Limits.DEFAULT.withBoxes(trial.effort().pick(SMOKE, QUICK, DEEP));
        var task = statement.apply(candidate);
        var verdict = verdict(task, Prover.prove(task.inequality(), limits, () -> trial.step(0, 1)));
        trial.step(1, 1);
        return verdict;
    }

    private Verdict verdict(Task task, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Proved proved ->
                new Verdict.Proved(new Certificate(summary(proved), CertificateText.of(id, proved, task.lemmas())));
            case Outcome.Refuted refuted -> refuted(task, counterexample(refuted));
            case Outcome.Undecided open -> new Verdict.Undecided(open.reason(), evidence(open));
        };
    }

    private static Verdict refuted(Task task, Counterexample where) {
        return task.lemmas().isEmpty()
                ? new Verdict.Refuted(where)
                : new Verdict.Undecided(
                        "a derivative of the slack is negative, which leaves the statement open: " + where,
                        Evidence.NONE);
    }

    private String summary(Outcome.Proved proved) {
        var proof = proved.proof();
        var pieces = proof.boxes() == 1
                ? "holds on the whole box, in one piece"
                : "holds on each of " + proof.leaves() + " pieces of the box";
        return what + (mutated ? pieces + "; " + mutants(proved.inequality()) : pieces);
    }

    /// What became of the statement's automatic mutants, which serve as further twins.
    private static String mutants(Inequality inequality) {
        var score = MutationScore.of(inequality, Limits.DEFAULT.withBoxes(MUTANT));
        long refuted = score.count(MutationScore.Kind.REFUTED);
        long open = score.count(MutationScore.Kind.OPEN);
        long weaker = score.count(MutationScore.Kind.TRUE) + score.count(MutationScore.Kind.EQUAL);
        return refuted + " of " + (refuted + open) + " mutants refuted, " + weaker + " true as well";
    }

    private static Counterexample counterexample(Outcome.Refuted refuted) {
        var relation = refuted.inequality().relation();
        return new Counterexample(
                refuted.instance(),
                "the slack is in " + refuted.slack() + ", expected " + (relation.strict() ? "> 0" : "≥ 0"),
                refuted.path());
    }

    private Evidence evidence(Outcome.Undecided open) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("boxes examined", Integer.toString(open.boxes()));
        figures.put("boxes left", Integer.toString(open.left()));
        if (!open.worst().isEmpty()) {
            figures.put("worst box", open.worst().getFirst().sides().toString());
            figures.put(
                    "lower end of the slack there",
                    Double.toString(open.worst().getFirst().lower()));
        }
        return Evidence.of(
                Evidence.Kind.CERTIFICATE,
                what + open.left() + " boxes are left open",
                figures,
                "outward-rounded interval arithmetic");
    }
}
