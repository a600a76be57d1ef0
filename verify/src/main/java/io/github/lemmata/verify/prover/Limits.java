package io.github.lemmata.verify.prover;

/// How far a search goes before it gives up.
///
/// @param boxes the largest number of boxes; the outcome depends on it and on the inequality alone
/// @param least the least width of a side, relative to the domain's, that is still cut
/// @param seconds a guard for the user: the search is undecided after this many
/// @param threads how many threads work; of no influence on the outcome
/// @param forms which enclosures are tried
public record Limits(int boxes, double least, double seconds, int threads, Forms forms) {

    /// A million boxes, sides down to $2^{-40}$, ten minutes, one thread for each processor.
    public static final Limits DEFAULT =
            new Limits(1_000_000, 0x1p-40, 600, Runtime.getRuntime().availableProcessors(), Forms.ALL);

    /// Which enclosures of a formula are tried on a box.
    public enum Forms {
        /// Interval evaluation alone.
        NATURAL,
        /// Interval evaluation, monotone reduction and the mean-value form.
        ALL
    }

    /// @throws IllegalArgumentException if a limit is out of its range
    public Limits {
        if (boxes < 1 || threads < 1 || !(least > 0 && least < 1) || !(seconds > 0)) {
            throw new IllegalArgumentException("limits are " + boxes + " boxes, least width " + least + ", " + seconds
                    + " s, " + threads + " threads, expected at least 1 box and thread, a width in (0, 1), time > 0");
        }
    }

    /// The same limits with another number of boxes.
    public Limits withBoxes(int count) {
        return new Limits(count, least, seconds, threads, forms);
    }

    /// The same limits with another number of threads.
    public Limits withThreads(int count) {
        return new Limits(boxes, least, seconds, count, forms);
    }

    /// The same limits with other forms.
    public Limits with(Forms others) {
        return new Limits(boxes, least, seconds, threads, others);
    }
}
