package io.github.lemmata.verify.ggtd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class AtomLawTest {

    private static final AtomLaw SIGNS = AtomLaw.laws().getFirst();

    @Test
    void fairSignsHaveTheLeastExcess() {
        assertThat(SIGNS.excess()).isEqualTo(BigFraction.of(-2));
        assertThat(SIGNS.centralMoment(3)).isEqualTo(BigFraction.ZERO);
    }

    /// The spec's example of claim 22, from its 32 samples: V = 1/10.
    @Test
    void fiveFairSignsHaveTheVarianceOfTheSpecification() {
        var law = new AtomLaw(
                "fair signs",
                List.of(BigFraction.of(-1), BigFraction.of(1)),
                List.of(BigFraction.of(1, 2), BigFraction.of(1, 2)));
        var sum = BigFraction.ZERO;
        for (int sample = 0; sample < 32; sample++) {
            int ups = Integer.bitCount(sample);
            var squares = BigFraction.of(5).subtract(BigFraction.of((2 * ups - 5) * (2 * ups - 5), 5));
            sum = sum.add(squares.divide(4).pow(2));
        }

        assertThat(law.varianceMoment(5, 2)).isEqualTo(sum.divide(32)).isEqualTo(BigFraction.of(11, 10));
    }

    @Test
    void probabilitiesOfAllSamplesSumToOne() {
        assertThat(AtomLaw.laws()).allSatisfy(law -> {
            assertThat(law.varianceMoment(6, 0)).isEqualTo(BigFraction.ONE);
            assertThat(law.varianceMoment(6, 1)).isEqualTo(BigFraction.ONE);
        });
    }
}
