package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The least conditional risk of a comp-sum loss, and the scores that reach it.
///
/// $$C^*_\tau(p)=\frac a{a-1}(1-\|p\|_a),\quad a=\frac1{2-\tau}\ (\tau<2),\qquad
/// C^*_1(p)=-\sum_yp_y\log p_y,\qquad C^*_\tau(p)=\frac{1-p_{\max}}{\tau-1}\ (\tau\ge2).$$
///
/// Source: Mao, Mohri & Zhong 2023, re-proved: spec A2.
public final class ConditionalMinimum {

    private ConditionalMinimum() {}

    /// Returns $C^*_\tau(p)=\inf_fC_\tau(p,f)$.
    ///
    /// @param tau $\tau\ge0$
    /// @param p conditional probabilities of the classes
    public static double of(double tau, double[] p) {
        Require.atLeast("tau", tau, 0.0);
        Require.probabilities("p", p);
        if (tau >= 2) {
            return (1 - Arrays.stream(p).max().getAsDouble()) / (tau - 1);
        }
        double a = PowerNorm.exponent(tau);
        double epsilon = PowerNorm.excessExponent(tau);
        double q = 0;
        for (double probability : p) {
            q += probability > 0 ? probability * PowerExcess.exponential(epsilon, Math.log(probability)) : 0;
        }
        // The sum of p^a is 1 + epsilon q; where little of it is left, the norm itself is the accurate form.
        return epsilon * q > -0.5 ? -PowerNorm.excess(a, epsilon, q) : (1 - PowerNorm.of(a, p)) / (tau - 1);
    }

    /// Returns the softmax of the minimising scores, $S_y=p_y^a/\sum_kp_k^a$.
    ///
    /// Finite scores have this softmax if no $p_y$ is 0; otherwise it is approached.
    ///
    /// @param tau $0\le\tau<2$
    /// @param p conditional probabilities of the classes
    public static double[] softmax(double tau, double[] p) {
        double a = PowerNorm.exponent(tau);
        Require.probabilities("p", p);
        return Softmax.of(Arrays.stream(p).map(x -> a * Math.log(x)).toArray());
    }
}
