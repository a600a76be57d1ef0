package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.ggtd.FiniteLaw;
import io.github.lemmata.theory.ggtd.PooledKurtosis;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the errors of all states together say of their tails in each (47).
final class PooledKurtosisClaim {

    private PooledKurtosisClaim() {}

    /// What makes the pool's kurtosis of the states' laws, variances and kurtoses.
    @FunctionalInterface
    interface Pooling {
        double of(double[] law, double[] variances, double[] kurtoses);
    }

    static Claim<Pooling> pooledKurtosis() {
        return claim("ggtd.pooled-kurtosis")
                .says(
                        "Where the states' error variances differ, the pool of all errors is heavy-tailed even if every state's"
                                + " error is Gaussian.")
                .formula("""
                        \\kappa_{pool}=\\frac{\\mathbb E_\\mu[\\kappa_sv_s^2]}{(\\mathbb E_\\mu v_s)^2},\\qquad
                        \\kappa_s\\equiv3:\\ \\kappa_{pool}=3\\,\\frac{\\mathbb Ev^2}{(\\mathbb Ev)^2}\\ge3""")
                .assuming("errors at exact values, states from the stationary law")
                .source(DERIVED.at("spec claim 47; on Kim et al. 2024, histograms"))
                .proof("""
                        At $V^\\pi$ every $\\mathbb E[\\delta|s]$ is 0, so the pool's moments are the states' averaged:
                        $\\mathbb E\\delta^4=\\mathbb E_\\mu[\\kappa_sv_s^2]$ and $\\mathbb E\\delta^2=\\mathbb E_\\mu v_s$. Jensen's
                        inequality gives the last step.""")
                .finding(
                        "A heavy-tailed histogram over all states does not show that the error given the state, which the"
                                + " critic's likelihood models, is non-Gaussian: on the grid the pool has kurtosis 7.36, and the"
                                + " states' own is 2.00 in the mean.")
                .theory((Pooling) PooledKurtosis::of)
                .checkedBy(printedWorlds(), randomProcesses())
                .publishedTwin(
                        "the pool shows the states' own tails",
                        (law, _, kurtoses) -> PooledKurtosis.mean(law, kurtoses))
                .twin("weights by variance, not its square", (law, variances, kurtoses) -> {
                    double variance = PooledKurtosis.mean(law, variances);
                    double sum = 0;
                    for (int s = 0; s < law.length; s++) {
                        sum += law[s] == 0 ? 0 : law[s] * variances[s] * kurtoses[s];
                    }
                    return sum / variance;
                })
                .build();
    }

    /// A world with its three kurtoses to the digits of the specification.
    private record Pool(String name, ProcessSolution solution, double pooled, double gaussian, double mean) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Check<Pooling> printedWorlds() {
        return CaseByCase.identity(
                "worlds, all errors enumerated",
                _ -> List.of(
                        new Pool("pendulum", SolvedWorlds.PENDULUM, 7.003577, 6.795777, 4.229439),
                        new Pool("grid", SolvedWorlds.GRID, 7.357120, 9.072571, 1.998925)),
                (pooling, pool) -> {
                    double[] law = pool.solution().law();
                    double[] variances = pool.solution().errorVariances();
                    double[] kurtoses = pool.solution().errorKurtoses();
                    double[] threes = new double[law.length];
                    Arrays.fill(threes, 3);
                    double exact = pool.solution().errors().kurtosis();
                    return Comparison.worst(
                            Comparison.close("pool", pooling.of(law, variances, kurtoses), exact, 1e-9),
                            Comparison.near("pool", exact, pool.pooled(), 6e-7),
                            Comparison.near(
                                    "pool of Gaussians", pooling.of(law, variances, threes), pool.gaussian(), 6e-7),
                            Comparison.near("mean", PooledKurtosis.mean(law, kurtoses), pool.mean(), 6e-7));
                });
    }

    private static Check<Pooling> randomProcesses() {
        return AdversarialSearch.over(new RandomProcesses(), new Draws(100, 1000, 30_000), (pooling, process) -> {
            var solution = ProcessSolution.of(process);
            double[] variances = solution.errorVariances();
            FiniteLaw errors = solution.errors();
            double[] threes = new double[variances.length];
            Arrays.fill(threes, 3);
            // Where all errors are alike, rounding is left of the moments.
            return errors.variance() < 1e-12
                    ? Optional.empty()
                    : Optional.of(Comparison.worst(
                            Comparison.close(
                                    "pool",
                                    pooling.of(solution.law(), variances, solution.errorKurtoses()),
                                    errors.kurtosis(),
                                    1e-7),
                            Comparison.atMost(
                                    "3",
                                    3,
                                    "pool of Gaussians",
                                    pooling.of(solution.law(), variances, threes),
                                    1e-12)));
        });
    }
}
