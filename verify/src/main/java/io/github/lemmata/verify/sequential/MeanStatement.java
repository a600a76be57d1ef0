package io.github.lemmata.verify.sequential;

import java.util.List;

/// A statement on the mean of a replicate, and which hypotheses have to be rejected to decide it.
///
/// Every statement is confirmed when all of its confirming hypotheses are rejected at $1/\alpha$: no
/// halving, since where it is wrong one of them is true. Source: spec sequential-tests, sections 1 and
/// 2.
public sealed interface MeanStatement {

    /// `mean = value` up to the tolerance.
    ///
    /// @throws IllegalArgumentException unless the tolerance is above 0
    record Equal(double value, Tolerance tolerance) implements MeanStatement {
        public Equal {
            Domain.positive("tolerance of an equality", tolerance.width());
        }
    }

    /// `mean <= value`: confirmed below `value + tolerance`, refuted above `value`.
    record AtMost(double value, Tolerance tolerance) implements MeanStatement {}

    /// `mean >= value`: confirmed above `value - tolerance`, refuted below `value`.
    record AtLeast(double value, Tolerance tolerance) implements MeanStatement {}

    /// What is claimed.
    double value();

    /// How much is forgiven.
    Tolerance tolerance();

    /// The hypotheses that all have to be rejected to confirm the statement.
    default List<Hypothesis> toConfirm() {
        double width = tolerance().width();
        return switch (this) {
            case Equal(double value, var _) ->
                List.of(new Hypothesis.AtLeast(value + width), new Hypothesis.AtMost(value - width));
            case AtMost(double bound, var _) -> List.of(new Hypothesis.AtLeast(bound + width));
            case AtLeast(double bound, var _) -> List.of(new Hypothesis.AtMost(bound - width));
        };
    }

    /// The hypotheses whose rejection refutes the statement; see [#logRefutation] for how they are
    /// put together.
    default List<Hypothesis> toRefute() {
        return switch (this) {
            case Equal(double value, var tolerance) -> {
                double width = tolerance.forgiven();
                yield List.of(new Hypothesis.AtMost(value + width), new Hypothesis.AtLeast(value - width));
            }
            case AtMost(double bound, var _) -> List.of(new Hypothesis.AtMost(bound));
            case AtLeast(double bound, var _) -> List.of(new Hypothesis.AtLeast(bound));
        };
    }

    /// The evidence for a refutation, to be held against $\log(1/\alpha)$.
    ///
    /// For a tolerant equality either hypothesis at $2/\alpha$; for a strict one their average at
    /// $1/\alpha$.
    ///
    /// @param logs the logarithms of the e-values against [#toRefute], in its order
    default double logRefutation(double... logs) {
        return switch (this) {
            case Equal(var _, var tolerance) ->
                tolerance.strict() ? EProcess.logAverage(logs[0], logs[1]) : Math.max(logs[0], logs[1]) - Math.log(2);
            case AtMost _, AtLeast _ -> logs[0];
        };
    }

    /// By how much a mean lies inside what is confirmed (positive) or inside what is refuted
    /// (negative).
    default double clearance(double mean) {
        double width = tolerance().width();
        return switch (this) {
            case Equal(double value, var _) -> width - Math.abs(mean - value);
            case AtMost(double bound, var _) -> mean <= bound ? bound + width - mean : bound - mean;
            case AtLeast(double bound, var _) -> mean >= bound ? mean - bound + width : mean - bound;
        };
    }

    /// What is established when the statement is confirmed.
    default String confirmedText(String what) {
        double width = tolerance().width();
        return switch (this) {
            case Equal(double value, var _) -> what + " = " + Digits.show(value) + " ± " + Digits.show(width);
            case AtMost(double bound, var _) -> what + " < " + Digits.show(bound + width);
            case AtLeast(double bound, var _) -> what + " > " + Digits.show(bound - width);
        };
    }

    /// What is established when the statement is refuted, and what was expected instead.
    default String refutedText(String what) {
        return switch (this) {
            case Equal(double value, var tolerance) -> {
                var expected = tolerance.strict()
                        ? Digits.show(value)
                        : Digits.show(value) + " ± " + Digits.show(tolerance.width());
                yield what + " ≠ " + expected + " established, but expected = " + Digits.show(value);
            }
            case AtMost(double bound, var _) ->
                what + " > " + Digits.show(bound) + " established, but expected ≤ " + Digits.show(bound);
            case AtLeast(double bound, var _) ->
                what + " < " + Digits.show(bound) + " established, but expected ≥ " + Digits.show(bound);
        };
    }
}
