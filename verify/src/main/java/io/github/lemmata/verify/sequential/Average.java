package io.github.lemmata.verify.sequential;

/// The average of two kinds of evidence against one hypothesis, which is evidence again.
record Average(EProcess first, EProcess second) implements EProcess {

    @Override
    public EProcess after(double x) {
        return new Average(first.after(x), second.after(x));
    }

    @Override
    public double logValue() {
        return EProcess.logAverage(first.logValue(), second.logValue());
    }
}
