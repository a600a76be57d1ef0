package io.github.lemmata.verify.sequential;

/// A one-sided hypothesis about a mean, which a test tries to reject.
public sealed interface Hypothesis {

    /// `mean <= edge`: large replicates speak against it.
    record AtMost(double edge) implements Hypothesis {}

    /// `mean >= edge`: small replicates speak against it.
    record AtLeast(double edge) implements Hypothesis {}

    /// The largest or the smallest mean that the hypothesis allows.
    double edge();

    /// +1 if large replicates speak against the hypothesis, -1 if small ones do.
    default int sign() {
        return switch (this) {
            case AtMost _ -> 1;
            case AtLeast _ -> -1;
        };
    }

    /// The same hypothesis about $(X-a)/(b-a)$.
    default Hypothesis rescaled(double a, double b) {
        double moved = (edge() - a) / (b - a);
        return switch (this) {
            case AtMost _ -> new AtMost(moved);
            case AtLeast _ -> new AtLeast(moved);
        };
    }

    /// The hypothesis as people read it, for instance `mean ≤ 0.3`.
    default String text() {
        return switch (this) {
            case AtMost(double m) -> "mean ≤ " + Digits.show(m);
            case AtLeast(double m) -> "mean ≥ " + Digits.show(m);
        };
    }
}
