package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.CoupledGaussian;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.RobustLoss;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Consistency training from samples: one coefficient for each noise level, by stochastic gradient descent on
/// a loss of the difference from a stopped teacher.
///
/// Data are $x_0\sim N(0,s^2)$, to a share of which a jump $\pm M$ is added. At level $i+1$ a draw has the
/// residual $r=a\,x_{i+1}-a_ix_i$ with $x_i=x_0+\sigma_iz$; $a$ starts from $a_i\sigma_i/\sigma_{i+1}$, which
/// is right for data without spread, and moves by
/// $$a\leftarrow a-\frac{\eta_t}h\,\overline{\psi(r)\,x_{i+1}},\qquad\eta_t=(1+t)^{-0.6},$$
/// with $h$ a running mean of $\overline{\frac{\psi(r)}rx_{i+1}^2}$, so that the first step is the batch's
/// weighted least squares. The coefficient is the mean of the last half of the path. The scale of the loss
/// follows the residuals of clean data: it is a multiple of their standard deviation at each level.
///
/// Source: spec section 4, the consistency-training toy.
///
/// @param grid the noise levels
/// @param std $s>0$
/// @param share of data that jump, from 0 to 1
/// @param jump $M\ge0$
/// @param loss the loss
/// @param relativeScale scale of the loss over the standard deviation of clean residuals, above 0
/// @param steps for each level, 2 or more
/// @param batch draws in a step, 1 or more
public record ConsistencyTraining(
        KarrasGrid grid,
        double std,
        double share,
        double jump,
        RobustLoss loss,
        double relativeScale,
        int steps,
        int batch) {

    private static final double DECAY = 0.6;
    private static final double MEMORY = 0.05;

    public ConsistencyTraining {
        Require.positive("std", std);
        Require.within("share", share, 0, 1);
        Require.atLeast("jump", jump, 0);
        Require.positive("relativeScale", relativeScale);
        Require.atLeast("steps", steps, 2);
        Require.atLeast("batch", batch, 1);
    }

    /// Returns training on clean data with squared loss, 100 steps of 128 draws for each level.
    public static ConsistencyTraining usual(KarrasGrid grid, double std) {
        return new ConsistencyTraining(grid, std, 0, 0, RobustLoss.SQUARED, 1, 100, 128);
    }

    /// Returns the same training with another loss.
    public ConsistencyTraining with(RobustLoss other) {
        return new ConsistencyTraining(grid, std, share, jump, other, relativeScale, steps, batch);
    }

    /// Returns the same training on data of which a share jumps.
    public ConsistencyTraining withOutliers(double part, double size) {
        return new ConsistencyTraining(grid, std, part, size, loss, relativeScale, steps, batch);
    }

    /// Returns the coefficients that are learnt from the draws of a stream; trainings on one stream see the
    /// same noise.
    ///
    /// @return $N$ numbers, 1 for the smallest level
    public double[] coefficients(RandomStream stream) {
        double[] levels = grid.levels();
        double[] clean = new CoupledGaussian(std, 0).trainedCoefficients(grid);
        double[] learnt = new double[levels.length];
        learnt[0] = 1;
        for (int i = 1; i < levels.length; i++) {
            double spread = clean[i - 1] * new CoupledGaussian(std, 0).residualStd(levels[i - 1], levels[i]);
            var level = new Level(levels[i - 1], levels[i], learnt[i - 1], relativeScale * spread);
            learnt[i] = descend(level, stream.child(i));
        }
        return learnt;
    }

    /// A level to be learnt.
    ///
    /// @param teacher the coefficient of the level below
    /// @param scale of the loss
    private record Level(double below, double sigma, double teacher, double scale) {}

    private double descend(Level level, RandomStream stream) {
        var random = stream.generator();
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double coefficient = level.teacher() * (level.below() / level.sigma());
        double curvature = 0;
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double gradient = 0;
            double weight = 0;
            for (int j = 0; j < batch; j++) {
                double place = random.nextDouble();
                double data = std * normal.sample() + (place < share ? place < share / 2 ? jump : -jump : 0);
                double noise = normal.sample();
                double next = data + level.sigma() * noise;
                double residual = coefficient * next - level.teacher() * (data + level.below() * noise);
                double slope = loss.influence(residual, level.scale());
                gradient += slope * next;
                weight += (residual == 0 ? loss.curvature(0, level.scale()) : slope / residual) * next * next;
            }
            curvature += (t == 0 ? 1 : MEMORY) * (weight - curvature);
            coefficient -= Math.pow(1 + t, -DECAY) * gradient / curvature;
            sum += t >= steps / 2 ? coefficient : 0;
        }
        return sum / (steps - steps / 2);
    }
}
