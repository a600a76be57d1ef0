package io.github.lemmata.simulations.perceptron.margin;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import java.util.OptionalLong;

/// The classical perceptron in doubles, for numbers too long for exact integers: it goes round the
/// samples and adds each $z_i$ with $z_i^\top\theta\le0$, until a whole round brings no mistake.
final class CyclicPerceptron {

    private CyclicPerceptron() {}

    /// The number of mistakes if it is at most `cap`.
    static OptionalLong mistakes(WeightedPoints points, long cap) {
        double[] theta = new double[points.dimension()];
        long mistakes = 0;
        int faultless = 0;
        for (int i = 0; faultless < points.distinct(); i = (i + 1) % points.distinct()) {
            if (points.score(i, theta) > 0) {
                faultless++;
                continue;
            }
            if (mistakes == cap) {
                return OptionalLong.empty();
            }
            for (int j = 0; j < theta.length; j++) {
                theta[j] += points.component(i, j);
            }
            mistakes++;
            faultless = 0;
        }
        return OptionalLong.of(mistakes);
    }
}
