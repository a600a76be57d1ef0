package io.github.lemmata.verify.sequential;

/// After how many replicates a test is looked at. Sparser looks never hurt its validity.
///
/// @param first the first look
/// @param leastStep the smallest number of replicates between two looks
/// @param fraction later steps are one of so many parts of the replicates so far
public record Checkpoints(int first, int leastStep, int fraction) {

    /// 64, 128, ..., 576, 648, ... (spec sequential-tests, section 4).
    public static final Checkpoints USUAL = new Checkpoints(64, 64, 8);

    /// After every replicate: for replicates that cost much more than a look.
    public static final Checkpoints EVERY_REPLICATE = new Checkpoints(1, 1, Integer.MAX_VALUE);

    public Checkpoints {
        if (!(first >= 1 && leastStep >= 1 && fraction >= 1)) {
            throw new IllegalArgumentException(
                    "checkpoints " + first + ", " + leastStep + ", " + fraction + ", expected three numbers from 1 on");
        }
    }

    /// The first look after more than t replicates, for a t that is 0 or a look.
    public long after(long t) {
        return t == 0 ? first : t + Math.max(leastStep, t / fraction);
    }
}
