package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.ggtd.ErrorLaw;
import io.github.lemmata.theory.ggtd.GaussianMaximum;
import io.github.lemmata.theory.ggtd.GumbelRegression;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// What regression with the Gumbel loss finds, and how far the maximum of Gaussians is from Gumbel (32).
final class GumbelRegressionClaim {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private GumbelRegressionClaim() {}

    /// The minimiser for normal values.
    @FunctionalInterface
    interface OfNormal {
        double at(double mean, double deviation, double scale);
    }

    /// What is said of Gumbel regression.
    ///
    /// @param ofNormal the minimiser for normal values
    /// @param maximum the moments of the largest of so many normal numbers
    record Regression(OfNormal ofNormal, IntFunction<GaussianMaximum> maximum) {}

    static Claim<Regression> gumbelRegression() {
        return claim("ggtd.gumbel-regression")
                .says(
                        "Gumbel regression finds a soft maximum, for normal values the mean and half the variance over the temperature; maxima of Gaussians are Gumbel only slowly.")
                .formula("""
                        \\arg\\min_h\\mathbb E[e^z-z-1]=b\\ln\\mathbb Ee^{X/b},\\ z=\\tfrac{X-h}b;\\qquad
                        X\\sim N(\\mu,s^2):\\ \\mu+\\tfrac{s^2}{2b};\\qquad
                        \\max_{i\\le10}Z_i:\\ \\text{skew }0.410,\\ \\bar\\kappa=0.331\\ (\\text{Gumbel }1.140,\\ 2.4)""")
                .source(DERIVED.at("spec claim 32; the loss is that of extreme Q-learning, Garg et al. 2023"))
                .proof("""
                        The slope in $h$ is $\\frac1b(1-\\mathbb Ee^z)$ and rises with $h$, so it is 0 once, at
                        $e^{h/b}=\\mathbb Ee^{X/b}$; for normal $X$ that is $e^{\\mu/b+s^2/(2b^2)}$. The slope in the residual, $e^z-1$, grows
                        by more than $e$ for each unit, hence the clipping that is used in practice.""")
                .theory(new Regression(GumbelRegression::ofNormal, GaussianMaximum::of))
                .checkedBy(normalMinimiser(), finiteMinimiser(), slopeGrows(), maxima(), valuesOfSpec())
                .twin("μ + s²/b", new Regression((mean, s, b) -> mean + s * s / b, GaussianMaximum::of))
                .twin(
                        "Gumbel from k = 10 on",
                        new Regression(GumbelRegression::ofNormal, GumbelRegressionClaim::gumbel))
                .build();
    }

    /// From ten numbers on a Gumbel law, with the mean and variance of the maximum.
    private static GaussianMaximum gumbel(int count) {
        var exact = GaussianMaximum.of(count);
        var law = ErrorLaw.GUMBEL;
        return count < 10
                ? exact
                : new GaussianMaximum(exact.mean(), exact.variance(), law.skewness(), law.excessKurtosis());
    }

    /// Mean loss over normal values by the trapezoid rule, minimised.
    private static Check<Regression> normalMinimiser() {
        var world = RealBox.of("mu", -5, 5).and("s", 0, 3).and("b", 0.5, 5);
        return AdversarialSearch.over(world, new Draws(20, 100, 5000), (stated, at) -> {
            double mean = at.at(0);
            double s = at.at(1);
            double b = at.at(2);
            double claimed = stated.ofNormal().at(mean, s, b);
            DoubleUnaryOperator risk = h -> normalMean(t -> GumbelRegression.loss((mean + s * t - h) / b));
            double slope = normalMean(t -> GumbelRegression.slope((mean + s * t - claimed) / b));
            return Optional.of(Comparison.worst(
                    Comparison.near("minimiser", claimed, minimiser(risk, mean - 20, mean + 60), 1e-6),
                    Comparison.near("slope there", slope, 0, 1e-11)));
        });
    }

    private static double normalMean(DoubleUnaryOperator f) {
        double step = 1.0 / 8;
        double sum = 0;
        for (int i = -12 * 8; i <= 18 * 8; i++) {
            double t = i * step;
            sum += f.applyAsDouble(t) * Math.exp(-t * t / 2);
        }
        return sum * step / Math.sqrt(2 * Math.PI);
    }

