package io.github.lemmata.verify.check;

import java.util.Optional;
import java.util.function.Function;

/// A box of real coordinates and how to read an instance off a point of it.
///
/// @param start the point to start from, inside the box
/// @param lower the lower ends of the box
/// @param upper the upper ends of the box, each above its lower end
/// @param read the instance at a point of the box; empty where there is none
/// @param <I> an instance
public record Coordinates<I>(double[] start, double[] lower, double[] upper, Function<double[], Optional<I>> read) {

    public Coordinates {
        for (int i = 0; i < start.length; i++) {
            if (!(lower[i] <= start[i] && start[i] <= upper[i] && lower[i] < upper[i])) {
                throw new IllegalArgumentException("coordinate " + i + " starts at " + start[i] + ", expected inside ["
                        + lower[i] + ", " + upper[i] + "]");
            }
        }
    }
}
