package io.github.lemmata.verify;

/// The probability that any statistical verdict of a run is wrong, shared out over the run's judgements.
///
/// Each claim and each twin is one judgement and gets `total / capacity`; by the union bound the whole run errs with
/// probability at most `total` as long as it has at most `capacity` judgements. The share does not depend on which
/// claims are
/// selected, so a claim's verdict is the same alone and in a full run. Source: spec sequential-tests, section 5.
///
/// @param total the probability of any wrong statistical verdict in the run, in (0, 1)
/// @param capacity the number of judgements that the budget is made for, at least 1
public record ErrorBudget(double total, int capacity) {

    /// One in a million for a thousand judgements.
    public static final ErrorBudget DEFAULT = new ErrorBudget(1e-6, 1000);

    public ErrorBudget {
        if (!(total > 0 && total < 1)) {
            throw new IllegalArgumentException("error budget " + total + " is not in (0, 1)");
        }
        if (capacity < 1) {
            throw new IllegalArgumentException("error budget for " + capacity + " judgements, expected at least 1");
        }
    }

    /// The probability of error of one judgement.
    public double share() {
        return total / capacity;
    }

    /// Makes sure that the budget is large enough.
    ///
    /// @throws IllegalArgumentException if there are more judgements than the capacity
    public void requireRoomFor(int judgements) {
        if (judgements > capacity) {
            throw new IllegalArgumentException(
                    judgements + " judgements, but the error budget is shared out for " + capacity);
        }
    }
}
