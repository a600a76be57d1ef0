package io.github.lemmata.datasets.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.TieBreak;
import io.github.lemmata.theory.hconsistency.Transform;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConditionalWorldsTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(7).child("conditional worlds");

    /// A scan stands on this: every row has the regret that was asked for, and its classes fall.
    @Property(tries = 200)
    void everyRowOfABatchHasTheRegretAskedFor(
            @ForAll @IntRange(min = 2, max = 12) int classes,
            @ForAll @IntRange(min = 0, max = 1000) int thousandths,
            @ForAll @IntRange(min = 0, max = 1_000_000) int draw) {
        double beta = thousandths / 1000.0;
        var batch = ConditionalBatch.draw(
                classes, beta, 20, STREAM.child("batch").child(draw).generator());
        for (int row = 0; row < batch.rows(); row++) {
            double[] p = batch.row(row);

            assertThat(TieBreak.zeroOneRegret(p, 1)).isCloseTo(beta, within(1e-15));
            assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-13));
            assertThat(p[1]).isGreaterThanOrEqualTo(0);
            for (int y = 2; y < classes; y++) {
                assertThat(p[y]).isBetween(0.0, y == 2 ? p[0] : p[y - 1]);
            }
        }
    }

    @Test
    void aBatchDependsOnItsStreamAlone() {
        var once = ConditionalBatch.draw(5, .3, 100, STREAM.child(1).generator());

        assertThat(ConditionalBatch.draw(5, .3, 100, STREAM.child(1).generator()))
                .isEqualTo(once);
        assertThat(ConditionalBatch.draw(5, .3, 100, STREAM.child(2).generator()))
                .isNotEqualTo(once);
    }

    @Test
    void finiteConditionalHasEqualWeightsAndTheMeanOfItsRowsAsMarginal() {
        var world =
                new FiniteConditional(200, 4, .5).draw(STREAM.child("finite").generator());
        double first = 0;
        for (int i = 0; i < world.points(); i++) {
            first += world.conditional(i)[0] / 200;
        }

        assertThat(world.weights()).containsOnly(.005);
        assertThat(world.marginal()[0]).isCloseTo(first, within(1e-14));
        assertThat(Arrays.stream(world.marginal()).sum()).isCloseTo(1, within(1e-14));
    }

    /// Bayes' rule from the densities themselves.
    @Test
    void conditionalProbabilitiesOfAMixtureAreThoseOfItsDensities() {
        var mixture = new GaussianMixture(3, 2, new double[] {0, 0, 1, 2, -3, .5});
        double[] x = {.4, -1.2};
        var densities = new double[3];
        for (int k = 0; k < 3; k++) {
            double first = x[0] - mixture.means()[2 * k];
            double second = x[1] - mixture.means()[2 * k + 1];
            densities[k] = Math.exp(-(first * first + second * second) / 2);
        }
        double sum = Arrays.stream(densities).sum();
        double[] p = mixture.conditional(x);

        for (int k = 0; k < 3; k++) {
            assertThat(p[k]).isCloseTo(densities[k] / sum, within(1e-15));
        }
        assertThat(mixture.at(x).weights()).containsExactly(1);
    }

    @Test
    void inputsOfAMixtureComeFromItsClasses() {
        var mixture = new GaussianMixture(2, 1, new double[] {-50, 50});
        double[] x = mixture.inputs(1000, STREAM.child("inputs").generator());

        assertThat(Arrays.stream(x).filter(z -> Math.abs(Math.abs(z) - 50) > 8)).isEmpty();
        assertThat(Arrays.stream(x).filter(z -> z > 0).count()).isBetween(350L, 650L);
    }

    @Test
    void theWorstPairPaysTheTransformInTheLimit() {
        var limit = new WorstPair(.6, 4, Double.POSITIVE_INFINITY);
        var near = new WorstPair(.6, 3, 5);

        assertThat(CompSumLoss.LOGISTIC.conditionalRegret(limit.p(), limit.scores()))
                .isCloseTo(new Transform(1, 4).at(.6), within(1e-15));
        assertThat(CompSumLoss.LOGISTIC.conditionalRegret(near.p(), near.scores()) - new Transform(1, 3).at(.6))
                .isCloseTo(.0033633112, within(1e-10));
        assertThat(CompSumLoss.SUM_EXPONENTIAL.conditionalRegret(near.p(), near.scores()) - new Transform(0, 3).at(.6))
                .isCloseTo(.006737947, within(1e-9));
    }

    @Test
    void aBlockOfTheMeanAbsoluteErrorPaysItsShareOfTheRegret() {
        var block = new BlockMae(.2, 7, 5);

        assertThat(TieBreak.zeroOneRegret(block.p(), block.predicted())).isCloseTo(.2, within(1e-16));
        assertThat(CompSumLoss.MEAN_ABSOLUTE_ERROR.conditionalRegret(block.p(), block.scores()))
                .isCloseTo(.2 / 5, within(1e-15));
    }

    @Test
    void whatIsOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> new BlockMae(.5, 7, 5)).hasMessage("beta is 0.5; expected real from 0.0 to 0.25");
        assertThatThrownBy(() -> new WorstPair(.5, 3, -1)).hasMessage("depth is -1.0; expected real >= 0 or Infinity");
        assertThatThrownBy(() -> new FiniteConditional(1, 2, 0)).hasMessageStartingWith("concentration is 0.0");
        assertThatThrownBy(() -> new FiniteDistribution(2, new double[] {1}, new double[] {.5, .4}))
                .hasMessage("p[0] is [0.5, 0.4]; expected reals >= 0 with sum 1");
        assertThatThrownBy(() -> new FiniteDistribution(2, new double[] {1}, new double[] {1}))
                .hasMessage("there are 1 probabilities; expected 2, one for each point and class");
        assertThatThrownBy(() -> new GaussianMixture(2, 1, new double[] {1}))
                .hasMessage("there are 1 means; expected 2");
        assertThatThrownBy(() -> ConditionalBatch.draw(1, .5, 1, STREAM.generator()))
                .hasMessage("classes is 1; expected integer >= 2");
    }
}
