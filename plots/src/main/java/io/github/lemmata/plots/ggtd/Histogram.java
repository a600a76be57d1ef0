package io.github.lemmata.plots.ggtd;

/// Bins of equal width over the range of some values, whose heights make up a density.
///
/// @param least the smallest value
/// @param width the width of a bin
/// @param counts how many values lie in each
/// @param total how many values there are
record Histogram(double least, double width, long[] counts, int total) {

    /// @param sorted values, ascending, not all equal
    /// @param mostBins the number of bins for many values; for few, about the square root of theirs
    static Histogram of(double[] sorted, int mostBins) {
        int bins = Math.clamp(Math.round(1.5 * Math.sqrt(sorted.length)), 5, mostBins);
        double least = sorted[0];
        double width = (sorted[sorted.length - 1] - least) / bins;
        long[] counts = new long[bins];
        for (double value : sorted) {
            counts[Math.min(bins - 1, (int) ((value - least) / width))]++;
        }
        return new Histogram(least, width, counts, sorted.length);
    }

    int size() {
        return counts.length;
    }

    /// The middle of a bin.
    double middle(int bin) {
        return least + (bin + 0.5) * width;
    }

    /// The share of the values in a bin, over its width.
    double density(int bin) {
        return counts[bin] / (total * width);
    }
}
