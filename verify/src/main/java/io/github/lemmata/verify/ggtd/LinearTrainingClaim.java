package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.simulations.ggtd.ProbabilityFlow;
import io.github.lemmata.theory.ggtd.CoupledGaussian;
import io.github.lemmata.theory.ggtd.GaussianConsistency;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.RobustLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import io.github.lemmata.verify.check.RealBox;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/// What linear consistency training learns from normal data on a finite grid: too little spread (43).
final class LinearTrainingClaim {

    private static final String ID = "ggtd.ct-linear-gaussian";

    private LinearTrainingClaim() {}

    /// The factor from one level to the next.
    @FunctionalInterface
    interface Step {
        double of(double std, double sigma, double next);
    }

    /// What is claimed.
    ///
    /// @param step the factor of the coefficients
    /// @param side the sign of the error: -1 for samples that are too narrow
    /// @param order the exponent of $1/(N-1)$ in the error
    record Training(Step step, int side, double order) {}

    static Claim<Training> claim() {
        Step step = (std, sigma, next) -> new CoupledGaussian(std, 0).trainingFactor(sigma, next);
        return Claim.claim(ID)
                .says(
                        "Linear consistency training on normal data learns a product of regression slopes, with every loss that"
                                + " increases with the residual's size; on a finite grid its samples are too narrow, by O(1/N).")
                .formula("""
                        \\begin{gathered}
                        a_{i+1}=a_i\\frac{s^2+\\sigma_i\\sigma_{i+1}}{s^2+\\sigma_{i+1}^2}\\le a_i\\sqrt{\\frac{s^2+\\sigma_i^2}{s^2+\\sigma_{i+1}^2}},\\qquad
                        (s^2+ab)^2=(s^2+a^2)(s^2+b^2)-s^2(a-b)^2\\\\
                        \\frac{a_N}{f}-1\\approx-\\frac12\\sum_i\\frac{s^2(\\Delta\\sigma_i)^2}{(s^2+\\sigma_i^2)^2}=\\Theta(1/N)
                        \\end{gathered}""")
                .assuming(
                        "data N(0, s²), infinitely many; one coefficient for each level; the teacher's gradient is stopped")
                .source(DERIVED.at("spec claim 43"))
                .proof("""
                        The residual $a\\,x_{i+1}-a_ix_i$ is normal with mean 0, and a loss that increases with $|r|$ is least in the mean where its
                        variance is: at the slope of the regression of $a_ix_i$ on $x_{i+1}$. With the true score an Euler step of the
                        probability flow is the same factor. The exact factor is larger by the square in the identity, and to leading order the
                        ratio of the two is $1-\\frac{s^2\\Delta\\sigma^2}{2(s^2+\\sigma^2)^2}$.""")
                .finding(
                        "Consistency training on a finite grid is biased even with infinite data and capacity to spare: its"
                                + " samples are too narrow (by 25% for N = 11, s = 0.5), and no choice of a loss that increases with"
                                + " the residual changes that.")
                .theory(new Training(step, -1, 1))
                .checkedBy(
                        stepIsRegression(),
                        stepIsEuler(),
                        everyLossAgrees(),
                        exactSquare(),
                        squareIsTheGap(),
                        errorsHaveTheSide(),
                        errorsFallLikeOneOverN())
                .twin("order 2", new Training(step, -1, 2))
                .twin("samples are too wide", new Training(step, 1, 1))
                .twin(
                        "every step is exact",
                        new Training((std, sigma, next) -> GaussianConsistency.factor(std, next, sigma), -1, 1))
                .build();
    }

    private record Levels(double std, double sigma, double next) {}

    private static final List<Levels> LEVELS = List.of(
            new Levels(0.5, 0.002, 0.0098),
            new Levels(0.5, 0.3, 0.7),
            new Levels(1, 0.9, 1),
            new Levels(2, 5, 20),
            new Levels(0.5, 42, 80));

    /// Over data and noise, in units of their standard deviations, by the trapezoidal rule in both.
    private static double mean(Levels at, DoubleBinaryOperator ofNoisyPair) {
        double h = 0.25;
        double sum = 0;
        for (int j = -36; j <= 36; j++) {
            for (int k = -36; k <= 36; k++) {
                double data = at.std() * j * h;
                double noise = k * h;
                sum += ofNoisyPair.applyAsDouble(data + at.sigma() * noise, data + at.next() * noise)
                        * Math.exp(-(j * j + k * k) * h * h / 2);
            }
        }
        return sum * h * h / (2 * Math.PI);
    }

    private static Check<Training> stepIsRegression() {
        return CaseByCase.identity(
                "pairs of levels, slopes by quadrature",
                _ -> LEVELS,
                (training, at) -> Comparison.close(
                        "factor",
                        training.step().of(at.std(), at.sigma(), at.next()),
                        mean(at, (x, next) -> x * next) / mean(at, (_, next) -> next * next),
                        1e-12));
    }

    private static Check<Training> stepIsEuler() {
        return CaseByCase.identity(
                "grids, products against Euler's method", _ -> List.of(11, 41, 161, 641), (training, count) -> {
                    var grid = KarrasGrid.usual(count);
                    double product = IntStream.range(1, count)
                            .mapToDouble(i -> training.step().of(0.5, grid.level(i), grid.level(i + 1)))
                            .reduce(1, (a, b) -> a * b);
                    double euler = ProbabilityFlow.onTheLine(new GaussianConsistency(0, 0.5)::velocity)
                            .euler(new double[] {1}, grid)[0];
                    return Comparison.close("a at N = " + count, product, euler, 1e-12);
                });
    }

