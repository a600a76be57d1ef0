package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.CoupledGaussian;
import io.github.lemmata.theory.ggtd.GaussianConsistency;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.NormalMixture;
import org.junit.jupiter.api.Test;

class PopulationTrainingTest {

    private static final NormalMixture TWO =
            new NormalMixture(new double[] {0.3, 0.7}, new double[] {-1, 0.8}, new double[] {0.5, 0.4});

    @Test
    void normalDataGiveTheLinearCoefficient() {
        var grid = new KarrasGrid(0.05, 4, 7, 11);
        var data = new NormalMixture(new double[] {1}, new double[] {0}, new double[] {0.5});
        double coefficient = new CoupledGaussian(0.5, 0).trainedCoefficients(grid)[10];
        var learnt = PopulationTraining.of(data).learnt(grid);

        for (double x : new double[] {-4, 0.3, 2}) {
            assertThat(learnt.applyAsDouble(x)).isCloseTo(coefficient * x, within(1e-12));
        }
    }

    @Test
    void moreNodesAndAFinerRuleChangeLittle() {
        var grid = new KarrasGrid(0.05, 4, 7, 11);
        var usual = PopulationTraining.of(TWO).learnt(grid);
        var finer = new PopulationTraining(TWO, 1201, 64).learnt(grid);

        for (double x : new double[] {-4, -2, -1, 0, 1, 2, 4}) {
            assertThat(usual.applyAsDouble(x)).isCloseTo(finer.applyAsDouble(x), within(2e-5));
        }
    }

    @Test
    void aFinerGridComesNearerToTheExactFunction() {
        double coarse = error(11);
        double fine = error(41);

        assertThat(coarse).isCloseTo(.11823, within(5e-6)); // spec claim 44
        assertThat(fine).isCloseTo(.03743, within(5e-6));
    }

    private static double error(int count) {
        var learnt = PopulationTraining.of(TWO).learnt(new KarrasGrid(0.05, 4, 7, count));
        double sum = 0;
        for (double x : new double[] {-4, -2, -1, 0, 1, 2, 4}) {
            sum += Math.pow(learnt.applyAsDouble(x) - TWO.consistency(x, 4, 0.05), 2) / 7;
        }
        return Math.sqrt(sum);
    }

    @Test
    void theFlowOfAMixtureEndsAtItsQuantile() {
        var flow = ProbabilityFlow.onTheLine(TWO::velocity);

        assertThat(flow.follow(new double[] {-2}, 4, 0.05)[0]).isCloseTo(TWO.consistency(-2, 4, 0.05), within(1e-11));
    }

    @Test
    void solversTakeOneStepForEachLevel() {
        var flow = ProbabilityFlow.onTheLine(new GaussianConsistency(0, 1)::velocity);
        var grid = new KarrasGrid(1, 2, 1, 2);

        // from 2 to 1: velocity 2x/5 there, x/2 of the moved point here
        assertThat(flow.euler(new double[] {1}, grid)[0]).isCloseTo(0.6, within(1e-15));
        assertThat(flow.heun(new double[] {1}, grid)[0]).isCloseTo(1 - (0.4 + 0.3) / 2, within(1e-15));
    }
}
