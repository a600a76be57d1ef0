package io.github.lemmata.verify.sequential;

/// Evidence of replicates in $[a,b]$, weighed as $(X-a)/(b-a)$.
record Rescaled(double lower, double width, EProcess unit) implements EProcess {

    @Override
    public EProcess after(double x) {
        return new Rescaled(lower, width, unit.after((x - lower) / width));
    }

    @Override
    public double logValue() {
        return unit.logValue();
    }

    /// Intervals for the mean of replicates in $[a,b]$, computed for $(X-a)/(b-a)$.
    record Sequence(double lower, double width, ConfidenceSequence unit) implements ConfidenceSequence {

        @Override
        public ConfidenceSequence after(double x) {
            return new Sequence(lower, width, unit.after((x - lower) / width));
        }

        @Override
        public ConfidenceInterval interval() {
            return unit.interval().mapped(lower, width);
        }
    }
}
