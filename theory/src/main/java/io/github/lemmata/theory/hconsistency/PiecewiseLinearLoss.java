package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// A convex piecewise linear loss of a margin, for which calibration can be decided without minimising numerically.
///
/// $$\phi(z)=\phi'(-\infty)\,z+\sum_i h_i\max(0,z-z_i),\qquad h_i>0.$$
/// It is classification calibrated iff it is bounded below, differentiable at 0 and $\phi'(0)<0$.
///
/// Source: Bartlett, Jordan & McAuliffe, JASA 2006; spec claim D1.
///
/// @param firstSlope $\phi'(-\infty)$
/// @param knots $z_1<\dots<z_m$, none for a linear loss
/// @param rises $h_1,\dots,h_m>0$, by how much the slope grows at each knot
public record PiecewiseLinearLoss(double firstSlope, double[] knots, double[] rises) {

    public PiecewiseLinearLoss {
        Require.finite("firstSlope", firstSlope);
        knots = knots.clone();
        rises = rises.clone();
        boolean sorted = Arrays.stream(knots).allMatch(Double::isFinite);
        for (int i = 1; i < knots.length; i++) {
            sorted &= knots[i - 1] < knots[i];
        }
        if (!sorted || rises.length != knots.length || !Arrays.stream(rises).allMatch(rise -> rise > 0)) {
            throw new IllegalArgumentException(
                    "knots are %s and rises are %s; expected increasing finite knots, as many rises, all rises > 0"
                            .formatted(Arrays.toString(knots), Arrays.toString(rises)));
        }
    }

    /// Returns $\phi(z)$.
    public double at(double margin) {
        double value = firstSlope * margin;
        for (int i = 0; i < knots.length; i++) {
            value += rises[i] * Math.max(0, margin - knots[i]);
        }
        return value;
    }

    /// Returns the left derivative $\phi'(z-)$.
    public double leftSlope(double margin) {
        double slope = firstSlope;
        for (int i = 0; i < knots.length && knots[i] < margin; i++) {
            slope += rises[i];
        }
        return slope;
    }

    /// Returns the right derivative $\phi'(z+)$.
    public double rightSlope(double margin) {
        double slope = firstSlope;
        for (int i = 0; i < knots.length && knots[i] <= margin; i++) {
            slope += rises[i];
        }
        return slope;
    }

    /// Returns whether the loss is bounded below: it does not rise at first and does not fall at last.
    public boolean isBoundedBelow() {
        return firstSlope <= 0 && rightSlope(Double.MAX_VALUE) >= 0;
    }

    /// Returns whether the loss is classification calibrated, by the criterion.
    public boolean isCalibrated() {
        return isBoundedBelow() && leftSlope(0) == rightSlope(0) && rightSlope(0) < 0;
    }

    /// Returns $\psi(\theta)=\inf_{z\le0}C(z)-\inf_zC(z)$ with $C(z)=\eta\,\phi(z)+(1-\eta)\,\phi(-z)$,
    /// $\eta=\frac{1+\theta}2$; infinite if $C$ falls without end on the right side alone, 0 if on the wrong one.
    ///
    /// A convex piecewise linear function that is bounded below is least at one of its knots.
    ///
    /// @param theta $\theta=|2\eta-1|\in[0,1]$
    public double psi(double theta) {
        Require.within("theta", theta, 0, 1);
        double eta = (1 + theta) / 2;
        double lastSlope = rightSlope(Double.MAX_VALUE);
        if (eta * firstSlope - (1 - eta) * lastSlope > 0) {
            return 0; // falls without end towards the wrong side
        }
        if (eta * lastSlope - (1 - eta) * firstSlope < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double everywhere = risk(eta, 0);
        double wrongSide = everywhere;
        for (double knot : knots) {
            double least = Math.min(risk(eta, knot), risk(eta, -knot));
            everywhere = Math.min(everywhere, least);
            wrongSide = Math.min(wrongSide, risk(eta, -Math.abs(knot)));
        }
        return wrongSide - everywhere;
    }

    private double risk(double eta, double margin) {
        return eta * at(margin) + (1 - eta) * at(-margin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PiecewiseLinearLoss(double slope, double[] theirKnots, double[] theirRises)
                && slope == firstSlope
                && Arrays.equals(knots, theirKnots)
                && Arrays.equals(rises, theirRises);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(firstSlope) + Arrays.hashCode(knots)) + Arrays.hashCode(rises);
    }

    @Override
    public String toString() {
        return "slope " + firstSlope + ", then +" + Arrays.toString(rises) + " at " + Arrays.toString(knots);
    }
}
