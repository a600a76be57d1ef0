package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.sequential.Assumption.varianceAtMost;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.ggtd.CoupledGaussian;
import io.github.lemmata.theory.ggtd.GaussianConsistency;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.NormalOrder;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Pairing data with noise by optimal transport within a batch: less variance, and another function (46).
final class CouplingClaim {

    private static final double STD = 0.5;

    private CouplingClaim() {}

    /// The slope that training tends to at the largest level.
    @FunctionalInterface
    interface Slope {
        double of(CoupledGaussian law, double sigma, double smallest);
    }

    /// What is claimed.
    ///
    /// @param correlation of sorted pairs in a batch
    /// @param slope what training tends to
    record Coupling(IntToDoubleFunction correlation, Slope slope) {}

    static Claim<Coupling> claim() {
        IntToDoubleFunction correlation = NormalOrder::couplingCorrelation;
        return Claim.claim("ggtd.ot-coupling")
                .says(
                        "Pairing data and noise by optimal transport within a batch correlates them; this takes variance from"
                                + " the target of consistency training, and changes the function that is learnt.")
                .formula("""
                        \\begin{gathered}
                        \\varrho_B=\\frac1B\\sum_k(EZ_{(k)})^2,\\quad\\varrho_2=\\frac1\\pi,\\qquad
                        \\mathrm{Var}(x_0\\mid x_\\sigma)=\\frac{s^2\\sigma^2(1-\\varrho^2)}{s^2+\\sigma^2+2\\varrho s\\sigma}\\\\
                        f(x,\\sigma)=x\\sqrt{\\frac{s^2+\\sigma_{\\min}^2+2\\varrho s\\sigma_{\\min}}{s^2+\\sigma^2+2\\varrho s\\sigma}}
                        \\end{gathered}""")
                .assuming("one dimension, where optimal transport sorts")
                .assuming(
                        "for the training: data N(0, s²) and noise jointly normal with correlation ϱ, an idealisation of"
                                + " sorted pairs")
                .source(DERIVED.at("spec claim 46, on the coupling of Dao et al. 2025"))
                .proof("""
                        Sorted independent samples pair independent order statistics of the same rank, so the mean product is the mean of
                        $(EZ_{(k)})^2$; for $B=2$ it is $\\frac12E|a|E|b|$ of two standard normals. The rest is regression with
                        $\\mathrm{Var}(x_\\sigma)=s^2+\\sigma^2+2\\varrho s\\sigma$ and $\\mathrm{Cov}(x_0,x_\\sigma)=s^2+\\varrho s\\sigma$. The training factors are
                        $\\mathrm{Cov}(x_i,x_{i+1})/\\mathrm{Var}(x_{i+1})$; their product tends to the quotient of standard deviations, and equals it at
                        $\\varrho=1$, where both levels are multiples of one variable.""")
                .finding(
                        "Optimal transport within a batch is not a reduction of variance alone: it changes the law of the noisy"
                                + " points, and with it the target function. For s = 0.5 and σ = 80 the slope is 0.00624993 without and"
                                + " 0.00623602 with full coupling.")
                .theory(new Coupling(correlation, CoupledGaussian::limit))
                .checkedBy(
                        sortingIsOptimal(),
                        correlationOfTwo(),
                        regressions(),
                        limitOfTraining(),
                        sampledCorrelation(2, 0.02),
                        sampledCorrelation(4, 0.02),
                        sampledCorrelation(16, 0.01))
                .twin(
                        "ϱ₂ = 2/π",
                        new Coupling(
                                batch -> batch == 2 ? 2 / Math.PI : correlation.applyAsDouble(batch),
                                CoupledGaussian::limit))
                .twin(
                        "the coupling leaves the target function as it is",
                        new Coupling(
                                correlation,
                                (law, sigma, smallest) -> GaussianConsistency.factor(law.std(), sigma, smallest)))
                .build();
    }

    /// Among all pairings of two batches of five, the one with the least sum of squared distances is the
    /// sorted one.
    private static Check<Coupling> sortingIsOptimal() {
        return CaseByCase.identity("pairs of batches, all pairings", _ -> List.of(1, 2, 3, 4, 5), (_, seed) -> {
            var stream = RandomStream.ofSeed(46).child("pairings").child(seed);
            double[] x = normals(stream.child("x"), 5);
            double[] y = normals(stream.child("y"), 5);
            Arrays.sort(x);
            double least = permutations(5)
                    .mapToDouble(order -> IntStream.range(0, 5)
                            .mapToDouble(i -> Math.pow(x[i] - y[order[i]], 2))
                            .sum())
                    .min()
                    .orElseThrow();
            double[] sorted = y.clone();
            Arrays.sort(sorted);
            double cost = IntStream.range(0, 5)
                    .mapToDouble(i -> Math.pow(x[i] - sorted[i], 2))
                    .sum();
            return Comparison.close("cost of the sorted pairing", cost, least, 1e-13);
        });
    }

    private static double[] normals(RandomStream stream, int count) {
        return ZigguratSampler.NormalizedGaussian.of(stream.generator())
                .samples(count)
                .toArray();
    }

    /// By Lehmer codes.
    private static Stream<int[]> permutations(int n) {
        return IntStream.range(0, (int) CombinatoricsUtils.factorial(n)).mapToObj(code -> {
            var left = IntStream.range(0, n).boxed().collect(Collectors.toList());
            int rest = code;
            int[] order = new int[n];
            for (int i = 0; i < n; i++) {
                order[i] = left.remove(rest % (n - i));
                rest /= n - i;
            }
            return order;
        });
    }

    private record Batch(int size, double correlation) {}

