package io.github.lemmata.verify.sequential;

/// A sum that keeps what rounding would lose (Neumaier's form of Kahan's summation).
record CompensatedSum(double sum, double lost) {

    static final CompensatedSum ZERO = new CompensatedSum(0, 0);

    CompensatedSum plus(double x) {
        double next = sum + x;
        double error = Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
        return new CompensatedSum(next, lost + error);
    }

    double value() {
        return sum + lost;
    }
}
