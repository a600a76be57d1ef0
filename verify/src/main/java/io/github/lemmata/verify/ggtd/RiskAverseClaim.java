package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.HeadLoss;
import io.github.lemmata.theory.ggtd.RiskAverseWeight;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a weight equal to the shape does to the shape itself, and to an average (18).
final class RiskAverseClaim {

    private RiskAverseClaim() {}

    /// What is claimed of the weight.
    ///
    /// @param stopped the shape that a state's loss is least at, from its errors' shape and a weight that is
    ///     held fixed
    /// @param flowing the shape that $\beta\,\mathbb E\ell_\beta$ is least at, from the errors' shape
    /// @param member the derivative of the ensemble's loss in a member's shape, normalised weights included
    /// @param variance the variance of the mean of two errors, weighted by their shapes, from these
    record Weight(
            DoubleBinaryOperator stopped, DoubleUnaryOperator flowing, Member member, DoubleBinaryOperator variance) {}

    /// The derivative of $\sum_i\omega_i\ell_i$, $\omega_i=\beta_i/\sum_j\beta_j$, in $\beta_j$.
    @FunctionalInterface
    interface Member {
        double slope(int j, double[] shapes, double[] losses, double slope);
    }

    static Claim<Weight> riskAverseWeight() {
        var claimed = new Weight(
                (shape, _) -> shape,
                RiskAverseWeight::biasedShape,
                RiskAverseWeight::normalisedSlope,
                RiskAverseClaim::weightedByShape);
        return claim("ggtd.risk-averse-weight")
                .says(
                        "A weight equal to the shape leaves the shape alone only if no gradient flows through it, and it is"
                                + " not the weight of least variance.")
                .formula("""
                        \\begin{gathered}
                        \\arg\\min_b\\omega\\,\\mathbb E\\ell_b=\\beta,\\qquad
                        \\frac d{db}\\,b\\,\\mathbb E\\ell_b\\Big|_{b=\\beta}=h>0\\\\
                        \\partial_{\\beta_j}\\sum_i\\omega_i\\ell_i=\\omega_j\\ell_j'+\\frac{\\ell_j-\\sum_i\\omega_i\\ell_i}{\\sum_i\\beta_i},\\qquad
                        \\frac{\\sum_i\\beta_i^2\\sigma^2(\\beta_i)}{(\\sum_i\\beta_i)^2}\\ge\\frac1{\\sum_i1/\\sigma^2(\\beta_i)}
                        \\end{gathered}""")
                .assuming("scale 1; the loss is the paper's, with its constant ln 2")
                .assuming("where the objective of the flowing gradient is least is seen on a grid of [0.05, 200]")
                .source(DERIVED.at("spec claim 18, on the weights of Kim et al. 2024"))
                .proof("""
                        A factor that does not depend on $b$ moves no minimum. With the factor $b$ the derivative at the truth is
                        $\\mathbb E\\ell_\\beta+\\beta\\cdot0=h$, the entropy; it is positive for the shapes below, so the minimum lies lower. For
                        normalised weights $\\partial_{\\beta_j}\\omega_i=(1_{i=j}-\\omega_i)/\\sum\\beta$, which gives the third formula; at consensus all
                        $\\ell_i$ have one mean, and the extra term has mean 0. A weighted mean of independent errors has variance
                        $\\sum\\omega_i^2\\sigma_i^2$, least for $\\omega_i\\propto1/\\sigma_i^2$ (Cauchy-Schwarz); $\\beta\\sigma^2(\\beta)$ is 2, 1, 1.1198 at
                        $\\beta=1,2,3$, so the weights $\\beta$ are not proportional to those.""")
                .finding(
                        "Kim et al. 2024 weigh errors by the shape. With the gradient flowing through it and without"
                                + " normalisation the learnt shape would fall from 1 to 0.40 and from 2 to 0.48. A mean of errors of"
                                + " shapes 0.5 and 2 has variance 5.12 under these weights, 30.1 under equal ones, 0.498 at best.")
                .theory(claimed)
                .checkedBy(stoppedGradientLeavesTheShape(), flowingGradientBiases(), membersSlope(), variances())
                .twin(
                        "β-weights are variance-optimal",
                        new Weight(
                                claimed.stopped(), claimed.flowing(), claimed.member(), RiskAverseClaim::leastVariance))
                .twin(
                        "unbiased though the gradient flows",
                        new Weight(claimed.stopped(), shape -> shape, claimed.member(), claimed.variance()))
                .twin(
                        "normalised weights add no gradient",
                        new Weight(
                                claimed.stopped(),
                                claimed.flowing(),
                                (j, shapes, _, slope) -> shapes[j]
                                        * slope
                                        / Arrays.stream(shapes).sum(),
                                claimed.variance()))
                .build();
    }

    private static double weightedByShape(double first, double second) {
        double sum = first + second;
        return (first * RiskAverseWeight.timesVariance(first) + second * RiskAverseWeight.timesVariance(second))
                / (sum * sum);
    }

    private static double leastVariance(double first, double second) {
        return 1 / (first / RiskAverseWeight.timesVariance(first) + second / RiskAverseWeight.timesVariance(second));
    }

    private static HeadQuadrature loss(double truth) {
        return HeadQuadrature.of(HeadLoss.PAPER, new GeneralizedGaussian(1, truth));
    }

