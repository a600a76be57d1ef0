package io.github.lemmata.simulations.ggtd.tails;

import io.github.lemmata.theory.ggtd.EffectiveBatchSize;
import io.github.lemmata.theory.ggtd.InverseVarianceWeights;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What groups of errors (states, say) say that their pool does not.
///
/// With $v_g$ the variance and $\kappa_g$ the kurtosis within group $g$, about its own mean, and
/// $p_g$ its share of the values, the pool of all errors about their groups' means has kurtosis
/// $\sum_gp_g\kappa_gv_g^2/(\sum_gp_gv_g)^2$. Gaussian groups of these variances would give
/// $3\sum_gp_gv_g^2/(\sum_gp_gv_g)^2$, which is 3 or more.
///
/// @param groups the groups, in order of first appearance
/// @param leftOut how many groups have a single value, and are not among them
/// @param pooledKurtosis that of all errors about their groups' means
/// @param gaussianKurtosis what Gaussian groups of the same variances would give
/// @param meanKurtosis $\sum_gp_g\kappa_g$
/// @param effective how many groups the inverse-variance weights are worth, unregularised
/// @param required the least number asked for, `min(groups - 1, 16)`
/// @param regulariser the smallest $\xi$ with which $1/(v_g+\xi)$ keep that number
public record GroupContrast(
        List<Group> groups,
        int leftOut,
        double pooledKurtosis,
        double gaussianKurtosis,
        double meanKurtosis,
        double effective,
        int required,
        double regulariser) {

    /// One group.
    ///
    /// @param name its name in the file
    /// @param moments its moments
    /// @param weight its normalised weight $1/(v_g+\xi)$
    public record Group(String name, Moments moments, double weight) {}

    public GroupContrast {
        groups = List.copyOf(groups);
    }

    /// The contrast of two or more groups.
    ///
    /// A group with a single value has no variance and is left out.
    ///
    /// @param values the values of each group, by name
    /// @throws IllegalArgumentException if fewer than two groups are left, or every group is constant
    public static GroupContrast of(Map<String, double[]> values) {
        List<String> names = values.keySet().stream()
                .filter(name -> values.get(name).length > 1)
                .toList();
        if (names.size() < 2) {
            throw new IllegalArgumentException(
                    "the number of groups that have two values or more is %d; expected 2 or more"
                            .formatted(names.size()));
        }
        List<Moments> moments =
                names.stream().map(name -> Moments.of(values.get(name))).toList();
        if (moments.stream().allMatch(group -> group.variance() == 0)) {
            throw new IllegalArgumentException("every group is constant; expected values that differ within one");
        }
        return of(names, moments, values.size() - names.size());
    }

    private static GroupContrast of(List<String> names, List<Moments> moments, int leftOut) {
        double total = moments.stream().mapToInt(Moments::size).sum();
        // In units of the largest, so that no square overflows and the least variance of a weight has no unit.
        double unit = moments.stream().mapToDouble(Moments::variance).max().orElseThrow();
        double variance = 0;
        double squares = 0;
        double fourth = 0;
        double kurtosis = 0;
        for (Moments group : moments) {
            double share = group.size() / total;
            double v = group.variance() / unit * (group.size() - 1) / group.size();
            variance += share * v;
            squares += share * v * v;
            fourth += share * group.kurtosis() * v * v;
            kurtosis += share * group.kurtosis();
        }
        double[] variances = InverseVarianceWeights.clipped(
                moments.stream().mapToDouble(group -> group.variance() / unit).toArray());
        int required = Math.min(names.size() - 1, EffectiveBatchSize.RELEASED_MINIMUM);
        double regulariser = EffectiveBatchSize.smallestRegulariser(variances, required);
        double[] weights = InverseVarianceWeights.normalised(variances, regulariser);
        List<Group> groups = IntStream.range(0, names.size())
                .mapToObj(i -> new Group(names.get(i), moments.get(i), weights[i]))
                .toList();
        return new GroupContrast(
                groups,
                leftOut,
                fourth / (variance * variance),
                3 * squares / (variance * variance),
                kurtosis,
                EffectiveBatchSize.at(variances, 0),
                required,
                regulariser * unit);
    }

    /// The smallest number of values in a group.
    public int smallest() {
        return groups.stream().mapToInt(group -> group.moments().size()).min().orElseThrow();
    }

    /// The least and the largest variance within a group.
    public double[] variances() {
        double[] variances = groups.stream()
                .mapToDouble(group -> group.moments().variance())
                .sorted()
                .toArray();
        return new double[] {variances[0], variances[variances.length - 1]};
    }
}
