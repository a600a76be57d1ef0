package io.github.lemmata.simulations.hconsistency.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.simulations.data.CsvData;
import io.github.lemmata.simulations.data.LabelColumn;
import io.github.lemmata.simulations.hconsistency.scores.ScoredSample.Kind;
import io.github.lemmata.theory.hconsistency.RiskGuarantee;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreRisksTest {

    private static ScoredSample sample(String text, String columns, Kind kind, String conditional) throws IOException {
        return ScoredSample.of(
                CsvData.read(new StringReader(text), "f.csv", LabelColumn.BY_CONVENTION),
                columns,
                kind,
                Optional.ofNullable(conditional));
    }

    private static ScoredSample probabilities(String... rows) throws IOException {
        return sample(String.join("\n", rows), "*", Kind.PROBABILITIES, null);
    }

    @Test
    void risksByLabelsAreMeansOfTheLosses() throws IOException {
        ScoredSample sample = probabilities("a,b,c,y", "0.5,0.3,0.2,a", "0.1,0.1,0.8,b");

        ScoreRisks logistic = ScoreRisks.empirical(sample, 1);
        ScoreRisks absolute = ScoreRisks.empirical(sample, 2);

        assertThat(logistic.zeroOne()).isEqualTo(0.5);
        assertThat(logistic.surrogate()).isCloseTo(-(Math.log(0.5) + Math.log(0.1)) / 2, within(1e-15));
        assertThat(absolute.surrogate()).isCloseTo((0.5 + 0.9) / 2, within(1e-15));
        assertThat(logistic.leastSurrogate()).isZero();
        assertThat(logistic.surrogateRegret()).isEqualTo(logistic.surrogate());
        // Predicting c where b is certain costs log 2 at least, by a tie of the two.
        assertThat(logistic.forcedRegret()).isCloseTo(Math.log(2) / 2, within(1e-15));
    }

    @Test
    void scoresAndTheirSoftmaxSayTheSame() throws IOException {
        ScoredSample scores = sample("a,b,y\n2,1,a\n-3,4,a\n", "*", Kind.SCORES, null);
        double first = 1 / (1 + Math.exp(-1));
        double second = 1 / (1 + Math.exp(7));
        ScoredSample softmax =
                probabilities("a,b,y", first + "," + (1 - first) + ",a", second + "," + (1 - second) + ",a");

        for (double tau : new double[] {0, 0.5, 1, 1.5, 2, 3}) {
            assertThat(ScoreRisks.empirical(softmax, tau).surrogate())
                    .isCloseTo(ScoreRisks.empirical(scores, tau).surrogate(), within(1e-12));
        }
    }

    @Test
    void conditionalProbabilitiesGiveRegrets() throws IOException {
        ScoredSample sample = sample("f_a,f_b,p_b,p_a,y\n0,0,0.2,0.8,a\n", "f_*", Kind.SCORES, "p_*");

        ScoreRisks risks = ScoreRisks.conditional(sample, 1);

        // A tie goes to the last class, b: probability 0.2.
        assertThat(risks.zeroOne()).isCloseTo(0.8, within(1e-16));
        assertThat(risks.zeroOneRegret()).isCloseTo(0.6, within(1e-15));
        assertThat(risks.surrogate()).isCloseTo(Math.log(2), within(1e-15));
        double entropy = -0.8 * Math.log(0.8) - 0.2 * Math.log(0.2);
        assertThat(risks.leastSurrogate()).isCloseTo(entropy, within(1e-15));
        assertThat(risks.forcedRegret()).isCloseTo(risks.surrogateRegret(), within(1e-15));
        assertThat(sample.rows().getFirst().isTied()).isTrue();
    }

    @Test
    void multiplicitiesAreWeights() throws IOException {
        ScoredSample sample = probabilities("a,b,multiplicity,y", "0.9,0.1,3,a", "0.9,0.1,1,b");

        assertThat(sample.size()).isEqualTo(4);
        assertThat(ScoreRisks.empirical(sample, 2).zeroOne()).isEqualTo(0.25);
        assertThat(ScoreRisks.empirical(sample, 2).surrogate()).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void aLabelOfProbabilityZeroCostsInfinityUpToTauOneAndIsNamed() throws IOException {
        ScoredSample sample = probabilities("a,b,y", "0.5,0.5,a", "1,0,b", "1,0,b");

        assertThat(ScoreRisks.empirical(sample, 1).surrogate()).isInfinite();
        assertThat(ScoreRisks.empirical(sample, 1).infiniteAt()).hasValue(3);
        assertThat(ScoreRisks.empirical(sample, 2).surrogate()).isCloseTo(2.5 / 3, within(1e-15));
        assertThat(ScoreRisks.empirical(sample, 2).infiniteAt()).isEmpty();
    }

    /// The rows are a distribution of their own, to which every bound applies.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 1.3, 1.6, 2, 3})
    void whatIsMeasuredIsBelowEveryBound(double tau) throws IOException {
        Random random = new Random(3);
        for (int draw = 0; draw < 60; draw++) {
            StringBuilder text = new StringBuilder("f_a,f_b,f_c,p_a,p_b,p_c,y\n");
            for (int row = 0; row < 12; row++) {
                double cut = random.nextDouble();
                double share = random.nextDouble();
                text.append(String.format(
                        Locale.ROOT,
                        "%.3f,%.3f,%.3f,%.9f,%.9f,%.9f,b%n",
                        random.nextGaussian(),
                        random.nextGaussian(),
                        random.nextGaussian(),
                        cut,
                        (1 - cut) * share,
                        (1 - cut) * (1 - share)));
            }
            ScoredSample sample = sample(text.toString(), "f_*", Kind.SCORES, "p_*");
            ScoreRisks risks = ScoreRisks.conditional(sample, tau);

            assertThat(risks.forcedRegret()).isLessThanOrEqualTo(risks.surrogateRegret() + 1e-14);
            for (RiskGuarantee guarantee : RiskGuarantee.all(tau, 3, risks.forcedRegret())) {
                assertThat(risks.zeroOneRegret()).isLessThanOrEqualTo(guarantee.bound() + 1e-12);
            }
        }
    }
}
