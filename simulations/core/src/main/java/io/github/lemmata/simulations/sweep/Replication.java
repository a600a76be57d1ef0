package io.github.lemmata.simulations.sweep;

/// How many replicates a cell gets.
public sealed interface Replication {

    /// Replicates beyond this number are refused.
    int MOST = 10_000_000;

    /// Returns how many replicates have to be in before anything is decided.
    int first();

    /// The same number in every cell.
    ///
    /// @param count the number, at least 1
    record Fixed(int count) implements Replication {

        public Fixed {
            require("replicates", count, 1);
        }

        @Override
        public int first() {
            return count;
        }
    }

    /// Until the standard error of an output's mean is small enough, or there are `atMost` replicates.
    ///
    /// The standard error is looked at after `atLeast` replicates and then after each further half of
    /// those that are in, never in between, so that a cell's number of replicates depends on its results
    /// alone. Replicates that failed or have no value (NaN) do not count towards it, and there have to be
    /// `atLeast` that do: a few values that happen to agree are not precise.
    ///
    /// A mean that stopped itself has a slight bias, which vanishes as the target shrinks (Chow & Robbins
    /// 1965); take `atLeast` in the tens.
    ///
    /// @param atLeast the smallest number of values, at least 2
    /// @param atMost the largest number of replicates
    /// @param output the output's name
    /// @param standardError the target, above 0
    /// @param relative whether the target is a share of the mean's size
    record UntilPrecise(int atLeast, int atMost, String output, double standardError, boolean relative)
            implements Replication {

        public UntilPrecise {
            require("replicates.atLeast", atLeast, 2);
            require("replicates.atMost", atMost, atLeast);
            if (!(standardError > 0) || standardError == Double.POSITIVE_INFINITY) {
                throw InvalidSweepException.at(
                        "replicates.until.standardError",
                        "standardError is %s; expected a finite number > 0".formatted(standardError));
            }
        }

        @Override
        public int first() {
            return atLeast;
        }

        /// Returns after how many replicates the standard error is looked at next.
        int after(int replicates) {
            return (int) Math.min(atMost, replicates + Math.max(1L, replicates / 2));
        }
    }

    private static void require(String field, int value, int min) {
        if (value < min || value > MOST) {
            String name = field.substring(field.lastIndexOf('.') + 1);
            throw InvalidSweepException.at(
                    field, "%s is %d; expected an integer from %d to %d".formatted(name, value, min, MOST));
        }
    }
}
