package io.github.lemmata.simulations.compute.cpu;

/// Products of any size and form, cut into pieces that the kernel finds in cache.
final class Products {
    /// Terms of a panel of the second operand and rows of a block of the first: 256 KiB, half of a usual L2
    /// cache.
    private static final int MOST_TERMS = 256;
    private static final int MOST_ROWS = 128;
    /// Columns of a panel: six tiles of 12, or three of 24.
    private static final int MOST_COLUMNS = 72;

    /// From this many rows on, copying a panel costs less than reading it scattered.
    private static final int ROWS_WORTH_PACKING = 16;
    private static final int COMPACT_STEP = 128;

    private Products() {}

    /// Adds the product of `a` (rows x terms) and `b` (terms x columns) to `c`, whose column step is 1.
    static void multiplyAdd(Kernels kernels, View a, View b, View c, int rows, int terms, int columns) {
        if (b.columnStep() == 1) {
            blocked(kernels, a, b, c, rows, terms, columns);
        } else if (columns <= rows) {
            blocked(kernels, a, b.packed(terms, columns), c, rows, terms, columns);
        } else {
            View turned = c.transposed().packed(columns, rows);
            blocked(kernels, b.transposed(), a.transposed().packed(terms, rows), turned, columns, terms, rows);
            turned.transposed().copyTo(c, rows, columns);
        }
    }

    private static void blocked(Kernels kernels, View a, View b, View c, int rows, int terms, int columns) {
        for (int p = 0; p < terms; p += MOST_TERMS) {
            int someTerms = Math.min(MOST_TERMS, terms - p);
            for (int j = 0; j < columns; j += MOST_COLUMNS) {
                int someColumns = Math.min(MOST_COLUMNS, columns - j);
                View panel = b.from(p, j);
                if (b.rowStep() > COMPACT_STEP && rows >= ROWS_WORTH_PACKING) {
                    panel = panel.packed(someTerms, someColumns);
                }
                for (int i = 0; i < rows; i += MOST_ROWS) {
                    int someRows = Math.min(MOST_ROWS, rows - i);
                    kernels.multiplyAdd(a.from(i, p), panel, c.from(i, j), someRows, someTerms, someColumns);
                }
            }
        }
    }
}
