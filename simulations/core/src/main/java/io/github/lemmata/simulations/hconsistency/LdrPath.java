package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.hconsistency.AnisotropicNoise;
import io.github.lemmata.theory.hconsistency.LdrConditionalRisk;
import java.util.Arrays;
import java.util.List;

/// The scores of least conditional LDR risk along a path of temperatures, for labels without or with noise.
///
/// Under uniform noise the order of the scores is that of the clean probabilities at every temperature; under flips to
/// the next class it need not be. Source: spec section 4, item 5, on claims C4 to C6.
///
/// @param probabilities clean label probabilities, all above 0
/// @param noise what happens to the labels before they are seen
/// @param margin $c\ge0$
public record LdrPath(double[] probabilities, AnisotropicNoise noise, double margin) {

    public LdrPath {
        probabilities = probabilities.clone();
    }

    /// The path for labels without noise.
    public static LdrPath clean(double[] probabilities, double margin) {
        return new LdrPath(probabilities, new AnisotropicNoise(0, AnisotropicNoise.Model.ANY_CLASS), margin);
    }

    /// The minimiser at one temperature.
    ///
    /// @param temperature $\lambda$
    /// @param scores $f^*$, up to a common shift
    /// @param gaps $f^*_y-f^*_{y+1}$ of neighbouring classes
    /// @param risk the least risk
    public record Point(double temperature, double[] scores, double[] gaps, double risk) {

        /// Returns whether the scores order the classes as the probabilities do, ties included.
        public boolean ranksAs(double[] probabilities) {
            for (int i = 0; i < probabilities.length; i++) {
                for (int j = 0; j < probabilities.length; j++) {
                    if (Double.compare(probabilities[i], probabilities[j]) != Double.compare(scores[i], scores[j])) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /// Returns the minimisers at the given temperatures, in their order.
    ///
    /// @param temperatures positive and finite
    public List<Point> at(double... temperatures) {
        double[] seen = noise.noisy(probabilities);
        return Arrays.stream(temperatures)
                .mapToObj(temperature -> point(seen, temperature))
                .toList();
    }

    private Point point(double[] seen, double temperature) {
        double[] scores = LdrConditionalRisk.minimiser(seen, margin, temperature);
        double[] gaps = new double[scores.length - 1];
        Arrays.setAll(gaps, y -> scores[y] - scores[y + 1]);
        return new Point(temperature, scores, gaps, LdrConditionalRisk.of(seen, scores, margin, temperature));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LdrPath that
                && Arrays.equals(probabilities, that.probabilities)
                && noise.equals(that.noise)
                && margin == that.margin;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(probabilities) + noise.hashCode();
    }

    @Override
    public String toString() {
        return "p=%s c=%s %s".formatted(Arrays.toString(probabilities), margin, noise);
    }
}
