package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// A loss that is weighed down by an uncertainty, and the uncertainty charged for: $e^{-U}L+\lambda U$.
///
/// Where $U\ge0$ is free, $U^*=\max(0,\ln\frac L\lambda)$ and
/// $$\min_{U\ge0}e^{-U}L+\lambda U=\rho_\lambda(L)=\begin{cases}L&L\le\lambda\\
/// \lambda(1+\ln\frac L\lambda)&L\ge\lambda\end{cases}$$
/// which is $C^1$, increasing and concave, with slope $\min(1,\lambda/L)$: a robust loss. For $L=|r|^\beta$ and
/// $\lambda=\frac1\beta$ the objective is a generalized Gaussian likelihood with $\alpha^\beta=e^U$.
///
/// Source: spec claim 33; on Zhang et al., ICLR 2025.
public final class RewardUncertainty {

    private RewardUncertainty() {}

    /// Returns $e^{-U}L+\lambda U$.
    ///
    /// @param loss $L\ge0$
    /// @param uncertainty $U$, finite
    /// @param price $\lambda>0$
    public static double objective(double loss, double uncertainty, double price) {
        check(loss, price);
        return Math.exp(-Require.finite("U", uncertainty)) * loss + price * uncertainty;
    }

    /// Returns $U^*=\max(0,\ln\frac L\lambda)$.
    ///
    /// @param loss $L\ge0$
    /// @param price $\lambda>0$
    public static double optimum(double loss, double price) {
        check(loss, price);
        return loss <= price ? 0 : Math.log(loss) - Math.log(price);
    }

    /// Returns $\rho_\lambda(L)$.
    ///
    /// @param loss $L\ge0$
    /// @param price $\lambda>0$
    public static double least(double loss, double price) {
        return loss <= price ? checked(loss, price) : price * (1 + optimum(loss, price));
    }

    /// Returns $\rho_\lambda'(L)=\min(1,\frac\lambda L)$, what the loss counts at the best uncertainty.
    ///
    /// @param loss $L\ge0$
    /// @param price $\lambda>0$
    public static double weight(double loss, double price) {
        check(loss, price);
        return loss <= price ? 1 : price / loss;
    }

    /// Returns the best uncertainty of a squared loss about the conditional mean,
    /// $\max(0,\ln\frac{\mathrm{Var}}\lambda)$:
    /// weights $e^{-U}=\frac\lambda{\mathrm{Var}}$ are those of weighted least squares.
    ///
    /// @param variance $\mathrm{Var}(y|x)\ge0$
    /// @param price $\lambda>0$
    public static double ofVariance(double variance, double price) {
        return optimum(Require.atLeast("variance", variance, 0.0), price);
    }

    private static double checked(double loss, double price) {
        check(loss, price);
        return loss;
    }

    private static void check(double loss, double price) {
        Require.atLeast("L", loss, 0.0);
        Require.positive("lambda", price);
    }
}
