package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.datasets.LabeledPoint;
import io.github.lemmata.theory.Require;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// Two equally likely points $x\in\{1,2\}$ with opposite labels, $p^{(1)}=(q,1-q)$ and $p^{(2)}=(1-q,q)$:
/// `TwoPoint(q)` of the specification, section 5.
///
/// The best constant scores tie, so the minimizability gap of the constants is $T_\tau(|2q-1|)$ for $\tau\le2$.
///
/// @param q probability of class 0 at the first point and of class 1 at the second, in [0, 1]
public record TwoPoint(BigFraction q) {

    /// @throws IllegalArgumentException if `q` is no probability
    public TwoPoint {
        Require.atLeast("q", q, 0);
        Require.atLeast("1 - q", BigFraction.ONE.subtract(q), 0);
    }

    /// Returns the two points with the double next to $q$.
    public static TwoPoint of(double q) {
        return new TwoPoint(BigFraction.from(Require.within("q", q, 0, 1)));
    }

    /// Returns the distribution.
    public FiniteDistribution distribution() {
        double likely = q.doubleValue();
        return new FiniteDistribution(
                2, new double[] {0.5, 0.5}, new double[] {likely, 1 - likely, 1 - likely, likely});
    }

    /// Returns samples with exactly these frequencies, class 0 as label 1 and class 1 as label -1: as few as there can
    /// be.
    ///
    /// @throws IllegalArgumentException if a count is beyond a `long`
    public List<LabeledPoint> samples() {
        var likely = q.getNumerator();
        var unlikely = q.getDenominator().subtract(likely);
        var samples = new ArrayList<LabeledPoint>();
        add(samples, 1, 1, likely);
        add(samples, 1, -1, unlikely);
        add(samples, 2, 1, unlikely);
        add(samples, 2, -1, likely);
        return samples;
    }

    private static void add(List<LabeledPoint> samples, double x, int label, BigInteger count) {
        if (count.bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException("a count is %s; expected at most 2^63 - 1".formatted(count));
        }
        if (count.signum() > 0) {
            samples.add(new LabeledPoint(new double[] {x}, label, count.longValue()));
        }
    }
}
