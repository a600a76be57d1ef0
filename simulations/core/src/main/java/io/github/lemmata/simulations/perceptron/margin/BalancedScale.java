package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Powers of ten for rows and columns that bring all vectors to a like size, so that doubles can
/// tell them apart.
///
/// Whether a hyperplane exists does not change when coordinates or vectors are multiplied by
/// positive numbers, and both witnesses can be carried back exactly. (The margin does change: it is
/// for the question of separability only.)
///
/// @param rowPowers $r_i$: row $i$ is multiplied by $10^{r_i}$
/// @param columnPowers $c_j$: column $j$ is multiplied by $10^{c_j}$
record BalancedScale(int[] rowPowers, int[] columnPowers) {

    /// The scale that gives first every column, then every row, a largest entry from 1 to 10.
    static BalancedScale of(SignedSamples samples) {
        int d = samples.dimension();
        double[] z = samples.values();
        int[] columns = IntStream.range(0, d)
                .map(j -> -magnitude(IntStream.range(0, samples.size())
                        .mapToDouble(i -> Math.abs(z[i * d + j]))
                        .max()
                        .orElse(0)))
                .toArray();
        int[] rows = IntStream.range(0, samples.size())
                .map(i -> -IntStream.range(0, d)
                        .filter(j -> z[i * d + j] != 0)
                        .map(j -> magnitude(Math.abs(z[i * d + j])) + columns[j])
                        .max()
                        .orElse(0))
                .toArray();
        return new BalancedScale(rows, columns);
    }

    SignedSamples apply(SignedSamples samples) {
        return samples.scaled(rowPowers, columnPowers);
    }

    /// The hyperplane for the unscaled samples: $z'=z\cdot10^c$ coordinatewise, so
    /// $\theta=10^c\theta'$.
    SeparatingHyperplane back(SeparatingHyperplane scaled) {
        List<BigDecimal> normal = new ArrayList<>();
        for (int j = 0; j < columnPowers.length; j++) {
            normal.add(scaled.normal().get(j).scaleByPowerOfTen(columnPowers[j]));
        }
        return new SeparatingHyperplane(normal);
    }

    /// The proof for the unscaled samples: $\sum\alpha'_i10^{r_i}z_i=0$ in every column, whatever
    /// its scale.
    FarkasProof back(ExactMinimumNormPoint zero) {
        int[] members = zero.members();
        int least = Arrays.stream(members).map(i -> rowPowers[i]).min().orElseThrow();
        List<BigInteger> parts = IntStream.range(0, members.length)
                .mapToObj(a -> zero.numerators()[a].multiply(BigInteger.TEN.pow(rowPowers[members[a]] - least)))
                .toList();
        return new FarkasProof(SampleWeight.normalized(members, parts));
    }

    /// The exponent of the leading decimal digit; 0 for 0.
    private static int magnitude(double size) {
        return size == 0 ? 0 : (int) Math.floor(Math.log10(size));
    }
}
