package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.ArrayList;
import java.util.List;

/// The adaptive LDR-KL loss: each example takes the temperature that is worst for it, near a common one.
///
/// $$\psi^A=\max_{\lambda\ge0}F(\lambda),\qquad F(\lambda)=\psi_\lambda-\frac A2(\lambda-\lambda_0)^2,\qquad
/// A=\frac{\alpha\log K}{\lambda_0}.$$
/// With the maximising weights $q_\lambda$ of $\psi_\lambda$ and $\lambda_-=\lambda_0(1-\frac1\alpha)$
/// $$F'(\lambda)=-KL(q_\lambda\,\|\,\tfrac1K)-A(\lambda-\lambda_0)
///   =\mathrm{entropy}(q_\lambda)-A(\lambda-\lambda_-),$$
/// so every stationary temperature lies in $[\lambda_-,\lambda_0]$, and
/// $\psi_{\lambda_0}\le\psi^A\le\psi_{\lambda_-}$. $F$ can have several local maxima.
///
/// Violations are two or more finite reals. Source: Zhu, Ying & Yang, ICML 2023 (scaling of their code); re-derived
/// in spec claims C8 and C9.
///
/// @param base $\lambda_0>0$
/// @param alpha $\alpha>1$
public record AldrLoss(double base, double alpha) {

    private static final int GRID = 2000;
    private static final int HALVINGS = 200;

    public AldrLoss {
        Require.positive("base", base);
        if (!(alpha > 1 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException("alpha is %s; expected finite real > 1".formatted(alpha));
        }
    }

    /// A temperature at which $F$ is stationary.
    ///
    /// @param temperature where
    /// @param maximum true for a local maximum, false for a local minimum
    public record Stationary(double temperature, boolean maximum) {}

    /// Returns $A=\alpha\log K/\lambda_0$.
    public double penalty(int classes) {
        return alpha * Math.log(classes) / base;
    }

    /// Returns $\lambda_-=\lambda_0(1-\frac1\alpha)$, below which no temperature is stationary.
    public double lowest() {
        return base * ((alpha - 1) / alpha);
    }

    /// Returns $F(\lambda)$.
    ///
    /// @param temperature $\lambda\ge0$
    public double objective(double[] violations, double temperature) {
        double distance = temperature - base;
        return LdrLoss.of(violations, temperature) - penalty(violations.length) / 2 * distance * distance;
    }

    /// Returns $F'(\lambda)$, by the entropy, which keeps its sign near $\lambda_-$.
    public double slope(double[] violations, double temperature) {
        return LdrLoss.entropy(violations, temperature) - penalty(violations.length) * (temperature - lowest());
    }

    /// Returns $F''(\lambda)=\lambda^{-3}\mathrm{Var}_{q_\lambda}(\delta)-A$.
    public double curvature(double[] violations, double temperature) {
        return LdrLoss.weightedVariance(violations, temperature) / (temperature * temperature * temperature)
                - penalty(violations.length);
    }

    /// Returns the stationary temperatures in increasing order, as far as 2000 log-spaced temperatures from
    /// $\lambda_-$ to $\lambda_0$ tell them apart; the first and the last are local maxima.
    public List<Stationary> stationary(double[] violations) {
        requireClasses(violations);
        List<Stationary> found = new ArrayList<>();
        double before = lowest();
        boolean rising = slope(violations, before) > 0;
        if (!rising) {
            found.add(new Stationary(before, true)); // the entropy underflows: the root is nearer than a double
        }
        for (int i = 1; i < GRID; i++) {
            double here = i == GRID - 1 ? base : lowest() * Math.pow(base / lowest(), i / (GRID - 1.0));
            boolean risesHere = i < GRID - 1 && slope(violations, here) > 0;
            if (risesHere != rising) {
                found.add(new Stationary(root(violations, before, here, rising), rising));
            }
            before = here;
            rising = risesHere;
        }
        return found;
    }

    private double root(double[] violations, double low, double high, boolean risesAtLow) {
        double left = low;
        double right = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (left + right) / 2;
            boolean likeLeft = slope(violations, middle) > 0 == risesAtLow;
            left = likeLeft ? middle : left;
            right = likeLeft ? right : middle;
        }
        return (left + right) / 2;
    }

    /// Returns the temperature at which $F$ is largest; of equal ones the larger.
    public double maximiser(double[] violations) {
        double best = base;
        double most = Double.NEGATIVE_INFINITY;
        for (Stationary point : stationary(violations)) {
            double value = objective(violations, point.temperature());
            if (point.maximum() && value >= most) {
                best = point.temperature();
                most = value;
            }
        }
        return best;
    }

    /// Returns the loss $\psi^A$.
    public double of(double[] violations) {
        return objective(violations, maximiser(violations));
    }

    /// Returns where the update $\lambda\leftarrow\lambda_0-KL(q_\lambda\,\|\,\frac1K)/A$ stops: a stationary
    /// temperature, though not always the best one.
    ///
    /// The update is nondecreasing in $\lambda$, so it moves to the nearest root on the side to which it sets out.
    ///
    /// @param start the first temperature, above 0
    /// @param updates the largest number of updates
    public double iterate(double[] violations, double start, int updates) {
        requireClasses(violations);
        double temperature = Require.positive("start", start);
        for (int i = 0; i < updates; i++) {
            double next = lowest() + LdrLoss.entropy(violations, temperature) / penalty(violations.length);
            if (next == temperature) {
                return temperature;
            }
            temperature = next;
        }
        return temperature;
    }

    /// Returns whether $\mathrm{range}(\delta)^2<4A\lambda_-^3$, which makes $F$ concave and its maximiser
    /// unique.
    public boolean isSurelyConcave(double[] violations) {
        requireClasses(violations);
        double least = java.util.Arrays.stream(violations).min().orElseThrow();
        double range = LdrLoss.largest(violations) - least;
        return range * range < 4 * penalty(violations.length) * lowest() * lowest() * lowest();
    }

    private static void requireClasses(double[] violations) {
        Require.finite("violations", violations);
        Require.atLeast("number of violations", violations.length, 2);
    }
}
