package io.github.lemmata.verify.sequential;

/// Mean and variance of what was seen, updated without cancellation (Welford 1962).
///
/// @param count the number of values
/// @param mean their mean; 0 for none
/// @param squares the sum of squared distances from the mean
public record Spread(long count, double mean, double squares) {

    /// Of no values.
    public static final Spread NONE = new Spread(0, 0, 0);

    /// With one more value.
    public Spread after(double x) {
        double step = x - mean;
        double next = mean + step / (count + 1);
        return new Spread(count + 1, next, squares + step * (x - next));
    }

    /// The unbiased variance; 0 for fewer than two values.
    public double variance() {
        return count < 2 ? 0 : squares / (count - 1);
    }
}
