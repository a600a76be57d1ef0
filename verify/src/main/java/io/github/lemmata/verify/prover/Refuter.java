package io.github.lemmata.verify.prover;

import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Tape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// The first two passes of a search, which look for a point where the inequality fails.
///
/// A false inequality is far sooner refuted by points, or by opening the most promising box first, than by a search
/// that goes along the zero set of its slack.
final class Refuter {

    private static final int POINTS = 2000;
    private static final int BOXES = 1000;
    private static final int MOST_CORNERS = 10;
    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53};

    private final Inequality inequality;
    private final Judge judge;
    private final double[] lower;
    private final double[] upper;

    Refuter(Inequality inequality, Tape tape, Limits limits) {
        this.inequality = inequality;
        judge = new Judge(tape, inequality, limits);
        lower = finite(inequality.box().lower());
        upper = finite(inequality.box().upper());
    }

    private static double[] finite(double[] corner) {
        return Arrays.stream(corner)
                .map(x -> Math.clamp(x, -Double.MAX_VALUE, Double.MAX_VALUE))
                .toArray();
    }

    Optional<Outcome.Refuted> run() {
        return corners().or(this::points).or(this::bestFirst);
    }

    private Optional<Outcome.Refuted> corners() {
        int n = lower.length;
        for (int bits = 0; bits < 1 << Math.min(n, MOST_CORNERS); bits++) {
            var corner = new double[n];
            for (int i = 0; i < n; i++) {
                corner[i] = i < MOST_CORNERS && (bits >> i & 1) == 1 ? upper[i] : lower[i];
            }
            if (judge.negativeAt(corner)) {
                return Optional.of(refuted(corner, "corner of the box"));
            }
        }
        return Optional.empty();
    }

    /// The points of Halton's sequence, in bases 2, 3, 5, ...
    private Optional<Outcome.Refuted> points() {
        var point = new double[lower.length];
        for (int k = 1; k <= POINTS; k++) {
            for (int i = 0; i < point.length; i++) {
                double share = radicalInverse(k, PRIMES[i % PRIMES.length]);
                point[i] = Math.clamp(lower[i] * (1 - share) + upper[i] * share, lower[i], upper[i]);
            }
            if (judge.negativeAt(point)) {
                return Optional.of(refuted(point, "Halton point " + k));
            }
        }
        return Optional.empty();
    }

    private static double radicalInverse(int k, int base) {
        double result = 0;
        double weight = 1.0 / base;
        for (int rest = k; rest > 0; rest /= base) {
            result += rest % base * weight;
            weight /= base;
        }
        return result;
    }

    private record Waiting(double[] lower, double[] upper, Decision.Split cut, int age) {}

    /// Opens the box with the lowest lower end first.
    private Optional<Outcome.Refuted> bestFirst() {
        var queue = new PriorityQueue<Waiting>(
                Comparator.comparingDouble((Waiting box) -> box.cut().lower()).thenComparingInt(Waiting::age));
        int opened = 0;
        var found = look(lower, upper, queue, opened);
        while (found.isEmpty() && !queue.isEmpty() && opened < BOXES) {
            var box = queue.remove();
            int side = box.cut().variable();
            var middleUp = box.upper().clone();
            var middleDown = box.lower().clone();
            middleUp[side] = box.cut().at();
            middleDown[side] = box.cut().at();
            found = look(box.lower(), middleUp, queue, ++opened);
            found = found.isPresent() ? found : look(middleDown, box.upper(), queue, ++opened);
        }
        return found;
    }

    private Optional<Outcome.Refuted> look(double[] low, double[] high, PriorityQueue<Waiting> queue, int age) {
        var decision = judge.decide(low, high, true);
        if (decision instanceof Decision.Failing(var point)) {
            return Optional.of(refuted(point, "centre of box " + age + " of the best-first search"));
        }
        if (decision instanceof Decision.Split split) {
            queue.add(new Waiting(low, high, split, age));
            var corner = judge.downhill(low, high);
            if (judge.negativeAt(corner)) {
                return Optional.of(refuted(corner, "corner of box " + age + " of the best-first search"));
            }
        }
        return Optional.empty();
    }

    private Outcome.Refuted refuted(double[] point, String path) {
        return new Outcome.Refuted(
                inequality, Arrays.stream(point).boxed().toList(), judge.slackAt(point.clone()), path);
    }
}
