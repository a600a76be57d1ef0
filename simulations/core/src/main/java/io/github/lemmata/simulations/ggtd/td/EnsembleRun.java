package io.github.lemmata.simulations.ggtd.td;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.ggtd.SampledProcess;
import io.github.lemmata.theory.ggtd.EffectiveBatchSize;
import io.github.lemmata.theory.ggtd.InverseVarianceWeights;
import io.github.lemmata.theory.ggtd.PluginKurtosis;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// An ensemble in training: its parameters, and where its walk has come to.
public final class EnsembleRun {

    private static final int NOISE_AT_ONCE = 1024;

    private final EnsembleTd ensemble;
    private final EnsembleTd.Settings settings;
    private final SampledProcess process;
    private final RandomStream stream;
    private final UniformRandomProvider steps;
    private final UniformRandomProvider masks;
    private final Noise noise;
    private final ShapeHead head;
    private final double[] parameters;
    private final int[] from;
    private final int[] step;
    private final double[] rewards;
    private final double[] errors;
    private int state;
    private long measured;
    private long iterations;
    private double effectiveShares;

    EnsembleRun(EnsembleTd ensemble, RandomStream stream) {
        this.ensemble = ensemble;
        this.stream = stream;
        settings = ensemble.settings();
        process = SampledProcess.of(ensemble.world().solution().process());
        steps = stream.child("steps").generator();
        masks = stream.child("masks").generator();
        noise = new Noise(ensemble.world(), stream.child("noise"));
        head = new ShapeHead(process.states(), settings.headStepSize());
        parameters = new double[settings.members() * ensemble.features().dimension()];
        from = new int[settings.batch()];
        step = new int[settings.batch()];
        rewards = new double[settings.batch()];
        errors = new double[settings.batch() * settings.members()];
        var normal = ZigguratSampler.NormalizedGaussian.of(stream.child("start").generator());
        Arrays.setAll(parameters, _ -> settings.spread() * normal.sample());
        state = SampledProcess.state(ensemble.world().solution().law(), steps.nextDouble());
    }

    /// Trains for some iterations.
    public void advance(int count) {
        for (int i = 0; i < count; i++) {
            walk();
            double[] weights = weights();
            effectiveShares += EffectiveBatchSize.of(weights) / settings.batch();
            move(weights);
            iterations++;
        }
    }

    private void walk() {
        for (int t = 0; t < settings.batch(); t++) {
            from[t] = state;
            step[t] = process.step(state, steps.nextDouble());
            rewards[t] = process.reward(step[t]) + noise.next();
            state = process.target(step[t]);
            for (int i = 0; i < settings.members(); i++) {
                errors[t * settings.members() + i] =
                        rewards[t] + process.discount(step[t]) * value(i, state) - value(i, from[t]);
            }
        }
    }

    private double value(int member, int at) {
        return ensemble.features()
                .value(parameters, member * ensemble.features().dimension(), at);
    }

    /// The weights of the batch, of mean 1.
    private double[] weights() {
        double[] weights = switch (ensemble.weighting()) {
            case EQUAL -> filled(1);
            case ERROR_VARIANCE -> inverse(errorVariances());
            case TARGET_VARIANCE -> inverse(targetVariances());
            case SHAPE -> shapes();
        };
        double mean = Arrays.stream(weights).sum() / weights.length;
        Arrays.setAll(weights, t -> weights[t] / mean);
        return weights;
    }

    private double[] filled(double value) {
        double[] weights = new double[settings.batch()];
        Arrays.fill(weights, value);
        return weights;
    }

    /// $1/(\hat v+\xi)$ with the least $\xi$ that keeps the effective size at 16, or at all but one of a
    /// smaller batch.
    private double[] inverse(double[] variances) {
        if (settings.batch() == 1) {
            return filled(1);
        }
        double[] clipped = InverseVarianceWeights.clipped(variances);
        double least = Math.min(settings.batch() - 1, EffectiveBatchSize.RELEASED_MINIMUM);
        return InverseVarianceWeights.normalised(clipped, EffectiveBatchSize.smallestRegulariser(clipped, least));
    }

