package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.theory.hconsistency.CompSumLoss;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The least conditional risk of a comp-sum loss, found by minimising over the scores.
///
/// The risk is convex in the scores for $\tau\le1$ alone, and for $\tau\ge2$ its infimum is approached only
/// as a score goes to infinity. Hence the minimiser is followed from $\tau\le1$ to the loss in small steps,
/// and where that may end in another valley, starts far out are tried too.
public final class ConditionalRiskMinimiser {

    private static final int MOST_STEPS = 1000;
    private static final double LONGEST_CHANGE = 0.05;
    private static final double FAR = 40;

    private ConditionalRiskMinimiser() {}

    /// Returns the least risk found over all scores.
    ///
    /// @param loss the loss
    /// @param p conditional probabilities of the classes
    public static double overScores(CompSumLoss loss, double[] p) {
        double followed = follow(loss, new double[p.length], at -> new Risk(at, p));
        return IntStream.range(0, p.length)
                .mapToDouble(y -> QuasiNewton.minimise(new Risk(loss, p), far(p.length, y), MOST_STEPS)
                        .value())
                .reduce(followed, Math::min);
    }

    /// Returns the least risk found over the scores that predict a class: $f_y=f_h-d_y^2$, minimised over
    /// $d$.
    ///
    /// @param loss the loss
    /// @param p conditional probabilities of the classes
    /// @param predicted $h$, counted from 0
    public static double givenPrediction(CompSumLoss loss, double[] p, int predicted) {
        var start = new double[p.length];
        Arrays.fill(start, 1);
        return follow(loss, start, at -> new RiskBelow(new Risk(at, p), predicted));
    }

    private static double follow(CompSumLoss loss, double[] start, Function<CompSumLoss, SmoothFunction> risk) {
        double from = Math.min(1, loss.tau());
        int changes = (int) Math.ceil((loss.tau() - from) / LONGEST_CHANGE);
        var found = QuasiNewton.minimise(risk.apply(new CompSumLoss(from)), start, MOST_STEPS);
        for (int i = 1; i <= changes; i++) {
            double tau = i == changes ? loss.tau() : from + i * LONGEST_CHANGE;
            found = QuasiNewton.minimise(risk.apply(new CompSumLoss(tau)), found.x(), MOST_STEPS);
        }
        return found.value();
    }

    private static double[] far(int n, int label) {
        var scores = new double[n];
        scores[label] = FAR;
        return scores;
    }

    /// The conditional risk as a function of the scores.
    private record Risk(CompSumLoss loss, double[] p) implements SmoothFunction {
        @Override
        public double value(double[] scores) {
            return loss.conditionalRisk(p, scores);
        }

        @Override
        public double[] gradient(double[] scores) {
            var sum = new double[p.length];
            for (int y = 0; y < p.length; y++) {
                if (p[y] > 0) {
                    double[] ofLabel = loss.gradient(scores, y);
                    for (int k = 0; k < p.length; k++) {
                        sum[k] += p[y] * ofLabel[k];
                    }
                }
            }
            return sum;
        }
    }

    /// The conditional risk at scores $-d_y^2$, and 0 for the predicted class.
    private record RiskBelow(Risk risk, int predicted) implements SmoothFunction {
        @Override
        public double value(double[] d) {
            return risk.value(scores(d));
        }

        @Override
        public double[] gradient(double[] d) {
            double[] gradient = risk.gradient(scores(d));
            Arrays.setAll(gradient, y -> y == predicted ? 0 : -2 * d[y] * gradient[y]);
            return gradient;
        }

        private double[] scores(double[] d) {
            var scores = new double[d.length];
            Arrays.setAll(scores, y -> y == predicted ? 0 : -d[y] * d[y]);
            return scores;
        }
    }
}
