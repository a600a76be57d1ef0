package io.github.lemmata.simulations.perceptron.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.LatticeSlab;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.simulations.data.LabeledData;
import io.github.lemmata.simulations.data.TwoClassData;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SeparationTimesTest {

    private static final double[] STEP_SIZES = {0.1, 1, 100};

    /// The samples of a lattice dataset: its vectors as features with label 1, the first turned over with label 0.
    private static SignedSamples samples(LatticeDataset dataset) {
        List<String> names = dataset.dimension() == 2 ? List.of("x", "y") : List.of("x", "y", "w");
        LabeledData.Builder data = LabeledData.builder(dataset.name(), names);
        for (int i = 0; i < dataset.distinct(); i++) {
            BigDecimal sign = BigDecimal.valueOf(i == 0 ? -1 : 1);
            List<BigDecimal> row = dataset.vectors().get(i).stream()
                    .map(z -> sign.multiply(BigDecimal.valueOf(z.doubleValue())))
                    .toList();
            data.add(i + 1, row, i == 0 ? "0" : "1", dataset.multiplicities()[i]);
        }
        return SignedSamples.of(TwoClassData.of(data.build()), BigDecimal.ZERO);
    }

    private static List<Long> iterations(SeparationTimes times, Learner learner) {
        return times.of(learner).stream()
                .map(time -> time.iterations().orElse(-1))
                .toList();
    }

    @Test
    void table1IsFoundFromSamples() {
        // thm51(1000), spec claim 24: LR+GD 73133, 7313, 308; NLR 157, 16, 2; batch perceptron 301, normalized 2
        SignedSamples samples = samples(NamedDatasets.thm51(1000));

        SeparationTimes times = SeparationTimes.of(MarginAnalysis.of(samples), STEP_SIZES, 100_000);

        assertThat(iterations(times, Learner.LR_GD)).containsExactly(73133L, 7313L, 308L);
        assertThat(iterations(times, Learner.NLR_GD)).containsExactly(157L, 16L, 2L);
        assertThat(iterations(times, Learner.BATCH_PERCEPTRON)).containsExactly(301L);
        assertThat(iterations(times, Learner.NORMALIZED_BATCH_PERCEPTRON)).containsExactly(2L);
    }

    @Test
    void noLearnerTakesLongerThanItsBound() {
        RandomStream seed = RandomStream.ofSeed(20250601).child("separation-times");
        for (int trial = 0; trial < 30; trial++) {
            LatticeDataset slab = LatticeSlab.drawWithin(2000, seed.child(trial).generator());
            if (slab.distinct() < 2) {
                continue;
            }

            SeparationTimes times = SeparationTimes.of(MarginAnalysis.of(samples(slab)), STEP_SIZES, 1_000_000);

            assertThat(times.times())
                    .as(slab.toString())
                    .hasSize(10)
                    .allSatisfy(time -> assertThat((double) time.iterations().orElseThrow())
                            .isLessThanOrEqualTo(time.bound() * (1 + 1e-12)));
        }
    }

    @Test
    void longDecimalsRunInDoubles() {
        SignedSamples samples = SignedSamples.of(List.of(
                List.of(new BigDecimal("1.0000000000000000000001"), new BigDecimal("-1")),
                List.of(new BigDecimal("1"), new BigDecimal("4"))));

        SeparationTimes times = SeparationTimes.of(MarginAnalysis.of(samples), new double[0], 100);

        assertThat(times.times()).noneMatch(SeparationTime::exact);
        assertThat(iterations(times, Learner.PERCEPTRON)).containsExactly(3L);
        assertThat(iterations(times, Learner.BATCH_PERCEPTRON)).containsExactly(2L);
    }

    @Test
    void aCappedRunIsSaidToBeLonger() {
        SignedSamples samples = samples(NamedDatasets.thm51(1000));

        SeparationTimes times = SeparationTimes.of(MarginAnalysis.of(samples), STEP_SIZES, 300);

        assertThat(times.cap()).isEqualTo(300);
        assertThat(times.of(Learner.BATCH_PERCEPTRON).getFirst().iterations()).isEqualTo(OptionalLong.empty());
        assertThat(iterations(times, Learner.NLR_GD)).containsExactly(157L, 16L, 2L);
    }

    @Test
    void samplesBeyondTheRangeOfDoublesAreAnalysedButNotRun() {
        SignedSamples huge = SignedSamples.of(ExactWitnesses.vectors(new double[][] {{1e200, 1}, {1, 1e-300}}));
        MarginAnalysis analysis = MarginAnalysis.of(huge);

        assertThat(analysis.margin()).isPresent();
        assertThat(SeparationTimes.feasible(analysis)).isFalse();
    }

    @Test
    void inseparableSamplesHaveNoSeparationTime() {
        SignedSamples opposites = SignedSamples.of(ExactWitnesses.vectors(new double[][] {{1}, {-1}}));
        MarginAnalysis analysis = MarginAnalysis.of(opposites);

        assertThatThrownBy(() -> SeparationTimes.of(analysis, STEP_SIZES, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("separable");
    }
}
