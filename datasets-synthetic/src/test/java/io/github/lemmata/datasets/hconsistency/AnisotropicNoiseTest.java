package io.github.lemmata.datasets.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.AnisotropicNoise.Model;
import io.github.lemmata.theory.hconsistency.SymmetricNoise;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnisotropicNoiseTest {

    private static final double[] P = {0.6, 0.3, 0.1};

    @Property
    void everyClassGoesSomewhere(
            @ForAll Model model,
            @ForAll @IntRange(max = 1000) int thousandths,
            @ForAll @IntRange(min = 2, max = 9) int classes) {
        var noise = new AnisotropicNoise(thousandths / 1000.0, model);
        for (int from = 0; from < classes; from++) {
            int start = from;
            double sum = IntStream.range(0, classes)
                    .mapToDouble(to -> noise.transition(start, to, classes))
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void uniformNoiseIsTheOneOfTheTheory(SymmetricNoise kind) {
        assertThat(AnisotropicNoise.uniform(kind, 0.35).noisy(P)).containsExactly(kind.noisy(P, 0.35), within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void withoutNoiseALabelStays(Model model) {
        assertThat(drawn(new AnisotropicNoise(0, model), 2)).containsOnly(2);
        assertThat(new AnisotropicNoise(0, model).noisy(P)).containsExactly(P);
    }

    @Test
    void certainNoiseGoesWhereItsModelSays() {
        assertThat(drawn(new AnisotropicNoise(1, Model.NEXT_CLASS), 3)).containsOnly(0);
        assertThat(drawn(new AnisotropicNoise(1, Model.OTHER_CLASS), 1))
                .contains(0, 2, 3)
                .doesNotContain(1);
        assertThat(drawn(new AnisotropicNoise(1, Model.ANY_CLASS), 1)).contains(0, 1, 2, 3);
    }

    @Test
    void flipsToTheNextClassMoveTheLikeliest() {
        double[] noisy = new AnisotropicNoise(0.45, Model.NEXT_CLASS).noisy(P);

        assertThat(noisy[1]).isGreaterThan(noisy[0]);
        assertThat(Arrays.stream(noisy).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void whatLiesOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> new AnisotropicNoise(1.5, Model.ANY_CLASS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epsilon is 1.5; expected real from 0.0 to 1.0");
        assertThatThrownBy(() -> drawn(new AnisotropicNoise(0.5, Model.ANY_CLASS), 4))
                .hasMessage("label is 4; expected integer from 0 to 3");
    }

    /// What a label of four classes becomes, 200 times.
    private static int[] drawn(AnisotropicNoise noise, int label) {
        var random = RandomStream.ofSeed(5).child("noise").generator();
        return IntStream.range(0, 200).map(_ -> noise.apply(label, 4, random)).toArray();
    }
}
