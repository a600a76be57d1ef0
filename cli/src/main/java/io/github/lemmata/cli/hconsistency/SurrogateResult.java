package io.github.lemmata.cli.hconsistency;

import io.github.lemmata.simulations.hconsistency.scores.ScoreRisks;
import io.github.lemmata.simulations.hconsistency.scores.ScoredSample;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// What `lemmata apply surrogate` found.
sealed interface SurrogateResult {

    /// The loss that was asked about.
    SurrogateLoss loss();

    /// Its $\tau$.
    double tau();

    /// From the mean surrogate regret in that loss to the zero-one loss.
    Transfer transfer();

    /// The mean zero-one regret that goes with it, where it was measured.
    OptionalDouble observed();

    /// The same for other losses, $\tau$ rising.
    List<Transfer> overTau();

    /// The guarantee for an excess risk that the user knows.
    ///
    /// @param classes $n$
    /// @param excess $R_\tau(h)-R^*_\tau(H)$
    /// @param gap $M_\tau(H)$
    /// @param zeroOneGap $M_{01}(H)$
    record ForExcess(SurrogateLoss loss, double tau, int classes, double excess, double gap, double zeroOneGap)
            implements SurrogateResult {

        @Override
        public Transfer transfer() {
            return new Transfer(tau, classes, excess + gap);
        }

        @Override
        public OptionalDouble observed() {
            return OptionalDouble.empty();
        }

        @Override
        public List<Transfer> overTau() {
            return Arrays.stream(Transfer.taus(tau))
                    .mapToObj(other -> new Transfer(other, classes, excess + gap))
                    .toList();
        }

        /// What is guaranteed: the smallest bound less the gap of the zero-one loss.
        double guaranteed() {
            return transfer().smallest().bound() - zeroOneGap;
        }
    }

    /// The bounds for a classifier on its examples.
    ///
    /// @param sample the examples, their scores and labels
    record ForSample(SurrogateLoss loss, double tau, ScoredSample sample) implements SurrogateResult {

        @Override
        public Transfer transfer() {
            return transfer(risks(tau));
        }

        @Override
        public OptionalDouble observed() {
            return OptionalDouble.of(risks(tau).zeroOneRegret());
        }

        @Override
        public List<Transfer> overTau() {
            return Arrays.stream(Transfer.taus(tau))
                    .mapToObj(other -> transfer(risks(other)))
                    .toList();
        }

        /// The risks under the conditional distributions, or the certain labels where these are all that is
        /// known.
        ScoreRisks risks(double other) {
            return ScoreRisks.conditional(sample, other);
        }

        private Transfer transfer(ScoreRisks risks) {
            return new Transfer(risks.tau(), sample.classes().size(), risks.surrogateRegret());
        }
    }
}
