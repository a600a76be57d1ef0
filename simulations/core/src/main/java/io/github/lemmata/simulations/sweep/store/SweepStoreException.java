package io.github.lemmata.simulations.sweep.store;

/// A store cannot be used as asked: one sentence that names the file, what is wrong with it and what helps.
///
/// Whatever was recorded before it was thrown is still there.
public final class SweepStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean inUse;

    private SweepStoreException(String sentence, boolean inUse, Throwable cause) {
        super(sentence, cause);
        this.inUse = inUse;
    }

    /// A sentence of the store's own.
    SweepStoreException(String sentence) {
        this(sentence, false, null);
    }

    /// A sentence, with the failure that it explains.
    SweepStoreException(String sentence, Throwable cause) {
        this(sentence, false, cause);
    }

    /// A sentence on a store that is open for writing elsewhere.
    static SweepStoreException inUse(String sentence, Throwable cause) {
        return new SweepStoreException(sentence, true, cause);
    }

    /// Tells whether nothing is wrong with the store but that it is open for writing elsewhere.
    public boolean inUse() {
        return inUse;
    }
}
