package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The classes that share their score with the predicted one where the surrogate risk is least, and their
/// mean probability.
///
/// Start with the predicted class $h$ alone, visit the others in order of falling $p$, and take in each that
/// lies above the mean of those taken so far; stop at the first that does not. Every member other than $h$
/// ends up above the final mean, every other class at or below it. $O(n\log n)$. Source: derived, spec A3.
///
/// @param members the block $A$: the predicted class first, then the others in the order in which they were
///     taken in
/// @param mean the mean of $p$ over the block
public record Pool(List<Integer> members, double mean) {

    public Pool {
        members = List.copyOf(members);
    }

    /// Returns the block of the predicted class.
    ///
    /// @param p conditional probabilities of the classes
    /// @param predicted $h$, counted from 0
    public static Pool of(double[] p, int predicted) {
        Require.probabilities("p", p);
        Require.index("predicted", predicted, p.length);
        var others = IntStream.range(0, p.length)
                .filter(y -> y != predicted)
                .boxed()
                .sorted(Comparator.comparingDouble(y -> -p[y]))
                .toList();
        double sum = p[predicted];
        int taken = 0;
        while (taken < others.size() && p[others.get(taken)] * (taken + 1) > sum) {
            sum += p[others.get(taken)];
            taken++;
        }
        var members = IntStream.concat(
                        IntStream.of(predicted),
                        others.subList(0, taken).stream().mapToInt(Integer::intValue))
                .boxed()
                .toList();
        return new Pool(members, sum / members.size());
    }

    /// Returns $\tilde p$: the mean on the block, $p$ elsewhere.
    public double[] pooled(double[] p) {
        double[] pooled = p.clone();
        members.forEach(y -> pooled[y] = mean);
        return pooled;
    }

    /// Returns the softmax of the scores that reach the least risk under this prediction, $S_y\propto\tilde
    /// p_y^a$.
    ///
    /// @param tau $0\le\tau<2$
    /// @param p the probabilities that were pooled
    public double[] softmax(double tau, double[] p) {
        double[] pooled = pooled(p);
        double sum = Arrays.stream(pooled).sum();
        return ConditionalMinimum.softmax(
                tau, Arrays.stream(pooled).map(x -> x / sum).toArray());
    }
}
