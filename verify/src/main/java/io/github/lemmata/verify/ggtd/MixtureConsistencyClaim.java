package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;

import io.github.lemmata.simulations.ggtd.PopulationTraining;
import io.github.lemmata.simulations.ggtd.ProbabilityFlow;
import io.github.lemmata.theory.ggtd.GaussianConsistency;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.NormalMixture;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import io.github.lemmata.verify.check.RealBox;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The consistency function of a normal mixture on the line, and that consistency training tends to it (44).
final class MixtureConsistencyClaim {

    private static final double[] WEIGHTS = {0.3, 0.7};
    private static final double[] MEANS = {-1, 0.8};
    private static final NormalMixture NARROW = new NormalMixture(WEIGHTS, MEANS, new double[] {0.2, 0.3});
    private static final NormalMixture WIDE = new NormalMixture(WEIGHTS, MEANS, new double[] {0.5, 0.4});
    private static final double[] TEST_POINTS = {-4, -2, -1, 0, 1, 2, 4};

    private MixtureConsistencyClaim() {}

    /// A function that takes a noisy point to data.
    @FunctionalInterface
    interface Consistency {
        double of(NormalMixture data, double x, double sigma, double smallest);
    }

    static Claim<Consistency> claim() {
        return Claim.claim("ggtd.gmm-consistency")
                .says(
                        "On the line a consistency function keeps quantiles, whatever the law of the data; consistency training"
                                + " in the population tends to it like 1/N.")
                .formula("""
                        f(x,\\sigma)=F_{\\sigma_{\\min}}^{-1}(F_\\sigma(x)),\\qquad
                        f_{i+1}(x)=E\\Big[f_i\\Big(\\frac{\\sigma_i}{\\sigma_{i+1}}x+\\Big(1-\\frac{\\sigma_i}{\\sigma_{i+1}}\\Big)x_0\\Big)\\,\\Big|\\,x_{i+1}=x\\Big]""")
                .assuming("rate measured for one mixture, at points away from where its modes part")
                .source(DERIVED.at("spec claim 44"))
                .proof("""
                        The probability flow carries the law of $x_\\sigma$ to that of $x_{\\sigma_{\\min}}$, and paths on the line do not cross, so a
                        path stays at its quantile. Squared loss with a stopped teacher learns the conditional mean of the teacher's
                        value given $x_{i+1}$, where $x_i=\\frac{\\sigma_i}{\\sigma_{i+1}}x_{i+1}+(1-\\frac{\\sigma_i}{\\sigma_{i+1}})x_0$; to first order this is one Euler step, and the
                        errors of $N$ steps of order $1/N^2$ add up.""")
                .finding(
                        "A consistency model is not a denoiser: the posterior mean of the data, which a denoiser learns, is"
                                + " 0.3108 where the consistency function is 0.7585.")
                .<Consistency>theory(NormalMixture::consistency)
                .checkedBy(
                        endsOfPaths(),
                        keepsQuantiles(),
                        oneComponentIsNormal(),
                        farPointsStayApart(),
                        trainingTendsToIt())
                .twin("the posterior mean", (data, x, sigma, _) -> data.posteriorMean(x, sigma))
                .twin(
                        "the mean's pull alone: x scaled by the standard deviations",
                        (data, x, sigma, smallest) -> data.mean()
                                + (x - data.mean()) * GaussianConsistency.factor(spread(data), sigma, smallest))
                .build();
    }

    private static double spread(NormalMixture data) {
        double mean = data.mean();
        double square = 0;
        for (int k = 0; k < data.weights().length; k++) {
            square += data.weights()[k] * (Math.pow(data.stds()[k], 2) + Math.pow(data.means()[k] - mean, 2));
        }
        return Math.sqrt(square);
    }

    private record Path(NormalMixture data, double x, double sigma, double smallest) {
        @Override
        public String toString() {
            return "stds " + data.stds()[0] + ", " + data.stds()[1] + ", x = " + x + ", σ from " + sigma + " to "
                    + smallest;
        }
    }

    private static Check<Consistency> endsOfPaths() {
        var paths = Stream.concat(
                        Stream.of(
                                new Path(NARROW, 1.7, 5, 0.002),
                                new Path(NARROW, -40, 10, 0.02),
                                new Path(WIDE, 25, 4, 0.05)),
                        DoubleStream.of(TEST_POINTS).mapToObj(x -> new Path(WIDE, x, 4, 0.05)))
                .toList();
        return CaseByCase.identity(
                "paths against the solver of order 8",
                _ -> paths,
                (f, path) -> Comparison.near(
                        "f",
                        f.of(path.data(), path.x(), path.sigma(), path.smallest()),
                        ProbabilityFlow.onTheLine(path.data()::velocity)
                                .follow(new double[] {path.x()}, path.sigma(), path.smallest())[0],
                        1e-9));
    }

