package io.github.lemmata.verify.sequential;

import io.github.lemmata.verify.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The means of a sweep while they are being measured: all intervals together miss with probability at
/// most that of the trial.
///
/// Each cell has its own confidence sequence at an equal share of the error probability, so replicates
/// may go to whichever cell needs them most, and measuring may stop at any time.
///
/// @param <T> what the claim is about
final class Measuring<T> {

    private final Sweep<T> sweep;
    private final T candidate;
    private final Trial trial;
    private final long most;
    private final double[] places;
    private final long[] counts;
    private final List<ConfidenceSequence> sequences = new ArrayList<>();
    private final ConfidenceInterval[] open;
    private Optional<String> violation = Optional.empty();

    Measuring(Sweep<T> sweep, T candidate, Trial trial, long most) {
        this.sweep = sweep;
        this.candidate = candidate;
        this.trial = trial;
        this.most = most;
        this.places = sweep.places();
        this.counts = new long[places.length];
        this.open = new ConfidenceInterval[places.length];
        for (int j = 0; j < places.length; j++) {
            sequences.add(sweep.assumption().apply(places[j]).sequence(0, trial.errorProbability() / places.length));
            open[j] = ConfidenceInterval.EVERYTHING;
        }
        IntStream.range(0, places.length).forEach(this::advance);
    }

    /// What is left open in each cell.
    List<Box> boxes() {
        return IntStream.range(0, places.length)
                .mapToObj(j -> new Box(places[j], open[j]))
                .toList();
    }

    /// Draws more replicates in the cell of the largest need.
    void advanceWhere(IntToDoubleFunction need) {
        int neediest = 0;
        for (int j = 1; j < places.length; j++) {
            neediest = need.applyAsDouble(j) > need.applyAsDouble(neediest) ? j : neediest;
        }
        advance(neediest);
    }

    private void advance(int cell) {
        if (violation.isPresent()) {
            return;
        }
        var stream = trial.stream().child("cell").child(cell).child("replicate");
        long to = Checkpoints.USUAL.after(counts[cell]);
        Replicate<T> here = (theory, own) -> sweep.replicate().draw(theory, places[cell], own);
        var block = Replicates.draw(here, candidate, stream, counts[cell], to, false);
        var sequence = sequences.get(cell);
        var assumption = sweep.assumption().apply(places[cell]);
        for (double x : block.values()) {
            counts[cell]++;
            var wrong = assumption.violation(x);
            if (wrong.isPresent()) {
                violation = Optional.of("replicate " + counts[cell] + " at " + places[cell] + " is " + wrong.get());
                return;
            }
            sequence = sequence.after(x);
        }
        sequences.set(cell, sequence);
        open[cell] = open[cell].and(sequence.interval());
        violation = open[cell].isEmpty()
                ? Optional.of("the intervals at " + places[cell] + " have nothing in common")
                : block.failure();
        trial.step(Math.min(taken(), most), most);
    }

    /// What was seen to break an assumption, if anything.
    Optional<String> violation() {
        return violation;
    }

    /// True if the budget is used up.
    boolean isOver() {
        return taken() >= most;
    }

    long taken() {
        return IntStream.range(0, counts.length).mapToLong(j -> counts[j]).sum();
    }
}
