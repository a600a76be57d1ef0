package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// Which class is predicted where several have the largest score.
public enum TieBreak {
    /// The last of the tied classes; the default.
    LARGEST_INDEX,
    /// The tied class with the smallest probability, the last of them: the prediction that costs most.
    ADVERSARIAL;

    /// Returns the predicted class $\hat h$, counted from 0.
    ///
    /// @param p conditional probabilities of the classes
    /// @param scores $f$, as many, finite or $-\infty$
    public int predicted(double[] p, double[] scores) {
        Require.probabilities("p", p);
        Softmax.requireScores(scores, p.length);
        int predicted = 0;
        for (int y = 1; y < p.length; y++) {
            boolean wins = scores[y] > scores[predicted]
                    || scores[y] == scores[predicted]
                            && switch (this) {
                                case LARGEST_INDEX -> true;
                                case ADVERSARIAL -> p[y] <= p[predicted];
                            };
            predicted = wins ? y : predicted;
        }
        return predicted;
    }

    /// Returns the conditional zero-one regret $\Delta C_{01}(p,f)=p_{\max}-p_{\hat h}$.
    ///
    /// @param p conditional probabilities of the classes
    /// @param scores $f$, as many, finite or $-\infty$
    public double zeroOneRegret(double[] p, double[] scores) {
        return zeroOneRegret(p, predicted(p, scores));
    }

    /// Returns the conditional zero-one regret of predicting a class, $p_{\max}-p_h$.
    ///
    /// @param p conditional probabilities of the classes
    /// @param predicted $h$, counted from 0
    public static double zeroOneRegret(double[] p, int predicted) {
        Require.index("predicted", predicted, p.length);
        double largest = 0;
        for (double probability : p) {
            largest = Math.max(largest, probability);
        }
        return largest - p[predicted];
    }
}
