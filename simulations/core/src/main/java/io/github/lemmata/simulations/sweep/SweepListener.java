package io.github.lemmata.simulations.sweep;

/// Is told how a sweep goes on; called by one thread at a time.
public interface SweepListener {

    /// A listener that does not listen.
    SweepListener NONE = _ -> {};

    /// Further cells are recorded; also called once at the start.
    void recorded(SweepProgress progress);
}
