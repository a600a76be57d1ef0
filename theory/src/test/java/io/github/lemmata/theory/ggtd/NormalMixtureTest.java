package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NormalMixtureTest {

    private static final NormalMixture TWO =
            new NormalMixture(new double[] {0.3, 0.7}, new double[] {-1, 0.8}, new double[] {0.5, 0.4});

    @Property(tries = 300)
    void consistencyKeepsLogTailsOnBothSides(
            @ForAll("mixtures") NormalMixture data, @ForAll("points") double x, @ForAll("levels") double sigma) {
        double y = data.consistency(x, 0.05 + sigma, 0.05);
        double before = data.smoothed(0.05 + sigma).logSurvival(x);
        double after = data.smoothed(0.05).logSurvival(y);
        double mirroredBefore = mirrored(data).smoothed(0.05 + sigma).logSurvival(-x);
        double mirroredAfter = mirrored(data).smoothed(0.05).logSurvival(-y);

        if (before < mirroredBefore) {
            // a tail changes with its argument by the hazard rate, which is about |y| / s²
            assertThat(after).isCloseTo(before, within(1e-12 * (1 - before)));
        } else {
            assertThat(mirroredAfter).isCloseTo(mirroredBefore, within(1e-12 * (1 - mirroredBefore)));
        }
    }

    @Property(tries = 300)
    void consistencyIsMonotone(
            @ForAll("mixtures") NormalMixture data,
            @ForAll("points") double x,
            @ForAll("points") double other,
            @ForAll("levels") double sigma) {
        double low = data.consistency(Math.min(x, other), 0.05 + sigma, 0.05);
        double high = data.consistency(Math.max(x, other), 0.05 + sigma, 0.05);

        assertThat(low).isLessThanOrEqualTo(high + 1e-12 * (1 + Math.abs(high)));
    }

    @Property(tries = 300)
    void consistencyOfMirroredDataIsMirrored(
            @ForAll("mixtures") NormalMixture data, @ForAll("points") double x, @ForAll("levels") double sigma) {
        double y = data.consistency(x, 0.05 + sigma, 0.05);

        assertThat(mirrored(data).consistency(-x, 0.05 + sigma, 0.05)).isCloseTo(-y, within(1e-12 * (1 + Math.abs(y))));
    }

    @Property(tries = 200)
    void posteriorsAverageToTheData(@ForAll("mixtures") NormalMixture data, @ForAll("levels") double sigma) {
        // The mean over x of the posterior mean is the mean, by the trapezoidal rule.
        var noisy = data.smoothed(sigma);
        double h = Math.hypot(0.05, sigma) / 4;
        double reach = 3 + 9 * Math.hypot(2, sigma);
        double sum = 0;
        for (double x = -reach; x <= reach; x += h) {
            sum += h * noisy.density(x) * data.posteriorMean(x, sigma);
        }

        assertThat(sum).isCloseTo(data.mean(), within(1e-9));
    }

    @Test
    void atTheSmallestLevelPointsStay() {
        assertThat(TWO.consistency(0.37, 0.05, 0.05)).isEqualTo(0.37);
    }

    @Test
    void tailsBelowTheSmallestDoubleAreStillTold() {
        assertThat(TWO.logSurvival(1e10)).isNegative().isGreaterThan(-1e21);
        assertThat(TWO.consistency(1e10, 4, 0.05) / 1e10)
                .isCloseTo(GaussianConsistency.factor(0.5, 4, 0.05), within(1e-8));
    }

    @Test
    void aComponentWithoutWeightDoesNotMatter() {
        var three =
                new NormalMixture(new double[] {0.3, 0, 0.7}, new double[] {-1, 50, 0.8}, new double[] {0.5, 9, 0.4});

        assertThat(three.consistency(2, 4, 0.05)).isCloseTo(TWO.consistency(2, 4, 0.05), within(1e-14));
        assertThat(three.posteriorMean(2, 4)).isCloseTo(TWO.posteriorMean(2, 4), within(1e-15));
    }

    @Test
    void itsArraysAreItsOwn() {
        double[] means = {-1, 0.8};
        var data = new NormalMixture(new double[] {0.3, 0.7}, means, new double[] {0.5, 0.4});
        means[0] = 7;

        assertThat(data.mean()).isEqualTo(TWO.mean());
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new NormalMixture(new double[] {0.3, 0.7}, new double[] {0}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2, 1 and 2 entries");
        assertThatThrownBy(() -> new NormalMixture(new double[] {1}, new double[] {0}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("std is 0.0");
        assertThatThrownBy(() -> TWO.consistency(1e200, 4, 0.05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1e150 standard deviations");
        assertThatThrownBy(() -> TWO.consistency(1, 0.01, 0.05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sigma is 0.01");
    }

    private static NormalMixture mirrored(NormalMixture data) {
        return new NormalMixture(
                data.weights(), Arrays.stream(data.means()).map(m -> -m).toArray(), data.stds());
    }

    @Provide
    Arbitrary<NormalMixture> mixtures() {
        return ConsistencyArbitraries.mixtures();
    }

    @Provide
    Arbitrary<Double> points() {
        return LawArbitraries.unit().map(u -> 200 * Math.pow(2 * u - 1, 3));
    }

    @Provide
    Arbitrary<Double> levels() {
        return LawArbitraries.unit().map(u -> Math.pow(10, 4 * u - 2));
    }
}
