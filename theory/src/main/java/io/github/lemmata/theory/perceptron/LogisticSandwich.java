package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.special.Logistic;

/// How close the logistic loss is to the perceptron loss, and the logistic weight to the perceptron's.
///
/// Source: derived, spec claims 2 and 3. NaN for NaN.
public final class LogisticSandwich {

    private static final double LOG_TWO = Math.log(2);

    private LogisticSandwich() {}

    /// Returns the gap of the losses, $\log(1+e^{-x})-\max(0,-x)=\log(1+e^{-|x|})$, in $(0,\log2]$.
    public static double lossGap(double x) {
        return Math.log1p(Math.exp(-Math.abs(x)));
    }

    /// Returns the bound on the gap of the losses, $\min(\log2,e^{-|x|})$.
    public static double lossEnvelope(double x) {
        return Math.min(LOG_TWO, Math.exp(-Math.abs(x)));
    }

    /// Returns the gap of the weights away from a tie, $|\sigma(-x)-\mathbf1[x<0]|=1/(1+e^{|x|})$ for $x\ne0$.
    public static double weightGap(double x) {
        return Logistic.sigmoid(-Math.abs(x));
    }

    /// Returns the bound on the gap of the weights away from a tie, $e^{-|x|}$.
    public static double weightEnvelope(double x) {
        return Math.exp(-Math.abs(x));
    }

    /// Returns the gap of the weights at a tie, $|\sigma(-x)-\frac12|=\frac12\tanh\frac{|x|}2$.
    public static double tieGap(double x) {
        return Math.tanh(Math.abs(x) / 2) / 2;
    }

    /// Returns the bound on the gap of the weights at a tie, $|x|/4$.
    public static double tieEnvelope(double x) {
        return Math.abs(x) / 4;
    }
}
