package io.github.lemmata.simulations.ggtd.tails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupContrastTest {

    private static Map<String, double[]> groups(double[]... values) {
        Map<String, double[]> groups = new LinkedHashMap<>();
        for (double[] group : values) {
            groups.put("g" + groups.size(), group);
        }
        return groups;
    }

    /// Two-point groups have kurtosis 1; with variances 1 and 4 and shares 2/3 and 1/3 the pool has
    /// (2/3 + 16/3) / (2/3 + 4/3)^2 = 3/2, and Gaussian ones would have three times that.
    @Test
    void thePoolOfPlatykurticGroupsMayHaveTailsThatNoGroupHas() {
        GroupContrast contrast =
                GroupContrast.of(groups(new double[] {9, 11, 9, 11, 9, 11, 9, 11}, new double[] {-2, 2, -2, 2}));

        assertThat(contrast.pooledKurtosis()).isCloseTo(1.5, within(1e-14));
        assertThat(contrast.gaussianKurtosis()).isCloseTo(4.5, within(1e-14));
        assertThat(contrast.meanKurtosis()).isCloseTo(1, within(1e-14));
    }

    /// Unbiased variances 1, 4 and 100: weights 1/v are worth (1.26)^2 / (1 + 1/16 + 1e-4) groups.
    @Test
    void weightsAreRegularisedToTheEffectiveNumberAskedFor() {
        GroupContrast contrast =
                GroupContrast.of(groups(new double[] {-1, 0, 1}, new double[] {-2, 0, 2}, new double[] {-10, 0, 10}));

        assertThat(contrast.required()).isEqualTo(2);
        assertThat(contrast.effective()).isCloseTo(1.26 * 1.26 / 1.0626, within(1e-12));
        double xi = contrast.regulariser();
        double sum = 1 / (1 + xi) + 1 / (4 + xi) + 1 / (100 + xi);
        double squares = Math.pow(1 + xi, -2) + Math.pow(4 + xi, -2) + Math.pow(100 + xi, -2);
        assertThat(sum * sum / squares).isCloseTo(2, within(1e-9));
        assertThat(contrast.groups()).extracting(GroupContrast.Group::weight).satisfies(weights -> {
            assertThat(weights.get(0)).isCloseTo(1 / (1 + xi) / sum, within(1e-12));
            assertThat(weights.get(2)).isCloseTo(1 / (100 + xi) / sum, within(1e-12));
        });
    }

    @Test
    void unitsDoNotMatter() {
        GroupContrast large = GroupContrast.of(groups(new double[] {-1, 0, 1}, new double[] {-30, 0, 30}));
        GroupContrast small = GroupContrast.of(groups(new double[] {-1e-9, 0, 1e-9}, new double[] {-3e-8, 0, 3e-8}));

        assertThat(small.effective()).isCloseTo(large.effective(), within(1e-12));
        assertThat(small.groups().getFirst().weight())
                .isCloseTo(large.groups().getFirst().weight(), within(1e-12));
    }

    @Test
    void groupsOfOneValueAreLeftOut() {
        GroupContrast contrast =
                GroupContrast.of(groups(new double[] {1}, new double[] {1, 2, 3}, new double[] {4, 7, 9, 11}));

        assertThat(contrast.leftOut()).isOne();
        assertThat(contrast.groups()).extracting(GroupContrast.Group::name).containsExactly("g1", "g2");
        assertThat(contrast.smallest()).isEqualTo(3);
    }

    @Test
    void whatCannotBeContrastedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupContrast.of(groups(new double[] {1}, new double[] {1, 2, 3})))
                .withMessage("the number of groups that have two values or more is 1; expected 2 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupContrast.of(groups(new double[] {1, 1}, new double[] {2, 2, 2})))
                .withMessage("every group is constant; expected values that differ within one");
    }
}
