package io.github.lemmata.verify.check;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import java.util.LinkedHashMap;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/// The sequential check for a statement `Pr(event) >= claimed`, with a declared slack.
///
/// Replicates are drawn one by one, in index order, each from its own stream. The statement is confirmed as soon as
/// `Pr > claimed - slack` is established and refuted as soon as `Pr < claimed` is, each by an e-process at the
/// trial's
/// error probability. Looking after every
/// replicate costs nothing in validity. Source: spec sequential-tests, sections 2, 3.5 and 4.
///
/// @param <T> what the claim is about
public final class ProportionTest<T> implements Check<T> {

    private final String event;
    private final double claimed;
    private final double slack;
    private final BiPredicate<? super T, RandomStream> replicate;
    private final ToIntFunction<Effort> most;

    private ProportionTest(
            String event,
            double claimed,
            double slack,
            BiPredicate<? super T, RandomStream> replicate,
            ToIntFunction<Effort> most) {
        this.event = event;
        this.claimed = claimed;
        this.slack = slack;
        this.replicate = replicate;
        this.most = most;
    }

    /// The test of `Pr(event) >= claimed`.
    ///
    /// @param event the event in words
    /// @param claimed the claimed probability, in (slack, 1)
    /// @param slack how much less is still confirmed, above 0
    /// @param replicate whether the event happens in the replicate with the given stream
    /// @throws IllegalArgumentException if `0 < claimed - slack < claimed < 1` fails
    public static <T> ProportionTest<T> atLeast(
            String event, double claimed, double slack, BiPredicate<? super T, RandomStream> replicate) {
        if (!(0 < claimed - slack && slack > 0 && claimed < 1)) {
            throw new IllegalArgumentException(
                    "claimed probability " + claimed + " with slack " + slack + ", expected 0 < slack < claimed < 1");
        }
        return new ProportionTest<>(event, claimed, slack, replicate, effort -> effort.pick(2000, 5000, 100_000));
    }

    @Override
    public Verdict judge(T candidate, Trial trial) {
        double threshold = -Math.log(trial.errorProbability());
        long successes = 0;
        int budget = most.applyAsInt(trial.effort());
        for (int n = 1; n <= budget; n++) {
            successes +=
                    replicate.test(candidate, trial.stream().child("replicate").child(n)) ? 1 : 0;
            trial.step(n, budget);
            if (BernoulliEvidence.againstAtMost(successes, n, claimed - slack) >= threshold) {
                return new Verdict.Confirmed(evidence(trial, successes, n));
            }
            if (BernoulliEvidence.againstAtLeast(successes, n, claimed) >= threshold) {
                return new Verdict.Refuted(new Counterexample(
                        "replicates 1 to " + n + " of stream " + trial.stream().path(),
                        "Pr(" + event + ") < " + claimed + " established, but expected >= " + claimed + " (" + successes
                                + " of " + n + ")",
                        "sequential test at error probability " + trial.errorProbability()));
            }
        }
        return new Verdict.Undecided(
                "the budget of " + budget + " replicates ended first", evidence(trial, successes, budget));
    }

    private Evidence evidence(Trial trial, long successes, int n) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("event", event);
        figures.put("replicates", Integer.toString(n));
        figures.put("successes", Long.toString(successes));
        figures.put("claimed probability", Double.toString(claimed));
        figures.put("slack", Double.toString(slack));
        figures.put("error probability", Double.toString(trial.errorProbability()));
        return Evidence.of(
                Evidence.Kind.SEQUENTIAL,
                "Pr(" + event + ") > " + Comparison.show(claimed - slack) + " after " + n + " replicates",
                figures,
                "independent replicates (Philox streams)",
                "Ville's inequality");
    }
}
