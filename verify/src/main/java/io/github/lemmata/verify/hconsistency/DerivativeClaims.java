package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DAI_2025;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Assumption.varianceAtMost;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.hconsistency.DerivativeGenerator;
import io.github.lemmata.theory.hconsistency.SortedDerivative;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.hconsistency.Batches.Batch;
import io.github.lemmata.verify.sequential.MeanTest;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.combinatorics.BinomialCoefficient;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Losses that are drawn anew for every batch, by their derivatives alone (D4, D6).
final class DerivativeClaims {

    private DerivativeClaims() {}

    /// Loss derivatives for the margins of a batch.
    @FunctionalInterface
    interface Generator {
        double[] derivatives(double[] margins, double[] normals, double lambda);
    }

    static Claim<Generator> derivativeGenerator() {
        return claim("hconsistency.derivative-generator")
                .says(
                        "The derivatives that are generated for a batch are negative and rise with the margin, so that they belong to some convex calibrated loss.")
                .formula("""
                        z_i<z_j\\Rightarrow g_i\\le g_j\\le-10^{-6},\\qquad
                        E\\min\\{e^Z,1\\}=\\tfrac12+e^{1/2}\\Phi(-1)=0.76157829\\ldots\\ (\\lambda=0)""")
                .source(DAI_2025.at("reference code of the generator; spec D4"))
                .<Generator>theory(DerivativeGenerator::derivatives)
                .checkedBy(batchesAreSorted(), meanMagnitude())
                .twin("assigned in reverse order", DerivativeClaims::reversed)
                .twin("times z where z > 1", DerivativeClaims::multiplied)
                .build();
    }

    /// The largest magnitude for the largest margin.
    private static double[] reversed(double[] margins, double[] normals, double lambda) {
        double[] mirrored = Arrays.stream(margins).map(z -> -z).toArray();
        return DerivativeGenerator.derivatives(mirrored, normals, lambda);
    }

    /// What division by z undoes, and once more.
    private static double[] multiplied(double[] margins, double[] normals, double lambda) {
        double[] divided = DerivativeGenerator.derivatives(margins, normals, lambda);
        return IntStream.range(0, margins.length)
                .mapToDouble(i -> divided[i] * Math.pow(Math.max(1, margins[i]), 2))
                .toArray();
    }

