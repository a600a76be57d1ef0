package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// What comp-sum losses can do with scores confined to $[-\Lambda,\Lambda]^n$.
///
/// Source: spec A14 (Mao, Mohri & Zhong 2023, re-proved) and A15 (derived).
public final class BoundedScores {

    private BoundedScores() {}

    /// Returns the least conditional risk of a label that is certain,
    /// $\Phi^\tau\big((n-1)e^{-2\Lambda}\big)$, reached by the score $\Lambda$ for the label and $-\Lambda$
    /// for the others.
    ///
    /// @param tau $\tau\ge0$
    /// @param classes $n\ge2$
    /// @param bound $\Lambda\ge0$
    public static double deterministicMinimum(double tau, long classes, double bound) {
        Require.atLeast("classes", classes, 2);
        Require.atLeast("bound", bound, 0.0);
        return new CompSumLoss(tau).phi((classes - 1) * Math.exp(-2 * bound));
    }

    /// Returns the transformation of two classes with bounded scores: what a regret of $\beta$ costs at
    /// least, exactly.
    ///
    /// With $\theta=1-\tau$
    ///
    /// $$T_{\tau,\Lambda}(\beta)=T_\tau(\beta)\quad(\beta\le\tanh((2-\tau)\Lambda)),$$
    /// $$\frac{2^\theta}\theta\big[1-\cosh^\theta\!\Lambda\,
    /// (\cosh\theta\Lambda-\beta\sinh\theta\Lambda)\big]\quad\text{above},$$
    ///
    /// which at $\tau=1$ is $\beta\Lambda-\log\cosh\Lambda$. The switch is where the best scores leave
    /// $[-\Lambda,\Lambda]^2$. Convex, and once differentiable at the switch.
    ///
    /// @param tau $0\le\tau<2$
    /// @param bound $\Lambda\ge0$
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static double binaryTransform(double tau, double bound, double beta) {
        requireBinary(tau, bound, beta);
        return beta <= binarySwitch(tau, bound) ? new Transform(tau, 2).at(beta) : clippedTransform(tau, bound, beta);
    }

    /// Returns the regret $\tanh((2-\tau)\Lambda)$ up to which the bound on the scores has no influence.
    ///
    /// @param tau $0\le\tau<2$
    /// @param bound $\Lambda\ge0$
    public static double binarySwitch(double tau, double bound) {
        requireBinary(tau, bound, 0);
        return Math.tanh((2 - tau) * bound);
    }

    /// Returns the second branch of [#binaryTransform] at any regret: what predicting wrongly with a tie
    /// costs more than the scores $\pm\Lambda$.
    ///
    /// @param tau $0\le\tau<2$
    /// @param bound $\Lambda\ge0$
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static double clippedTransform(double tau, double bound, double beta) {
        requireBinary(tau, bound, beta);
        double theta = 1 - tau;
        double x = theta * bound;
        if (theta < -0.5) {
            return farFromOne(theta, bound, beta);
        }
        return Math.abs(x) <= 1 ? centred(theta, bound, beta) : inTails(theta, bound, beta);
    }

    /// With the logarithm of the bracketed product, so that nothing cancels for small $\theta$ or $\Lambda$.
    private static double centred(double theta, double bound, double beta) {
        if (theta == 0) {
            return beta * bound - logCosh(bound);
        }
        double x = theta * bound;
        double half = Math.sinh(x / 2);
        double logMean = Math.log1p(2 * half * half - beta * Math.sinh(x));
        return -Math.pow(2, theta) * Math.expm1(theta * logCosh(bound) + logMean) / theta;
    }

    /// With $e^{|\theta|\Lambda}$ taken out of the bracket before its logarithm.
    private static double inTails(double theta, double bound, double beta) {
        double towards = (1 - Math.signum(theta) * beta) / 2;
        double away = (1 + Math.signum(theta) * beta) / 2;
        double rate = -2 * Math.abs(theta) * bound;
        double bracket = towards == 0 ? rate : Math.log(towards + away * Math.exp(rate));
        double beyond = Math.log1p(Math.exp(-2 * bound)) - Math.log(2);
        double growth = theta > 0 ? 2 * theta * bound : 0;
        return -Math.pow(2, theta) * Math.expm1(growth + theta * beyond + bracket) / theta;
    }

    /// With $\delta=2-\tau$ in place of $\theta=\delta-1$, so that nothing cancels as $\tau\to2$.
    private static double farFromOne(double theta, double bound, double beta) {
        double delta = 1 + theta;
        double withoutRegret = bound <= 1 ? smallBound(delta, bound) : largeBound(delta, bound);
        double log = withoutRegret + Math.log1p(-beta * Math.tanh(theta * bound));
        return -Math.pow(2, theta) * Math.expm1(log) / theta;
    }

    /// $\log(\cosh^\theta\!\Lambda\cosh\theta\Lambda)$, each term of the order of $\delta\Lambda^2$.
    private static double smallBound(double delta, double bound) {
        double half = Math.sinh(delta * bound / 2);
        double ratio = 2 * half * half - Math.tanh(bound) * Math.sinh(delta * bound);
        return delta * logCosh(bound) + Math.log1p(ratio);
    }

    /// The same, each term of the order of $\delta$ and free of $\Lambda$.
    private static double largeBound(double delta, double bound) {
        double decay = Math.exp(-2 * bound);
        double ratio = -Math.expm1(-2 * delta * bound) * Math.exp(2 * (delta - 1) * bound) / (1 + decay);
        return delta * (Math.log1p(decay) - Math.log(2)) + Math.log1p(ratio);
    }

    private static double logCosh(double x) {
        return x <= 1
                ? Math.log1p(2 * Math.sinh(x / 2) * Math.sinh(x / 2))
                : x + Math.log1p(Math.exp(-2 * x)) - Math.log(2);
    }

    private static void requireBinary(double tau, double bound, double beta) {
        if (!(tau >= 0 && tau < 2)) {
            throw new IllegalArgumentException("tau is %s; expected real >= 0 and < 2".formatted(tau));
        }
        Require.atLeast("bound", bound, 0.0);
        Require.within("beta", beta, 0, 1);
    }
}