    private record Trained(RobustLoss loss, Levels levels) {}

    /// Where the mean of $\psi(a\,x_{i+1}-x_i)\,x_{i+1}$ vanishes, with a scale as large as the residual's
    /// spread.
    private static Check<Training> everyLossAgrees() {
        var cases = Stream.of(RobustLoss.PSEUDO_HUBER, RobustLoss.CAUCHY, RobustLoss.GEMAN_MCCLURE)
                .flatMap(loss -> LEVELS.stream().map(levels -> new Trained(loss, levels)))
                .toList();
        return CaseByCase.identity(
                "losses and pairs of levels, minimisers by quadrature", _ -> cases, (training, at) -> {
                    var levels = at.levels();
                    double claimed = training.step().of(levels.std(), levels.sigma(), levels.next());
                    double spread = Math.sqrt(mean(levels, (x, next) -> Math.pow(claimed * next - x, 2)));
                    DoubleUnaryOperator slope =
                            a -> mean(levels, (x, next) -> at.loss().influence(a * next - x, spread) * next);
                    double root = new BrentSolver(1e-12, 1e-14)
                            .solve(100, slope::applyAsDouble, 0.8 * claimed, 1.2 * claimed);
                    return Comparison.close("factor with " + at, claimed, root, 1e-8);
                });
    }

    /// $s^2(a-b)^2$ has the side that is claimed.
    private static Check<Training> exactSquare() {
        var s = variable("s");
        var a = variable("a");
        var b = variable("b");
        var square = s.squared().times(a.minus(b).squared());
        return Certified.<Training>that(
                        ID,
                        training -> square.times(number(-training.side()))
                                .isNotNegative()
                                .on(s.in("0", "100"), a.in("0", "100"), b.in("0", "100")))
                .named("exact over trained factor, squared");
    }

    private static Check<Training> squareIsTheGap() {
        var box = RealBox.of("s", 0.01, 100).and("a", 0, 100).and("b", 0, 100);
        return AdversarialSearch.over(box, new Draws(50, 500, 20_000), (training, at) -> {
            double s = at.at(0);
            double a = at.at(1);
            double b = at.at(2);
            double exact = (s * s + a * a) * (s * s + b * b);
            double trained = training.step().of(s, a, b) * (s * s + b * b);
            return Optional.of(Comparison.near(
                    "exact less trained, squared",
                    exact - trained * trained,
                    s * s * (a - b) * (a - b),
                    1e-14 * exact));
        });
    }

    private record World(double std, int count) {}

    private static double error(Training training, World world) {
        var grid = KarrasGrid.usual(world.count());
        double product = IntStream.range(1, world.count())
                .mapToDouble(i -> training.step().of(world.std(), grid.level(i), grid.level(i + 1)))
                .reduce(1, (a, b) -> a * b);
        return product / GaussianConsistency.factor(world.std(), grid.largest(), grid.smallest()) - 1;
    }

    private static Check<Training> errorsHaveTheSide() {
        var worlds = Stream.of(0.05, 0.5, 1.0, 5.0)
                .flatMap(std -> Stream.of(2, 11, 81, 641).map(count -> new World(std, count)))
                .toList();
        return CaseByCase.identity("spreads of data and grids, sides of the error", _ -> worlds, (training, world) -> {
            double error = error(training, world);
            return Comparison.worst(
                    Comparison.that(
                            "the error at " + world + " is " + error,
                            error != 0 && Math.signum(error) == training.side()),
                    Comparison.close(
                            "error",
                            error,
                            new CoupledGaussian(world.std(), 0).relativeError(KarrasGrid.usual(world.count())),
                            1e-9));
        });
    }

    private static double leadingError(World world) {
        double[] levels = KarrasGrid.usual(world.count()).levels();
        double variance = world.std() * world.std();
        return IntStream.range(1, levels.length)
                .mapToDouble(i -> {
                    double middle = (levels[i] + levels[i - 1]) / 2;
                    double step = levels[i] - levels[i - 1];
                    return -variance * step * step / (2 * Math.pow(variance + middle * middle, 2));
                })
                .sum();
    }

    /// The exponent over six octaves, exponents that rise to it, and the constant.
    private static Check<Training> errorsFallLikeOneOverN() {
        return CaseByCase.rate(
                "orders of the error in N − 1, for three spreads of data",
                _ -> List.of(0.5, 1.0, 5.0),
                (training, std) -> {
                    var worlds = Stream.of(41, 81, 161, 321, 641, 1281, 2561)
                            .map(count -> new World(std, count))
                            .toList();
                    double exponent =
                            -LogLogFit.exponent(worlds, w -> w.count() - 1, w -> Math.abs(error(training, w)));
                    double[] local =
                            LogLogFit.localExponents(worlds, w -> w.count() - 1, w -> Math.abs(error(training, w)));
                    var finest = worlds.getLast();
                    return Comparison.worst(
                            Comparison.near("order at s = " + std, exponent, training.order(), 0.05),
                            Comparison.near(
                                    "order in the last octave", -local[local.length - 1], training.order(), 0.01),
                            Comparison.that(
                                    "orders rise from octave to octave: " + Arrays.toString(local),
                                    IntStream.range(1, local.length).allMatch(i -> local[i] < local[i - 1])),
                            Comparison.close(
                                    "error at N = 2561", error(training, finest), leadingError(finest), 0.005));
                });
    }
}
