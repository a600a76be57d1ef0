package io.github.lemmata.simulations.compute.cpu;

/// How many rows of data to take at a time, so that they and what is computed from them stay in a usual
/// second cache.
final class Blocks {
    private static final int ENTRIES = 1 << 14;
    private static final int FEWEST = 16;

    private Blocks() {}

    /// Returns a multiple of 4, the rows of a tile, or all rows if they are fewer.
    static int rows(int rows, int entriesOfRow) {
        int fitting = Math.max(FEWEST, ENTRIES / (entriesOfRow + 1) / 4 * 4);
        return Math.max(1, Math.min(rows, fitting));
    }
}
