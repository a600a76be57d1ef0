package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DisagreementTest {

    @Property
    void divergenceIsAtMostAnEighthOfTheSquaredRangeOfDifferences(@ForAll("pairs") double[][] z) {
        double[] e = differences(z);
        double range =
                Arrays.stream(e).max().orElseThrow() - Arrays.stream(e).min().orElseThrow();

        assertThat(Disagreement.divergence(z[0], z[1])).isBetween(0.0, range * range / 8 * (1 + 1e-9) + 1e-11);
    }

    @Property
    void aShiftOfAllLogitsChangesNothing(@ForAll("pairs") double[][] z, @ForAll("logits") double shift) {
        double[] shifted = Arrays.stream(z[0]).map(x -> x + shift).toArray();

        assertThat(Disagreement.divergence(shifted, z[1]))
                .isCloseTo(Disagreement.divergence(z[0], z[1]), within(1e-10));
        assertThat(Disagreement.divergence(z[0], z[0])).isZero();
    }

    @Property
    void softmaxesAreProbabilities(@ForAll("pairs") double[][] z) {
        double[] p = Disagreement.softmax(z[0]);

        assertThat(Arrays.stream(p).boxed()).allSatisfy(x -> assertThat(x).isBetween(0.0, 1.0 + 1e-12));
        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 50)
    void theLeadingTermIsWithinTwiceTheFourthPower(@ForAll("pairs") double[][] z, @ForAll("noises") double s) {
        double[] few = Arrays.copyOf(z[0], Math.min(3, z[0].length));

        assertThat(Disagreement.leading(few, s))
                .isCloseTo(Disagreement.mean(few, s), within(2 * Math.pow(s, 4) + 1e-14));
    }

    @Test
    void aSingleLogitLeavesNothingToDisagreeOn() {
        assertThat(Disagreement.leading(new double[] {3}, 0.5)).isZero();
        assertThat(Disagreement.mean(new double[] {3}, 0.5)).isZero();
        assertThat(Disagreement.mean(new double[] {0, 1}, 0)).isZero();
        assertThat(Disagreement.leading(new double[] {1000, -1000}, 1)).isZero();
    }

    @Test
    void theMeanWeightFallsFromOneLikeTheReciprocal() {
        assertThat(Disagreement.meanWeight(0)).isEqualTo(1);
        assertThat(Disagreement.meanWeight(1e8) * 1e8 * Math.sqrt(Math.PI)).isCloseTo(1, within(1e-14));
    }

    @Test
    void logitsThatDoNotMatchAreRefused() {
        assertThatThrownBy(() -> Disagreement.divergence(new double[] {1, 2}, new double[] {1}))
                .hasMessageContaining("z2 has 1 logits; expected 2");
        assertThatThrownBy(() -> Disagreement.mean(new double[6], 1)).hasMessageContaining("number of logits is 6");
        assertThatThrownBy(() -> Disagreement.leading(new double[] {}, 1)).hasMessageContaining("z is []");
        assertThatThrownBy(() -> Disagreement.meanWeight(-1)).hasMessageContaining("s is -1.0");
    }

    private static double[] differences(double[][] z) {
        double[] e = new double[z[0].length];
        Arrays.setAll(e, i -> z[0][i] - z[1][i]);
        return e;
    }

    @Provide
    Arbitrary<Double> logits() {
        var logUniform = Arbitraries.longs().between(-8000, 2500).map(k -> Math.pow(10, k * 1e-3));
        var signed = Arbitraries.of(-1.0, 1.0).flatMap(sign -> logUniform.map(x -> sign * x));
        return Arbitraries.oneOf(signed, Arbitraries.of(0.0, 1.0, -1.0, 300.0));
    }

    @Provide
    Arbitrary<double[][]> pairs() {
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(k -> logits().array(double[].class)
                        .ofSize(k)
                        .array(double[][].class)
                        .ofSize(2));
    }

    @Provide
    Arbitrary<Double> noises() {
        return Arbitraries.longs().between(-4000, -500).map(k -> Math.pow(10, k * 1e-3));
    }
}