    private static Check<Consistency> keepsQuantiles() {
        var box = RealBox.of("x", -20, 20)
                .and("ln σ", Math.log(0.02), Math.log(10))
                .and("s", 0.05, 1);
        return AdversarialSearch.over(box, new Draws(50, 300, 20_000), (f, at) -> {
            double sigma = Math.exp(at.at(1));
            var data = new NormalMixture(WEIGHTS, MEANS, new double[] {at.at(2), 0.4});
            double y = f.of(data, at.at(0), sigma, 0.02);
            double higher = f.of(data, at.at(0) + 0.1, sigma, 0.02);
            var before = data.smoothed(sigma);
            var after = data.smoothed(0.02);
            return Optional.of(Comparison.worst(
                    Comparison.near("F(f)", after.cdf(y), before.cdf(at.at(0)), 1e-13),
                    Comparison.near(
                            "ln(1 − F(f))",
                            after.logSurvival(y),
                            before.logSurvival(at.at(0)),
                            1e-12 * (1 - before.logSurvival(at.at(0)))),
                    Comparison.atMost("f(x)", y, "f(x + 0.1)", higher, 0),
                    Comparison.near("f at the smallest level", f.of(data, at.at(0), 0.02, 0.02), at.at(0), 0)));
        });
    }

    private static Check<Consistency> oneComponentIsNormal() {
        var law = new GaussianConsistency(0.3, 0.5);
        var data = new NormalMixture(new double[] {1}, new double[] {0.3}, new double[] {0.5});
        return CaseByCase.identity(
                "points of a single component",
                _ -> List.of(-300.0, -4.0, 0.3, 1.0, 80.0),
                (f, x) -> Comparison.close("f", f.of(data, x, 5, 0.002), law.at(x, 5, 0.002), 1e-13));
    }

    /// Where the tail probability is below the smallest double, the widest component alone decides.
    private static Check<Consistency> farPointsStayApart() {
        return CaseByCase.identity("points far out", _ -> List.of(-500.0, -2000.0, -1e5), (f, x) -> {
            double widest = GaussianConsistency.factor(0.5, 4, 0.05);
            return Comparison.close("f over x", f.of(WIDE, x, 4, 0.05) / x, widest, 20 / Math.abs(x));
        });
    }

    private record Grid(NormalMixture data, int count) {

        DoubleUnaryOperator learnt() {
            return PopulationTraining.of(data).learnt(new KarrasGrid(0.05, 4, 7, count));
        }
    }

    /// The root mean square over the test points.
    private static double error(Consistency f, Grid grid) {
        var learnt = grid.learnt();
        return Math.sqrt(DoubleStream.of(TEST_POINTS)
                .map(x -> Math.pow(learnt.applyAsDouble(x) - f.of(grid.data(), x, 4, 0.05), 2))
                .average()
                .orElseThrow());
    }

    private record Learnt(int count, double error) {}

    private static Check<Consistency> trainingTendsToIt() {
        return CaseByCase.rate(
                "order of the error of consistency training in N − 1",
                effort -> List.of(effort.pick(161, 641, 1281)),
                (f, finest) -> {
                    var errors = Stream.of(21, 41, 81, 161, 321, 641, 1281)
                            .filter(count -> count <= finest)
                            .map(count -> new Learnt(count, error(f, new Grid(WIDE, count))))
                            .toList();
                    var fine = errors.stream().filter(e -> e.count() >= 81).toList();
                    double order = -LogLogFit.exponent(fine, e -> e.count() - 1, Learnt::error);
                    return Comparison.worst(
                            Comparison.atMost("order from N = 81 on, negated", -order, -0.95, 0),
                            Comparison.atMost("order from N = 81 on", order, 1.2, 0),
                            Comparison.near("rms error at N = 21", errors.get(0).error(), 0.06873, 5e-6),
                            Comparison.near("rms error at N = 81", errors.get(2).error(), 0.01917, 5e-6),
                            Comparison.near(
                                    "rms error at N = 161", errors.get(3).error(), 0.00916, 5e-6));
                });
    }
}
