package io.github.lemmata.simulations.sweep;

/// The mean of a sample and its standard error.
///
/// @param count the number of values
/// @param mean their mean $\bar x$; NaN without values
/// @param standardError $\sqrt{\sum_i(x_i-\bar x)^2/(m(m-1))}$ for $m$ values; NaN for fewer than two
public record SampleMean(int count, double mean, double standardError) {

    /// Returns the mean of the values that are not NaN, summed in their order.
    public static SampleMean of(double[] values) {
        int count = 0;
        double mean = 0;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
                double before = value - mean;
                mean += before / count;
                squares += before * (value - mean);
            }
        }
        double standardError = count < 2 ? Double.NaN : Math.sqrt(squares / (count * (count - 1.0)));
        return new SampleMean(count, count == 0 ? Double.NaN : mean, standardError);
    }

    /// Whether there are values enough, and their standard error has reached the target.
    boolean meets(Replication.UntilPrecise rule) {
        double target = rule.relative() ? rule.standardError() * Math.abs(mean) : rule.standardError();
        return count >= rule.atLeast() && standardError <= target;
    }
}
