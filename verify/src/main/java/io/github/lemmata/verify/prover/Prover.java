package io.github.lemmata.verify.prover;

import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Tape;
import io.github.lemmata.verify.interval.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Proves an inequality over a box, or finds a point where it fails, by interval branch and bound.
///
/// First a refuter tries points and the most promising boxes. Then the box is cut, wave by wave, until
/// every part is settled. What happens to a box depends on the box alone, so the outcome is the same
/// for any number of threads.
public final class Prover {

    private static final int MOST_STUCK = 1000;
    private static final int WORST = 20;

    private final Inequality inequality;
    private final Limits limits;
    private final Tape tape;
    private final List<Proof.Node> nodes = new ArrayList<>();
    private final List<Part> stuck = new ArrayList<>();
    private double lowest = Double.POSITIVE_INFINITY;

    private Prover(Inequality inequality, Limits limits) {
        this.inequality = inequality;
        this.limits = limits;
        this.tape = Tape.of(inequality.slack(), inequality.box().names());
    }

    /// Searches within the default limits.
    public static Outcome prove(Inequality inequality) {
        return prove(inequality, Limits.DEFAULT);
    }

    /// Searches within the limits.
    public static Outcome prove(Inequality inequality, Limits limits) {
        return prove(inequality, limits, () -> {});
    }

    /// Searches within the limits.
    ///
    /// @param pulse is run now and then by the calling thread, and may end the search by throwing
    public static Outcome prove(Inequality inequality, Limits limits, Runnable pulse) {
        var prover = new Prover(inequality, limits);
        var refuted = new Refuter(inequality, prover.tape, limits).run();
        return refuted.isPresent() ? refuted.get() : prover.cutAll(pulse);
    }

    /// A box of the current wave.
    private record Part(int node, double[] lower, double[] upper, double bound) {}

    private Outcome cutAll(Runnable pulse) {
        long end = System.nanoTime() + (long) (limits.seconds() * 1e9);
        var box = inequality.box();
        nodes.add(new Proof.Leaf(""));
        var wave = List.of(new Part(0, box.lower(), box.upper(), Double.NEGATIVE_INFINITY));
        try (var crew = new Crew(limits.threads(), () -> new Judge(tape, inequality, limits))) {
            while (!wave.isEmpty()) {
                pulse.run();
                var parts = wave;
                var decisions = crew.decide(
                        parts.size(),
                        (judge, i) ->
                                judge.decide(parts.get(i).lower(), parts.get(i).upper(), true));
                var failing = firstFailing(decisions);
                if (failing.isPresent()) {
                    return refuted(failing.get());
                }
                wave = next(parts, decisions);
                if (nodes.size() > limits.boxes() || stuck.size() >= MOST_STUCK || System.nanoTime() > end) {
                    return undecided(wave, reason(end));
                }
            }
        }
        return stuck.isEmpty()
                ? new Outcome.Proved(inequality, new Proof(nodes), lowest)
                : undecided(wave, "a box is at the least width");
    }

    private String reason(long end) {
        return nodes.size() > limits.boxes()
                ? "more than " + limits.boxes() + " boxes"
                : System.nanoTime() > end && stuck.size() < MOST_STUCK
                        ? "more than " + limits.seconds() + " seconds"
                        : "boxes are at the least width";
    }

    private static Optional<Decision.Failing> firstFailing(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Failing.class::isInstance)
                .map(Decision.Failing.class::cast)
                .findFirst();
    }

    private Outcome refuted(Decision.Failing failing) {
        var point = IntStream.range(0, failing.point().length)
                .mapToObj(i -> failing.point()[i])
                .toList();
        var slack = new Judge(tape, inequality, limits).slackAt(failing.point());
        return new Outcome.Refuted(inequality, point, slack, "centre of one of " + nodes.size() + " boxes");
    }

    /// Enters the decisions into the tree; the parts that are to be examined next.
    private List<Part> next(List<Part> wave, List<Decision> decisions) {
        var next = new ArrayList<Part>();
        for (int i = 0; i < wave.size(); i++) {
            var part = wave.get(i);
            switch (decisions.get(i)) {
                case Decision.Accepted(var method, var lower) -> {
                    nodes.set(part.node(), new Proof.Leaf(method));
                    lowest = Math.min(lowest, lower);
                }
                case Decision.Split(var variable, var at, var lower) -> {
                    int left = nodes.size();
                    nodes.set(part.node(), new Proof.Cut(variable, at, left));
                    nodes.add(new Proof.Leaf(""));
                    nodes.add(new Proof.Leaf(""));
                    var middleUp = part.upper().clone();
                    var middleDown = part.lower().clone();
                    middleUp[variable] = at;
                    middleDown[variable] = at;
                    next.add(new Part(left, part.lower(), middleUp, lower));
                    next.add(new Part(left + 1, middleDown, part.upper(), lower));
                }
                case Decision.Stuck(var lower) -> stuck.add(new Part(part.node(), part.lower(), part.upper(), lower));
                case Decision.Failing _ -> throw new IllegalStateException("a refuted wave is not entered");
            }
        }
        return next;
    }

    private Outcome undecided(List<Part> wave, String reason) {
        var open = new ArrayList<>(stuck);
        open.addAll(wave);
        var worst = open.stream()
                .sorted(Comparator.comparingDouble(Part::bound))
                .limit(WORST)
                .map(part -> new Outcome.OpenBox(sides(part), part.bound()))
                .toList();
        return new Outcome.Undecided(inequality, reason, nodes.size(), open.size(), worst);
    }

    private static List<Interval> sides(Part part) {
        return IntStream.range(0, part.lower().length)
                .mapToObj(i -> new Interval(part.lower()[i], part.upper()[i]))
                .toList();
    }
}
