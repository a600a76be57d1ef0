package io.github.lemmata.simulations.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.EdgeCases;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.LatticeSlab;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.theory.perceptron.PerceptronBounds;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BatchPerceptronTest {
    private static final RandomStream STREAM = RandomStream.ofSeed(41).child("batch-perceptron");

    /// Claim 8.
    @Test
    void theorem51sSetTakesThreeTenthsOfItsSize() {
        assertThat(Stream.concat(
                        IntStream.rangeClosed(2, 400).boxed(), Stream.of(1_000, 10_000, 100_000, 1_000_000_000)))
                .allMatch(n -> separationIndex(NamedDatasets.thm51(n)) == (3L * n + 2) / 10 + 1);
    }

    /// Claim 9 (a).
    @Test
    void oscillationFollowsItsLaw() {
        for (int d = 1; d <= 59; d++) {
            long stop = Math.min(1 + 3 * phi(d * d - 3), 2 + 3 * phi(d * d - 5));
            assertThat(separationIndex(NamedDatasets.osc(d, 1))).isEqualTo(stop);
            assertThat(separationIndex(NamedDatasets.osc(d, 4))).isEqualTo(stop);
        }
    }

    private static long phi(long eighths) {
        return Math.max(0, Math.floorDiv(eighths, 8) + 1);
    }

    /// Claim 9 (b).
    @Test
    void imbalanceFollowsItsLaw() {
        for (long length = 2; length <= 29; length++) {
            for (long n = 2; n <= 59; n++) {
                long law = 1 + Math.max(0, Math.floorDiv((n - 1) * length - 1 - n, 4L) + 1);
                assertThat(separationIndex(NamedDatasets.slow2(length, n))).isEqualTo(law);
            }
        }
    }

    /// Claim 10; the last row is out of reach of plain stepping.
    @ParameterizedTest
    @CsvSource({"4,2", "6,10", "10,20", "20,10", "20,100", "50,1", "512,10000"})
    void hard3dExceedsItsLowerBound(long length, long m) {
        BigFraction bound = BigFraction.of(length * length * m, 8).add(BigFraction.of(1, 2));
        long steps = separationIndex(NamedDatasets.hard3d(length, m));

        assertThat(BigFraction.of(steps)).isGreaterThan(bound);
    }

    @ParameterizedTest
    @EnumSource
    void skippingAheadAgreesWithPlainStepping(TieRule rule) {
        assertThat(datasets(150)).allSatisfy(dataset -> {
            BatchPerceptronRun plain = BatchPerceptronRun.of(dataset, rule);
            while (!plain.separated()) {
                plain.step();
                if (plain.t() % 7 == 1) {
                    assertThat(BatchPerceptron.iterate(dataset, rule, plain.t()))
                            .isEqualTo(plain.iterate());
                }
            }
            assertThat(BatchPerceptron.separationIndex(dataset, rule)).isEqualTo(plain.t());
            assertThat(BatchPerceptron.iterate(dataset, rule, plain.t() + 1000)).isEqualTo(plain.iterate());
        });
    }

    @ParameterizedTest
    @EnumSource
    void bigIntegersAgreeWithLongs(TieRule rule) {
        assertThat(datasets(150)).allSatisfy(dataset -> {
            BatchPerceptronRun longs = BatchPerceptronRun.of(dataset, rule);
            BatchPerceptronRun integers = BatchPerceptronRun.unbounded(dataset, rule);
            while (!longs.separated()) {
                assertThat(integers.advance(Long.MAX_VALUE)).isEqualTo(longs.advance(Long.MAX_VALUE));
            }
            assertThat(integers.iterate()).isEqualTo(longs.iterate());
            assertThat(integers.scores()).isEqualTo(longs.scores());
            assertThat(longs.bounded()).isTrue();
            assertThat(integers.bounded()).isFalse();
        });
    }

    @Test
    void overflowIsCrossedWithoutATrace() {
        long large = 1_000_000_000;
        LatticeDataset dataset =
                LatticeDataset.ofIntegers(new long[][] {{large, -3 * large + 1}, {large, large}}, 1, 5);
        BatchPerceptronRun run = BatchPerceptronRun.of(dataset, TieRule.FULL);
        BatchPerceptronRun reference = BatchPerceptronRun.unbounded(dataset, TieRule.FULL);
        while (!run.separated()) {
            run.step();
            reference.step();
            assertThat(run.iterate()).isEqualTo(reference.iterate());
        }

        assertThat(run.bounded()).isFalse();
        assertThat(run.t()).isGreaterThan(1);
    }

    @Test
    void tiesFollowTheirRule() {
        BigFraction quarter = BigFraction.of(1, 4);

        assertThat(BatchPerceptron.iterate(NamedDatasets.tie(), TieRule.FULL, 2))
                .containsExactly(BigFraction.ONE, BigFraction.ZERO);
        assertThat(BatchPerceptron.iterate(NamedDatasets.tie(), TieRule.HALF, 2))
                .containsExactly(quarter.multiply(3), quarter);
    }

    /// Claim 8: thm51 is tied exactly for n = 6 mod 10, at (3n + 2) / 10.
    @Test
    void theorem51sSetIsTiedWhereTheSpecificationSays() {
        for (int n = 2; n <= 60; n++) {
            BatchPerceptronRun run = BatchPerceptronRun.of(NamedDatasets.thm51(n), TieRule.FULL);
            long tiedAt = 0;
            while (!run.separated()) {
                run.step();
                tiedAt = run.tied() ? run.t() : tiedAt;
            }
            assertThat(tiedAt).isEqualTo(n % 10 == 6 ? (3 * n + 2) / 10 : 0);
        }
    }

    @Test
    void halfRuleNeverExceedsItsOwnBound() {
        assertThat(datasets(150))
                .allMatch(dataset -> BigFraction.of(BatchPerceptron.separationIndex(dataset, TieRule.HALF))
                                .compareTo(PerceptronBounds.batchHalf(BigInteger.valueOf(dataset.n()), dataset.kappa()))
                        <= 0);
    }

    @Test
    void capsAreKept() {
        LatticeDataset dataset = NamedDatasets.thm51(1000);

        assertThat(BatchPerceptron.separationIndex(dataset, TieRule.FULL, 300)).isEqualTo(OptionalLong.empty());
        assertThat(BatchPerceptron.separationIndex(dataset, TieRule.FULL, 301)).hasValue(301);
    }

    @Test
    void unseparableDatasetsEndWithASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> separationIndex(LatticeDataset.ofIntegers(new long[][] {{1, 2}, {-1, -2}}, 1, 1)))
                .withMessageContaining("is not separable");
    }

    /// Twenty points on a line through 0 in 5000 dimensions: too many subsets for the exact margin.
    @Test
    void largeUnseparableDatasetsEndAfterAWhile() {
        long[][] points = new long[20][5000];
        long[] multiplicities = new long[20];
        for (int i = 0; i < 20; i++) {
            Arrays.fill(points[i], i < 10 ? i + 1 : -(i + 1));
            multiplicities[i] = i + 1;
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> separationIndex(LatticeDataset.ofIntegers(points, multiplicities)))
                .withMessageContaining("expected a separable dataset");
    }

    private static long separationIndex(LatticeDataset dataset) {
        return BatchPerceptron.separationIndex(dataset, TieRule.FULL);
    }

    private static List<LatticeDataset> datasets(int slabs) {
        return Stream.concat(
                        EdgeCases.all().stream().filter(dataset -> dataset.n() < 1000),
                        IntStream.range(0, slabs)
                                .mapToObj(i -> LatticeSlab.drawWithin(
                                        3000, STREAM.child(i).generator())))
                .toList();
    }
}
