package io.github.lemmata.verify.interval;

import static io.github.lemmata.verify.interval.Rounding.multiplyDown;
import static io.github.lemmata.verify.interval.Rounding.multiplyUp;

/// The ends of a product of two intervals $[a,b]\,[c,d]$, by the signs of the factors.
public final class Products {

    private Products() {}

    /// The lower end, with at most two products.
    public static double lower(double a, double b, double c, double d) {
        if (a >= 0) {
            return c >= 0 ? multiplyDown(a, c) : multiplyDown(b, c);
        }
        if (b <= 0) {
            return d <= 0 ? multiplyDown(b, d) : multiplyDown(a, d);
        }
        if (c >= 0) {
            return multiplyDown(a, d);
        }
        return d <= 0 ? multiplyDown(b, c) : Math.min(multiplyDown(a, d), multiplyDown(b, c));
    }

    /// The upper end, with at most two products.
    public static double upper(double a, double b, double c, double d) {
        if (a >= 0) {
            return d >= 0 ? multiplyUp(b, d) : multiplyUp(a, d);
        }
        if (b <= 0) {
            return c >= 0 ? multiplyUp(b, c) : multiplyUp(a, c);
        }
        if (c >= 0) {
            return multiplyUp(b, d);
        }
        return d <= 0 ? multiplyUp(a, c) : Math.max(multiplyUp(a, c), multiplyUp(b, d));
    }
}
