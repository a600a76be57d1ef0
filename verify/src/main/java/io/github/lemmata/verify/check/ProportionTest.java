package io.github.lemmata.verify.check;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.sequential.Assumption;
import io.github.lemmata.verify.sequential.Checkpoints;
import io.github.lemmata.verify.sequential.MeanTest;
import io.github.lemmata.verify.sequential.Replicate;
import io.github.lemmata.verify.sequential.Tolerance;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;

/// The sequential check for a statement on the probability of an event.
///
/// ```java
/// ProportionTest.atLeast("the batch perceptron wins", 0.9, 0.15, (theory, stream) -> theory.won(stream))
/// ```
///
/// A statement on a quantile is one on the event that a draw lies below it. The test is a [MeanTest]
/// whose replicates are 1 where the event happens: its evidence is the beta-binomial mixture, looked at
/// after every replicate. Source: spec sequential-tests 3.5.
public final class ProportionTest {

    private ProportionTest() {}

    /// The test of `Pr(event) >= claimed`: confirmed above `claimed - slack`, refuted below
    /// `claimed`.
    ///
    /// @param event the event in words
    /// @param claimed the claimed probability, in (slack, 1)
    /// @param slack how much less is still confirmed, above 0
    /// @param replicate whether the event happens in the replicate with the given stream
    /// @throws IllegalArgumentException if `0 < slack < claimed < 1` fails
    public static <T> MeanTest<T> atLeast(
            String event, double claimed, double slack, BiPredicate<? super T, RandomStream> replicate) {
        requireSlack(claimed, slack, claimed);
        return usual(MeanTest.atLeast(
                name(event), _ -> claimed, Tolerance.within(slack), Assumption.events(), Replicate.event(replicate)));
    }

    /// The test of `Pr(event) <= claimed`: confirmed below `claimed + slack`, refuted above
    /// `claimed`.
    ///
    /// @param event the event in words
    /// @param claimed the claimed probability, in (0, 1 - slack)
    /// @param slack how much more is still confirmed, above 0
    /// @param replicate whether the event happens in the replicate with the given stream
    /// @throws IllegalArgumentException if `0 < slack < 1 - claimed < 1` fails
    public static <T> MeanTest<T> atMost(
            String event, double claimed, double slack, BiPredicate<? super T, RandomStream> replicate) {
        requireSlack(claimed, slack, 1 - claimed);
        return usual(MeanTest.atMost(
                name(event), _ -> claimed, Tolerance.within(slack), Assumption.events(), Replicate.event(replicate)));
    }

    /// The test of `Pr(event) = claimed`, up to a tolerance; refuted outside it.
    ///
    /// @param event the event in words
    /// @param claimed what the candidate says its probability is
    /// @param tolerance how far off is still confirmed, above 0
    /// @param replicate whether the event happens in the replicate with the given stream
    public static <T> MeanTest<T> equal(
            String event,
            ToDoubleFunction<? super T> claimed,
            Tolerance tolerance,
            BiPredicate<? super T, RandomStream> replicate) {
        return usual(MeanTest.equal(name(event), claimed, tolerance, Assumption.events(), Replicate.event(replicate)));
    }

    private static <T> MeanTest<T> usual(MeanTest<T> test) {
        return test.upTo(2000, 5000, 100_000).lookedAt(Checkpoints.EVERY_REPLICATE);
    }

    private static String name(String event) {
        return "Pr(" + event + ")";
    }

    private static void requireSlack(double claimed, double slack, double room) {
        if (!(slack > 0 && slack < room && claimed > 0 && claimed < 1)) {
            throw new IllegalArgumentException("claimed probability " + claimed + " with slack " + slack
                    + ", expected both above 0 and the slack to leave a probability in (0, 1)");
        }
    }
}