    private static double minimiser(DoubleUnaryOperator risk, double from, double to) {
        return new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(500),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(risk::applyAsDouble),
                        new SearchInterval(from, to))
                .getPoint();
    }

    /// Four equally likely values: at the soft maximum no small step gains.
    private static Check<Regression> finiteMinimiser() {
        var world = RealBox.of("x1", -5, 5)
                .and("x2", -5, 5)
                .and("x3", -5, 5)
                .and("b", 0.05, 5)
                .and("step", -3, 3);
        return AdversarialSearch.over(world, new Draws(100, 1000, 30_000), (_, at) -> {
            double[] x = {at.at(0), at.at(1), at.at(2)};
            double b = at.at(3);
            double h = GumbelRegression.ofValues(x, b);
            double rounding = 1e-15 * (1 + Math.max(Math.abs(x[0]), Math.max(Math.abs(x[1]), Math.abs(x[2]))) / b);
            return Optional.of(Comparison.atMost(
                    "risk at the soft maximum",
                    risk(x, h, b) - rounding,
                    "risk elsewhere",
                    risk(x, h + b * at.at(4), b),
                    1e-12));
        });
    }

    private static double risk(double[] values, double h, double b) {
        return Arrays.stream(values)
                .map(x -> GumbelRegression.loss((x - h) / b))
                .average()
                .orElseThrow();
    }

    private static Check<Regression> slopeGrows() {
        return AdversarialSearch.over(RealBox.of("z", 0, 30), new Draws(100, 500, 10_000), (_, at) -> {
            double z = at.at(0);
            double h = 1e-4;
            double difference = (GumbelRegression.loss(z + h) - GumbelRegression.loss(z - h)) / (2 * h);
            double slope = GumbelRegression.slope(z);
            return Optional.of(Comparison.worst(
                    Comparison.near("slope", slope, difference, 1e-8 * (1 + slope)),
                    Comparison.atMost(
                            "e × slope", Math.E * slope, "slope one further", GumbelRegression.slope(z + 1), 0)));
        });
    }

    /// Moments from the distribution function, $\mathbb EX^m=\int_0^\infty mx^{m-1}(1-F(x)+(-1)^mF(-x))dx$.
    private static Check<Regression> maxima() {
        return CaseByCase.identity(
                "numbers of Gaussians", effort -> effort.pick(List.of(1, 2, 10), counts(), counts()), (stated, k) -> {
                    double[] raw = new double[5];
                    for (int m = 1; m <= 4; m++) {
                        raw[m] = rawMoment(k, m);
                    }
                    double mean = raw[1];
                    double variance = raw[2] - mean * mean;
                    double third = raw[3] - 3 * mean * raw[2] + 2 * mean * mean * mean;
                    double fourth = raw[4] - 4 * mean * raw[3] + 6 * mean * mean * raw[2] - 3 * Math.pow(mean, 4);
                    var said = stated.maximum().apply(k);
                    return Comparison.worst(
                            Comparison.near("mean of " + k, said.mean(), mean, 1e-10),
                            Comparison.near("variance", said.variance(), variance, 1e-9),
                            Comparison.near("skewness", said.skewness(), third / Math.pow(variance, 1.5), 1e-7),
                            Comparison.near("excess", said.excessKurtosis(), fourth / (variance * variance) - 3, 1e-6));
                });
    }

    private static List<Integer> counts() {
        return List.of(1, 2, 3, 5, 10, 30, 100, 1000, 100_000);
    }

    /// Simpson's rule.
    private static double rawMoment(int count, int order) {
        double step = 1.0 / 128;
        int cells = 10 * 128;
        double sum = 0;
        for (int i = 0; i <= cells; i++) {
            double x = i * step;
            double above = -Math.expm1(count * Math.log1p(-NORMAL.survivalProbability(x)));
            double below = Math.pow(NORMAL.cumulativeProbability(-x), count);
            double integrand = order * Math.pow(x, order - 1) * (order % 2 == 0 ? above + below : above - below);
            sum += integrand * (i == 0 || i == cells ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * step / 3;
    }

    private static Check<Regression> valuesOfSpec() {
        return CaseByCase.identity("number of Gaussians in the spec", _ -> List.of(10), (stated, k) -> {
            var said = stated.maximum().apply(k);
            return Comparison.worst(
                    Comparison.near("mean", said.mean(), 1.5387527, 1e-7),
                    Comparison.near("skewness", said.skewness(), 0.40991, 1e-5),
                    Comparison.near("excess", said.excessKurtosis(), 0.33143, 2e-5));
        });
    }
}
