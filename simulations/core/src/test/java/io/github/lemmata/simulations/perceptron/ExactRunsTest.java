package io.github.lemmata.simulations.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExactRunsTest {

    static Stream<UpdateRule> rules() {
        return Stream.of(
                UpdateRule.first(),
                UpdateRule.cyclic(),
                UpdateRule.mostViolated(),
                UpdateRule.random(RandomStream.ofSeed(5)));
    }

    /// Claim 11: on the unit vectors every rule makes as many mistakes as Novikoff allows.
    @ParameterizedTest
    @MethodSource("rules")
    void unitVectorsTakeOneMistakeEach(UpdateRule rule) {
        assertThat(IntStream.rangeClosed(1, 12))
                .allMatch(n -> OnlinePerceptron.mistakes(NamedDatasets.basis(n), rule) == n);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theorem41sSetTakesThreeMistakesUnderAnyRule(UpdateRule rule) {
        assertThat(OnlinePerceptron.mistakes(NamedDatasets.thm41(), rule)).isEqualTo(3);
    }

    @Test
    void randomRuleRepeatsItselfFromItsStream() {
        LatticeDataset dataset = NamedDatasets.hard3d(6, 10);
        UpdateRule rule = UpdateRule.random(RandomStream.ofSeed(5).child("rule"));
        OnlinePerceptronRun first = OnlinePerceptronRun.of(dataset, rule);
        OnlinePerceptronRun second = OnlinePerceptronRun.of(dataset, rule);
        for (int t = 0; t < 20; t++) {
            first.step();
            second.step();
            assertThat(first.iterate()).isEqualTo(second.iterate());
        }
    }

    /// By hand; after two steps the first point has score -1 and the third is tied.
    @Test
    void rulesDifferInTheErrorTheyTake() {
        LatticeDataset dataset = LatticeDataset.ofIntegers(new long[][] {{1, 0}, {-2, 1}, {1, 1}}, 1, 1, 1);

        assertThat(path(dataset, UpdateRule.first())).isEqualTo("(1,0) (-1,1) (0,1)");
        assertThat(path(dataset, UpdateRule.cyclic())).isEqualTo("(1,0) (-1,1) (0,2)");
        LatticeDataset steeper = LatticeDataset.ofIntegers(new long[][] {{1, 0}, {-2, 1}, {-3, 9}}, 1, 1, 1);
        assertThat(path(steeper, UpdateRule.mostViolated())).isEqualTo("(1,0) (-2,9) (-1,9)");
    }

    private static String path(LatticeDataset dataset, UpdateRule rule) {
        OnlinePerceptronRun run = OnlinePerceptronRun.of(dataset, rule);
        List<String> iterates = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            run.step();
            iterates.add("(%d,%d)"
                    .formatted(
                            run.iterate().get(0).intValue(),
                            run.iterate().get(1).intValue()));
        }
        return String.join(" ", iterates);
    }

    /// Claim 8, last line.
    @ParameterizedTest
    @CsvSource({"2,1", "3,3", "4,3", "5,2", "6,2", "1000,2"})
    void normalizedBatchPerceptronIsFastOnTheorem51sSet(int n, long steps) {
        assertThat(NormalizedBatchPerceptron.separationIndex(NamedDatasets.thm51(n)))
                .isEqualTo(steps);
    }

    @Test
    void normalizedLimitAgreesWithTheNormalizedBatchPerceptronUpToItsSeparator() {
        for (LatticeDataset dataset : List.of(
                NamedDatasets.thm41(), NamedDatasets.hard3d(4, 2), NamedDatasets.nonmono(), NamedDatasets.osc(10, 1))) {
            NormalizedBatchPerceptronRun perceptron = NormalizedBatchPerceptronRun.of(dataset);
            NormalizedLimitRun limit = NormalizedLimitRun.of(dataset);
            while (!perceptron.separated()) {
                perceptron.step();
                limit.step();
                assertThat(limit.iterate()).isEqualTo(perceptron.iterate());
            }
            List<BigFraction> separator = perceptron.iterate();
            perceptron.step();
            limit.step();
            assertThat(perceptron.iterate()).isEqualTo(separator);
            assertThat(limit.iterate()).isNotEqualTo(separator);
        }
    }

    /// Claim 14: after separation the limit leaves the cone of solutions again.
    @Test
    void normalizedLimitLeavesTheConeAgain() {
        for (LatticeDataset dataset :
                List.of(NamedDatasets.hard3d(4, 2), NamedDatasets.nonmono(), NamedDatasets.osc(10, 1))) {
            NormalizedLimitRun limit = NormalizedLimitRun.of(dataset);
            int exits = 0;
            boolean inside = false;
            while (limit.t() < 300) {
                limit.step();
                exits += inside && !limit.separated() ? 1 : 0;
                inside = limit.separated();
            }
            assertThat(exits).as(dataset.name()).isPositive();
        }
    }

    /// By hand: $u_1=(1,1)$ ties the first point and errs on the second.
    @Test
    void tiesOfTheNormalizedLimitWeighOneHalf() {
        LatticeDataset dataset = LatticeDataset.ofIntegers(new long[][] {{1, -1}, {1, -5}, {1, 9}}, 1, 1, 1);

        assertThat(NormalizedLimit.iterate(dataset, 1)).containsExactly(BigFraction.ONE, BigFraction.ONE);
        assertThat(NormalizedLimit.iterate(dataset, 2)).containsExactly(BigFraction.of(2), BigFraction.of(-8, 3));
        assertThat(NormalizedBatchPerceptron.iterate(dataset, 2))
                .containsExactly(BigFraction.of(2), BigFraction.of(-2));
    }

    @Test
    void unseparableDatasetsEndWithASentence() {
        LatticeDataset opposite = LatticeDataset.ofIntegers(new long[][] {{1, 2}, {-1, -2}}, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnlinePerceptron.mistakes(opposite, UpdateRule.first()))
                .withMessageContaining("is not separable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalizedBatchPerceptron.separationIndex(opposite))
                .withMessageContaining("is not separable");
        assertThat(NormalizedBatchPerceptron.separationIndex(opposite, 100)).isEmpty();
    }
}
