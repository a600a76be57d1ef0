package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.compute.Backend;
import io.github.lemmata.simulations.compute.Backends;
import io.github.lemmata.theory.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Gradient descent on the logistic loss from $\theta_0=0$, plain and normalized, for any step sizes:
/// written for the rescaled iterate $u_t=\theta_t/\gamma$, which stays bounded as $\gamma$ grows.
///
/// LR+GD: $u_{t+1}=u_t+\frac1n\sum_i\sigma(-\gamma z_i^\top u_t)z_i$. NLR:
/// $u_{t+1}=u_t+\sum_iw_iz_i/\sum_iw_i$ with $w_i=\sigma(-\gamma z_i^\top u_t)$. See [DescentRule].
///
/// Separation is decided in doubles, $z_i^\top u_t>0$ for all $i$, before each update; on tied data the
/// count may depend on rounding. Keep $\gamma R\|u\|$ below $10^{12}$.
///
/// Source: Tyurin (2024), Sections 1 and 6; rescaling: proof of Theorem 3.2.
public final class RescaledDescent {
    /// A dataset of this many entries is worth the calls of a backend. The choice depends on the dataset
    /// alone, so that a rule's numbers do not depend on the others.
    private static final long ENTRIES_WORTH_A_BACKEND = 2048;

    private RescaledDescent() {}

    /// Returns the separation index $T$: the number of updates until every score is positive, if at most
    /// `cap`.
    ///
    /// @throws IllegalArgumentException if `cap` is negative
    public static OptionalLong separationIndex(WeightedPoints points, DescentRule rule, long cap) {
        return separationIndices(points, List.of(rule), cap).getFirst();
    }

    /// Returns the separation index of each rule, empty where it exceeds `cap`; a row that has separated
    /// costs nothing more. Each is the same to the bit as if it ran alone.
    ///
    /// @throws IllegalArgumentException if `cap` is negative
    public static List<OptionalLong> separationIndices(WeightedPoints points, List<DescentRule> rules, long cap) {
        Require.atLeast("cap", cap, 0);
        return (long) points.distinct() * points.dimension() < ENTRIES_WORTH_A_BACKEND
                ? onSmallData(points, rules, cap)
                : onBackend(points, rules, cap);
    }

    private static List<OptionalLong> onBackend(WeightedPoints points, List<DescentRule> rules, long cap) {
        OptionalLong[] indices = new OptionalLong[rules.size()];
        Map<Class<?>, List<Integer>> kinds = IntStream.range(0, indices.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> rules.get(i).getClass()));
        try (Backend backend = Backends.cpu()) {
            for (List<Integer> kind : kinds.values()) {
                var ends = SeparationRace.ofRules(
                        backend, points, kind.stream().map(rules::get).toList(), cap);
                for (int i = 0; i < kind.size(); i++) {
                    indices[kind.get(i)] = ends.get(i).stream()
                            .mapToLong(SeparationRace.Separation::index)
                            .findFirst();
                }
            }
        }
        return List.of(indices);
    }

    private static List<OptionalLong> onSmallData(WeightedPoints points, List<DescentRule> rules, long cap) {
        OptionalLong[] indices = new OptionalLong[rules.size()];
        Arrays.fill(indices, OptionalLong.empty());
        DescentBatch batch = new DescentBatch(points, rules);
        while (batch.live().length > 0 && batch.t() < cap) {
            batch.step();
            int[] unseparated = Arrays.stream(batch.live())
                    .filter(row -> !batch.separated(row))
                    .toArray();
            if (unseparated.length < batch.live().length) {
                for (int row : batch.live()) {
                    if (batch.separated(row)) {
                        indices[row] = OptionalLong.of(batch.t());
                    }
                }
                batch.keep(unseparated);
            }
        }
        return List.of(indices);
    }

    /// Returns the separation index of one rule on each of several datasets, empty where it exceeds `cap`.
    ///
    /// @throws IllegalArgumentException if `cap` is negative
    public static List<OptionalLong> separationIndices(List<WeightedPoints> replicates, DescentRule rule, long cap) {
        return replicates.stream()
                .map(points -> separationIndex(points, rule, cap))
                .toList();
    }

    /// Returns the rescaled iterate $u_t=\theta_t/\gamma$, of $d$ components; descent goes on after
    /// separation.
    ///
    /// @throws IllegalArgumentException if `t` is negative or more steps than take some seconds
    public static double[] scaledIterate(WeightedPoints points, DescentRule rule, long t) {
        WorkLimit.require(points, t);
        DescentTrajectory run = DescentTrajectory.of(points, rule);
        run.advanceTo(t);
        return run.iterate();
    }
}
