package io.github.lemmata.cli.hconsistency;

import io.github.lemmata.theory.hconsistency.RiskGuarantee;
import io.github.lemmata.theory.hconsistency.RiskGuarantee.Route;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// What one surrogate regret allows in the zero-one loss.
///
/// @param tau the loss
/// @param classes $n$
/// @param regret the mean surrogate regret $t$, possibly infinite
record Transfer(double tau, int classes, double regret) {

    private static final double[] USUAL = {0, 0.5, 1, 1.25, 1.5, 1.75, 2, 2.5, 3};

    /// Values of $\tau$ for a table, with the one asked about among them.
    static double[] taus(double tau) {
        return DoubleStream.concat(DoubleStream.of(USUAL), DoubleStream.of(tau))
                .distinct()
                .sorted()
                .toArray();
    }

    /// Every bound that is proved, the published one first.
    List<RiskGuarantee> guarantees() {
        return Double.isInfinite(regret)
                ? List.of(new RiskGuarantee(Route.PUBLISHED, 1, false))
                : RiskGuarantee.all(tau, classes, regret);
    }

    /// The published bound.
    double published() {
        return guarantees().getFirst().bound();
    }

    /// The smallest bound, the first of equal ones.
    RiskGuarantee smallest() {
        return guarantees().stream()
                .min(Comparator.comparingDouble(RiskGuarantee::bound))
                .orElseThrow();
    }

    /// What a route is called.
    static String name(Route route) {
        return switch (route) {
            case PUBLISHED -> "published transform";
            case SHARP -> "exact transform";
            case QUADRATIC -> "dimension-free, by squares";
            case BLOCK -> "dimension-free, by blocks";
        };
    }
}
