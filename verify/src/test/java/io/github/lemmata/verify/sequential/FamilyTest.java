package io.github.lemmata.verify.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Many claims at once, spec sequential-tests, section 7: a family of true claims, and discoveries
/// among many cells.
class FamilyTest {

    private static final double TRUTH = 0.3;
    private static final double TOTAL = 0.05;

    /// Whether any of the family's true claims is ever rejected at its share, looked at at every
    /// fourth time.
    private static boolean everErrs(RandomStream stream, int claims, int horizon) {
        double needed = Math.log(claims / TOTAL);
        for (int claim = 0; claim < claims; claim++) {
            var generator = stream.child(claim).generator();
            int successes = 0;
            for (int t = 1; t <= horizon; t++) {
                successes += generator.nextDouble() < TRUTH ? 1 : 0;
                if ((t <= 200 || t % 4 == 0) && BetaBinomial.logEvidence(successes, t, TRUTH) >= needed) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Misses families(int families, int claims, int horizon) {
        var stream = RandomStream.ofSeed(7).child("families");
        long wrong = IntStream.range(0, families)
                .filter(family -> everErrs(stream.child(family), claims, horizon))
                .count();
        return new Misses(wrong, families);
    }

    @Test
    void aFamilyOfTrueClaimsIsHardlyEverWrongAnywhere() {
        families(60, 20, 200).stayWithin(TOTAL);
    }

    @Tag("slow")
    @Test
    void threeHundredTrueClaimsAreHardlyEverWrongAnywhere(TestReporter reporter) {
        var misses = families(400, 300, 2000);
        reporter.publishEntry("families of 300 with any rejection", misses.wrong() + " of " + misses.streams());
        misses.stayWithin(TOTAL);
    }

    private static int successes(UniformRandomProvider generator, double p, int flips) {
        return BinomialDistribution.of(flips, p).createSampler(generator).sample();
    }

    /// 250 true nulls and 50 at .36: the share of false discoveries, and of those that are found.
    @Test
    void discoveriesAreNearlyAllTrueAndNearlyAllFound() {
        var generator = RandomStream.ofSeed(7).child("discoveries").generator();
        double falseShare = 0;
        double found = 0;
        int repeats = 50;
        for (int repeat = 0; repeat < repeats; repeat++) {
            double[] eValues = IntStream.range(0, 300)
                    .mapToDouble(i -> Math.exp(
                            BetaBinomial.logEvidence(successes(generator, i < 250 ? TRUTH : .36, 2000), 2000, TRUTH)))
                    .toArray();
            boolean[] rejected = ManyTests.eBenjaminiHochberg(eValues, TOTAL);
            long wrong = IntStream.range(0, 250).filter(i -> rejected[i]).count();
            long right = IntStream.range(250, 300).filter(i -> rejected[i]).count();
            falseShare += (double) wrong / Math.max(1, wrong + right) / repeats;
            found += right / 50.0 / repeats;
        }
        assertThat(falseShare).isLessThanOrEqualTo(TOTAL);
        assertThat(found).isGreaterThan(0.9);
    }
}
