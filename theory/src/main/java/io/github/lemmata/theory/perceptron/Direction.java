package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;

/// The angle between an iterate and a direction, in a form that keeps its digits when the two nearly agree.
public final class Direction {

    private Direction() {}

    /// Returns $1-\cos\angle(u,v)$, from 0 to 2.
    ///
    /// With $a=u^\top v/\|v\|$ and $r=u-av/\|v\|$ it is $\|r\|^2/(\|u\|(\|u\|+a))$ for $a\ge0$ (spec section 7):
    /// nothing is subtracted from 1.
    ///
    /// @param u not the zero vector
    /// @param v as long as `u`, not the zero vector; need not have norm 1
    public static double oneMinusCos(double[] u, double[] v) {
        Require.finite("u", u);
        Require.finite("v", v);
        if (u.length != v.length) {
            throw new IllegalArgumentException(
                    "v has %d coordinates; expected %d, as u has".formatted(v.length, u.length));
        }
        double length = Require.positive("norm of u", norm(u));
        double unit = Require.positive("norm of v", norm(v));
        double along = 0;
        for (int c = 0; c < u.length; c++) {
            along += u[c] * (v[c] / unit);
        }
        if (along < 0) {
            return 1 - along / length;
        }
        double across = 0;
        for (int c = 0; c < u.length; c++) {
            double rest = u[c] - along * (v[c] / unit);
            across += rest * rest;
        }
        return across / (length * (length + along));
    }

    private static double norm(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
