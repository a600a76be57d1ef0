package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The adversarial comp-sum loss, which asks for margins of $\rho$ on a whole neighbourhood.
///
/// With the ramp $\Phi_\rho(u)=\min\{1,\max\{0,1-u/\rho\}\}$ and the neighbourhood $B(x)$ of a point
///
/// $$\tilde\ell_{\tau,\rho}(h,x,y)=\sup_{x'\in B(x)}\Phi^\tau\Big(\sum_{y'\ne
/// y}\Phi_\rho\big(h(x',y)-h(x',y')\big)\Big),
/// \qquad\ell_B(h,x,y)=\sup_{x'\in B(x)}\mathbf1\big[h(x',y)\le\max_{y'\ne y}h(x',y')\big].$$
///
/// A *ball* is the scores on a finite neighbourhood, `m x n`: row $i$ holds $h(x'_i,\cdot)$. Source: spec
/// A16, A17.
///
/// @param tau $\tau\ge0$
/// @param rho $\rho>0$
public record AdversarialLoss(double tau, double rho) {

    /// @throws IllegalArgumentException if `tau` or `rho` is outside its domain
    public AdversarialLoss {
        Require.atLeast("tau", tau, 0.0);
        Require.positive("rho", rho);
    }

    /// Returns the ramp $\Phi_\rho(u)$.
    public double ramp(double margin) {
        return Math.clamp(1 - margin / rho, 0, 1);
    }

    /// Returns $\tilde\ell_{\tau,\rho}$ on a ball.
    ///
    /// @param ball `m x n`
    /// @param label $y$, counted from 0
    public double of(double[][] ball, int label) {
        double largest = 0;
        for (double[] scores : ball) {
            largest = Math.max(largest, ramps(scores, label));
        }
        return new CompSumLoss(tau).phi(largest);
    }

    /// Returns the target $\ell_B$ on a ball: 1 if the label is anywhere not strictly on top, else 0.
    ///
    /// @param ball `m x n`
    /// @param label $y$, counted from 0
    public static double target(double[][] ball, int label) {
        return Arrays.stream(ball).allMatch(scores -> isOnTop(scores, label)) ? 0 : 1;
    }

    /// Returns the conditional risk $\sum_yp_y\tilde\ell_{\tau,\rho}(h,x,y)$.
    ///
    /// @param p conditional probabilities of the classes
    /// @param ball `m x n`
    public double conditionalRisk(double[] p, double[][] ball) {
        requireBall(p, ball);
        double risk = 0;
        for (int y = 0; y < p.length; y++) {
            risk += p[y] * of(ball, y);
        }
        return risk;
    }

    /// Returns the conditional risk of the target, $\sum_yp_y\ell_B(h,x,y)$; at best it is $1-p_{\max}$.
    ///
    /// @param p conditional probabilities of the classes
    /// @param ball `m x n`
    public static double targetRisk(double[] p, double[][] ball) {
        requireBall(p, ball);
        double risk = 0;
        for (int y = 0; y < p.length; y++) {
            risk += p[y] * target(ball, y);
        }
        return risk;
    }

    /// Returns the least conditional risk $\tilde C^*=\sum_kp_{(k)}\Phi^\tau(k-1)$, where
    /// $p_{(1)}\ge p_{(2)}\ge\dots$; reached by scores that keep this order on the ball with gaps of $\rho$.
    ///
    /// @param tau $\tau\ge0$
    /// @param p conditional probabilities of the classes
    public static double minimum(double tau, double[] p) {
        var loss = new CompSumLoss(tau);
        var rising = Require.probabilities("p", p).clone();
        Arrays.sort(rising);
        double sum = 0;
        for (int k = 0; k < rising.length; k++) {
            sum += rising[rising.length - 1 - k] * loss.phi(k);
        }
        return sum;
    }

    /// Returns $\Phi^\tau(1)$, by which the surrogate regret is divided to bound the target's:
    /// $R_B-R_B^*\le(R_{\tilde\ell}-R_{\tilde\ell}^*+M_{\tilde\ell})/\Phi^\tau(1)-M_B$.
    ///
    /// @param tau $\tau\ge0$
    public static double divisor(double tau) {
        return new CompSumLoss(tau).phi(1);
    }

    /// Returns $\sqrt{n-1}/\rho$, a Lipschitz constant of $\Phi^\tau(\sum\Phi_\rho(\cdot))$ in the $n-1$
    /// margins in Euclidean norm, for every $\tau$; least possible over all $\tau$ and margins.
    ///
    /// @param classes $n\ge2$
    public double smoothness(int classes) {
        Require.atLeast("classes", classes, 2);
        return Math.sqrt(classes - 1) / rho;
    }

    /// Returns $\Phi^\tau\big(\sum\Phi_\rho(\Delta_i)\big)$ at margins $\Delta$.
    ///
    /// @param margins $\Delta$, `n - 1`
    public double ofMargins(double[] margins) {
        return new CompSumLoss(tau).phi(Arrays.stream(margins).map(this::ramp).sum());
    }

    /// Returns the smooth majorant
    /// $$\Phi^\tau\Big(\sum e^{-\Delta_i(x)/\rho}\Big)+\nu\sup_{x'\in B(x)}\|\Delta(x')-\Delta(x)\|_2,$$
    /// which is at least [#of] for $\nu$ at least [#smoothness].
    ///
    /// @param centre $h(x,\cdot)$, `n`
    /// @param ball $h(x',\cdot)$, `m x n`
    /// @param label $y$, counted from 0
    /// @param penalty $\nu\ge0$
    public double smoothMajorant(double[] centre, double[][] ball, int label, double penalty) {
        double[] margins = margins(centre, label);
        double farthest = 0;
        for (double[] scores : ball) {
            farthest = Math.max(farthest, distance(margins(scores, label), margins));
        }
        double smooth = Arrays.stream(margins).map(d -> Math.exp(-d / rho)).sum();
        return new CompSumLoss(tau).phi(smooth) + penalty * farthest;
    }

    /// Returns the margins $f_y-f_{y'}$ of a label against the other classes, in their order.
    ///
    /// @param scores $f$, `n`
    /// @param label $y$, counted from 0
    public static double[] margins(double[] scores, int label) {
        Require.index("label", label, scores.length);
        var margins = new double[scores.length - 1];
        for (int k = 0; k < margins.length; k++) {
            margins[k] = scores[label] - scores[k < label ? k : k + 1];
        }
        return margins;
    }

    private double ramps(double[] scores, int label) {
        return Arrays.stream(margins(scores, label)).map(this::ramp).sum();
    }

    private static boolean isOnTop(double[] scores, int label) {
        return Arrays.stream(margins(scores, label)).allMatch(margin -> margin > 0);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static void requireBall(double[] p, double[][] ball) {
        Require.probabilities("p", p);
        if (ball.length == 0 || !Arrays.stream(ball).allMatch(scores -> scores.length == p.length)) {
            throw new IllegalArgumentException(
                    "the ball is %s; expected one or more rows of %d scores, one for each class"
                            .formatted(Arrays.deepToString(ball), p.length));
        }
    }
}
