package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.RobustLoss.CAUCHY;
import static io.github.lemmata.theory.ggtd.RobustLoss.GEMAN_MCCLURE;
import static io.github.lemmata.theory.ggtd.RobustLoss.PSEUDO_HUBER;
import static io.github.lemmata.theory.ggtd.RobustLoss.SQUARED;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.datasets.ggtd.ContaminatedNormal;
import io.github.lemmata.theory.ggtd.ContaminatedLocation;
import io.github.lemmata.theory.ggtd.RobustLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// What one far value in ten does to a location estimate (40).
final class ContaminationClaim {

    private static final double SHARE = 0.1;
    private static final List<RobustLoss> ROBUST = List.of(PSEUDO_HUBER, CAUCHY, GEMAN_MCCLURE);

    private ContaminationClaim() {}

    /// A bias for a loss, a scale, a share and an outlier.
    @FunctionalInterface
    interface Bias {
        double of(RobustLoss loss, double scale, double share, double outlier);
    }

    /// What is claimed.
    ///
    /// @param bias the bias
    /// @param growth the exponent with which it goes in the outlier, for each loss
    /// @param breakdown the share at which the global minimiser of the Geman-McClure loss moves, for a scale
    record Contamination(Bias bias, ToDoubleFunction<RobustLoss> growth, DoubleUnaryOperator breakdown) {

        Contamination growing(ToDoubleFunction<RobustLoss> otherwise) {
            return new Contamination(bias, otherwise, breakdown);
        }
    }

    static Claim<Contamination> claim() {
        var claimed = new Contamination(
                (loss, scale, share, outlier) -> new ContaminatedLocation(loss, scale, share, outlier).bias(),
                ContaminationClaim::growth,
                ContaminatedLocation::gemanMcClureBreakdown);
        return Claim.claim("ggtd.contamination-bias")
                .says(
                        "As an outlier moves away, its pull on a location estimate grows with the mean, saturates with the"
                                + " pseudo-Huber loss, and vanishes with the Cauchy and the Geman-McClure loss, at a price in"
                                + " variance and, for the bounded loss, in breakdown.")
                .formula("""
                        \\begin{gathered}
                        (1-\\epsilon)E\\psi(X-\\theta)+\\epsilon\\psi(M-\\theta)=0:\\quad
                        \\theta=\\epsilon M,\\ O(1),\\ \\sim\\frac{2\\epsilon}{(1-\\epsilon)E\\psi'\\,M},\\ O(M^{-3})\\\\
                        \\epsilon^*=\\frac{2-\\bar\\rho}{4-\\bar\\rho}<\\tfrac12,\\qquad\\bar\\rho=2\\big(1-\\sqrt{2\\pi}\\,c\\,\\mathrm{erfcx}(\\sqrt2c)\\big)\\quad\\text{(Geman-McClure)}
                        \\end{gathered}""")
                .assuming("standard normal data, a share of which is replaced by one value M")
                .assuming("the smallest positive solution: redescending slopes can have three")
                .source(DERIVED.at("spec claim 40, for the losses of Dao et al. 2025"))
                .proof("""
                        For a small solution $E\\psi(X-\\theta)\\approx-\\theta E\\psi'$, and $\\psi(M)\\to1$, $\\sim\\frac2M$, $\\sim\\frac{16c^2}{M^3}$. As
                        $M\\to\\infty$ the objective is $(1-\\epsilon)E\\rho(X)+\\epsilon\\rho(M)$ near 0 and $(1-\\epsilon)\\rho(M)$ near $M$. An unbounded loss prefers 0 for
                        every $\\epsilon<\\frac12$; with $\\rho\\le2$ the two are $(1-\\epsilon)\\bar\\rho+2\\epsilon$ and $2(1-\\epsilon)$, equal at $\\epsilon^*$. $\\bar\\rho$ is
                        $E\\frac{a^2}{X^2+a^2}=a\\sqrt{\\pi/2}\\,\\mathrm{erfcx}(a/\\sqrt2)$ at $a=2c$.""")
                .theory(claimed)
                .checkedBy(
                        growsAsClaimed(),
                        breaksDownAsClaimed(),
                        solvesTheEquation(),
                        varianceAndInfluence(),
                        pullsAwayFromTheOutlier(),
                        slopesAverageToZero(PSEUDO_HUBER),
                        slopesAverageToZero(CAUCHY))
                .twin("the Cauchy bias grows with M", claimed.growing(loss -> loss == CAUCHY ? 1 : growth(loss)))
                .twin(
                        "the pseudo-Huber bias vanishes like 1/M",
                        claimed.growing(loss -> loss == PSEUDO_HUBER ? -1 : growth(loss)))
                .twin(
                        "the Geman-McClure loss breaks down at one half",
                        new Contamination(claimed.bias(), claimed.growth(), _ -> 0.5))
                .build();
    }

