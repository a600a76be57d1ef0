package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.ReluScore;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.hconsistency.DerivativeGenerator;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Stochastic gradient descent of a linear score whose loss is drawn anew for every batch, or is a fixed one.
///
/// A batch of $B$ rows with margins $z_i=y_i(w^\top x_i+b)$ moves the weights by minus the step times
/// $\frac1B\sum_ig_iy_i(x_i,1)$, where $g$ comes from [DerivativeGenerator] or from the fixed loss. The generator's
/// $\lambda$ is 0 at first and redrawn uniformly on $[-1,1]$ every `period` epochs. Order of rows and draws depend on
/// the stream and the epoch alone, so that runs with different losses on one stream are paired.
///
/// Source: Dai, ICML 2025; spec section 4, item 6.
///
/// @param epochs how often all rows are seen, 0 or more
/// @param batch rows in a batch; the last one of an epoch may be smaller
/// @param step step size, above 0
/// @param period epochs between draws of $\lambda$
public record EnsembleDescent(int epochs, int batch, double step, int period) {

    /// Where nothing is prescribed.
    public static final EnsembleDescent DEFAULT = new EnsembleDescent(50, 64, 0.1, 10);

    /// The exponential loss alone can have gradients of any size.
    private static final double LARGEST_GRADIENT = 10;

    /// Keeps that gradient finite before it is clipped.
    private static final double LARGEST_DERIVATIVE = 1e100;

    public EnsembleDescent {
        Require.atLeast("epochs", epochs, 0);
        Require.atLeast("batch", batch, 1);
        Require.positive("step", step);
        Require.atLeast("period", period, 1);
    }

    /// A linear score.
    ///
    /// @param weights $w$
    /// @param intercept $b$
    public record LinearScore(double[] weights, double intercept) {

        /// Returns the share of rows that the score puts into the wrong class; a score of 0 is class $-1$.
        ///
        /// @param rows indices of rows of the sample
        public double errorOn(ReluScore.Sample sample, int[] rows) {
            long wrong = Arrays.stream(rows)
                    .filter(i -> (sample.linear(weights, intercept, i) > 0 ? 1 : -1) != sample.labels()[i])
                    .count();
            return (double) wrong / rows.length;
        }
    }

    /// Returns the score after training on the sample's training rows with derivatives that are drawn.
    public LinearScore withEnsemble(ReluScore.Sample sample, RandomStream stream) {
        return run(sample, stream, Optional.empty());
    }

    /// Returns the score after training on the sample's training rows with a fixed loss.
    public LinearScore with(MarginLoss loss, ReluScore.Sample sample, RandomStream stream) {
        return run(sample, stream, Optional.of(loss));
    }

    private LinearScore run(ReluScore.Sample sample, RandomStream stream, Optional<MarginLoss> loss) {
        var descent = new Descent(sample, loss);
        double lambda = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            if (epoch > 0 && epoch % period == 0) {
                lambda = stream.child("lambda").child(epoch).generator().nextDouble(-1, 1);
            }
            descent.epoch(epoch, lambda, stream);
        }
        return new LinearScore(descent.weights, descent.intercept);
    }

    private final class Descent {
        private final ReluScore.Sample sample;
        private final Optional<MarginLoss> loss;
        private final double[] weights;
        private double intercept;

        Descent(ReluScore.Sample sample, Optional<MarginLoss> loss) {
            this.sample = sample;
            this.loss = loss;
            weights = new double[sample.dimension()];
        }

        void epoch(int epoch, double lambda, RandomStream stream) {
            int[] order = sample.train().clone();
            PermutationSampler.shuffle(stream.child("order").child(epoch).generator(), order);
            var normal = ZigguratSampler.NormalizedGaussian.of(
                    stream.child("draws").child(epoch).generator());
            for (int from = 0; from < order.length; from += batch) {
                int[] rows = Arrays.copyOfRange(order, from, Math.min(order.length, from + batch));
                double[] margins = IntStream.of(rows)
                        .mapToDouble(i -> sample.labels()[i] * sample.linear(weights, intercept, i))
                        .toArray();
                double[] derivatives = loss.map(fixed -> Arrays.stream(margins)
                                .map(z -> Math.max(fixed.derivative(z), -LARGEST_DERIVATIVE))
                                .toArray())
                        .orElseGet(() -> DerivativeGenerator.derivatives(
                                margins, normal.samples(rows.length).toArray(), lambda));
                move(rows, derivatives);
            }
        }

        private void move(int[] rows, double[] derivatives) {
            double[] gradient = new double[weights.length];
            double gradientOfIntercept = 0;
            for (int k = 0; k < rows.length; k++) {
                double slope = derivatives[k] * sample.labels()[rows[k]] / rows.length;
                int start = rows[k] * weights.length;
                for (int j = 0; j < weights.length; j++) {
                    gradient[j] += slope * sample.features()[start + j];
                }
                gradientOfIntercept += slope;
            }
            double size = step * clipping(gradient, gradientOfIntercept);
            for (int j = 0; j < weights.length; j++) {
                weights[j] -= size * gradient[j];
            }
            intercept -= size * gradientOfIntercept;
        }

        private double clipping(double[] gradient, double gradientOfIntercept) {
            if (!loss.equals(Optional.of(MarginLoss.EXPONENTIAL))) {
                return 1;
            }
            double squares = gradientOfIntercept * gradientOfIntercept;
            for (double g : gradient) {
                squares += g * g;
            }
            double norm = Math.sqrt(squares);
            return norm > LARGEST_GRADIENT ? LARGEST_GRADIENT / norm : 1;
        }
    }
}
