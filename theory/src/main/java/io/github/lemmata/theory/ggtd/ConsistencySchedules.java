package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.gamma.ErfDifference;

/// The schedules of consistency training: which noise levels are drawn, how many there are at a step, and the
/// scale of the loss.
///
/// Source: Song & Dhariwal, ICLR 2024 (all but the adaptive scale and the diffusion loss, which are of Dao et
/// al., ICLR 2025, training code); spec claim 45.
public final class ConsistencySchedules {

    private static final double SCALE_OF_A_DIMENSION = 0.00054;

    private ConsistencySchedules() {}

    /// How the number of noise levels grows with the training step:
    /// $N(k)=\min(s_02^{\lfloor k/K'\rfloor},s_1)+1$ with
    /// $K'=\big\lfloor\frac K{\log_2\lfloor s_1/s_0\rfloor+1}\big\rfloor$.
    ///
    /// @param first $s_0\ge1$, intervals at the start
    /// @param last $s_1\ge s_0$, intervals at the end
    /// @param steps $K\ge1$, training steps in all
    public record Doubling(int first, int last, int steps) {

        public Doubling {
            Require.atLeast("first", first, 1);
            Require.atLeast("last", last, first);
            Require.atLeast("steps", steps, 1);
        }

        /// Returns $K'$, the number of steps between doublings; at least 1.
        public int period() {
            return (int) Math.max(1, Math.floor(steps / (log2(last / first) + 1)));
        }

        /// Exact for powers of two, where a quotient of logarithms may be an ulp too large.
        private static double log2(int n) {
            int power = Integer.highestOneBit(n);
            return Integer.numberOfTrailingZeros(power) + Math.log((double) n / power) / Math.log(2);
        }

        /// Returns $N(k)$.
        ///
        /// @param step $k$, from 0 to $K$
        public int levels(int step) {
            Require.index("step", step, steps + 1);
            long intervals = (long) first << Math.min(step / period(), Integer.SIZE - 1);
            return (int) Math.min(intervals, last) + 1;
        }
    }

    /// Returns the probabilities of the intervals $[\sigma_i,\sigma_{i+1}]$ where $\ln\sigma\sim
    /// N(P_m,P_s^2)$, cut to the grid:
    /// $p_i\propto\mathrm{erf}\frac{\ln\sigma_{i+1}-P_m}{\sqrt2P_s}-\mathrm{erf}\frac{\ln\sigma_i-P_m}{\sqrt2P_s}$.
    ///
    /// @param logMean $P_m$, finite
    /// @param logStd $P_s>0$
    /// @return $N-1$ probabilities
    public static double[] levelProbabilities(KarrasGrid grid, double logMean, double logStd) {
        double[] masses = masses(grid, logMean, logStd);
        double total = DoubleStream.of(masses).sum();
        return DoubleStream.of(masses).map(mass -> mass / total).toArray();
    }

    /// Returns what those masses sum to: twice the probability that $\sigma$ lies in the grid.
    public static double levelNormaliser(KarrasGrid grid, double logMean, double logStd) {
        return ErfDifference.value(
                standard(grid.smallest(), logMean, logStd), standard(grid.largest(), logMean, logStd));
    }

    /// Returns $1/(\sigma_{i+1}-\sigma_i)$, the weights of the loss.
    ///
    /// @return $N-1$ weights
    public static double[] lossWeights(KarrasGrid grid) {
        double[] weights = new double[grid.count() - 1];
        for (int i = 1; i <= weights.length; i++) {
            weights[i - 1] = 1 / (grid.level(i + 1) - grid.level(i));
        }
        return weights;
    }

    /// Returns $c_{\rm skip}=\frac{\sigma_d^2}{(\sigma-\sigma_{\min})^2+\sigma_d^2}$, by which the input
    /// enters the model's output; 1 at $\sigma_{\min}$.
    ///
    /// @param sigma $\sigma\ge\sigma_{\min}$
    /// @param smallest $\sigma_{\min}\ge0$
    /// @param dataStd $\sigma_d>0$
    public static double skipScale(double sigma, double smallest, double dataStd) {
        double share = dataStd / Math.hypot(above(sigma, smallest), Require.positive("dataStd", dataStd));
        return share * share;
    }

    /// Returns $c_{\rm out}=\frac{\sigma_d(\sigma-\sigma_{\min})}{\sqrt{\sigma_d^2+\sigma^2}}$, by which the
    /// network enters; 0 at $\sigma_{\min}$.
    ///
    /// @param sigma $\sigma\ge\sigma_{\min}$
    /// @param smallest $\sigma_{\min}\ge0$
    /// @param dataStd $\sigma_d>0$
    public static double outScale(double sigma, double smallest, double dataStd) {
        return dataStd * above(sigma, smallest) / Math.hypot(Require.positive("dataStd", dataStd), sigma);
    }

    /// Returns $c=0.00054\sqrt d$, the scale of the pseudo-Huber loss.
    ///
    /// @param dimension $d\ge1$
    public static double lossScale(int dimension) {
        return SCALE_OF_A_DIMENSION * Math.sqrt(Require.atLeast("dimension", dimension, 1));
    }

    /// Returns $c=\exp(-1.15\ln(N-1)-0.85)$, the scale of the Cauchy loss from the second stage of the
    /// doubling on: a power law near the order $1/N$ of the residuals.
    ///
    /// @param intervals $N-1\ge1$
    public static double adaptiveLossScale(int intervals) {
        return Math.exp(-1.15 * Math.log(Require.atLeast("intervals", intervals, 1)) - 0.85);
    }

    /// Returns the first level with a diffusion loss, counted from 0 at the largest level:
    /// $\lceil\frac34N\rceil$, from which on the lowest quarter begins.
    ///
    /// @param count $N\ge1$
    public static int firstDiffusionLevel(int count) {
        return (int) Math.ceilDiv(3L * Require.atLeast("count", count, 1), 4L);
    }

    private static double[] masses(KarrasGrid grid, double logMean, double logStd) {
        Require.finite("logMean", logMean);
        Require.positive("logStd", logStd);
        double[] masses = new double[grid.count() - 1];
        for (int i = 1; i <= masses.length; i++) {
            masses[i - 1] = ErfDifference.value(
                    standard(grid.level(i), logMean, logStd), standard(grid.level(i + 1), logMean, logStd));
        }
        return masses;
    }

    private static double standard(double sigma, double logMean, double logStd) {
        return (Math.log(sigma) - logMean) / (Math.sqrt(2) * logStd);
    }

    private static double above(double sigma, double smallest) {
        return Require.atLeast("sigma", sigma, Require.atLeast("smallest", smallest, 0)) - smallest;
    }
}
