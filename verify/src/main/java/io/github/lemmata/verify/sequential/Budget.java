package io.github.lemmata.verify.sequential;

import io.github.lemmata.verify.Effort;

/// The most replicates that a test may take at each effort.
record Budget(int smoke, int quick, int deep) {

    /// For one mean.
    static final Budget OF_A_MEAN = new Budget(5000, 50_000, 2_000_000);

    /// For a sweep, all places together.
    static final Budget OF_A_SWEEP = new Budget(20_000, 200_000, 10_000_000);

    Budget {
        if (Math.min(smoke, Math.min(quick, deep)) < 1) {
            throw new IllegalArgumentException(
                    "at most " + smoke + ", " + quick + ", " + deep + " replicates, expected at least 1 each");
        }
    }

    long at(Effort effort) {
        return effort.pick(smoke, quick, deep);
    }
}
