package io.github.lemmata.verify.sequential;

import io.github.lemmata.datasets.RandomStream;
import java.util.function.BiPredicate;

/// One independent draw of the number whose mean a claim speaks of.
///
/// It depends on the candidate and on its stream alone. The static factories make draws of smaller
/// variance; since the number of replicates grows with the variance, they are worth more than any other
/// tuning.
///
/// @param <T> what the claim is about
@FunctionalInterface
public interface Replicate<T> {

    /// The number.
    ///
    /// @param candidate the theory, or a twin
    /// @param stream all the randomness that the draw may use
    double draw(T candidate, RandomStream stream);

    /// 1 where the event happens, 0 elsewhere.
    static <T> Replicate<T> event(BiPredicate<? super T, RandomStream> event) {
        return (candidate, stream) -> event.test(candidate, stream) ? 1 : 0;
    }

    /// The difference of two draws from the same random numbers.
    ///
    /// Of two draws in $[a,b]$ it lies in $[a-b,b-a]$, mostly near 0.
    static <T> Replicate<T> difference(Replicate<? super T> first, Replicate<? super T> second) {
        return (candidate, stream) -> first.draw(candidate, stream) - second.draw(candidate, stream);
    }

    /// A draw less what a control variate of known mean shows of its error, $X-c\,(Z-\mathbb EZ)$,
    /// which has the mean of $X$.
    ///
    /// The variance is least at $c=\mathrm{Cov}(X,Z)/\mathrm{Var}(Z)$; c is fixed before the data.
    /// The declared range has to hold the difference.
    ///
    /// @param x the draw
    /// @param control the control variate, drawn from the same random numbers
    /// @param mean the exact mean of the control variate
    /// @param coefficient c
    static <T> Replicate<T> controlled(
            Replicate<? super T> x, Replicate<? super T> control, double mean, double coefficient) {
        return (candidate, stream) ->
                x.draw(candidate, stream) - coefficient * (control.draw(candidate, stream) - mean);
    }

    /// Half the squared difference of two independent draws, whose mean is their variance.
    ///
    /// Of draws in $[a,b]$ it lies in $[0,(b-a)^2/2]$.
    static <T> Replicate<T> variance(Replicate<? super T> x) {
        return (candidate, stream) -> {
            double difference = x.draw(candidate, stream.child("first")) - x.draw(candidate, stream.child("second"));
            return difference * difference / 2;
        };
    }
}
