package io.github.lemmata.verify.check;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.sequential.DistributionBand;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.function.DoubleUnaryOperator;

/// The test that independent draws follow a distribution function, looked at once, at a declared number of
/// draws.
///
/// The band of Dvoretzky, Kiefer, Wolfowitz and Massart around the empirical distribution function holds the
/// true one everywhere. Where the claimed one leaves the band the claim is refuted; where it stays inside, the
/// true one is nowhere further from it than the largest gap and the band together, which has to be within the
/// tolerance.
///
/// @param <T> what the claim is about
public final class DistributionTest<T> implements Check<T> {

    private static final int SMOKE = 20_000;
    private static final int QUICK = 200_000;
    private static final int DEEP = 2_000_000;
    private static final double TOLERANCE = 0.05;

    private final String what;
    private final DoubleUnaryOperator cdf;
    private final Sampler<? super T> sampler;

    private DistributionTest(String what, DoubleUnaryOperator cdf, Sampler<? super T> sampler) {
        this.what = what;
        this.cdf = cdf;
        this.sampler = sampler;
    }

    /// Independent draws as the candidate makes them.
    @FunctionalInterface
    public interface Sampler<T> {
        /// `count` draws, a function of the candidate and the stream alone; the array is the caller's.
        double[] draw(T candidate, RandomStream stream, int count);
    }

    /// The test of what the candidate draws.
    ///
    /// @param what the draws in a few words, for the evidence
    /// @param cdf the continuous distribution function that they are to follow
    public static <T> DistributionTest<T> follows(String what, DoubleUnaryOperator cdf, Sampler<? super T> sampler) {
        return new DistributionTest<>(what, cdf, sampler);
    }

    @Override
    public Verdict judge(T candidate, Trial trial) {
        int count = trial.effort().pick(SMOKE, QUICK, DEEP);
        var gap = largestGap(sampler.draw(candidate, trial.stream().child("draws"), count));
        trial.step(1, 1);
        double band = DistributionBand.atOnce(count, trial.errorProbability());
        if (!(gap.size <= band)) {
            return new Verdict.Refuted(new Counterexample(
                    what + " at " + gap.at,
                    "the distribution functions differ by " + Comparison.show(gap.size) + ", expected at most "
                            + Comparison.show(band),
                    count + " draws"));
        }
        var evidence = evidence(count, gap, band);
        return gap.size + band <= TOLERANCE
                ? new Verdict.Confirmed(evidence)
                : new Verdict.Undecided("the band is wider than " + TOLERANCE, evidence);
    }

    private record Gap(double size, double at) {}

    private Gap largestGap(double[] draws) {
        Arrays.sort(draws);
        int n = draws.length;
        var largest = new Gap(0, draws[0]);
        for (int i = 0; i < n; i++) {
            double p = cdf.applyAsDouble(draws[i]);
            double gap = Math.max(p - (double) i / n, (i + 1.0) / n - p);
            // A draw or a probability that is not a number fails as well.
            if (!(gap <= largest.size)) {
                largest = new Gap(gap, draws[i]);
            }
            if (Double.isNaN(gap)) {
                break;
            }
        }
        return largest;
    }

    private Evidence evidence(int count, Gap gap, double band) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("draws", Integer.toString(count));
        figures.put("largest gap", Comparison.show(gap.size) + " at " + Comparison.show(gap.at));
        figures.put("half-width of the band", Comparison.show(band));
        return Evidence.of(
                Evidence.Kind.SEQUENTIAL,
                what + ": distribution functions within " + Comparison.show(gap.size + band),
                figures,
                "independent draws",
                "a single look at a number of draws fixed beforehand");
    }
}
