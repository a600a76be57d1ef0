package io.github.lemmata.verify.sequential;

/// How far a mean may lie from what is claimed and still be confirmed.
///
/// Without a tolerance nothing could ever be confirmed. A known bias of a discretisation belongs inside
/// it.
///
/// @param width eps, at least 0
/// @param strict whether any other mean than the claimed one is refuted, or only one outside the
///     tolerance
public record Tolerance(double width, boolean strict) {

    public Tolerance {
        Domain.nonNegative("tolerance", width);
    }

    /// The tolerance for a claim that is refuted only outside it.
    public static Tolerance within(double width) {
        return new Tolerance(width, false);
    }

    /// How far off is not yet refuted.
    double forgiven() {
        return strict ? 0 : width;
    }

    /// The same tolerance for a claim that is refuted as soon as any difference is established.
    public Tolerance refutedByAnyDifference() {
        return new Tolerance(width, true);
    }
}
