package io.github.lemmata.simulations.perceptron.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.LatticeSlab;
import io.github.lemmata.theory.perceptron.ExactMargin;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarginAnalysisTest {

    private static final RandomStream SEED = RandomStream.ofSeed(20250601).child("margin-analysis");

    private static List<List<BigDecimal>> decimals(long[][] points) {
        return Arrays.stream(points)
                .map(point -> Arrays.stream(point).mapToObj(BigDecimal::valueOf).toList())
                .toList();
    }

    private static boolean proved(MarginAnalysis analysis, List<List<BigDecimal>> vectors) {
        return switch (analysis.separability()) {
            case Separability.Separable(SeparatingHyperplane plane) ->
                ExactWitnesses.separates(plane.normal(), vectors)
                        && analysis.margin().orElseThrow() instanceof MaximalMargin.Exact exact
                        && ExactWitnesses.provesMargin(exact.squared(), exact.support(), vectors);
            case Separability.NotSeparable(FarkasProof proof) ->
                proof.weights().size() <= vectors.getFirst().size() + 1
                        && ExactWitnesses.combinesToZero(proof.weights(), vectors);
            case Separability.Undecided open -> false;
        };
    }

    @Test
    void latticeSlabsHaveTheMarginThatEnumerationFinds() {
        for (int trial = 0; trial < 150; trial++) {
            LatticeDataset slab =
                    LatticeSlab.draw(SEED.child("slab").child(trial).generator());
            List<List<BigDecimal>> vectors = decimals(slab.points());
            BigFraction expected = slab.squaredMargin().divide(slab.scale()).divide(slab.scale());

            MarginAnalysis analysis = MarginAnalysis.of(SignedSamples.of(vectors));

            assertThat(analysis.margin().orElseThrow().squaredAtLeast())
                    .as(slab.toString())
                    .isEqualTo(expected);
            assertThat(proved(analysis, vectors)).as(slab.toString()).isTrue();
        }
    }

    @Test
    void smallIntegerVectorsAreSeparableExactlyIfEnumerationSaysSo() {
        int separable = 0;
        for (int trial = 0; trial < 400; trial++) {
            UniformRandomProvider random = SEED.child("small").child(trial).generator();
            int dimension = 1 + random.nextInt(4);
            int size = 1 + random.nextInt(7);
            long[][] points = IntStream.range(0, size)
                    .mapToObj(i -> IntStream.range(0, dimension)
                            .mapToLong(j -> random.nextInt(7) - 3)
                            .toArray())
                    .toArray(long[][]::new);
            Optional<ExactMargin> expected = ExactMargin.of(points);
            List<List<BigDecimal>> vectors = decimals(points);

            MarginAnalysis analysis = MarginAnalysis.of(SignedSamples.of(vectors));

            assertThat(analysis.margin().map(MaximalMargin::squaredAtLeast))
                    .as(Arrays.deepToString(points))
                    .isEqualTo(expected.map(ExactMargin::squaredMargin));
            assertThat(proved(analysis, vectors))
                    .as(Arrays.deepToString(points))
                    .isTrue();
            separable += expected.isPresent() ? 1 : 0;
        }
        assertThat(separable).isBetween(80, 320);
    }

    static Stream<Arguments> degenerate() {
        return Stream.of(
                Arguments.of("a single vector", true, new double[][] {{3, 4}}),
                Arguments.of("a single number", true, new double[][] {{-0.5}}),
                Arguments.of("the zero vector alone", false, new double[][] {{0, 0}}),
                Arguments.of("the zero vector among others", false, new double[][] {{1, 1}, {0, 0}, {2, 1}}),
                Arguments.of("duplicates", true, new double[][] {{1, 2}, {1, 2}, {1, 2}, {2, 1}, {2, 1}}),
                Arguments.of("a vector and its opposite", false, new double[][] {{1, 2}, {-1, -2}}),
                Arguments.of("opposites of unlike length", false, new double[][] {{1e-9, 2e-9}, {-1e9, -2e9}}),
                Arguments.of("collinear, on one side", true, new double[][] {{1, 1}, {2, 2}, {3, 3}}),
                Arguments.of("on a line that misses 0", true, new double[][] {{1, -2}, {1, 0}, {1, 5}, {1, 1}}),
                Arguments.of("on a line through 0", false, new double[][] {{1, -2}, {-2, 4}, {3, -6}, {0.5, -1}}),
                Arguments.of("0 on an edge", false, new double[][] {{1, 0}, {-1, 0}, {0, 1}}),
                Arguments.of("a column of zeros", true, new double[][] {{1, 0}, {2, 0}}),
                Arguments.of("0 inside, vectors dependent", false, new double[][] {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}}),
                Arguments.of("columns of unlike scale", true, new double[][] {{1e150, 1e-150}, {-1e150, 1e-150}}),
                Arguments.of("rows of unlike scale", true, new double[][] {{1e12, -1e12}, {1e-12, 2e-12}, {1, -0.5}}),
                Arguments.of(
                        "separable by a hair", true, new double[][] {{1, 1e-17}, {-1, 1e-17}, {1e8, 1e-9}, {-1e8, 1e-9}
                        }),
                Arguments.of("not separable by a hair", false, new double[][] {{1, 1e-17}, {-1, 1e-17}, {0.5, -1e-16}}),
                Arguments.of("the smallest and the largest", true, new double[][] {{4.9e-324, 1e308}, {1e308, 1e-300}}),
                Arguments.of("decimals that doubles blur", false, new double[][] {
                    {0.1, 1}, {0.2, 1}, {-0.15, -1}, {-0.1, -0.5}
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("degenerate")
    void degenerateVectorsAreDecidedWithProof(String name, boolean separable, double[][] rows) {
        List<List<BigDecimal>> vectors = ExactWitnesses.vectors(rows);

        MarginAnalysis analysis = MarginAnalysis.of(SignedSamples.of(vectors));

        assertThat(analysis.margin().isPresent()).isEqualTo(separable);
        assertThat(proved(analysis, vectors)).isTrue();
    }

    @Test
    void aZeroVectorIsProofByItself() {
        FarkasProof proof = ((Separability.NotSeparable) Separation.decide(SignedSamples.of(
                        ExactWitnesses.vectors(new double[][] {{1, 1}, {0, 0}}))))
                .proof();

        assertThat(proof.weights()).containsExactly(new SampleWeight(1, BigFraction.ONE));
    }

    @Test
    void withoutExactArithmeticNothingIsSaidOfInseparableVectors() {
        SignedSamples opposites = SignedSamples.of(ExactWitnesses.vectors(new double[][] {{1, 2}, {-1, -2}}));

        assertThat(Separation.decide(opposites, 0)).isInstanceOf(Separability.Undecided.class);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void randomVectorsOfAnyScaleAreDecidedWithProof(int dimension, int size, int decades) {
        UniformRandomProvider random =
                SEED.child("scale").child(dimension).child(size).child(decades).generator();
        double[][] rows = new double[size][dimension];
        for (double[] row : rows) {
            double factor = Math.pow(10, decades * (2 * random.nextDouble() - 1));
            for (int j = 0; j < dimension; j++) {
                row[j] = factor * Math.pow(10, decades * Math.sin(3 * j)) * (random.nextDouble() - 0.35);
            }
        }
        List<List<BigDecimal>> vectors = ExactWitnesses.vectors(rows);

        MarginAnalysis analysis = MarginAnalysis.of(SignedSamples.of(vectors));

        assertThat(proved(analysis, vectors)).isTrue();
    }

    static Stream<Arguments> scales() {
        return Stream.of(2, 5, 12)
                .flatMap(dimension -> Stream.of(dimension, 2 * dimension, 60)
                        .flatMap(size -> Stream.of(0, 3, 9).map(decades -> Arguments.of(dimension, size, decades))));
    }

    @Test
    void theMarginIsBracketedWhereExactArithmeticIsTooMuchWork() {
        for (int trial = 0; trial < 25; trial++) {
            LatticeDataset slab =
                    LatticeSlab.draw(SEED.child("bracket").child(trial).generator());
            SignedSamples samples = SignedSamples.of(decimals(slab.points()));
            BigFraction exact =
                    MarginAnalysis.of(samples).margin().orElseThrow().squaredAtLeast();
            SeparatingHyperplane known = ((Separability.Separable) Separation.decide(samples)).witness();

            MaximalMargin margin = new MarginSearch(samples, known).run(0).margin();

            assertThat(margin).isInstanceOfSatisfying(MaximalMargin.Bracket.class, bracket -> {
                assertThat(bracket.squaredAtLeast()).isLessThanOrEqualTo(exact);
                assertThat(bracket.squaredAtMost()).isGreaterThanOrEqualTo(exact);
                assertThat(bracket.upper() / bracket.lower() - 1).isLessThan(1e-12);
            });
        }
    }
}