    private static Check<Generator> batchesAreSorted() {
        return AdversarialSearch.over(Batches.any(), new Draws(50, 1000, 30_000), (generator, batch) -> {
            double[] margins = batch.margins();
            double[] g = generator.derivatives(margins, batch.normals(), batch.lambda());
            int[] order = IntStream.range(0, margins.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> margins[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            var rising = IntStream.range(1, order.length)
                    .mapToObj(i -> Comparison.atMost(
                            "g at z = " + margins[order[i - 1]],
                            g[order[i - 1]],
                            "g at z = " + margins[order[i]],
                            g[order[i]],
                            0));
            var negative = Arrays.stream(g)
                    .mapToObj(x -> Comparison.atMost("g", x, -DerivativeGenerator.SMALLEST_MAGNITUDE, 0));
            var magnitudes = magnitudes(batch, margins, g);
            return Optional.of(Comparison.worst(
                    Stream.of(rising, negative, magnitudes).flatMap(x -> x).toArray(Comparison[]::new)));
        });
    }

    /// Undone, division and sorting leave the clipped inverse Box-Cox transforms of the draws, all of them.
    private static Stream<Comparison> magnitudes(Batch batch, double[] margins, double[] g) {
        double[] undone = IntStream.range(0, g.length)
                .mapToDouble(i -> -g[i] * Math.max(1, margins[i]))
                .sorted()
                .toArray();
        double[] drawn = Arrays.stream(batch.normals())
                .map(z -> Math.min(1, DerivativeGenerator.inverseBoxCox(batch.lambda(), z)))
                .sorted()
                .toArray();
        return IntStream.range(0, g.length)
                .filter(i -> drawn[i] > 1e-4) // below, the bound on g shows
                .mapToObj(i -> Comparison.close("magnitude " + (i + 1), undone[i], drawn[i], 1e-12));
    }

    /// λ = 0, batches with margins of at most 1: their mean magnitudes, against the closed form.
    private static Check<Generator> meanMagnitude() {
        double[] margins = new double[64];
        return MeanTest.equal(
                "mean magnitude of a batch at λ = 0",
                (Generator _) -> DerivativeGenerator.MEAN_MAGNITUDE_AT_ZERO,
                within(0.01),
                boundedIn(0, 1),
                (generator, stream) -> {
                    var normal = ZigguratSampler.NormalizedGaussian.of(stream.generator());
                    double[] normals = normal.samples(margins.length).toArray();
                    return -Arrays.stream(generator.derivatives(margins, normals, 0))
                            .average()
                            .orElseThrow();
                });
    }

    /// The mean derivative of the example of a rank.
    @FunctionalInterface
    interface RankMean {
        double at(int batch, int rank);
    }

    static Claim<RankMean> sortedDerivativeMean() {
        return claim("hconsistency.sorted-derivative-mean")
                .says(
                        "With exponential magnitudes the mean derivative of an example depends on the rank of its margin alone.")
                .formula(
                        "E\\,g_{(r)}=-\\sum_{j=r}^B\\frac1j,\\qquad\\mathrm{Var}=\\sum_{j=r}^Bj^{-2}\\le\\frac{\\pi^2}6")
                .assuming("magnitudes iid Exponential(1), before clipping and division")
                .source(DERIVED.at("spec D6; Rényi's representation; on Dai 2025"))
                .proof("""
                        Rank r gets the r-th largest magnitude. Between order statistics of B exponentials the gaps are independent
                        exponentials of rates $B,B-1,\\dots$, so the r-th largest is a sum of those of rates $r,\\dots,B$.""")
                .<RankMean>theory(SortedDerivative::mean)
                .checkedBy(exactMeans(), sampledMean(20, 3, 0.04), sampledMean(20, 1, 0.08))
                .twin("up to B − 1", (batch, rank) -> SortedDerivative.mean(batch, rank) + 1.0 / batch)
                .build();
    }

    /// A rank in a batch.
    private record Rank(int batch, int rank) {}

    private static Check<RankMean> exactMeans() {
        return CaseByCase.identity(
                "ranks in batches of up to 40",
                effort -> IntStream.rangeClosed(1, effort.pick(12, 40, 60))
                        .boxed()
                        .flatMap(batch -> IntStream.rangeClosed(1, batch).mapToObj(rank -> new Rank(batch, rank)))
                        .toList(),
                (mean, at) -> Comparison.close(
                        "mean derivative of " + at,
                        mean.at(at.batch(), at.rank()),
                        -exactMagnitude(at).doubleValue(),
                        1e-14));
    }

    /// The mean of the k-th smallest of B exponentials, $k=B-r+1$, in exact rationals from the means $H_j$ of maxima of
    /// j of them: $\sum_{j=k}^B(-1)^{j-k}\binom{j-1}{k-1}\binom BjH_j$.
    private static BigFraction exactMagnitude(Rank at) {
        int k = at.batch() - at.rank() + 1;
        var harmonic = BigFraction.ZERO;
        var sum = BigFraction.ZERO;
        for (int j = 1; j <= at.batch(); j++) {
            harmonic = harmonic.add(BigFraction.of(1, j));
            if (j >= k) {
                var term = harmonic.multiply(choose(j - 1, k - 1).multiply(choose(at.batch(), j)));
                sum = (j - k) % 2 == 0 ? sum.add(term) : sum.subtract(term);
            }
        }
        return sum;
    }

    private static BigInteger choose(int n, int k) {
        return BigInteger.valueOf(BinomialCoefficient.value(n, k));
    }

    private static Check<RankMean> sampledMean(int batch, int rank, double tolerance) {
        return MeanTest.equal(
                        "derivative of rank " + rank + " of " + batch,
                        (RankMean mean) -> mean.at(batch, rank),
                        within(tolerance).refutedByAnyDifference(),
                        varianceAtMost(SortedDerivative.variance(batch, rank)),
                        (_, stream) -> sortedDerivative(batch, rank, stream))
                .upTo(50_000, 100_000, 1_000_000);
    }

    private static double sortedDerivative(int batch, int rank, RandomStream stream) {
        var exponential = ZigguratSampler.Exponential.of(stream.generator());
        double[] increasing = exponential.samples(batch).sorted().toArray();
        return -increasing[batch - rank];
    }
}
