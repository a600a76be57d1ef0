package io.github.lemmata.simulations.perceptron.margin;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// The maximal margin $\mu=\max_{\|\theta\|=1}\min_iz_i^\top\theta$ of separable samples: the
/// distance from 0 to their convex hull.
public sealed interface MaximalMargin {

    /// The margin exactly, proved by the optimality test of spec claim 27: $\mu^2=\|p\|^2$ for
    /// weights $\alpha\ge0$, $\sum\alpha_i=1$, $p=\sum\alpha_iz_i$, because $z_i^\top p\ge\|p\|^2$
    /// for all $i$.
    ///
    /// @param squared $\mu^2$
    /// @param support the samples with positive weight, by row
    record Exact(BigFraction squared, List<SampleWeight> support) implements MaximalMargin {}

    /// The margin between two numbers that exact arithmetic has certified:
    /// $\min_iz_i^\top\theta/\|\theta\|\le\mu\le\|p\|$ for some $\theta$ and some $p$ in the convex
    /// hull, both rounded outwards.
    ///
    /// @param lower a double not above $\mu$
    /// @param upper a double not below $\mu$
    /// @param support the samples that make up $p$, by row
    record Bracket(double lower, double upper, List<SampleWeight> support) implements MaximalMargin {}

    /// The samples that hold the margin: those with positive weight in the point of least norm, by
    /// row.
    List<SampleWeight> support();

    /// A rational not above $\mu^2$, and equal to it where it is known exactly.
    default BigFraction squaredAtLeast() {
        return switch (this) {
            case Exact exact -> exact.squared;
            case Bracket bracket -> BigFraction.from(bracket.lower).pow(2);
        };
    }

    /// A rational not below $\mu^2$, and equal to it where it is known exactly.
    default BigFraction squaredAtMost() {
        return switch (this) {
            case Exact exact -> exact.squared;
            case Bracket bracket -> BigFraction.from(bracket.upper).pow(2);
        };
    }
}
