package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.function.DoubleBinaryOperator;

/// Consistency training where all data are one point $\xi$, with the model
/// $f_\theta(x,\sigma)=\frac{\sigma_{\min}}\sigma x+(1-\frac{\sigma_{\min}}\sigma)\theta$, which is exact at
/// $\theta=\xi$.
///
/// The residual between the levels $i$ and $i+1$ is free of noise. With $w_i=1-\sigma_{\min}/\sigma_i$ and a
/// teacher $\theta^-$
/// $$D_i=w_{i+1}\theta-w_i\theta^-+\Big(\frac{\sigma_{\min}}{\sigma_{i+1}}-\frac{\sigma_{\min}}{\sigma_i}\Big)\xi.$$
/// Means are over $i=1,\dots,N-1$. A teacher that lags leaves $w^2(\theta-\theta^-)^2$ of the squared
/// residual as $N$ grows, whatever $\xi$ is.
///
/// Source: the argument of Song & Dhariwal, ICLR 2024, against teachers by moving averages, re-derived: spec
/// claim 41.
///
/// @param grid the noise levels
/// @param point $\xi$, finite
public record PointDataTraining(KarrasGrid grid, double point) {

    public PointDataTraining {
        Require.finite("point", point);
    }

    /// Returns $D_i$.
    ///
    /// @param i from 1 to $N-1$
    /// @param student $\theta$
    /// @param teacher $\theta^-$
    public double residual(int i, double student, double teacher) {
        return residual(grid.level(i), grid.level(i + 1), student, teacher);
    }

    private double residual(double sigma, double next, double student, double teacher) {
        double low = grid.smallest() / sigma;
        double high = grid.smallest() / next;
        return (1 - high) * (student - teacher) + (high - low) * (point - teacher);
    }

    /// Returns the mean of $D_i^2$.
    public double meanSquare(double student, double teacher) {
        return mean((sigma, next) -> Math.pow(residual(sigma, next, student, teacher), 2));
    }

    /// Returns the mean of
    /// $\frac{\partial}{\partial\theta}D_i^2/(\sigma_{i+1}-\sigma_i)=2D_iw_{i+1}/(\sigma_{i+1}-\sigma_i)$,
    /// the gradient with the weights of Song & Dhariwal.
    public double scaledGradient(double student, double teacher) {
        return mean((sigma, next) ->
                2 * residual(sigma, next, student, teacher) * (1 - grid.smallest() / next) / (next - sigma));
    }

    /// Returns that gradient where the teacher is the student:
    /// $\frac1{N-1}\sum2w_{i+1}\frac{\sigma_{\min}}{\sigma_i\sigma_{i+1}}(\theta-\xi)$, which points to
    /// $\xi$.
    public double gradientWithoutLag(double student) {
        double smallest = grid.smallest();
        return mean((sigma, next) -> 2 * (1 - smallest / next) * smallest / (sigma * next)) * (student - point);
    }

    /// Returns what [#gradientWithoutLag] tends to as $N$ grows.
    public double gradientWithoutLagLimit(double student) {
        double smallest = grid.smallest();
        return 2 * smallest * (grid.meanInversePower(2) - smallest * grid.meanInversePower(3)) * (student - point);
    }

    /// Returns what [#meanSquare] tends to as $N$ grows: $\mathbb
    /// E(1-\frac{\sigma_{\min}}\sigma)^2(\theta-\theta^-)^2$, in which
    /// $\xi$ does not occur.
    public double meanSquareLimit(double student, double teacher) {
        double smallest = grid.smallest();
        double weight = 1 - 2 * smallest * grid.meanInversePower(1) + smallest * smallest * grid.meanInversePower(2);
        return weight * Math.pow(student - teacher, 2);
    }

    /// Over neighbouring levels.
    private double mean(DoubleBinaryOperator term) {
        double[] levels = grid.levels();
        double sum = 0;
        for (int i = 1; i < levels.length; i++) {
            sum += term.applyAsDouble(levels[i - 1], levels[i]);
        }
        return sum / (levels.length - 1);
    }
}
