package io.github.lemmata.datasets;

import java.util.Arrays;

/// A labelled sample: a feature vector $a$, its label $y\in\{-1,+1\}$ and how many equal samples it stands for.
///
/// @param features $a$, of length $d$; not copied, and not to be written to
/// @param label $y$
/// @param multiplicity number of equal samples, at least 1
public record LabeledPoint(double[] features, int label, long multiplicity) {

    public LabeledPoint {
        if (label != 1 && label != -1) {
            throw new IllegalArgumentException("label is %d; expected -1 or 1".formatted(label));
        }
        if (multiplicity < 1) {
            throw new IllegalArgumentException("multiplicity is %d; expected at least 1".formatted(multiplicity));
        }
    }

    /// Returns the number of features $d$.
    public int dimension() {
        return features.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabeledPoint(double[] theirs, int theirLabel, long theirMultiplicity)
                && Arrays.equals(features, theirs)
                && label == theirLabel
                && multiplicity == theirMultiplicity;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(features) + label) + Long.hashCode(multiplicity);
    }

    @Override
    public String toString() {
        return "%s -> %d (x %d)".formatted(Arrays.toString(features), label, multiplicity);
    }
}
