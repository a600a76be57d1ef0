package io.github.lemmata.verify.sequential;

import io.github.lemmata.datasets.RandomStream;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/// A mean at several places: what a rate is measured on.
///
/// @param places where it is measured, positive and increasing; at least two
/// @param assumption what is known of a replicate anywhere; bounded, sub-Gaussian or events
/// @param replicate draws a number whose mean is meant
/// @param <T> what the claim is about
public record Sweep<T>(double[] places, DoubleFunction<Assumption> assumption, Draw<T> replicate) {

    /// One independent draw at a place.
    ///
    /// @param <T> what the claim is about
    @FunctionalInterface
    public interface Draw<T> {

        /// The number.
        ///
        /// @param candidate the theory, or a twin
        /// @param place one of the sweep's places
        /// @param stream all the randomness that the draw may use
        double draw(T candidate, double place, RandomStream stream);
    }

    public Sweep {
        places = places.clone();
        if (places.length < 2 || !(places[0] > 0)) {
            throw new IllegalArgumentException(
                    "a sweep over " + Arrays.toString(places) + ", expected at least two places, all above 0");
        }
        for (double place : places) {
            if (assumption.apply(place) instanceof Assumption.BoundedVariance) {
                throw new IllegalArgumentException("replicates of bounded variance keep no interval, expected bounded"
                        + " or sub-Gaussian ones or events");
            }
        }
        for (int j = 1; j < places.length; j++) {
            if (!(places[j] > places[j - 1] && places[j] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "place " + places[j] + " after " + places[j - 1] + ", expected finite places that increase");
            }
        }
    }

    /// A sweep whose replicates are alike at all places.
    public static <T> Sweep<T> over(double[] places, Assumption assumption, Draw<T> replicate) {
        return new Sweep<>(places, _ -> assumption, replicate);
    }

    /// A sweep whose replicates are known to differ with the place: a range that shrinks with the
    /// mean is worth much.
    public static <T> Sweep<T> over(double[] places, DoubleFunction<Assumption> assumption, Draw<T> replicate) {
        return new Sweep<>(places, assumption, replicate);
    }

    /// The places as a sweep takes them.
    public static double[] at(double... places) {
        return places;
    }

    /// `first` doubled so many times: `first, 2 first, 4 first, ...`.
    public static double[] doublings(double first, int times) {
        return DoubleStream.iterate(first, x -> 2 * x).limit(times + 1L).toArray();
    }

    /// What has to be trusted of the replicates.
    String words() {
        var first = assumption.apply(places[0]).words();
        var last = assumption.apply(places[places.length - 1]).words();
        return first.equals(last) ? first : "at " + Digits.show(places[0]) + " " + first + ", changing with the place";
    }

    @Override
    public double[] places() {
        return places.clone();
    }
}