    private static Check<Weight> stoppedGradientLeavesTheShape() {
        return CaseByCase.identity(
                "shapes under a fixed weight, against quadrature and bisection",
                _ -> List.of(0.5, 1.0, 1.5, 2.0, 4.0),
                (theory, truth) -> {
                    double weight = 3 / truth;
                    var loss = loss(truth);
                    double found = HeadQuadrature.minimiser(shape -> {
                        var point = loss.mean(shape);
                        return new HeadQuadrature.Point(weight * point.value(), weight * point.slope());
                    });
                    return Comparison.close("shape", theory.stopped().applyAsDouble(truth, weight), found, 1e-9);
                });
    }

    private static Check<Weight> flowingGradientBiases() {
        return CaseByCase.identity(
                "shapes that minimise the loss times the shape, against quadrature and bisection; the slope at the truth is"
                        + " the entropy",
                _ -> List.of(1.0, 2.0, 0.5, 1.5, 5.0),
                (theory, truth) -> {
                    var loss = loss(truth);
                    double biased = theory.flowing().applyAsDouble(truth);
                    return Comparison.worst(
                            Comparison.close(
                                    "slope at the truth",
                                    RiskAverseWeight.weightedSlope(truth, truth),
                                    loss.mean(truth).value(),
                                    1e-9),
                            Comparison.below("biased shape", biased, truth),
                            Comparison.close(
                                    "biased shape", biased, HeadQuadrature.minimiser(b -> weighted(loss, b)), 1e-9));
                });
    }

    /// $b\,\mathbb E\ell_b$.
    private static HeadQuadrature.Point weighted(HeadQuadrature loss, double b) {
        var point = loss.mean(b);
        return new HeadQuadrature.Point(b * point.value(), point.value() + b * point.slope());
    }

    /// Shapes and errors of an ensemble.
    private record Ensemble(double[] shapes, double[] errors) {

        static Ensemble drawn(int number) {
            var random = RandomStream.ofSeed(18).child("ensemble").child(number).generator();
            return new Ensemble(
                    random.doubles(5, 0.5, 4).toArray(),
                    random.doubles(5, -2, 2).toArray());
        }

        double[] losses() {
            return IntStream.range(0, shapes.length)
                    .mapToDouble(i -> HeadLoss.PAPER.of(errors[i], shapes[i]))
                    .toArray();
        }

        double loss() {
            double[] losses = losses();
            double sum = 0;
            for (int i = 0; i < losses.length; i++) {
                sum += shapes[i] * losses[i];
            }
            return sum / DoubleStream.of(shapes).sum();
        }

        Ensemble moved(int member, double by) {
            double[] moved = shapes.clone();
            moved[member] += by;
            return new Ensemble(moved, errors);
        }

        @Override
        public String toString() {
            return "shapes=" + Arrays.toString(shapes) + " errors=" + Arrays.toString(errors);
        }
    }

    private static Check<Weight> membersSlope() {
        return CaseByCase.identity(
                "ensembles of five, each member's slope against differences; at consensus nothing is added on average",
                effort -> IntStream.range(0, effort.pick(4, 40, 1000))
                        .mapToObj(Ensemble::drawn)
                        .toList(),
                (theory, ensemble) -> Comparison.worst(Stream.concat(
                                IntStream.range(0, 5).mapToObj(j -> slope(theory, ensemble, j)),
                                Stream.of(consensus(theory)))
                        .toArray(Comparison[]::new)));
    }

    private static Comparison slope(Weight theory, Ensemble ensemble, int j) {
        double shape = ensemble.shapes()[j];
        double error = ensemble.errors()[j];
        double own = difference(h -> HeadLoss.PAPER.of(error, shape + h));
        return Comparison.near(
                "slope in the shape of member " + j,
                theory.member().slope(j, ensemble.shapes(), ensemble.losses(), own),
                difference(h -> ensemble.moved(j, h).loss()),
                1e-7);
    }

    /// The central difference at 0, of fourth order.
    private static double difference(DoubleUnaryOperator f) {
        double h = 1e-3;
        double near = (f.applyAsDouble(h) - f.applyAsDouble(-h)) / (2 * h);
        double far = (f.applyAsDouble(2 * h) - f.applyAsDouble(-2 * h)) / (4 * h);
        return (4 * near - far) / 3;
    }

    /// The slope is linear in the losses, so their means stand for them.
    private static Comparison consensus(Weight theory) {
        double[] shapes = {1.3, 1.3, 1.3};
        double mean = loss(1.3).mean(1.3).value();
        return Comparison.near(
                "mean slope at consensus",
                theory.member().slope(0, shapes, new double[] {mean, mean, mean}, 0),
                0,
                1e-14);
    }

    /// The shapes of two independent errors.
    private record Pair(double first, double second) {
        @Override
        public String toString() {
            return "beta1=" + first + " beta2=" + second;
        }
    }

    private static Check<Weight> variances() {
        return CaseByCase.identity(
                "pairs of shapes: variance of the weighted mean by quadrature, above the least",
                _ -> List.of(new Pair(0.5, 2), new Pair(1, 2), new Pair(1, 3), new Pair(0.7, 1.5), new Pair(2, 8)),
                (theory, pair) -> {
                    double claimed = theory.variance().applyAsDouble(pair.first(), pair.second());
                    double sum = pair.first() + pair.second();
                    return Comparison.worst(
                            Comparison.close(
                                    "variance",
                                    claimed,
                                    (square(pair.first()) + square(pair.second())) / (sum * sum),
                                    1e-11),
                            Comparison.below("least variance", leastVariance(pair.first(), pair.second()), claimed));
                });
    }

    /// $\mathbb E(\beta X)^2$ at unit scale.
    private static double square(double shape) {
        return LawQuadrature.of(shape).mean(size -> shape * size * shape * size);
    }
}