    private static double growth(RobustLoss loss) {
        return switch (loss) {
            case SQUARED -> 1;
            case PSEUDO_HUBER -> 0;
            case CAUCHY -> -1;
            case GEMAN_MCCLURE -> -3;
        };
    }

    private record Place(RobustLoss loss, double scale, double outlier) {}

    private static double equation(Place place, double location) {
        double clean = NormalQuadrature.mean(x -> place.loss().influence(x - location, place.scale()));
        return (1 - SHARE) * clean + SHARE * place.loss().influence(place.outlier() - location, place.scale());
    }

    /// By another quadrature: no change of sign below the bias, and bisection to it.
    private static Check<Contamination> solvesTheEquation() {
        var places = ROBUST.stream()
                .flatMap(loss -> Stream.of(
                        new Place(loss, 1, 5),
                        new Place(loss, 1, 20),
                        new Place(loss, 1, 100),
                        new Place(loss, 0.5, 5)))
                .toList();
        return CaseByCase.identity("biases at ε = 0.1 against bisection", _ -> places, (theory, place) -> {
            double claimed = theory.bias().of(place.loss(), place.scale(), SHARE, place.outlier());
            double root = new BisectionSolver(1e-11, 1e-13)
                    .solve(200, t -> equation(place, t), 0, Math.nextUp(Math.ceil(100 * claimed) / 100));
            return Comparison.worst(
                    Comparison.near("bias at " + place, claimed, root, 1e-8 * root + 1e-12),
                    Comparison.that(
                            "the equation is positive all the way to the bias at " + place,
                            Stream.of(0.0, 0.25, 0.5, 0.75, 0.95)
                                    .allMatch(share -> equation(place, share * claimed) > 0)));
        });
    }

    private static Check<Contamination> growsAsClaimed() {
        return CaseByCase.rate(
                "exponents of the bias in M over six octaves",
                _ -> List.of(SQUARED, PSEUDO_HUBER, CAUCHY, GEMAN_MCCLURE),
                (theory, loss) -> {
                    var outliers = Stream.iterate(500.0, m -> 2 * m).limit(7).toList();
                    double exponent = LogLogFit.exponent(
                            outliers, m -> m, m -> theory.bias().of(loss, 1, SHARE, m));
                    return Comparison.near(
                            loss + " exponent", exponent, theory.growth().applyAsDouble(loss), 0.01);
                });
    }

    /// Variance and influence by another quadrature and Stein's identity $E\psi'(X)=EX\psi(X)$, and the
    /// influence as the derivative of the bias in the share; the constant of the Cauchy bias.
    private static Check<Contamination> varianceAndInfluence() {
        var places = ROBUST.stream()
                .flatMap(loss -> Stream.of(new Place(loss, 1, 4), new Place(loss, 0.5, 4)))
                .toList();
        return CaseByCase.identity("variances and influences at the normal law", _ -> places, (theory, place) -> {
            var loss = place.loss();
            double c = place.scale();
            double slope = NormalQuadrature.mean(x -> x * loss.influence(x, c));
            double square = NormalQuadrature.mean(x -> Math.pow(loss.influence(x, c), 2));
            double tiny = 1e-6;
            double far = 1e6;
            return Comparison.worst(
                    Comparison.close(
                            "asymptotic variance",
                            ContaminatedLocation.asymptoticVariance(loss, c),
                            square / slope / slope,
                            1e-11),
                    Comparison.close(
                            "bias over share at ε = 1e-6",
                            theory.bias().of(loss, c, tiny, place.outlier()) / tiny,
                            ContaminatedLocation.influenceFunction(loss, c, place.outlier()),
                            2e-5),
                    Comparison.close(
                            "constant of the Cauchy bias",
                            theory.bias().of(CAUCHY, c, SHARE, far) * far,
                            2 * SHARE / ((1 - SHARE) * NormalQuadrature.mean(x -> x * CAUCHY.influence(x, c))),
                            1e-5));
        });
    }

