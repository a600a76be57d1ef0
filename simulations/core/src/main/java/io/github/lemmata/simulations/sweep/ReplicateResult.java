package io.github.lemmata.simulations.sweep;

import java.util.Arrays;

/// What came of one replicate: its outputs, or why there are none.
public sealed interface ReplicateResult {

    /// Returns the replicate's number within its cell, from 0.
    int replicate();

    /// A replicate that ran to its end.
    ///
    /// @param replicate its number within its cell, from 0
    /// @param outputs the outputs that the sweep keeps, in its order; NaN where there is no value. The
    ///     array is not copied: neither the giver nor the reader writes to it
    record Finished(int replicate, double[] outputs) implements ReplicateResult {

        /// Compares outputs bit by bit, except that all NaN are one.
        @Override
        public boolean equals(Object other) {
            return other instanceof Finished that
                    && replicate == that.replicate
                    && Arrays.equals(outputs, that.outputs);
        }

        @Override
        public int hashCode() {
            return 31 * replicate + Arrays.hashCode(outputs);
        }

        @Override
        public String toString() {
            return "replicate %d: %s".formatted(replicate, Arrays.toString(outputs));
        }
    }

    /// A replicate whose simulator threw.
    ///
    /// @param replicate its number within its cell, from 0
    /// @param address the path of its stream, such as `7/sweep/cell 3/replicate 17`: whoever has it can
    ///     run the replicate again, alone
    /// @param error what was thrown, in one line
    record Failed(int replicate, String address, String error) implements ReplicateResult {}
}
