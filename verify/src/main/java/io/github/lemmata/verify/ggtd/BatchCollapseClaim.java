package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.ggtd.EstimatedVariances;
import io.github.lemmata.theory.ggtd.BatchCollapse;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.sequential.Assumption;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// What weights from estimated variances leave of a batch: claim 25.
final class BatchCollapseClaim {

    private BatchCollapseClaim() {}

    /// What is claimed of batches whose weights are estimated from n values.
    ///
    /// @param exponentOfFour the exponent of $N$ in EBS at $n=4$
    /// @param fiveCollapses whether EBS over $N$ falls at $n=5$
    /// @param limit the limit of EBS over $N$ from $n=6$ on
    record Collapse(double exponentOfFour, boolean fiveCollapses, IntToDoubleFunction limit) {}

    static Claim<Collapse> batchCollapse() {
        IntToDoubleFunction limit = BatchCollapse::limitingShare;
        double exponent = BatchCollapse.exponent(4);
        return claim("ggtd.ebs-collapse")
                .says("Where all variances are equal and each is estimated from five Gaussian values or fewer, weights"
                        + " 1/S² leave a vanishing share of the batch.")
                .formula("""
                        \\begin{gathered}
                        w=\\frac\\nu{\\chi^2_\\nu},\\ \\nu=n-1,\\ \\Pr(w>t)\\sim Ct^{-\\nu/2}:\\qquad
                        \\frac{\\mathrm{EBS}}N\\to\\frac{(\\mathbb Ew)^2}{\\mathbb Ew^2}=\\frac{n-5}{n-3}\\ (n\\ge6)\\\\
                        \\frac{\\mathrm{EBS}}N\\sim\\frac1{\\log N}\\ (n=5),\\quad\\mathrm{EBS}\\sim N^{2/3}\\ (n=4),\\quad
                        \\mathrm{EBS}=O(\\log^2N)\\ (n=3)
                        \\end{gathered}""")
                .assuming("Gaussian values of one true variance, no regulariser")
                .assuming(
                        "at n = 5 only that EBS/N falls is tested, at n = 3 that exponents do: logarithms cannot be told from"
                                + " small powers here")
                .source(KIM_2024.at("ensemble of five; derived: spec claim 25"))
                .proof("""
                        $\\mathbb E\\chi_\\nu^{-2k}$ is finite for $k<\\frac\\nu2$ only, with $\\mathbb Ew=\\frac\\nu{\\nu-2}$ and
                        $\\mathbb Ew^2=\\frac{\\nu^2}{(\\nu-2)(\\nu-4)}$; the law of large numbers gives the limit. With tail index
                        $a=\\frac\\nu2\\in(1,2)$ the sum of squares is of the size of its largest term, $N^{2/a}$, and
                        $\\mathrm{EBS}\\sim N^{2-2/a}$. At $a=2$ the sum of squares is of the size of $N\\log N$, hence EBS of
                        $N/\\log N$; at $a=1$ the sums are $N\\log N$ and $N^2$, hence $\\log^2N$. The slopes are those of the
                        geometric mean of EBS: each replicate's slope is a number in a known range, so
                        that the mean slope is tested as it is.""")
                .finding("An ensemble of five, as in the paper, is one too few: without a regulariser estimation noise"
                        + " alone makes inverse-variance weights collapse: the share of the batch that counts tends to 0."
                        + " Six members keep a third in the limit.")
                .theory(new Collapse(exponent, true, limit))
                .checkedBy(
                        limitIsTheRatioOfMoments(),
                        tailIndex(),
                        slopeOfFour(),
                        fiveFalls(),
                        threeFlattens(),
                        shareOf(8),
                        shareOf(12))
                .twin("exponent 1 at n = 4", new Collapse(1, true, limit))
                .twin("five members keep their share", new Collapse(exponent, false, limit))
                .twin("(n − 5)/(n − 2) in the limit", new Collapse(exponent, true, n -> (n - 5.0) / (n - 2)))
                .build();
    }

    private static Check<Collapse> limitIsTheRatioOfMoments() {
        return CaseByCase.identity(
                "ensembles, moments by quadrature", _ -> List.of(6, 7, 8, 10, 20, 100), (claimed, n) -> {
                    double first = inverseMoment(n, 1);
                    return Comparison.worst(
                            Comparison.close("E w", BatchCollapse.meanWeight(n), first, 1e-9),
                            Comparison.close(
                                    "limit",
                                    claimed.limit().applyAsDouble(n),
                                    first * first / inverseMoment(n, 2),
                                    1e-9));
                });
    }

    /// $\mathbb Ew^k$ by the trapezoidal rule in $\ln\chi^2$, where the integrand falls off exponentially.
    private static double inverseMoment(int n, int power) {
        double step = 0.01;
        var law = ChiSquaredDistribution.of(n - 1);
        return step
                * IntStream.range(-6000, 800)
                        .mapToDouble(i -> Math.exp(i * step))
                        .map(x -> x * law.density(x) * Math.pow((n - 1) / x, power))
                        .sum();
    }

