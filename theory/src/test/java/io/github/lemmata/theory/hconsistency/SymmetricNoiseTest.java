package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymmetricNoiseTest {

    @Property
    void noisyRiskOfASymmetricLossIsLinearInTheCleanOne(
            @ForAll("distributions") double[] p,
            @ForAll("scores") double[] scores,
            @ForAll @IntRange(min = 0, max = 1000) int thousandths,
            @ForAll SymmetricNoise noise) {
        double epsilon = thousandths / 1000.0;
        double[] f = Arrays.copyOf(scores, p.length);
        double total = (p.length - 1) * 0.5;

        double clean = LdrConditionalRisk.of(p, f, 0.5, Double.POSITIVE_INFINITY);
        double noisy = risk(noise.noisy(p, epsilon), f);
        assertThat(noisy).isCloseTo(noise.risk(clean, total, p.length, epsilon), within(1e-12 * 100));
    }

    private static double risk(double[] p, double[] f) {
        double risk = 0;
        for (int y = 0; y < p.length; y++) {
            risk += p[y] * LdrLoss.of(LdrLoss.violations(f, y, 0.5), Double.POSITIVE_INFINITY);
        }
        return risk;
    }

    @ParameterizedTest
    @EnumSource
    void noisyLabelsAreADistribution(SymmetricNoise noise) {
        double[] noisy = noise.noisy(new double[] {1, 0, 0, 0}, 0.6);

        assertThat(Arrays.stream(noisy).sum()).isCloseTo(1, within(1e-15));
        assertThat(noisy[1]).isEqualTo(noisy[3]).isPositive();
    }

    @Test
    void theTwoModelsKeepALabelWithDifferentProbabilities() {
        double[] certain = {1, 0, 0, 0};

        assertThat(SymmetricNoise.FROM_ALL.noisy(certain, 0.6)[0]).isCloseTo(0.55, within(1e-15));
        assertThat(SymmetricNoise.FROM_OTHERS.noisy(certain, 0.6)[0]).isCloseTo(0.4, within(1e-15));
    }

    @Test
    void differencesOfRiskVanishAtTheLimitOfEachModel() {
        assertThat(SymmetricNoise.FROM_ALL.slope(4, 1)).isZero();
        assertThat(SymmetricNoise.FROM_OTHERS.slope(4, 0.75)).isZero();
        assertThat(SymmetricNoise.FROM_OTHERS.slope(4, 0.8)).isNegative();
    }

    @Test
    void aProbabilityAboveOneIsRefused() {
        assertThatThrownBy(() -> SymmetricNoise.FROM_ALL.slope(3, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epsilon is 1.5; expected real from 0.0 to 1.0");
    }

    @Provide
    Arbitrary<double[]> distributions() {
        return RobustArbitraries.distributions();
    }

    @Provide
    Arbitrary<double[]> scores() {
        return RobustArbitraries.vectors(8, 8, RobustArbitraries.reals(50));
    }
}
