package io.github.lemmata.datasets.perceptron;

/// Samples $(a_i,y_i)$ as a learner sees them: features and labels of -1 or 1.
///
/// @param features $a_i$, n x d, row-major
/// @param labels $y_i$, each -1 or 1
public record LabelledPoints(double[] features, int[] labels) {

    /// Returns the number of features $d$.
    public int dimension() {
        return features.length / labels.length;
    }

    /// Returns the vectors $z_i=y_ia_i$, each once.
    public WeightedPoints toPoints() {
        int d = dimension();
        double[] z = new double[features.length];
        long[] once = new long[labels.length];
        for (int i = 0; i < labels.length; i++) {
            once[i] = 1;
            for (int at = i * d; at < (i + 1) * d; at++) {
                z[at] = labels[i] * features[at];
            }
        }
        return WeightedPoints.of(z, once);
    }
}
