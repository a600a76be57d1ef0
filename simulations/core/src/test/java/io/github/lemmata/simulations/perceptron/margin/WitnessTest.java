package io.github.lemmata.simulations.perceptron.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class WitnessTest {

    private static final SignedSamples CROSS =
            SignedSamples.of(ExactWitnesses.vectors(new double[][] {{0.1, 0.3}, {-0.1, 0.3}, {0, -1}}));

    private static SeparatingHyperplane plane(String... normal) {
        return new SeparatingHyperplane(Stream.of(normal).map(BigDecimal::new).toList());
    }

    private static FarkasProof proof(String... weights) {
        return new FarkasProof(IntStream.range(0, weights.length)
                .mapToObj(i -> new SampleWeight(i, BigFraction.parse(weights[i])))
                .toList());
    }

    @Test
    void aFarkasProofHoldsOnlyIfItCombinesToZeroExactly() {
        assertThat(proof("5 / 13", "5 / 13", "3 / 13").verify(CROSS)).isTrue();
        assertThat(proof("5 / 13", "5 / 13", "300000000000000001 / 1300000000000000000")
                        .verify(CROSS))
                .isFalse();
        assertThat(proof("1 / 2", "1 / 2").verify(CROSS)).isFalse();
    }

    @Test
    void weightsHaveToBePositiveAndSumToOne() {
        SignedSamples opposites = SignedSamples.of(ExactWitnesses.vectors(new double[][] {{1}, {-1}, {2}}));

        assertThat(proof("1 / 2", "1 / 2").verify(opposites)).isTrue();
        assertThat(proof("1", "1").verify(opposites)).isFalse();
        assertThat(proof("4", "0", "-2").verify(opposites)).isFalse();
        assertThat(proof("2 / 1", "0 / 1", "-1 / 1").verify(opposites)).isFalse();
        assertThat(new FarkasProof(List.of()).verify(opposites)).isFalse();
    }

    @Test
    void aHyperplaneSeparatesOnlyStrictly() {
        SignedSamples samples = SignedSamples.of(ExactWitnesses.vectors(new double[][] {{0.1, 0.3}, {-0.3, 1}}));

        assertThat(plane("0", "1").verify(samples)).isTrue();
        assertThat(plane("3", "-1").verify(samples)).isFalse();
        assertThat(plane("-3", "1").verify(samples)).isFalse();
        assertThat(plane("-3", "1.0000000000000000000001").verify(samples)).isTrue();
        assertThat(plane("1").verify(samples)).isFalse();
    }
}
