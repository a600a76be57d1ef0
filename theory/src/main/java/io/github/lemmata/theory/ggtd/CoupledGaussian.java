package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// Normal data $x_0\sim N(0,s^2)$ and noise $z\sim N(0,1)$, jointly normal with correlation $\varrho$, seen
/// as $x_\sigma=x_0+\sigma z$. Independent noise is $\varrho=0$; pairing by optimal transport raises
/// $\varrho$.
///
/// Source: the coupling of Dao et al., ICLR 2025; derived: spec claims 43 and 46.
///
/// @param std $s>0$
/// @param correlation $\varrho$, from 0 to 1
public record CoupledGaussian(double std, double correlation) {

    public CoupledGaussian {
        Require.positive("std", std);
        Require.within("correlation", correlation, 0, 1);
    }

    /// Returns $\mathrm{Var}(x_\sigma)=s^2+\sigma^2+2\varrho s\sigma$.
    ///
    /// @param sigma $\sigma\ge0$
    public double variance(double sigma) {
        Require.atLeast("sigma", sigma, 0);
        return std * std + sigma * sigma + 2 * correlation * std * sigma;
    }

    /// Returns $\mathrm{Var}(x_0\mid x_\sigma)=\frac{s^2\sigma^2(1-\varrho^2)}{s^2+\sigma^2+2\varrho
    /// s\sigma}$, the variance of what consistency training regresses on.
    ///
    /// @param sigma $\sigma\ge0$
    public double conditionalVariance(double sigma) {
        double product = std * sigma;
        return product * product * (1 - correlation) * (1 + correlation) / variance(sigma);
    }

    /// Returns $\frac{s^2+\sigma\sigma'+\varrho s(\sigma+\sigma')}{\mathrm{Var}(x_{\sigma'})}$, the
    /// coefficient of the regression of $x_\sigma$ on $x_{\sigma'}$: by it linear consistency training goes
    /// from one level to the next.
    ///
    /// @param sigma $\sigma\ge0$
    /// @param next $\sigma'\ge0$
    public double trainingFactor(double sigma, double next) {
        double covariance = std * std + sigma * next + correlation * std * (sigma + next);
        return covariance / variance(next);
    }

    /// Returns $s|\sigma'-\sigma|\sqrt{(1-\varrho^2)/\mathrm{Var}(x_{\sigma'})}$, the standard deviation of
    /// what that regression leaves of $x_\sigma$.
    ///
    /// @param sigma $\sigma\ge0$
    /// @param next $\sigma'\ge0$
    public double residualStd(double sigma, double next) {
        double share = (1 - correlation) * (1 + correlation) / variance(next);
        return std * Math.abs(next - Require.atLeast("sigma", sigma, 0)) * Math.sqrt(share);
    }

    /// Returns $\sqrt{\mathrm{Var}(x_{\sigma_{\min}})/\mathrm{Var}(x_\sigma)}$, what the trained coefficient
    /// tends to as the grid gets finer.
    ///
    /// @param sigma $\sigma\ge0$
    /// @param smallest $\sigma_{\min}\ge0$
    public double limit(double sigma, double smallest) {
        return Math.sqrt(variance(smallest) / variance(sigma));
    }

    /// Returns the coefficients $a_1=1,a_{i+1}=a_i\cdot$ [#trainingFactor] of linear consistency training in
    /// the population, with squared loss or any other that increases with $|r|$.
    ///
    /// @return $N$ numbers, that of the smallest level first
    public double[] trainedCoefficients(KarrasGrid grid) {
        double[] levels = grid.levels();
        double[] trained = new double[levels.length];
        trained[0] = 1;
        for (int i = 1; i < levels.length; i++) {
            trained[i] = trained[i - 1] * trainingFactor(levels[i - 1], levels[i]);
        }
        return trained;
    }

    /// Returns $a_N/f-1$, where $f$ is [#limit] from the largest level to the smallest; 0 or less.
    public double relativeError(KarrasGrid grid) {
        double[] trained = trainedCoefficients(grid);
        return trained[trained.length - 1] / limit(grid.largest(), grid.smallest()) - 1;
    }

    /// Returns the standard deviation of what the limit makes of samples from $N(0,T^2)$:
    /// $T\sqrt{\mathrm{Var}(x_{\sigma_{\min}})/\mathrm{Var}(x_T)}$.
    ///
    /// @param largest $T\ge0$
    /// @param smallest $\sigma_{\min}\ge0$
    public double outputStd(double largest, double smallest) {
        return largest * limit(largest, smallest);
    }
}
