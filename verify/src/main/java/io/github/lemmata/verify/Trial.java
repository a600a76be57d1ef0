package io.github.lemmata.verify;

import io.github.lemmata.datasets.RandomStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// The circumstances under which a check judges one candidate.
///
/// @param stream the address of all randomness that the check may use
/// @param errorProbability the largest probability of a wrong verdict that the check may spend, in (0, 1)
/// @param effort how hard to try
/// @param progress is told the share of the work that is done, in [0, 1]
/// @param cancelled tells whether the run has been asked to stop
public record Trial(
        RandomStream stream,
        double errorProbability,
        Effort effort,
        DoubleConsumer progress,
        BooleanSupplier cancelled) {

    public Trial {
        if (!(errorProbability > 0 && errorProbability < 1)) {
            throw new IllegalArgumentException("errorProbability is " + errorProbability + ", expected in (0, 1)");
        }
    }

    /// A trial that reports to nobody and is never cancelled, with the default error probability of one
    /// judgement.
    public static Trial of(RandomStream stream, Effort effort) {
        return new Trial(stream, ErrorBudget.DEFAULT.share(), effort, _ -> {}, () -> false);
    }

    /// The trial of part `index` out of `parts`: its own stream, an equal share of the error probability and of
    /// the
    /// progress.
    public Trial part(int index, int parts) {
        return new Trial(
                stream.child("part").child(index),
                errorProbability / parts,
                effort,
                share -> progress.accept((index + share) / parts),
                cancelled);
    }

    /// To be called after each piece of work: reports `done` of `all` pieces and ends the check if the run is to
    /// stop.
    ///
    /// @throws CancellationException if the run has been asked to stop
    public void step(long done, long all) {
        progress.accept((double) done / all);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the run was asked to stop");
        }
    }
}
