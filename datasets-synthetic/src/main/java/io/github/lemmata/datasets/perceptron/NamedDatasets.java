package io.github.lemmata.datasets.perceptron;

import static io.github.lemmata.datasets.perceptron.DatasetChecks.requireAtLeast;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Nearest;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.perceptron.ExactMargin;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// The named datasets of the perceptron family, each with its exact margin (specification, section 2).
public final class NamedDatasets {
    private static final long MOST_SAMPLES = 1L << 40;
    private static final int LARGEST_BASIS = 2000;

    private static final Parameter SAMPLES =
            Parameter.whole("n", 2, MOST_SAMPLES).means("number of samples").unit("samples");
    private static final Parameter LENGTH =
            Parameter.whole("L", 2, Integer.MAX_VALUE).means("size of the second coordinate");
    private static final Parameter COPIES =
            Parameter.whole("m", 1, MOST_SAMPLES).means("multiplicity of the rarer of the first two vectors");

    private static final List<NamedDataset> ALL = List.of(
            new NamedDataset(
                    "thm41",
                    "Theorem 4.1's set: the loss rises before it falls",
                    "(1,-1),\\ (1,4)",
                    List.of(),
                    _ -> thm41()),
            new NamedDataset(
                    "thm51",
                    "Theorem 5.1's set: one sample against n - 1",
                    "(\\tfrac12,-1),\\ (\\tfrac12,1)\\times(n-1)",
                    List.of(SAMPLES),
                    given -> thm51(given.wholeLong("n"))),
            new NamedDataset(
                    "osc",
                    "oscillation: the batch perceptron overshoots again and again",
                    "(1,D)\\times2m,\\ (1,-D)\\times m",
                    List.of(Parameter.whole("D", 1, Integer.MAX_VALUE).means("size of the second coordinate"), COPIES),
                    given -> osc(given.wholeLong("D"), given.wholeLong("m"))),
            new NamedDataset(
                    "slow2",
                    "imbalance: one sample against n - 1 longer ones",
                    "(1,-1),\\ (1,L)\\times(n-1)",
                    List.of(LENGTH, SAMPLES),
                    given -> slow2(given.wholeLong("L"), given.wholeLong("n"))),
            new NamedDataset(
                    "hard3d",
                    "the set on which n kappa is tight",
                    "(1,L,0)\\times2m,\\ (1,-L,0)\\times m,\\ (-1,0,2)",
                    List.of(LENGTH, COPIES),
                    given -> hard3d(given.wholeLong("L"), given.wholeLong("m"))),
            new NamedDataset("tie", "a tie after the first step", "(1,-1),\\ (1,3)", List.of(), _ -> tie()),
            new NamedDataset(
                    "nonmono",
                    "larger steps separate later",
                    "(1,6)\\times6,\\ (1,1)\\times2,\\ (1,-6)",
                    List.of(),
                    _ -> nonmono()),
            new NamedDataset(
                    "basis",
                    "the unit vectors: Novikoff's bound is tight",
                    "e_1,\\dots,e_n",
                    List.of(Parameter.whole("n", 1, LARGEST_BASIS)
                            .means("number of samples, and the dimension")
                            .unit("samples")),
                    given -> basis(given.wholeInt("n"))));

    private NamedDatasets() {}

    /// Returns all of them, in the order of the table.
    public static List<NamedDataset> all() {
        return ALL;
    }

    /// Returns the names, in the order of the table.
    public static List<String> names() {
        return ALL.stream().map(NamedDataset::name).toList();
    }

