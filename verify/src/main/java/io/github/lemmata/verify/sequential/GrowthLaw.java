package io.github.lemmata.verify.sequential;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A law of growth up to a start and a positive factor: $y=a+b\,f(x)$, $b>0$.
///
/// @param name f as people write it, for instance `log n`
/// @param shape f, not constant
public record GrowthLaw(String name, DoubleUnaryOperator shape) {

    /// $a+b\log n$.
    public static final GrowthLaw LOGARITHMIC = new GrowthLaw("log n", Math::log);

    /// $a+b\,n$.
    public static final GrowthLaw LINEAR = power(1);

    /// $a+b\sqrt n$.
    public static final GrowthLaw SQUARE_ROOT = new GrowthLaw("√n", Math::sqrt);

    /// $a+b\,n\log n$.
    public static final GrowthLaw LINEARITHMIC = new GrowthLaw("n log n", n -> n * Math.log(n));

    /// $a+b\,n^p$ for p above 0; for p below 0 the decreasing $a-b\,n^p$ has the name of its growth
    /// towards a.
    ///
    /// @throws IllegalArgumentException if p is 0 or not finite
    public static GrowthLaw power(double p) {
        if (p == 0 || !Double.isFinite(p)) {
            throw new IllegalArgumentException("power is " + p + ", expected a finite number other than 0");
        }
        String name = p == 1 ? "n" : (p < 0 ? "-" : "") + "n^" + Digits.show(p);
        return new GrowthLaw(name, n -> Math.signum(p) * Math.pow(n, p));
    }

    /// The factors $b$ for which the law goes through every box; empty if there is none.
    public ConfidenceInterval factors(List<Box> boxes) {
        var transformed = boxes.stream()
                .map(box -> new Box(shape.applyAsDouble(box.x()), box.y()))
                .toList();
        return Box.slopesOfLines(transformed).and(new ConfidenceInterval(Double.MIN_VALUE, Double.POSITIVE_INFINITY));
    }

    /// True if both are the same law; functions cannot be compared, so names are.
    boolean isNamedLike(GrowthLaw other) {
        return name.equals(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
