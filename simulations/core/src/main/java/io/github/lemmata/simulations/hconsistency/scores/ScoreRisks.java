package io.github.lemmata.simulations.hconsistency.scores;

import io.github.lemmata.simulations.hconsistency.scores.ScoredSample.Row;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.ConditionalMinimum;
import io.github.lemmata.theory.hconsistency.LeastRegret;
import io.github.lemmata.theory.hconsistency.TieBreak;
import java.util.Arrays;
import java.util.OptionalLong;

/// Risks and regrets of a classifier on its examples, as means over them; where scores tie, the last class
/// counts as predicted.
///
/// The examples are a distribution of their own, to which the theorems apply exactly: the mean zero-one
/// regret is at most what [io.github.lemmata.theory.hconsistency.RiskGuarantee] makes of the mean surrogate
/// regret. What they say about the population that they come from is an estimate.
///
/// @param tau the loss
/// @param zeroOne mean conditional zero-one risk $1-p_{\hat h}$; with certain labels the share of errors
/// @param surrogate mean conditional surrogate risk, infinite where a possible label has probability 0 and
///     $\tau\le1$
/// @param leastZeroOne mean of $1-p_{\max}$, 0 with certain labels
/// @param leastSurrogate mean of $C^*_\tau(p)$, 0 with certain labels
/// @param zeroOneRegret mean of $\Delta C_{01}$
/// @param surrogateRegret mean of $\Delta C_\tau$
/// @param forcedRegret mean of $\Delta_{\min}(p,\hat h)$: the part of the surrogate regret that no other
///     scores with
///     the same predictions could avoid
/// @param infiniteAt the line of the first example whose surrogate risk is infinite
public record ScoreRisks(
        double tau,
        double zeroOne,
        double surrogate,
        double leastZeroOne,
        double leastSurrogate,
        double zeroOneRegret,
        double surrogateRegret,
        double forcedRegret,
        OptionalLong infiniteAt) {

    /// The risks and regrets under the conditional distributions of the rows, which are the labels for
    /// certain where the sample knows no others.
    public static ScoreRisks conditional(ScoredSample sample, double tau) {
        Means means = new Means(tau);
        sample.rows().forEach(row -> means.add(row, row.distribution()));
        return means.result();
    }

    /// The risks and regrets with each label taken for certain: the empirical risks.
    public static ScoreRisks empirical(ScoredSample sample, double tau) {
        Means means = new Means(tau);
        sample.rows().forEach(row -> means.add(row, row.certain()));
        return means.result();
    }

    /// Weighted sums on their way to means.
    private static final class Means {

        private final CompSumLoss loss;
        private double weight;
        private double zeroOne;
        private double surrogate;
        private double leastZeroOne;
        private double leastSurrogate;
        private double zeroOneRegret;
        private double surrogateRegret;
        private double forcedRegret;
        private OptionalLong infiniteAt = OptionalLong.empty();

        Means(double tau) {
            loss = new CompSumLoss(tau);
        }

        void add(Row row, double[] p) {
            int predicted = TieBreak.LARGEST_INDEX.predicted(p, row.scores());
            double risk = loss.conditionalRisk(p, row.scores());
            double least = ConditionalMinimum.of(loss.tau(), p);
            weight += row.weight();
            zeroOne += row.weight() * (1 - p[predicted]);
            surrogate += row.weight() * risk;
            leastZeroOne += row.weight() * (1 - Arrays.stream(p).max().orElseThrow());
            leastSurrogate += row.weight() * least;
            zeroOneRegret += row.weight() * TieBreak.zeroOneRegret(p, predicted);
            // Rounding may leave a regret of 0 a little below.
            surrogateRegret += row.weight() * Math.max(0, risk - least);
            forcedRegret += row.weight() * LeastRegret.of(loss.tau(), p, predicted);
            if (Double.isInfinite(risk) && infiniteAt.isEmpty()) {
                infiniteAt = OptionalLong.of(row.line());
            }
        }

        ScoreRisks result() {
            return new ScoreRisks(
                    loss.tau(),
                    zeroOne / weight,
                    surrogate / weight,
                    leastZeroOne / weight,
                    leastSurrogate / weight,
                    zeroOneRegret / weight,
                    surrogateRegret / weight,
                    forcedRegret / weight,
                    infiniteAt);
        }
    }
}
