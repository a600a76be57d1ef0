package io.github.lemmata.verify.sequential;

import java.util.function.Function;

/// Evidence against a hypothesis that the range of the replicates settles, wholly or at its edge.
sealed interface Settled extends EProcess {

    /// The evidence against a hypothesis about replicates in [0, 1]: settled, or what is made for
    /// an edge in (0, 1).
    static EProcess onUnitRange(Hypothesis hypothesis, Function<Hypothesis, EProcess> otherwise) {
        double m = hypothesis.edge();
        double emptyFrom = hypothesis.sign() > 0 ? -m : m - 1; // by how much the edge lies beyond the far end
        double certainFrom = hypothesis.sign() > 0 ? m - 1 : -m;
        if (emptyFrom > 0) {
            return new Impossible();
        }
        if (certainFrom >= 0) {
            return new Certain();
        }
        return emptyFrom == 0 ? new Constant(m) : otherwise.apply(hypothesis);
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
