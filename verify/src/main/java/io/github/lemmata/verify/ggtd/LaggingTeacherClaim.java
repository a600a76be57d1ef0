package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.SONG_2024;

import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.PointDataTraining;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a teacher that lags behind the student does to consistency training, where all data are one point
/// (41).
final class LaggingTeacherClaim {

    private static final double POINT = 1.3;
    private static final double STUDENT = 0.4;
    private static final double LAGGING = 0.5;

    private LaggingTeacherClaim() {}

    /// What the mean squared residual tends to.
    @FunctionalInterface
    interface Limit {
        double of(PointDataTraining training, double student, double teacher);
    }

    /// What is claimed.
    ///
    /// @param growth the exponent in $N-1$ of the weighted gradient with a teacher that lags
    /// @param meanSquare what the mean squared residual tends to
    record Lag(double growth, Limit meanSquare) {}

    static Claim<Lag> claim() {
        return Claim.claim("ggtd.ema-flaw")
                .says("With a teacher that lags, consistency training on one point loses sight of the point as the grid"
                        + " gets finer, and its weighted gradient grows like N; without lag it points to the data.")
                .formula("""
                        \\begin{gathered}
                        \\overline{D_i^2}\\to E\\Big(1-\\frac{\\sigma_{\\min}}\\sigma\\Big)^2(\\theta-\\theta^-)^2,\\qquad
                        \\overline{\\partial_\\theta D_i^2/\\Delta\\sigma_i}=\\Theta(N)\\,\\mathrm{sgn}(\\theta-\\theta^-)\\quad(\\theta^-\\ne\\theta)\\\\
                        \\overline{\\partial_\\theta D_i^2/\\Delta\\sigma_i}=\\frac1{N-1}\\sum_i2\\Big(1-\\frac{\\sigma_{\\min}}{\\sigma_{i+1}}\\Big)\\frac{\\sigma_{\\min}}{\\sigma_i\\sigma_{i+1}}(\\theta-\\xi)\\quad(\\theta^-=\\theta)
                        \\end{gathered}""")
                .assuming("data at one point ξ, a model that is linear in its parameter and exact at θ = ξ")
                .assuming("levels drawn uniformly from a Karras grid")
                .source(SONG_2024.at("the argument against teachers by moving averages, re-derived: spec claim 41"))
                .proof("""
                        With $w_i=1-\\sigma_{\\min}/\\sigma_i$ the residual is $D_i=w_{i+1}(\\theta-\\theta^-)+(w_{i+1}-w_i)(\\theta^--\\xi)$: the noise
                        cancels. The second part is of order $\\Delta\\sigma_i$, so the square tends to $w^2(\\theta-\\theta^-)^2$, and
                        $2D_iw_{i+1}/\\Delta\\sigma_i$ has a part of order $1/\\Delta\\sigma_i\\sim N$ unless $\\theta^-=\\theta$. Then
                        $(w_{i+1}-w_i)/\\Delta\\sigma_i=\\sigma_{\\min}/(\\sigma_i\\sigma_{i+1})$ is left.""")
                .finding(
                        "A teacher that is a moving average of the student spoils the signal: as N grows the loss no longer"
                                + " depends on the data, and the gradient pulls the student to its teacher. The case of Song &"
                                + " Dhariwal for a teacher without average holds.")
                .theory(new Lag(1, PointDataTraining::meanSquareLimit))
                .checkedBy(residualIsFreeOfNoise(), gradientWithoutLag(), meanSquareTends(), gradientWithLagGrows())
                .twin(
                        "with a lagging teacher the weighted gradient converges",
                        new Lag(0, PointDataTraining::meanSquareLimit))
                .twin(
                        "the squared residual still measures θ − ξ",
                        new Lag(1, (training, student, _) -> training.meanSquareLimit(student, training.point())))
                .build();
    }

    private static PointDataTraining training(int count) {
        return new PointDataTraining(KarrasGrid.usual(count), POINT);
    }

    private record Teaching(int count, double teacher) {}

    private static double model(double theta, double x, double sigma, double smallest) {
        return smallest / sigma * x + (1 - smallest / sigma) * theta;
    }

