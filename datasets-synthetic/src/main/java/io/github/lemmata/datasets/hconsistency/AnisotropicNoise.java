package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.hconsistency.SymmetricNoise;
import org.apache.commons.rng.UniformRandomProvider;

/// Label noise: with probability $\epsilon$ a label is exchanged, uniformly or for the next class.
///
/// `AnisotropicNoise(epsilon, model)` of the specification, section 5: the two uniform models of claim C4, under
/// which symmetric losses keep their minimisers, and class-dependent flips $y\to(y+1)\bmod K$, under which they need
/// not.
///
/// @param epsilon $\epsilon\in[0,1]$
/// @param model what a label is exchanged for
public record AnisotropicNoise(double epsilon, Model model) {

    /// What a label is exchanged for.
    public enum Model {
        /// A class drawn from all $K$.
        ANY_CLASS,
        /// A class drawn from the other $K-1$.
        OTHER_CLASS,
        /// The next class, $(y+1)\bmod K$.
        NEXT_CLASS
    }

    public AnisotropicNoise {
        Require.within("epsilon", epsilon, 0, 1);
    }

    /// Returns the uniform noise of a kind.
    ///
    /// @param epsilon $\epsilon\in[0,1]$
    public static AnisotropicNoise uniform(SymmetricNoise kind, double epsilon) {
        return switch (kind) {
            case FROM_ALL -> new AnisotropicNoise(epsilon, Model.ANY_CLASS);
            case FROM_OTHERS -> new AnisotropicNoise(epsilon, Model.OTHER_CLASS);
        };
    }

    /// Returns the label after noise.
    ///
    /// @param label $y$, from 0 to $K-1$
    /// @param classes $K\ge2$
    public int apply(int label, int classes, UniformRandomProvider random) {
        Require.atLeast("classes", classes, 2);
        Require.index("label", label, classes);
        if (random.nextDouble() >= epsilon) {
            return label;
        }
        return switch (model) {
            case ANY_CLASS -> random.nextInt(classes);
            case OTHER_CLASS -> (label + 1 + random.nextInt(classes - 1)) % classes;
            case NEXT_CLASS -> (label + 1) % classes;
        };
    }

    /// Returns the label distribution under noise.
    ///
    /// @param p label probabilities of $K\ge2$ classes
    public double[] noisy(double[] p) {
        double[] noisy = new double[p.length];
        for (int from = 0; from < p.length; from++) {
            for (int to = 0; to < p.length; to++) {
                noisy[to] += p[from] * transition(from, to, p.length);
            }
        }
        return noisy;
    }

    /// Returns the probability that class `from` becomes class `to`.
    ///
    /// @param from a class, from 0 to $K-1$
    /// @param to a class, from 0 to $K-1$
    /// @param classes $K\ge2$
    public double transition(int from, int to, int classes) {
        double kept = from == to ? 1 - epsilon : 0;
        return switch (model) {
            case ANY_CLASS -> kept + epsilon / classes;
            case OTHER_CLASS -> from == to ? kept : epsilon / (classes - 1.0);
            case NEXT_CLASS -> kept + (to == (from + 1) % classes ? epsilon : 0);
        };
    }
}
