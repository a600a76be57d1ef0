package io.github.lemmata.datasets.perceptron;

/// Checks at the door of this package's public functions, and the one form of their sentences.
final class DatasetChecks {
    private DatasetChecks() {}

    static IllegalArgumentException refused(String dataset, String parameter, Object value, String expected) {
        return new IllegalArgumentException(
                "parameter \"%s\" of %s is \"%s\"; expected %s".formatted(parameter, dataset, value, expected));
    }

    static void requireAtLeast(String dataset, String parameter, long value, long least) {
        if (value < least) {
            throw refused(dataset, parameter, value, "integer >= " + least);
        }
    }

    static void requirePoints(int count) {
        if (count == 0) {
            throw new IllegalArgumentException("a dataset has no points; expected at least one");
        }
    }

    static void requireSameDimension(int index, int dimension, int first) {
        if (dimension != first || first == 0) {
            throw new IllegalArgumentException("point %d has %d components and point 0 has %d; expected one number >= 1"
                    .formatted(index, dimension, first));
        }
    }

    static void requireMultiplicities(long[] multiplicities, int points) {
        if (multiplicities.length != points) {
            throw new IllegalArgumentException("there are %d multiplicities for %d points; expected one for each"
                    .formatted(multiplicities.length, points));
        }
        for (int i = 0; i < multiplicities.length; i++) {
            if (multiplicities[i] < 1) {
                throw new IllegalArgumentException(
                        "mult[%d] is %d; expected integer >= 1".formatted(i, multiplicities[i]));
            }
        }
    }
}
