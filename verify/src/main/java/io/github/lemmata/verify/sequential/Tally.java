package io.github.lemmata.verify.sequential;

/// Events counted, as evidence against a hypothesis on their probability.
///
/// @param hypothesis what it speaks against; its edge in (0, 1)
/// @param successes how often the event happened
/// @param flips how often it was looked for
record Tally(Hypothesis hypothesis, double successes, long flips) implements EProcess {

    static Tally against(Hypothesis hypothesis) {
        return new Tally(hypothesis, 0, 0);
    }

    @Override
    public Tally after(double x) {
        return new Tally(hypothesis, successes + x, flips + 1);
    }

    @Override
    public double logValue() {
        return switch (hypothesis) {
            case Hypothesis.AtMost(double p) -> BetaBinomial.againstAtMost(successes, flips, p);
            case Hypothesis.AtLeast(double p) -> BetaBinomial.againstAtLeast(successes, flips, p);
        };
    }

    /// Events counted, as intervals for their probability.
    record Sequence(double alpha, double successes, long flips) implements ConfidenceSequence {

        static Sequence of(double alpha) {
            return new Sequence(alpha, 0, 0);
        }

        @Override
        public Sequence after(double x) {
            return new Sequence(alpha, successes + x, flips + 1);
        }

        @Override
        public ConfidenceInterval interval() {
            return BetaBinomial.interval(successes, flips, alpha);
        }
    }
}
