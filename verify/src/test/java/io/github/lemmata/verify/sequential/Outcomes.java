package io.github.lemmata.verify.sequential;

/// A law with finitely many values, for exact sums over all paths of a few replicates.
///
/// @param values the values
/// @param probabilities their probabilities
record Outcomes(double[] values, double[] probabilities) {

    static Outcomes coin(double p) {
        return new Outcomes(new double[] {0, 1}, new double[] {1 - p, p});
    }

    static Outcomes of(double[] values, double... probabilities) {
        return new Outcomes(values, probabilities);
    }

    double mean() {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += probabilities[i] * values[i];
        }
        return mean;
    }

    /// $\mathbb E[E_n]$ for a process that has n replicates to go.
    double expectedValue(EProcess process, int replicates) {
        if (replicates == 0) {
            return Math.exp(process.logValue());
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += probabilities[i] * expectedValue(process.after(values[i]), replicates - 1);
        }
        return sum;
    }

    /// The probability that the process reaches a level within so many replicates, looked at after
    /// each.
    double everReaches(double level, EProcess process, int replicates) {
        if (process.logValue() >= Math.log(level)) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < values.length && replicates > 0; i++) {
            sum += probabilities[i] * everReaches(level, process.after(values[i]), replicates - 1);
        }
        return sum;
    }

    /// The probability that an interval excludes the mean within so many replicates, looked at
    /// after each.
    double everMisses(ConfidenceSequence sequence, int replicates) {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.length && replicates > 0; i++) {
            var next = sequence.after(values[i]);
            sum += probabilities[i] * (next.interval().contains(mean) ? everMisses(next, replicates - 1) : 1);
        }
        return sum;
    }
}