    private double[] errorVariances() {
        double[] variances = new double[settings.batch()];
        Arrays.setAll(
                variances,
                t -> PluginKurtosis.estimate(
                        Arrays.copyOfRange(errors, t * settings.members(), (t + 1) * settings.members())));
        return variances;
    }

    private double[] targetVariances() {
        double[] variances = new double[settings.batch()];
        double[] targets = new double[settings.members()];
        for (int t = 0; t < variances.length; t++) {
            int target = process.target(step[t]);
            double discount = process.discount(step[t]);
            Arrays.setAll(targets, i -> discount * value(i, target));
            variances[t] = PluginKurtosis.unbiasedVariance(targets);
        }
        return variances;
    }

    /// The head's shapes; it learns from the members' mean errors of the batch thereafter.
    private double[] shapes() {
        double[] shapes = new double[settings.batch()];
        Arrays.setAll(shapes, t -> head.shape(from[t]));
        for (int t = 0; t < shapes.length; t++) {
            double sum = 0;
            for (int i = 0; i < settings.members(); i++) {
                sum += errors[t * settings.members() + i];
            }
            head.learn(from[t], sum / settings.members());
        }
        return shapes;
    }

    private void move(double[] weights) {
        int dimension = ensemble.features().dimension();
        double share = settings.stepSize() / settings.batch();
        for (int t = 0; t < settings.batch(); t++) {
            for (int i = 0; i < settings.members(); i++) {
                if (settings.seen() == 1 || masks.nextDouble() < settings.seen()) {
                    double pull = ensemble.rule().of(errors[t * settings.members() + i]);
                    ensemble.features().add(parameters, i * dimension, from[t], share * weights[t] * pull);
                }
            }
        }
    }

    /// Returns the mean of the members' values in every state.
    public double[] values() {
        double[] values = new double[process.states()];
        for (int s = 0; s < values.length; s++) {
            double sum = 0;
            for (int i = 0; i < settings.members(); i++) {
                sum += value(i, s);
            }
            values[s] = sum / settings.members();
        }
        return values;
    }

    /// Returns the root mean squared distance of [#values] from the exact ones over the stationary law.
    public double error() {
        return ensemble.world().solution().distance(values());
    }

    /// Returns the mean effective size of the batches so far as a share of their size; NaN before the first.
    public double effectiveShare() {
        return effectiveShares / iterations;
    }

    /// Returns the shape that the head has learnt for a state; 2 unless the weighting is by shapes.
    public double shape(int of) {
        return head.shape(of);
    }

    /// Returns temporal-difference errors of [#values], noise included, on a walk of its own through the
    /// process; training goes on as if nothing had happened.
    ///
    /// @param count how many, 1 or more
    public double[] measuredErrors(int count) {
        var measuring = stream.child("measuring").child(measured++);
        var random = measuring.child("steps").generator();
        var fresh = new Noise(ensemble.world(), measuring.child("noise"));
        double[] values = values();
        double[] sample = new double[count];
        int at = SampledProcess.state(ensemble.world().solution().law(), random.nextDouble());
        for (int t = 0; t < count; t++) {
            int next = process.step(at, random.nextDouble());
            sample[t] = process.error(at, next, values) + fresh.next();
            at = process.target(next);
        }
        return sample;
    }

    /// The noise on rewards, one number after another.
    private static final class Noise {
        private final NoisyProcess world;
        private final RandomStream stream;
        private final double[] coming = new double[NOISE_AT_ONCE];
        private long drawn;

        Noise(NoisyProcess world, RandomStream stream) {
            this.world = world;
            this.stream = stream;
        }

        double next() {
            if (world.scale() == 0) {
                return 0;
            }
            int at = (int) (drawn % NOISE_AT_ONCE);
            if (at == 0) {
                stream.numbers().at(drawn).fillGeneralizedGaussian(world.shape(), coming);
            }
            drawn++;
            return world.scale() * coming[at];
        }
    }
}
