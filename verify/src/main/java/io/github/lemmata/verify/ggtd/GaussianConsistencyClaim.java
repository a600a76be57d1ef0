package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;

import io.github.lemmata.simulations.ggtd.ProbabilityFlow;
import io.github.lemmata.theory.ggtd.GaussianConsistency;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// The exact consistency function of normal data, against solvers of the probability flow (42).
final class GaussianConsistencyClaim {

    private static final double STD = 0.5;

    private GaussianConsistencyClaim() {}

    /// The slope of the consistency function.
    @FunctionalInterface
    interface Factor {
        double of(double std, double sigma, double smallest);
    }

    /// What is claimed.
    ///
    /// @param factor the slope
    /// @param euler the order of Euler's method on the grid
    /// @param heun the order of Heun's method
    record GaussianFlow(Factor factor, double euler, double heun) {}

    static Claim<GaussianFlow> claim() {
        return Claim.claim("ggtd.gaussian-consistency")
                .says(
                        "For normal data the consistency function is linear, along each eigenvector of the covariance; Euler's"
                                + " method reaches it with order 1 on the Karras grid, Heun's with order 2.")
                .formula("""
                        f(x,\\sigma)=\\mu+(x-\\mu)\\sqrt{\\frac{s^2+\\sigma_{\\min}^2}{s^2+\\sigma^2}},\\qquad
                        \\dot x=\\frac{\\sigma(x-\\mu)}{s^2+\\sigma^2}""")
                .source(DERIVED.at("spec claim 42"))
                .proof("""
                        The score of $N(\\mu,s^2+\\sigma^2)$ is $-\\frac{x-\\mu}{s^2+\\sigma^2}$, and the flow is $\\dot x=-\\sigma$ times the score. So
                        $\\ln|x-\\mu|$ grows by $\\frac12\\ln(s^2+\\sigma^2)$. With a covariance matrix the flow separates along its
                        eigenvectors.""")
                .theory(new GaussianFlow(GaussianConsistency::factor, 1, 2))
                .checkedBy(endsOfPaths(), endsOfPathsInSpace(), ordersOfSolvers())
                .twin(
                        "without the square root",
                        new GaussianFlow(
                                (std, sigma, smallest) -> Math.pow(GaussianConsistency.factor(std, sigma, smallest), 2),
                                1,
                                2))
                .twin("Heun's method has order 1", new GaussianFlow(GaussianConsistency::factor, 1, 1))
                .build();
    }

    private record Path(double mean, double std, double x, double sigma, double smallest) {}

    private static Check<GaussianFlow> endsOfPaths() {
        var paths = List.of(
                new Path(0, STD, 1, 80, 0.002),
                new Path(0, STD, -60, 80, 0.002),
                new Path(-1, 2, 7, 10, 0.05),
                new Path(3, 0.1, 3.5, 1, 0.002),
                new Path(0.2, 0.01, -0.4, 0.5, 0.01));
        return CaseByCase.identity("paths against the solver of order 8", _ -> paths, (theory, path) -> {
            var law = new GaussianConsistency(path.mean(), path.std());
            double claimed = path.mean()
                    + (path.x() - path.mean()) * theory.factor().of(path.std(), path.sigma(), path.smallest());
            double end = ProbabilityFlow.onTheLine(law::velocity)
                    .follow(new double[] {path.x()}, path.sigma(), path.smallest())[0];
            return Comparison.worst(
                    Comparison.close("f", claimed, end, 1e-10),
                    Comparison.close("f", claimed, law.at(path.x(), path.sigma(), path.smallest()), 1e-14));
        });
    }

    /// Three correlated coordinates; the velocity $\sigma(S+\sigma^2I)^{-1}(x-\mu)$ by a linear solve at
    /// every point.
    private static Check<GaussianFlow> endsOfPathsInSpace() {
        double[][] covariance = {{0.5, 0.3, -0.1}, {0.3, 0.4, 0.05}, {-0.1, 0.05, 0.2}};
        double[] mean = {1, -2, 0.5};
        double[] x = {9, 4, -6};
        return CaseByCase.identity("paths in three dimensions", _ -> List.of(2.0, 20.0), (theory, sigma) -> {
            double[] claimed = GaussianConsistency.at(x, mean, covariance, sigma, 0.01);
            double[] end =
                    new ProbabilityFlow(3, (at, level) -> velocity(covariance, mean, at, level)).follow(x, sigma, 0.01);
            double slope = theory.factor().of(1, sigma, 0.01);
            double[] onlyOne =
                    GaussianConsistency.at(new double[] {2}, new double[] {0}, new double[][] {{1}}, sigma, 0.01);
            return Comparison.worst(Stream.concat(
                            IntStream.range(0, 3)
                                    .mapToObj(j -> Comparison.near("coordinate " + j, claimed[j], end[j], 1e-10)),
                            Stream.of(Comparison.close("one dimension", onlyOne[0], 2 * slope, 1e-14)))
                    .toArray(Comparison[]::new));
        });
    }

    private static double[] velocity(double[][] covariance, double[] mean, double[] x, double sigma) {
        var noisy = new DMatrixRMaj(covariance);
        var offset = new DMatrixRMaj(x.length, 1);
        for (int j = 0; j < x.length; j++) {
            noisy.add(j, j, sigma * sigma);
            offset.set(j, sigma * (x[j] - mean[j]));
        }
        var velocity = new DMatrixRMaj(x.length, 1);
        CommonOps_DDRM.solve(noisy, offset, velocity);
        return velocity.getData();
    }

    private static Check<GaussianFlow> ordersOfSolvers() {
        var grids = Stream.of(161, 321, 641, 1281).map(KarrasGrid::usual).toList();
        var flow = ProbabilityFlow.onTheLine(new GaussianConsistency(0, STD)::velocity);
        double[] one = {1};
        return CaseByCase.rate(
                "orders of Euler's and Heun's method in N − 1", _ -> List.of(80.0), (theory, largest) -> {
                    double exact = theory.factor().of(STD, largest, 0.002);
                    return Comparison.worst(
                            Comparison.near(
                                    "order of Euler's method",
                                    -LogLogFit.exponent(
                                            grids,
                                            g -> g.count() - 1,
                                            g -> Math.abs(flow.euler(one, g)[0] / exact - 1)),
                                    theory.euler(),
                                    0.1),
                            Comparison.near(
                                    "order of Heun's method",
                                    -LogLogFit.exponent(
                                            grids, g -> g.count() - 1, g -> Math.abs(flow.heun(one, g)[0] / exact - 1)),
                                    theory.heun(),
                                    0.1));
                });
    }
}
