package io.github.lemmata.simulations.ggtd.td;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Gridworld;
import io.github.lemmata.datasets.ggtd.RandomWalk;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.simulations.ggtd.ErrorRule;
import io.github.lemmata.simulations.ggtd.SampledProcess;
import io.github.lemmata.simulations.ggtd.td.EnsembleTd.Settings;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnsembleTdTest {

    private static final ProcessSolution RING = ProcessSolution.of(Ring.DEFAULT.process());
    private static final ProcessSolution GRID = ProcessSolution.of(Gridworld.DEFAULT.process());
    private static final RandomStream STREAM = RandomStream.ofSeed(3).child("run");

    private static EnsembleTd ensemble(NoisyProcess world, BatchWeighting weighting, Settings settings) {
        return new EnsembleTd(
                world,
                new ValueFeatures.Table(world.solution().process().states()),
                ErrorRule.PLAIN,
                weighting,
                settings);
    }

    /// One critic, one transition at a time: the textbook loop, written out here on the same random numbers.
    @Test
    void oneCriticOnSingleTransitionsIsTabularTd() {
        var settings = new Settings(1, 1, 0.1, 0, 1, 0.1);
        var run = ensemble(NoisyProcess.without(GRID), BatchWeighting.EQUAL, settings)
                .start(STREAM);
        run.advance(500);

        var process = SampledProcess.of(GRID.process());
        var random = STREAM.child("steps").generator();
        double[] values = new double[25];
        int state = SampledProcess.state(GRID.law(), random.nextDouble());
        for (int t = 0; t < 500; t++) {
            int step = process.step(state, random.nextDouble());
            values[state] += 0.1 * process.error(state, step, values);
            state = process.target(step);
        }
        assertThat(run.values()).containsExactly(values, within(1e-13));
    }

    @ParameterizedTest
    @EnumSource(BatchWeighting.class)
    void withoutNoiseTheRingIsLearntWhateverTheWeights(BatchWeighting weighting) {
        var run = ensemble(NoisyProcess.without(RING), weighting, new Settings(5, 20, 1, 1, 0.7, 0.02))
                .start(STREAM);
        double before = run.error();
        run.advance(4000);

        assertThat(run.error()).isLessThan(0.25 * before);
    }

    @ParameterizedTest
    @EnumSource(BatchWeighting.class)
    void trainingInPiecesIsTrainingAtOnce(BatchWeighting weighting) {
        var ensemble = ensemble(new NoisyProcess(RING, 1, 0.7), weighting, Settings.DEFAULT);
        var once = ensemble.start(STREAM);
        once.advance(60);
        var pieces = ensemble.start(STREAM);
        pieces.advance(20);
        pieces.measuredErrors(50);
        pieces.advance(40);

        assertThat(pieces.values()).containsExactly(once.values());
        assertThat(pieces.effectiveShare()).isEqualTo(once.effectiveShare());
    }

    @ParameterizedTest
    @EnumSource(
            value = BatchWeighting.class,
            names = {"ERROR_VARIANCE", "TARGET_VARIANCE"})
    void inverseVariancesKeepTheLeastEffectiveSize(BatchWeighting weighting) {
        var settings = new Settings(5, 40, 0.5, 3, 0.5, 0.02);
        var run = ensemble(new NoisyProcess(GRID, 1, 1), weighting, settings).start(STREAM);
        run.advance(1);

        assertThat(run.effectiveShare()).isBetween(16.0 / 40 - 1e-12, 0.99);
    }

    @Test
    void equalWeightsUseTheWholeBatch() {
        var run = ensemble(new NoisyProcess(GRID, 1, 1), BatchWeighting.EQUAL, Settings.DEFAULT)
                .start(STREAM);
        run.advance(3);

        assertThat(run.effectiveShare()).isCloseTo(1, within(1e-14));
    }

    @Test
    void aTableIsLinearInTheIndicatorsOfStates() {
        double[] indicators = new double[625];
        for (int s = 0; s < 25; s++) {
            indicators[26 * s] = 1;
        }
        var world = new NoisyProcess(GRID, 0.5, 1);
        var table =
                ensemble(world, BatchWeighting.ERROR_VARIANCE, Settings.DEFAULT).start(STREAM);
        var linear = new EnsembleTd(
                        world,
                        new ValueFeatures.Linear(indicators, 25),
                        ErrorRule.PLAIN,
                        BatchWeighting.ERROR_VARIANCE,
                        Settings.DEFAULT)
                .start(STREAM);
        table.advance(40);
        linear.advance(40);

        assertThat(linear.values()).containsExactly(table.values(), within(1e-12));
    }

    /// The exact course on the same walk is in claim 28; here the errors are those of a run that learns from
    /// samples.
    @Test
    void aWalksErrorsAreExitsBeforeLearningAndCoinsAfterIt() {
        var walk = ProcessSolution.of(new RandomWalk(19).process());
        var run = ensemble(NoisyProcess.without(walk), BatchWeighting.EQUAL, new Settings(1, 32, 0.5, 0, 1, 0.02))
                .start(STREAM);

        assertThat(run.measuredErrors(5000)).containsOnly(-1, 0, 1);
        run.advance(5000);
        assertThat(ErrorShape.of(run.measuredErrors(5000)).kurtosis()).isLessThan(1.5);
    }

    @Test
    void theHeadTakesLargerErrorsForHeavierTails() {
        var quiet = new ShapeHead(1, 0.05);
        var loud = new ShapeHead(1, 0.05);
        var random = STREAM.generator();
        for (int t = 0; t < 4000; t++) {
            double error = random.nextDouble() < 0.5 ? -1 : 1;
            quiet.learn(0, 0.7 * error);
            loud.learn(0, 3 * error);
        }

        assertThat(loud.shape(0)).isLessThan(1);
        assertThat(quiet.shape(0)).isGreaterThan(2);
    }

    @Test
    void ensemblesTooSmallForTheirWeightingAreRefused() {
        var three = new Settings(3, 8, 0.5, 1, 0.5, 0.02);

        assertThatThrownBy(() -> ensemble(NoisyProcess.without(RING), BatchWeighting.ERROR_VARIANCE, three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("members is 3");
        assertThatThrownBy(() -> new EnsembleTd(
                        NoisyProcess.without(RING),
                        new ValueFeatures.Table(9),
                        ErrorRule.SIGN,
                        BatchWeighting.EQUAL,
                        three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the features are of 9 states; expected 10");
        assertThatThrownBy(() -> new Settings(1, 1, 0.1, 0, 0, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seen is 0");
    }
}
