package io.github.lemmata.verify.sequential;

import java.util.Optional;

/// What is known of a replicate before any is drawn; it decides which evidence and which interval is
/// used.
///
/// What can be seen to fail is checked on every replicate, and makes the test invalid if it does.
public sealed interface Assumption {

    /// Replicates lie in `[lower, upper]`.
    ///
    /// @throws IllegalArgumentException unless `lower < upper`, both finite
    static Assumption boundedIn(double lower, double upper) {
        return new Bounded(lower, upper);
    }

    /// Replicates are 1 where an event happens and 0 where it does not.
    static Assumption events() {
        return new Events();
    }

    /// Replicates are Gaussian with a known standard deviation, or sub-Gaussian with its square as
    /// variance proxy.
    ///
    /// @throws IllegalArgumentException unless `sigma` is above 0
    static Assumption subGaussian(double sigma) {
        return new SubGaussian(sigma);
    }

    /// Replicates have at most a known variance, however heavy their tails.
    ///
    /// @throws IllegalArgumentException unless `variance` is above 0
    static Assumption varianceAtMost(double variance) {
        return new BoundedVariance(variance);
    }

    /// The evidence against a hypothesis.
    ///
    /// @param hypothesis what is to be rejected
    /// @param distance how far from its edge a decision is to be made; 0 for no particular distance
    /// @param alpha the level at which it is to be rejected
    EProcess against(Hypothesis hypothesis, double distance, double alpha);

    /// The interval that is printed.
    ConfidenceSequence sequence(double distance, double alpha);

    /// What is wrong with a replicate, or nothing.
    Optional<String> violation(double x);

    /// The assumption as people read it.
    String words();

    /// Replicates lie in a known range.
    record Bounded(double lower, double upper) implements Assumption {

        /// The distance that is aimed at where none is named, as a share of the range.
        private static final double USUAL = 0.05;

        public Bounded {
            if (!(lower < upper && Double.isFinite(upper - lower))) {
                throw new IllegalArgumentException(
                        "range [" + lower + ", " + upper + "], expected lower < upper, both finite");
            }
        }

        @Override
        public EProcess against(Hypothesis hypothesis, double distance, double alpha) {
            double width = upper - lower;
            double aim = distance > 0 ? distance / width : USUAL;
            return new Rescaled(
                    lower,
                    width,
                    Settled.onUnitRange(hypothesis.rescaled(lower, upper), edge -> VerdictBet.against(edge, aim)));
        }

        @Override
        public ConfidenceSequence sequence(double distance, double alpha) {
            return new Rescaled.Sequence(lower, upper - lower, EmpiricalBernstein.of(alpha));
        }

        @Override
        public Optional<String> violation(double x) {
            return x >= lower && x <= upper
                    ? Optional.empty()
                    : Optional.of(x + ", outside the declared range [" + lower + ", " + upper + "]");
        }

        @Override
        public String words() {
            return "replicates lie in [" + Digits.show(lower) + ", " + Digits.show(upper) + "] (checked)";
        }
    }

    /// Replicates are events.
    record Events() implements Assumption {
        @Override
        public EProcess against(Hypothesis hypothesis, double distance, double alpha) {
            return Settled.onUnitRange(hypothesis, Tally::against);
        }

        @Override
        public ConfidenceSequence sequence(double distance, double alpha) {
            return Tally.Sequence.of(alpha);
        }

        @Override
        public Optional<String> violation(double x) {
            return x == 0 || x == 1 ? Optional.empty() : Optional.of(x + ", expected 0 or 1");
        }

        @Override
        public String words() {
            return "replicates are 0 or 1 (checked)";
        }
    }

    /// Replicates are sub-Gaussian.
    record SubGaussian(double sigma) implements Assumption {

        public SubGaussian {
            Domain.positive("sigma", sigma);
        }

        @Override
        public EProcess against(Hypothesis hypothesis, double distance, double alpha) {
            return Settled.onRealLine(hypothesis, edge -> NormalMixture.Against.of(edge, sigma, aim(distance), alpha));
        }

        @Override
        public ConfidenceSequence sequence(double distance, double alpha) {
            double replicates = -2 * sigma * sigma * Math.log(alpha) / (aim(distance) * aim(distance));
            return NormalMixture.Sequence.of(
                    sigma, NormalMixture.tuned(sigma * sigma * Math.max(1, replicates), alpha), alpha);
        }

        private double aim(double distance) {
            return distance > 0 ? distance : sigma / 10;
        }

        @Override
        public Optional<String> violation(double x) {
            return notFinite(x);
        }

        @Override
        public String words() {
            return "replicates are sub-Gaussian with σ = " + Digits.show(sigma) + " (assumed)";
        }
    }

    /// Replicates have a bounded variance.
    record BoundedVariance(double variance) implements Assumption {

        public BoundedVariance {
            Domain.positive("variance", variance);
        }

        @Override
        public EProcess against(Hypothesis hypothesis, double distance, double alpha) {
            double aim = distance > 0 ? distance : Math.sqrt(variance) / 10;
            return Settled.onRealLine(
                    hypothesis,
                    edge -> new Average(
                            Catoni.against(edge, variance, aim / 2), Catoni.against(edge, variance, 1.5 * aim)));
        }

        @Override
        public ConfidenceSequence sequence(double distance, double alpha) {
            return new Unknown();
        }

        @Override
        public Optional<String> violation(double x) {
            return notFinite(x);
        }

        @Override
        public String words() {
            return "replicates have a variance of at most " + Digits.show(variance) + " (assumed)";
        }
    }

    private static Optional<String> notFinite(double x) {
        return Double.isFinite(x) ? Optional.empty() : Optional.of(x + ", expected a finite number");
    }

    /// No interval in constant memory.
    record Unknown() implements ConfidenceSequence {
        @Override
        public ConfidenceSequence after(double x) {
            return this;
        }

        @Override
        public ConfidenceInterval interval() {
            return ConfidenceInterval.EVERYTHING;
        }
    }
}