    /// Returns the dataset of a name.
    ///
    /// @throws IllegalArgumentException if there is none, with the nearest name
    public static NamedDataset find(String name) {
        return ALL.stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Nearest.unknown("dataset", name, names())));
    }

    /// Returns the dataset of a name at given parameters.
    ///
    /// @throws IllegalArgumentException if the name is unknown, or a parameter unknown, missing or out of domain
    public static LatticeDataset of(String name, Arguments arguments) {
        return find(name).at(arguments);
    }

    /// Theorem 4.1's set: $(1,-1)$, $(1,4)$; $\mu^2=1$, $R^2=17$.
    public static LatticeDataset thm41() {
        return LatticeDataset.ofIntegers(new long[][] {{1, -1}, {1, 4}}, 1, 1).named("thm41");
    }

    /// Theorem 5.1's set: $(\frac12,-1)$ once, $(\frac12,1)$ $n-1$ times; $\mu^2=\frac14$, $R^2=\frac54$.
    ///
    /// @throws IllegalArgumentException if $n<2$
    public static LatticeDataset thm51(long n) {
        requireAtLeast("thm51", "n", n, 2);
        BigFraction half = BigFraction.of(1, 2);
        return LatticeDataset.of(
                        List.of(List.of(half, BigFraction.of(-1)), List.of(half, BigFraction.ONE)), List.of(1L, n - 1))
                .named("thm51(%d)".formatted(n));
    }

    /// The oscillating set: $(1,D)$ $2m$ times, $(1,-D)$ $m$ times; $\mu^2=1$, $R^2=1+D^2$.
    ///
    /// @throws IllegalArgumentException if $D<1$ or $m<1$
    public static LatticeDataset osc(long D, long m) {
        requireAtLeast("osc", "D", D, 1);
        requireAtLeast("osc", "m", m, 1);
        return LatticeDataset.ofIntegers(new long[][] {{1, D}, {1, -D}}, Math.multiplyExact(2, m), m)
                .named("osc(%d,%d)".formatted(D, m));
    }

    /// The imbalanced set: $(1,-1)$ once, $(1,L)$ $n-1$ times; $\mu^2=1$, $R^2=1+L^2$.
    ///
    /// @throws IllegalArgumentException if $L<2$ or $n<2$
    public static LatticeDataset slow2(long L, long n) {
        requireAtLeast("slow2", "L", L, 2);
        requireAtLeast("slow2", "n", n, 2);
        return LatticeDataset.ofIntegers(new long[][] {{1, -1}, {1, L}}, 1, n - 1)
                .named("slow2(%d,%d)".formatted(L, n));
    }

    /// The set on which $n\kappa$ is tight: $(1,L,0)$ $2m$ times, $(1,-L,0)$ $m$ times, $(-1,0,2)$ once;
    /// $\mu^2=\frac12$, $R^2=1+L^2$, $n=3m+1$.
    ///
    /// @throws IllegalArgumentException if $L<2$ or $m<1$
    public static LatticeDataset hard3d(long L, long m) {
        requireAtLeast("hard3d", "L", L, 2);
        requireAtLeast("hard3d", "m", m, 1);
        return LatticeDataset.ofIntegers(
                        new long[][] {{1, L, 0}, {1, -L, 0}, {-1, 0, 2}}, Math.multiplyExact(2, m), m, 1)
                .named("hard3d(%d,%d)".formatted(L, m));
    }

    /// The set with a tie after the first step: $(1,-1)$, $(1,3)$; $\mu^2=1$, $R^2=10$.
    public static LatticeDataset tie() {
        return LatticeDataset.ofIntegers(new long[][] {{1, -1}, {1, 3}}, 1, 1).named("tie");
    }

    /// The set on which larger steps separate later: $(1,6)$ 6 times, $(1,1)$ twice, $(1,-6)$ once; $\mu^2=1$,
    /// $R^2=37$.
    public static LatticeDataset nonmono() {
        return LatticeDataset.ofIntegers(new long[][] {{1, 6}, {1, 1}, {1, -6}}, 6, 2, 1)
                .named("nonmono");
    }

    /// The unit vectors $e_1,\dots,e_n$; $\mu^2=\frac1n$, $R^2=1$.
    ///
    /// @throws IllegalArgumentException if $n<1$ or $n>2000$
    public static LatticeDataset basis(int n) {
        if (n < 1 || n > LARGEST_BASIS) {
            throw DatasetChecks.refused("basis", "n", n, "integer from 1 to " + LARGEST_BASIS);
        }
        long[][] points = IntStream.range(0, n)
                .mapToObj(i ->
                        IntStream.range(0, n).mapToLong(j -> i == j ? 1 : 0).toArray())
                .toArray(long[][]::new);
        long[] once = new long[n];
        Arrays.fill(once, 1);
        List<BigFraction> equal = Collections.nCopies(n, BigFraction.of(1, n));
        return LatticeDataset.ofIntegers(points, once)
                .named("basis(%d)".formatted(n))
                .withMargin(new ExactMargin(BigFraction.of(1, n), equal, equal));
    }
}
