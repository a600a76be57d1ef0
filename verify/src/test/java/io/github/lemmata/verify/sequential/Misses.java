package io.github.lemmata.verify.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// How many of many simulated streams go wrong, against the exact binomial limit for an error
/// probability.
///
/// @param wrong how many went wrong
/// @param streams how many there were
record Misses(long wrong, int streams) {

    /// The probability that a valid procedure exceeds the limit.
    private static final double CHANCE = 1e-4;

    /// Counts streams on which something goes wrong at its worst time.
    ///
    /// @param goesWrong whether it does on one stream
    static Misses of(Law law, int streams, Predicate<DoubleSupplier> goesWrong) {
        long wrong = 0;
        for (int i = 0; i < streams; i++) {
            var generator =
                    RandomStream.ofSeed(20241211).child(law.name()).child(i).generator();
            wrong += goesWrong.test(law.sampler().apply(generator)) ? 1 : 0;
        }
        return new Misses(wrong, streams);
    }

    /// The largest number that an error probability explains.
    static int limit(int streams, double alpha) {
        return BinomialDistribution.of(streams, alpha).inverseSurvivalProbability(CHANCE);
    }

    void stayWithin(double alpha) {
        assertThat(wrong).as("misses of " + streams).isLessThanOrEqualTo(limit(streams, alpha));
    }

    double share() {
        return (double) wrong / streams;
    }
}
