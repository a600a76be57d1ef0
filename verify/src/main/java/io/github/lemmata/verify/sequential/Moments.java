package io.github.lemmata.verify.sequential;

/// What the replicates so far say of mean and variance, with one prior replicate of mean 1/2 and
/// variance 1/4.
///
/// For values in [0, 1], with $\hat\mu_t=\frac{1/2+\sum X_i}{t+1}$,
/// $$\hat\sigma^2_t=\frac{1/4+\sum_{i\le t}(X_i-\hat\mu_i)^2}{t+1}.$$
/// A bet on replicate $t+1$ may use these and nothing newer. Source: spec sequential-tests 3.1.
///
/// @param count the number of replicates, t
/// @param total their sum
/// @param squares the sum of the squared distances in the formula
record Moments(long count, CompensatedSum total, CompensatedSum squares) {

    /// Before any replicate.
    static final Moments PRIOR = new Moments(0, CompensatedSum.ZERO, CompensatedSum.ZERO);

    Moments after(double x) {
        var sum = total.plus(x);
        double deviation = x - (0.5 + sum.value()) / (count + 2);
        return new Moments(count + 1, sum, squares.plus(deviation * deviation));
    }

    double mean() {
        return (0.5 + total.value()) / (count + 1);
    }

    double variance() {
        return (0.25 + squares.value()) / (count + 1);
    }
}
