package io.github.lemmata.verify.sequential;

/// What the functions of this package ask of their arguments.
final class Domain {

    private Domain() {}

    static double probability(String name, double value) {
        return require(value > 0 && value < 1, name, value, "in (0, 1)");
    }

    static double positive(String name, double value) {
        return require(value > 0 && value < Double.POSITIVE_INFINITY, name, value, "above 0 and finite");
    }

    static double nonNegative(String name, double value) {
        return require(value >= 0 && value < Double.POSITIVE_INFINITY, name, value, "at least 0 and finite");
    }

    private static double require(boolean holds, String name, double value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + expected);
        }
        return value;
    }
}