    private static Check<Collapse> tailIndex() {
        return CaseByCase.rate("tails of the weights", _ -> List.of(3, 4, 5, 6, 8), (_, n) -> {
            var law = ChiSquaredDistribution.of(n - 1);
            double near = law.cumulativeProbability((n - 1) / 1e4);
            double far = law.cumulativeProbability((n - 1) / 1e6);
            return Comparison.near("exponent of Pr(w > t), n = " + n, Math.log10(far / near) / 2, -(n - 1) / 2.0, 1e-3);
        });
    }

    /// Sizes of batches from 16 on, each four times the one before, the last $4^k$.
    private static int[] sizes(int last) {
        return IntStream.rangeClosed(2, last).map(k -> 1 << 2 * k).toArray();
    }

    /// A weighted sum of the log effective sizes of nested batches; $1\le\mathrm{EBS}\le N$ gives its range.
    ///
    /// @param estimates what the weights are made of
    /// @param sizes $N$, increasing
    /// @param weights as many
    private record Contrast(EstimatedVariances estimates, int[] sizes, double[] weights) {

        /// The least-squares slope of log EBS on log N.
        static Contrast slope(int n, int[] sizes) {
            double[] logs = Arrays.stream(sizes).mapToDouble(Math::log).toArray();
            double mean = Arrays.stream(logs).average().orElseThrow();
            double squares =
                    Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).sum();
            return new Contrast(
                    new EstimatedVariances(n),
                    sizes,
                    Arrays.stream(logs).map(x -> (x - mean) / squares).toArray());
        }

        /// The exponent between the last two sizes, less that between the first two.
        static Contrast bend(int n, int[] sizes) {
            double perStep = 1 / Math.log(4);
            double[] weights = new double[sizes.length];
            weights[0] = perStep;
            weights[1] = -perStep;
            weights[sizes.length - 2] = -perStep;
            weights[sizes.length - 1] = perStep;
            return new Contrast(new EstimatedVariances(n), sizes, weights);
        }

        double draw(RandomStream stream) {
            double[] effective = estimates.effectiveSizes(sizes, stream);
            return IntStream.range(0, effective.length)
                    .mapToDouble(j -> weights[j] * Math.log(effective[j]))
                    .sum();
        }

        Assumption range() {
            return boundedIn(end(-1), end(1));
        }

        /// The weights of one sign, each times the largest log size there.
        private double end(int sign) {
            double end = 0;
            for (int j = 0; j < weights.length; j++) {
                end += sign * weights[j] > 0 ? weights[j] * Math.log(sizes[j]) : 0;
            }
            return end + sign * 1e-9;
        }

        String span() {
            return " from N = " + sizes[0] + " to " + sizes[sizes.length - 1] + " at n = " + estimates.count();
        }
    }

    private static Check<Collapse> slopeOfFour() {
        return (claimed, trial) -> {
            var slope = Contrast.slope(4, sizes(trial.effort().pick(6, 6, 8)));
            return usual(MeanTest.equal(
                            "slope of log EBS" + slope.span(),
                            Collapse::exponentOfFour,
                            within(0.065),
                            slope.range(),
                            (_, stream) -> slope.draw(stream)))
                    .judge(claimed, trial);
        };
    }

    /// The slope at n = 5 is below 1 by what logarithms cost over these sizes; it would be 1 for a constant share.
    private static Check<Collapse> fiveFalls() {
        return (claimed, trial) -> {
            var slope = Contrast.slope(5, sizes(trial.effort().pick(6, 6, 8)));
            String what = "slope of log EBS" + slope.span();
            var test = claimed.fiveCollapses()
                    ? MeanTest.<Collapse>atMost(
                            what, _ -> 0.9, within(0.05), slope.range(), (_, stream) -> slope.draw(stream))
                    : MeanTest.<Collapse>atLeast(
                            what, _ -> 1, within(0.05), slope.range(), (_, stream) -> slope.draw(stream));
            return usual(test).judge(claimed, trial);
        };
    }

    /// At n = 3 the exponents between neighbouring sizes fall towards 0.
    private static Check<Collapse> threeFlattens() {
        return (claimed, trial) -> {
            var bend = Contrast.bend(3, sizes(trial.effort().pick(6, 6, 8)));
            return usual(MeanTest.<Collapse>atMost(
                            "change of the exponent" + bend.span(),
                            _ -> -0.05,
                            within(0.05),
                            bend.range(),
                            (_, stream) -> bend.draw(stream)))
                    .judge(claimed, trial);
        };
    }

    private static Check<Collapse> shareOf(int n) {
        return (claimed, trial) -> {
            int[] size = {trial.effort().pick(4096, 4096, 65_536)};
            var estimates = new EstimatedVariances(n);
            return usual(MeanTest.<Collapse>equal(
                            "EBS over N = " + size[0] + " at n = " + n,
                            collapse -> collapse.limit().applyAsDouble(n),
                            within(0.03),
                            boundedIn(0, 1),
                            (_, stream) -> estimates.effectiveSizes(size, stream)[0] / size[0]))
                    .judge(claimed, trial);
        };
    }

    private static MeanTest<Collapse> usual(MeanTest<Collapse> test) {
        return test.upTo(4000, 6000, 50_000);
    }
}