    /// The definition with noise, and the gradient by a central difference, which is exact for a square.
    private static Check<Lag> residualIsFreeOfNoise() {
        var teachings = Stream.of(2, 11, 101)
                .flatMap(n -> Stream.of(new Teaching(n, STUDENT), new Teaching(n, LAGGING)))
                .toList();
        return CaseByCase.identity("grids and teachers, with three draws of noise", _ -> teachings, (_, at) -> {
            var training = training(at.count());
            double[] levels = training.grid().levels();
            var residuals = IntStream.range(1, at.count())
                    .boxed()
                    .flatMap(i -> DoubleStream.of(-2.5, 0, 1.5)
                            .mapToObj(z -> Comparison.near(
                                    "residual " + i + " at noise " + z,
                                    training.residual(i, STUDENT, at.teacher()),
                                    model(STUDENT, POINT + levels[i] * z, levels[i], levels[0])
                                            - model(at.teacher(), POINT + levels[i - 1] * z, levels[i - 1], levels[0]),
                                    1e-14)));
            double h = 0.1;
            double difference =
                    (weighted(training, STUDENT + h, at.teacher()) - weighted(training, STUDENT - h, at.teacher()))
                            / (2 * h);
            var gradient = Comparison.near(
                    "weighted gradient",
                    training.scaledGradient(STUDENT, at.teacher()),
                    difference,
                    1e-11 * weighted(training, STUDENT + h, at.teacher()));
            return Comparison.worst(
                    Stream.concat(residuals, Stream.of(gradient)).toArray(Comparison[]::new));
        });
    }

    private static double weighted(PointDataTraining training, double student, double teacher) {
        double[] levels = training.grid().levels();
        return IntStream.range(1, levels.length)
                .mapToDouble(i -> Math.pow(training.residual(i, student, teacher), 2) / (levels[i] - levels[i - 1]))
                .average()
                .orElseThrow();
    }

    private static Check<Lag> gradientWithoutLag() {
        return CaseByCase.identity("grids without lag", _ -> List.of(11, 101, 1001, 16_001), (_, count) -> {
            var training = training(count);
            double gradient = training.scaledGradient(STUDENT, STUDENT);
            return Comparison.worst(
                    Comparison.close("gradient", gradient, training.gradientWithoutLag(STUDENT), 1e-9),
                    Comparison.close("gradient", gradient, training.gradientWithoutLagLimit(STUDENT), 25.0 / count),
                    Comparison.below("gradient times (ξ − θ)", gradient * (POINT - STUDENT), 0));
        });
    }

    /// Whatever the point is: the distance from the limit falls like $1/N$.
    private static Check<Lag> meanSquareTends() {
        return CaseByCase.identity(
                "points, whose squared residuals tend to one limit", _ -> List.of(POINT, -7.0), (lag, point) -> {
                    double limit =
                            lag.meanSquare().of(new PointDataTraining(KarrasGrid.usual(2), point), STUDENT, LAGGING);
                    return Comparison.worst(Stream.of(4001, 16_001, 64_001)
                            .map(count -> Comparison.near(
                                    "mean squared residual at N = " + count + ", ξ = " + point,
                                    new PointDataTraining(KarrasGrid.usual(count), point).meanSquare(STUDENT, LAGGING),
                                    limit,
                                    2.0 / count))
                            .toArray(Comparison[]::new));
                });
    }

    private static Check<Lag> gradientWithLagGrows() {
        return CaseByCase.rate(
                "growth with a lagging teacher over six octaves", _ -> List.of(LAGGING, 0.3), (lag, teacher) -> {
                    var gradients = Stream.iterate(1000, n -> 2 * n)
                            .limit(7)
                            .map(n -> new Gradient(n, training(n + 1).scaledGradient(STUDENT, teacher)))
                            .toList();
                    double exponent = LogLogFit.exponent(gradients, Gradient::intervals, Gradient::size);
                    double[] local = LogLogFit.localExponents(gradients, Gradient::intervals, Gradient::size);
                    return Comparison.worst(
                            Comparison.near("exponent in N", exponent, lag.growth(), 0.1),
                            Comparison.near("exponent in the last octave", local[local.length - 1], lag.growth(), 0.02),
                            Comparison.that(
                                    "the gradient has the sign of θ − θ⁻: " + gradients,
                                    gradients.stream().allMatch(g -> g.value() * (STUDENT - teacher) > 0)));
                });
    }

    private record Gradient(int intervals, double value) {

        double size() {
            return Math.abs(value);
        }
    }
}
