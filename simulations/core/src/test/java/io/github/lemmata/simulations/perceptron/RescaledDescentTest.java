package io.github.lemmata.simulations.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.Cloud;
import io.github.lemmata.datasets.perceptron.ExactMarginPairs;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.LatticeSlab;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RescaledDescentTest {
    private static final RandomStream STREAM = RandomStream.ofSeed(1).child("rescaled-descent");

    /// Claim 1.
    @Test
    void rescaledFormAgreesWithThePlainOne() {
        for (int i = 0; i < 100; i++) {
            WeightedPoints points =
                    LatticeSlab.draw(STREAM.child(i).generator()).toPoints();
            for (double gamma : new double[] {0.1, 1, 10, 100}) {
                double[] u = RescaledDescent.scaledIterate(points, DescentRule.lrGd(gamma), 20);
                double[] theta = PlainDescent.iterate(points, gamma, 20);
                for (int j = 0; j < u.length; j++) {
                    assertThat(theta[j] / gamma).isEqualTo(u[j], within(1e-12 * Norms.euclidean(u)));
                }
            }
        }
    }

    @Test
    void firstStepDoesNotDependOnTheStepSize() {
        WeightedPoints points = NamedDatasets.thm41().toPoints();

        assertThat(RescaledDescent.scaledIterate(points, DescentRule.lrGd(0.01), 1))
                .containsExactly(0.5, 0.75);
        assertThat(RescaledDescent.scaledIterate(points, DescentRule.lrGd(1e9), 1))
                .containsExactly(0.5, 0.75);
    }

    /// Specification, claims 19 and 24: a step-size scan, measured with 60 digits.
    @ParameterizedTest
    @CsvFileSource(resources = "separation-indices.csv", numLinesToSkip = 1)
    void separationIndicesAreThoseOfTheSpecification(String rule, String dataset, double gamma, long expected) {
        DescentRule descent = rule.equals("nlrGd") ? DescentRule.nlrGd(gamma) : DescentRule.lrGd(gamma);

        assertThat(RescaledDescent.separationIndex(named(dataset), descent, 1_000_000))
                .hasValue(expected);
    }

    private static WeightedPoints named(String call) {
        return switch (call) {
            case "nonmono" -> NamedDatasets.nonmono().toPoints();
            case "hard3d(6 10)" -> NamedDatasets.hard3d(6, 10).toPoints();
            default ->
                NamedDatasets.thm51(Long.parseLong(call.replaceAll("thm51\\((.*)\\)", "$1")))
                        .toPoints();
        };
    }

    @Test
    void rowsAreTheSameToTheBitWhateverTheBatch() {
        WeightedPoints points = new ExactMarginPairs(7, 700, 0.2, 1).draw(STREAM.generator());
        List<DescentRule> rules =
                new ArrayList<>(List.of(DescentRule.batchPerceptron(), DescentRule.normalizedBatchPerceptron()));
        DoubleStream.of(0.1, 1, 10, 100).forEach(gamma -> {
            rules.add(DescentRule.lrGd(gamma));
            rules.add(DescentRule.nlrGd(gamma));
        });
        DescentBatch together = new DescentBatch(points, rules);
        Collections.reverse(rules);
        DescentBatch reversed = new DescentBatch(points, rules);
        for (int t = 0; t < 50; t++) {
            together.step();
            reversed.step();
        }
        for (int row = 0; row < rules.size(); row++) {
            double[] alone = RescaledDescent.scaledIterate(points, rules.get(row), 50);
            assertThat(reversed.iterate(row)).isEqualTo(alone);
            assertThat(together.iterate(rules.size() - 1 - row)).isEqualTo(alone);
        }
    }

    @Test
    void separationIndicesOfABatchAreThoseOfItsRows() {
        WeightedPoints points = NamedDatasets.thm51(1000).toPoints();
        List<DescentRule> rules =
                DoubleStream.of(1, 10, 100, 1000).mapToObj(DescentRule::lrGd).toList();

        assertThat(RescaledDescent.separationIndices(points, rules, 1000))
                .containsExactly(
                        OptionalLong.empty(), OptionalLong.of(729), OptionalLong.of(308), OptionalLong.of(301));
        assertThat(RescaledDescent.separationIndices(List.of(points, points), DescentRule.lrGd(100), 307))
                .containsExactly(OptionalLong.empty(), OptionalLong.empty());
    }

    @Test
    void perceptronRulesAgreeWithExactRunsOnUntiedData() {
        for (LatticeDataset dataset : List.of(
                NamedDatasets.thm41(),
                NamedDatasets.osc(10, 1),
                NamedDatasets.hard3d(6, 10),
                NamedDatasets.nonmono())) {
            WeightedPoints points = dataset.toPoints();
            assertThat(RescaledDescent.separationIndex(points, DescentRule.batchPerceptron(), 1000))
                    .hasValue(BatchPerceptron.separationIndex(dataset, TieRule.FULL));
            assertThat(RescaledDescent.separationIndex(points, DescentRule.normalizedBatchPerceptron(), 1000))
                    .hasValue(NormalizedBatchPerceptron.separationIndex(dataset));
        }
    }

    @Test
    void perceptronsStandStillAfterSeparation() {
        WeightedPoints points = new Cloud(200, 5, 0.5, 0.5, 0).drawPoints(STREAM.generator());
        for (DescentRule rule : List.of(DescentRule.batchPerceptron(), DescentRule.normalizedBatchPerceptron())) {
            long separated = RescaledDescent.separationIndex(points, rule, 1000).orElseThrow();

            assertThat(RescaledDescent.scaledIterate(points, rule, separated + 5))
                    .isEqualTo(RescaledDescent.scaledIterate(points, rule, separated));
        }
    }

    /// Claim 14: also after separation, where the normalized batch perceptron would stop.
    @ParameterizedTest
    @ValueSource(strings = {"thm41", "hard3d", "nonmono", "osc"})
    void normalizedDescentWithHugeStepsFollowsItsExactLimit(String name) {
        LatticeDataset dataset = switch (name) {
            case "thm41" -> NamedDatasets.thm41();
            case "hard3d" -> NamedDatasets.hard3d(4, 2);
            case "nonmono" -> NamedDatasets.nonmono();
            default -> NamedDatasets.osc(10, 1);
        };
        DescentTrajectory descent = DescentTrajectory.of(dataset.toPoints(), DescentRule.nlrGd(1000));
        NormalizedLimitRun limit = NormalizedLimitRun.of(dataset);
        for (int t = 1; t <= 40; t++) {
            descent.step();
            limit.step();
            double[] exact = limit.iterate().stream()
                    .mapToDouble(BigFraction::doubleValue)
                    .toArray();
            assertThat(descent.iterate()).containsExactly(exact, within(1e-10));
        }
    }

    @Test
    void normalizedDescentFollowsTheHalfWeightOfTies() {
        LatticeDataset tied = LatticeDataset.ofIntegers(new long[][] {{1, -1}, {1, -5}, {1, 9}}, 1, 1, 1);

        assertThat(RescaledDescent.scaledIterate(tied.toPoints(), DescentRule.nlrGd(1000), 2))
                .containsExactly(new double[] {2, -8.0 / 3}, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void unusableStepSizesAreRefused(double gamma) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DescentRule.lrGd(gamma))
                .withMessage("gamma is %s; expected finite real > 0", gamma);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DescentRule.nlrGd(gamma))
                .withMessageStartingWith("gamma is");
    }
}
