package io.github.lemmata.datasets.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class LatticeDatasetTest {

    @Test
    void decimalsComeToOneLattice() {
        LatticeDataset dataset = LatticeDataset.of(
                List.of(List.of(fraction(1, 2), fraction(-3, 10)), List.of(fraction(1, 5), fraction(7, 1))),
                List.of(2L, 1L));

        assertThat(dataset.scale()).isEqualTo(fraction(1, 10));
        assertThat(dataset.points()).isDeepEqualTo(new long[][] {{5, -3}, {2, 70}});
        assertThat(dataset.n()).isEqualTo(3);
    }

    @Test
    void commonFactorsGoToTheScale() {
        LatticeDataset dataset = LatticeDataset.ofIntegers(new long[][] {{6, -9}, {0, 3}}, 1, 1);

        assertThat(dataset.scale()).isEqualTo(fraction(3, 1));
        assertThat(dataset.points()).isDeepEqualTo(new long[][] {{2, -3}, {0, 1}});
        assertThat(dataset.squaredRadius()).isEqualTo(fraction(117, 1));
    }

    @Test
    void equalPointsAreMergedAtThePlaceOfTheFirst() {
        LatticeDataset merged = LatticeDataset.ofIntegers(new long[][] {{1, 2}, {1, -1}, {1, 2}}, 3, 1, 4);

        assertThat(merged).isEqualTo(LatticeDataset.ofIntegers(new long[][] {{1, 2}, {1, -1}}, 7, 1));
        assertThat(merged.distinct()).isEqualTo(2);
    }

    @Test
    void textCanBePastedAsParameters() {
        assertThat(NamedDatasets.tie()).hasToString("points=[[1,-1],[1,3]] mult=[1,1]");
        assertThat(NamedDatasets.thm51(4)).hasToString("points=[[0.5,-1],[0.5,1]] mult=[1,3]");
        assertThat(LatticeDataset.of(List.of(List.of(fraction(1, 3), fraction(3, 2)))))
                .hasToString("points=[[\"1/3\",1.5]] mult=[1]");
    }

    @Test
    void maxMarginDirectionSupportsAllPoints() {
        LatticeDataset dataset = LatticeDataset.ofIntegers(new long[][] {{2, 1}, {1, 2}, {3, 3}}, 1, 1, 1);

        assertThat(dataset.squaredMargin()).isEqualTo(fraction(9, 2));
        assertThat(dataset.minimumNormPoint()).containsExactly(fraction(3, 2), fraction(3, 2));
        assertThat(dataset.toPoints().smallestScore(dataset.marginDirection()))
                .isEqualTo(Math.sqrt(4.5), within(1e-15));
    }

    @Test
    void oppositePointsHaveNoMargin() {
        LatticeDataset dataset = LatticeDataset.ofIntegers(new long[][] {{1, 2}, {-1, -2}}, 1, 1);

        assertThat(dataset.separable()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(dataset::kappa)
                .withMessageContaining("points=[[1,2],[-1,-2]] mult=[1,1] is not separable");
    }

    @Test
    void numbersWithoutARoomyCommonUnitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatticeDataset.of(List.of(
                        List.of(fraction(1, 1L << 40), fraction(1, 1)),
                        List.of(fraction(1L << 40, 1), fraction(1, 3)))))
                .withMessageContaining("expected a multiple below 2^63");
    }

    @Test
    void malformedDatasetsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatticeDataset.ofIntegers(new long[][] {{1, 2}, {1}}, 1, 1))
                .withMessageContaining("point 1 has 1 components and point 0 has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatticeDataset.ofIntegers(new long[][] {{1, 2}}, 0))
                .withMessage("mult[0] is 0; expected integer >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatticeDataset.ofIntegers(new long[][] {{1, 2}, {3, 4}}, 1))
                .withMessage("there are 1 multiplicities for 2 points; expected one for each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatticeDataset.ofIntegers(new long[][] {{1, 2}, {3, 4}}, 1, Long.MAX_VALUE))
                .withMessageContaining("the multiplicities add up to more than");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatticeDataset.of(List.of()))
                .withMessage("a dataset has no points; expected at least one");
    }

    private static BigFraction fraction(long numerator, long denominator) {
        return BigFraction.of(numerator, denominator);
    }
}