    private record Contest(RobustLoss loss, double scale) {}

    /// The objective's minimum near 0 against that near a far outlier, a little below and above the claimed
    /// share.
    private static Check<Contamination> breaksDownAsClaimed() {
        var contests = Stream.concat(
                        Stream.of(0.25, 1.0, 3.0).map(c -> new Contest(GEMAN_MCCLURE, c)),
                        Stream.of(new Contest(PSEUDO_HUBER, 1), new Contest(CAUCHY, 1)))
                .toList();
        return CaseByCase.identity(
                "losses, where their global minimiser moves to M = 10⁶", _ -> contests, (theory, at) -> {
                    double claimed =
                            at.loss() == GEMAN_MCCLURE ? theory.breakdown().applyAsDouble(at.scale()) : 0.5;
                    double slack = at.loss() == CAUCHY ? 0.02 : 0.001; // its objectives differ by a few over 2 ln M
                    return Comparison.worst(
                            Comparison.that(
                                    "the minimum is near 0 below the share " + claimed + " with " + at,
                                    farMinimum(at, claimed - slack) > nearMinimum(at, claimed - slack)),
                            Comparison.that(
                                    "the minimum is near M above the share " + claimed + " with " + at,
                                    farMinimum(at, claimed + slack) < nearMinimum(at, claimed + slack)));
                });
    }

    private static final double FAR = 1e6;

    private static double nearMinimum(Contest at, double share) {
        return minimum(at, share, -1, 50);
    }

    private static double farMinimum(Contest at, double share) {
        return minimum(at, share, FAR - 50, FAR + 1);
    }

    private static double minimum(Contest at, double share, double from, double to) {
        DoubleUnaryOperator objective =
                location -> (1 - share) * NormalQuadrature.mean(x -> at.loss().of(x - location, at.scale()))
                        + share * at.loss().of(FAR - location, at.scale());
        return new BrentOptimizer(1e-9, 1e-9)
                .optimize(
                        new MaxEval(200),
                        GoalType.MINIMIZE,
                        new SearchInterval(from, to),
                        new UnivariateObjectiveFunction(objective::applyAsDouble))
                .getValue();
    }

    /// With a redescending slope a descent that starts at the outlier stays there, although the global
    /// minimum is near 0.
    private static Check<Contamination> pullsAwayFromTheOutlier() {
        return CaseByCase.identity("losses at ε = 0.1, M = 100, started at the outlier", _ -> ROBUST, (_, loss) -> {
            var place = new Place(loss, 1, 100);
            boolean pulledBack = Stream.of(98.0, 98.5, 99.0, 99.5).allMatch(t -> equation(place, t) < 0);
            return Comparison.that(
                    "the " + loss + " loss has " + (pulledBack ? "no " : "a ") + "local minimum within 2 of M",
                    pulledBack == (loss == PSEUDO_HUBER));
        });
    }

    private static final int DRAWS = 64;

    /// Contaminated draws, whose slopes at the claimed bias have mean 0. The bias is the same for all draws.
    private static Check<Contamination> slopesAverageToZero(RobustLoss loss) {
        return (theory, trial) -> {
            double location = theory.bias().of(loss, 1, SHARE, 20);
            return slopesAverageToZeroAt(location, loss).judge(theory, trial);
        };
    }

    private static Check<Contamination> slopesAverageToZeroAt(double location, RobustLoss loss) {
        double most = loss.largestInfluence(1);
        return MeanTest.equal(
                "slope of the " + loss + " loss over 64 draws at the claimed bias, M = 20",
                (Contamination _) -> 0,
                within(0.02),
                boundedIn(-most, most),
                (_, stream) -> Arrays.stream(new ContaminatedNormal(SHARE, 20).draw(DRAWS, stream.generator()))
                        .map(x -> loss.influence(x - location, 1))
                        .average()
                        .orElseThrow());
    }
}
