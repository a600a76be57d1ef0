package io.github.lemmata.verify.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many replicates the verdict bet needs, against the table of spec sequential-tests, section 6.
class PowerTest {

    private static final int RUNS = 160;

    private static Law law(String name, double a, double b) {
        return name.equals("Beta") ? Law.beta(a, b) : Law.bernoulli(a);
    }

    /// The median number of replicates until both nulls of a true equality are rejected.
    private static double medianToConfirm(Law law, double eps, double level, int runs) {
        return median(runs, run -> {
            var source = law.sampler()
                    .apply(RandomStream.ofSeed(3).child(law.name()).child(run).generator());
            EProcess below = VerdictBet.against(new Hypothesis.AtLeast(law.mean() + eps), eps);
            EProcess above = VerdictBet.against(new Hypothesis.AtMost(law.mean() - eps), eps);
            int n = 0;
            while (Math.min(below.logValue(), above.logValue()) < Math.log(level)) {
                double x = source.getAsDouble();
                below = below.after(x);
                above = above.after(x);
                n++;
            }
            return n;
        });
    }

    private static double median(int runs, IntUnaryOperator replicates) {
        int[] sorted = IntStream.range(0, runs).map(replicates).sorted().toArray();
        return (sorted[(runs - 1) / 2] + sorted[runs / 2]) / 2.0;
    }

    /// The spec's medians come from 160 runs and ours from as many: each is uncertain by some 5%.
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "Bernoulli, .3, 0, .02, 40, 6190",
        "Bernoulli, .3, 0, .02, 2e6, 19495",
        "Bernoulli, .3, 0, .02, 6.0606e8, 26644",
        "Bernoulli, .05, 0, .01, 40, 5581",
        "Bernoulli, .05, 0, .01, 2e6, 17571",
        "Beta, 2, 2, .02, 40, 1423",
        "Beta, 2, 2, .02, 2e6, 4730",
        "Beta, 2, 2, .02, 6.0606e8, 6290"
    })
    void confirmsInTheNumberOfReplicatesOfTheSpecification(
            String name, double a, double b, double eps, double level, double median, TestReporter reporter) {
        double found = medianToConfirm(law(name, a, b), eps, level, RUNS);
        reporter.publishEntry(name + " " + a + ", level " + level, found + " against " + median);
        assertThat(found).isCloseTo(median, within(0.2 * median));
    }

    /// To refute .30 +- .02 at 2/3.3e-9.
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({".34, 22629", ".36, 5476", ".42, 1034"})
    void refutesInTheNumberOfReplicatesOfTheSpecification(double truth, double median, TestReporter reporter) {
        double found = median(RUNS, run -> {
            var generator = RandomStream.ofSeed(5).child(run).generator();
            EProcess above = VerdictBet.against(new Hypothesis.AtMost(.32), .02);
            int n = 0;
            while (above.logValue() < Math.log(2 / 3.3e-9)) {
                above = above.after(generator.nextDouble() < truth ? 1 : 0);
                n++;
            }
            return n;
        });
        reporter.publishEntry("refute at " + truth, found + " against " + median);
        assertThat(found).isCloseTo(median, within(0.2 * median));
    }

    @Test
    void theVerdictBetNeedsLittleMoreThanThePlan() {
        double planned = SampleSize.planned(1 / 20.0, 0.1, 1e-6 / 2);
        assertThat(medianToConfirm(Law.beta(2, 2), 0.1, 2e6, 21)).isBetween(planned / 2, planned * 1.5);
    }

    @Test
    void halvingTheToleranceTakesFourTimesThePlan() {
        assertThat(SampleSize.planned(0.25, 0.01, 1e-6))
                .isCloseTo(4 * SampleSize.planned(0.25, 0.02, 1e-6), within(4.0));
    }
}
