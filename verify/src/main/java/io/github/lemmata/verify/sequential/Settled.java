package io.github.lemmata.verify.sequential;

import java.util.function.Function;

/// Evidence against a hypothesis that the range of the replicates settles, wholly or at its edge.
sealed interface Settled extends EProcess {

    /// The evidence against a hypothesis about replicates in [0, 1]: settled, or what is made for
    /// an edge in (0, 1).
    static EProcess onUnitRange(Hypothesis hypothesis, Function<Hypothesis, EProcess> otherwise) {
        return switch (hypothesis) {
            case Hypothesis.AtMost(double m) when m < 0 -> new Impossible();
            case Hypothesis.AtMost(double m) when m == 0 -> new Constant(0);
            case Hypothesis.AtMost(double m) when m >= 1 -> new Certain();
            case Hypothesis.AtLeast(double m) when m > 1 -> new Impossible();
            case Hypothesis.AtLeast(double m) when m == 1 -> new Constant(1);
            case Hypothesis.AtLeast(double m) when m <= 0 -> new Certain();
            case Hypothesis.AtMost _, Hypothesis.AtLeast _ -> otherwise.apply(hypothesis);
        };
    }

    /// The evidence against a hypothesis about real replicates: settled, or what is made for a
    /// finite edge.
    static EProcess onRealLine(Hypothesis hypothesis, Function<Hypothesis, EProcess> otherwise) {
        if (Double.isInfinite(hypothesis.edge())) {
            return hypothesis.sign() * hypothesis.edge() > 0 ? new Certain() : new Impossible();
        }
        return otherwise.apply(hypothesis);
    }

    /// No mean in the range satisfies the hypothesis: it is rejected from the start.
    record Impossible() implements Settled {
        @Override
        public EProcess after(double x) {
            return this;
        }

        @Override
        public double logValue() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /// Every mean in the range satisfies the hypothesis: it is never rejected.
    record Certain() implements Settled {
        @Override
        public EProcess after(double x) {
            return this;
        }

        @Override
        public double logValue() {
            return 0;
        }
    }

    /// Only a constant satisfies the hypothesis, the end of the range: any other replicate rejects
    /// it.
    record Constant(double end) implements Settled {
        @Override
        public EProcess after(double x) {
            return x == end ? this : new Impossible();
        }

        @Override
        public double logValue() {
            return 0;
        }
    }
}
