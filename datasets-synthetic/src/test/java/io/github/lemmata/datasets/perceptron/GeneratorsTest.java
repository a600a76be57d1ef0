package io.github.lemmata.datasets.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.LabeledPoint;
import io.github.lemmata.datasets.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorsTest {
    private static final RandomStream STREAM = RandomStream.ofSeed(7).child("generators");

    @Test
    void everyLatticeSlabIsSeparableAndSmall() {
        List<LatticeDataset> slabs = slabs(500);

        assertThat(slabs).allSatisfy(slab -> {
            assertThat(slab.separable()).isTrue();
            assertThat(slab.distinct()).isBetween(1, 5);
            assertThat(slab.dimension()).isBetween(2, 3);
            assertThat(slab.n()).isBetween(2L, 150L);
        });
    }

    @Test
    void aThirdOfTheLatticeSlabsLeavesTheSlab() {
        long belowOne = slabs(500).stream()
                .filter(slab -> slab.squaredMargin().compareTo(BigFraction.ONE) < 0)
                .count();

        assertThat(belowOne).isBetween(20L, 150L);
    }

    @Test
    void latticeSlabsWithinALimitKeepIt() {
        for (int i = 0; i < 100; i++) {
            LatticeDataset slab = LatticeSlab.drawWithin(200, STREAM.child(i).generator());
            assertThat(slab.kappa().multiply(slab.n())).isLessThanOrEqualTo(BigFraction.of(200));
        }
    }

    @Test
    void cloudKeepsItsGapAndItsLabels() {
        List<LabeledPoint> cloud = new Cloud(1000, 20, 0.005, 0.1, 5).draw(STREAM.generator());
        WeightedPoints z = WeightedPoints.ofSamples(cloud);

        assertThat(cloud.stream().filter(sample -> sample.label() == -1)).hasSize(5);
        assertThat(z.dimension()).isEqualTo(21);
        assertThat(IntStream.range(0, 1000)
                        .mapToDouble(i -> z.component(i, 0))
                        .min()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(0.1);
        assertThat(z.component(0, 20)).isEqualTo(-5);
        assertThat(z.component(999, 20)).isEqualTo(5);
    }

    @Test
    void cloudHasAtLeastOneNegativeAndRoundsHalfUp() {
        assertThat(new Cloud(10, 1, 0, 1, 0).negatives()).isEqualTo(1);
        assertThat(new Cloud(10, 1, 0.25, 1, 0).negatives()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 50})
    void exactMarginPairsHaveTheirMarginAndRadius(int d) {
        WeightedPoints pairs =
                new ExactMarginPairs(d, 12, 0.25, 3).draw(STREAM.child(d).generator());
        double[] first = new double[d];
        first[0] = 1;

        assertThat(pairs.smallestScore(first)).isEqualTo(0.25);
        assertThat(pairs.radius()).isEqualTo(3, within(1e-14));
        for (int i = 0; i < 12; i += 2) {
            for (int j = 1; j < d; j++) {
                assertThat(pairs.component(i, j)).isEqualTo(-pairs.component(i + 1, j));
            }
        }
        assertThat(Arrays.stream(pairs.rawMultiplicities())).allMatch(m -> 1 <= m && m <= 10);
    }

    @Test
    void generatorsRefuseBadParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactMarginPairs(3, 7, 1, 2))
                .withMessage("parameter \"n\" of exactMargin is \"7\"; expected even integer >= 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactMarginPairs(3, 8, 2, 1))
                .withMessage("parameter \"R\" of exactMargin is \"1.0\"; expected real >= mu = 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cloud(10, 2, 1.5, 0.1, 0))
                .withMessage("parameter \"q\" of cloud is \"1.5\"; expected real from 0 to 1");
    }

    @Test
    void everyEdgeCaseIsSeparable() {
        assertThat(EdgeCases.all()).allMatch(LatticeDataset::separable);
    }

    @Test
    void pointsRefuseWhatIsNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedPoints.ofRows(new double[] {1, 2}, new double[] {3, Double.NaN}))
                .withMessage("component 1 of point 1 is NaN; expected a finite number");
    }

    private static List<LatticeDataset> slabs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> LatticeSlab.draw(STREAM.child("slab").child(i).generator()))
                .toList();
    }
}