    /// Two exact values, the digits that are printed, and the variance that is left: order statistics of all
    /// ranks have $\frac1B\sum E Z_{(k)}^2=1$.
    private static Check<Coupling> correlationOfTwo() {
        var batches = List.of(
                new Batch(1, 0),
                new Batch(2, 1 / Math.PI),
                new Batch(3, 2 * Math.pow(1.5 / Math.sqrt(Math.PI), 2) / 3),
                new Batch(4, .573914709873873),
                new Batch(16, .859358741738594),
                new Batch(64, .9587710));
        return CaseByCase.identity(
                "batches, correlations of sorted pairs",
                _ -> batches,
                (coupling, batch) -> Comparison.near(
                        "ϱ for B = " + batch.size(),
                        coupling.correlation().applyAsDouble(batch.size()),
                        batch.correlation(),
                        batch.size() == 64 ? 5e-8 : 1e-14));
    }

    private record Pair(double correlation, double sigma, double next) {}

    /// Conditional variance and training factor from moments of the joint law, by the trapezoidal rule over
    /// two independent normals.
    private static Check<Coupling> regressions() {
        var pairs = Stream.of(0.0, 1 / Math.PI, 0.9, 1.0)
                .flatMap(rho -> Stream.of(new Pair(rho, 0.3, 0.7), new Pair(rho, 42, 80)))
                .toList();
        return CaseByCase.identity("correlations and pairs of levels, moments by quadrature", _ -> pairs, (_, at) -> {
            var law = new CoupledGaussian(STD, at.correlation());
            double[] moments = moments(at);
            double left = moments[0] - moments[1] * moments[1] / moments[2];
            return Comparison.worst(
                    Comparison.near("Var(x0 | x)", law.conditionalVariance(at.sigma()), left, 1e-12),
                    Comparison.close(
                            "training factor",
                            law.trainingFactor(at.sigma(), at.next()),
                            moments[3] / moments[4],
                            1e-12));
        });
    }

    /// $Ex_0^2$, $Ex_0x_\sigma$, $Ex_\sigma^2$, $Ex_\sigma x_{\sigma'}$, $Ex_{\sigma'}^2$.
    private static double[] moments(Pair at) {
        double rho = at.correlation();
        double h = 0.25;
        double[] sums = new double[5];
        for (int j = -36; j <= 36; j++) {
            for (int k = -36; k <= 36; k++) {
                double data = STD * j * h;
                double noise = rho * j * h + Math.sqrt(1 - rho * rho) * k * h;
                double x = data + at.sigma() * noise;
                double next = data + at.next() * noise;
                double weight = Math.exp(-(j * j + k * k) * h * h / 2) * h * h / (2 * Math.PI);
                sums[0] += weight * data * data;
                sums[1] += weight * data * x;
                sums[2] += weight * x * x;
                sums[3] += weight * x * next;
                sums[4] += weight * next * next;
            }
        }
        return sums;
    }

    /// The product of the factors on fine grids, exact at ϱ = 1 on every grid; the spread of samples from
    /// pure noise.
    private static Check<Coupling> limitOfTraining() {
        return CaseByCase.identity(
                "correlations, products of factors on fine grids",
                _ -> List.of(0.0, 0.3, 0.9, 1.0),
                (coupling, rho) -> {
                    var law = new CoupledGaussian(STD, rho);
                    double limit = coupling.slope().of(law, 80, 0.002);
                    double distance = rho == 1 ? 1e-13 : 3e-4;
                    return Comparison.worst(
                            Comparison.close("a at N = 10241", product(law, 10_241), limit, distance),
                            Comparison.close(
                                    "a at N = 20481", product(law, 20_481), limit, distance / (rho == 1 ? 0.5 : 2)),
                            Comparison.close(
                                    "a at N = 2, fully coupled",
                                    product(new CoupledGaussian(STD, 1), 2),
                                    coupling.slope().of(new CoupledGaussian(STD, 1), 80, 0.002),
                                    1e-14),
                            Comparison.near(
                                    "output spread, fully coupled",
                                    new CoupledGaussian(STD, 1).outputStd(80, 0.002),
                                    .498882,
                                    5e-7),
                            Comparison.near(
                                    "output spread, independent",
                                    new CoupledGaussian(STD, 0).outputStd(80, 0.002),
                                    .499994,
                                    5e-7));
                });
    }

    private static double product(CoupledGaussian law, int count) {
        return law.trainedCoefficients(KarrasGrid.usual(count))[count - 1];
    }

    private static final int BATCHES = 64;

    /// The mean product of sorted pairs; in one batch its square has mean at most 1 by Cauchy's inequality,
    /// which bounds its variance.
    private static Check<Coupling> sampledCorrelation(int batch, double tolerance) {
        return MeanTest.equal(
                "mean product of sorted pairs over 64 batches, B = " + batch,
                (Coupling coupling) -> coupling.correlation().applyAsDouble(batch),
                within(tolerance),
                varianceAtMost((1 - Math.pow(NormalOrder.couplingCorrelation(batch), 2)) / BATCHES),
                (_, stream) -> {
                    var normal = ZigguratSampler.NormalizedGaussian.of(stream.generator());
                    return IntStream.range(0, BATCHES)
                            .mapToDouble(_ -> sortedProduct(sorted(normal, batch), sorted(normal, batch)))
                            .average()
                            .orElseThrow();
                });
    }

    private static double[] sorted(SharedStateContinuousSampler normal, int batch) {
        double[] values = normal.samples(batch).toArray();
        Arrays.sort(values);
        return values;
    }

    private static double sortedProduct(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToDouble(k -> x[k] * y[k])
                .average()
                .orElseThrow();
    }
}
