package io.github.lemmata.plots.paper;

import java.util.stream.IntStream;

/// One axis of a panel: what it measures, over which range, on which scale.
///
/// @param title what is measured, in the markup of [Lettering]
/// @param min lower end, positive on a logarithmic axis
/// @param max upper end, above `min`
/// @param logarithmic whether equal distances are equal ratios
public record Axis(String title, double min, double max, boolean logarithmic) {

    private static final double MAX_DECADES_WITH_MINOR_TICKS = 5;

    public Axis {
        if (!(Double.isFinite(min) && Double.isFinite(max) && min < max)) {
            throw new IllegalArgumentException(
                    "axis '" + title + "' runs from " + min + " to " + max + " but needs finite min < max");
        }
        if (logarithmic && min <= 0) {
            throw new IllegalArgumentException(
                    "logarithmic axis '" + title + "' starts at " + min + " but has to start above 0");
        }
    }

    /// An axis on which equal distances are equal differences.
    public static Axis linear(String title, double min, double max) {
        return new Axis(title, min, max, false);
    }

    /// An axis on which equal distances are equal ratios; a range a little beyond a power of ten labels that power.
    public static Axis log(String title, double min, double max) {
        return new Axis(title, min, max, true);
    }

    /// What is equally spaced along the axis: the value, or its decimal logarithm.
    public double scaled(double value) {
        return logarithmic ? Math.log10(value) : value;
    }

    /// The position of a value along the axis: 0 at `min`, 1 at `max`, beyond them outside $[0, 1]$.
    public double share(double value) {
        return (scaled(value) - scaled(min)) / (scaled(max) - scaled(min));
    }

    /// The value at a position along the axis, the inverse of [#share(double)].
    public double at(double share) {
        return logarithmic ? min * Math.pow(max / min, share) : min + share * (max - min);
    }

    /// The values of the small ticks between the powers of ten; none where they would crowd.
    double[] minorTicks() {
        double decades = scaled(max) - scaled(min);
        if (!logarithmic || decades > MAX_DECADES_WITH_MINOR_TICKS) {
            return new double[0];
        }
        return IntStream.rangeClosed((int) Math.floor(scaled(min)), (int) Math.floor(scaled(max)))
                .boxed()
                .flatMapToDouble(power -> IntStream.rangeClosed(2, 9).mapToDouble(k -> k * Math.pow(10, power)))
                .filter(value -> value > min && value < max)
                .toArray();
    }
}
