package io.github.lemmata.simulations.perceptron;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Chooses points by an update rule; it remembers what the rule has to remember.
final class UpdateChoice {
    private final UpdateRule rule;
    private final IntUnaryOperator draw;
    private int last = -1;

    UpdateChoice(UpdateRule rule) {
        this.rule = rule;
        this.draw = switch (rule) {
            case UpdateRule.Random(var stream) -> stream.generator()::nextInt;
            case UpdateRule.First _, UpdateRule.Cyclic _, UpdateRule.MostViolated _ -> IntUnaryOperator.identity();
        };
    }

    /// The point to learn from; at least one has to be in error.
    int next(AdaptiveWalk walk) {
        int k = walk.points();
        last = switch (rule) {
            case UpdateRule.First _ -> firstError(walk, 0);
            case UpdateRule.Cyclic _ -> firstError(walk, (last + 1) % k);
            case UpdateRule.MostViolated _ -> smallestScore(walk);
            case UpdateRule.Random _ -> randomError(walk);
        };
        return last;
    }

    private static int firstError(AdaptiveWalk walk, int start) {
        int k = walk.points();
        int i = start;
        while (walk.sign(i) > 0) {
            i = (i + 1) % k;
        }
        return i;
    }

    private static int smallestScore(AdaptiveWalk walk) {
        int smallest = 0;
        for (int i = 1; i < walk.points(); i++) {
            if (walk.score(i).compareTo(walk.score(smallest)) < 0) {
                smallest = i;
            }
        }
        return smallest;
    }

    private int randomError(AdaptiveWalk walk) {
        int[] errors =
                IntStream.range(0, walk.points()).filter(i -> walk.sign(i) <= 0).toArray();
        return errors[draw.applyAsInt(errors.length)];
    }
}
