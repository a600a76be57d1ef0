package io.github.lemmata.simulations.sweep;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A set of cell numbers, kept as ranges: small where the numbers are mostly contiguous, as those of
/// finished cells.
public final class CellSet {

    private static final CellSet EMPTY = new CellSet(new long[0], new long[0]);

    private final long[] starts;
    private final long[] ends;

    private CellSet(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /// Returns the set without cells.
    public static CellSet empty() {
        return EMPTY;
    }

    /// Returns the set of the given cells.
    ///
    /// @param ascending the cells in ascending order, each once
    /// @throws IllegalArgumentException if they do not ascend
    public static CellSet of(LongStream ascending) {
        long[] starts = new long[16];
        long[] ends = new long[16];
        int last = -1;
        for (PrimitiveIterator.OfLong cells = ascending.iterator(); cells.hasNext(); ) {
            long cell = cells.nextLong();
            if (last >= 0 && cell < ends[last]) {
                throw new IllegalArgumentException(
                        "cell %d comes after cell %d; expected ascending cells".formatted(cell, ends[last] - 1));
            }
            if (last < 0 || cell > ends[last]) {
                last++;
                if (last == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * last);
                    ends = Arrays.copyOf(ends, 2 * last);
                }
                starts[last] = cell;
            }
            ends[last] = cell + 1;
        }
        return new CellSet(Arrays.copyOf(starts, last + 1), Arrays.copyOf(ends, last + 1));
    }

    /// Tells whether a cell is in the set.
    public boolean contains(long cell) {
        int at = Arrays.binarySearch(starts, cell);
        int range = at >= 0 ? at : -at - 2;
        return range >= 0 && cell < ends[range];
    }

    /// Returns the number of cells.
    public long size() {
        long size = 0;
        for (int i = 0; i < starts.length; i++) {
            size += ends[i] - starts[i];
        }
        return size;
    }

    /// Returns the cells in ascending order.
    public LongStream stream() {
        return IntStream.range(0, starts.length).boxed().flatMapToLong(i -> LongStream.range(starts[i], ends[i]));
    }
}
