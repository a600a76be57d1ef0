package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.hconsistency.Transform;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Tape;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/// The shape of the transform: convex, quadratic at 0, and above a parabola throughout.
final class TransformShapeClaim {

    private static final String ID = "hconsistency.transform-shape";
    private static final Formula.Variable TAU = variable("tau");
    private static final Formula.Variable BETA = variable("beta");
    private static final Formula.Variable A = variable("a");

    private TransformShapeClaim() {}

    /// The factors of $\beta^2$ below the transform, as formulas in $\tau$.
    ///
    /// @param upToOne for $\tau\le1$
    /// @param aboveOne for $1<\tau<2$, times $n^{1-\tau}$
    record Parabola(Formula upToOne, Formula aboveOne) {

        double at(double tau, int classes, double beta) {
            var tape = Tape.of(tau <= 1 ? upToOne : aboveOne, List.of(TAU.name()));
            return tape.value(tau) * (tau <= 1 ? 1 : Math.pow(classes, 1 - tau)) * beta * beta;
        }
    }

    static Claim<Parabola> transformShape() {
        var below = number(2).minus(TAU);
        var upToOne = CompSumFormulas.ONE.over(number(2).pow(TAU).times(below));
        return claim(ID)
                .says("The transform is convex and lies above a parabola, whose inverse is the square-root bound.")
                .formula("""
                        \\begin{gathered}T_\\tau''(\\beta)=\\frac\\kappa{2-\\tau}A(\\beta)^{-\\tau}(1-\\beta^2)^{-\\frac{3-2\\tau}{2-\\tau}}>0\\\\
                        T_\\tau(\\beta)\\ge\\frac{\\beta^2}{2^\\tau(2-\\tau)}\\ (\\tau\\le1),\\quad
                        T_\\tau(\\beta)\\ge\\frac{\\beta^2}{2n^{\\tau-1}}\\ (1\\le\\tau<2)\\end{gathered}""")
                .source(DERIVED.at("spec A6; the second parabola is Mao et al. 2023's"))
                .proof("""
                        The product formula is the Hessian of a power mean along $(1,-1)$, where the arguments sum to 2. For $\\tau\\le1$
                        the mean $A$ is at most 1 and the exponent of $1-\\beta^2$ is not positive, so $T''\\ge\\frac\\kappa{2-\\tau}$;
                        integrate twice from $T(0)=T'(0)=0$. For $\\tau>1$ the parabola is certified on the box below, and follows at
                        every $\\tau\\in[1,2)$ from the claim gce-dimension-free at $n=2$, as $T_\\tau|_n=(2/n)^{\\tau-1}T_\\tau|_2$.""")
                .theory(new Parabola(upToOne, ratio(1, 2)))
                .checkedBy(
                        isBelowTheTransform(),
                        isSharpUpToOne(),
                        curvatureIsTheProduct(),
                        transformIsConvex(),
                        curvatureIsLeastAtZeroUpToOne(),
                        parabolaIsProvedAboveOne(),
                        inverseIsBounded())
                .twin(
                        "β²/(2n^(τ−1)(2−τ)): the curvature at 0 for all β",
                        new Parabola(upToOne, CompSumFormulas.ONE.over(below.times(2))))
                .build();
    }

    private static Check<Parabola> isBelowTheTransform() {
        return AdversarialSearch.over(
                RealBox.of("tau", 0, 1.999).and("beta", 0, 1).and("n", 2, 50), (parabola, at) -> {
                    int n = (int) Math.round(at.at(2));
                    return Optional.of(Comparison.atMost(
                            "parabola",
                            parabola.at(at.at(0), n, at.at(1)),
                            "T",
                            new Transform(at.at(0), n).at(at.at(1)),
                            1e-13));
                });
    }

    private static Check<Parabola> isSharpUpToOne() {
        return CaseByCase.identity(
                "values of τ up to 1 at which the parabola is reached as β falls to 0",
                _ -> List.of(0.0, 0.25, 0.5, 0.75, 1.0),
                (parabola, tau) -> Comparison.close(
                        "parabola over T at β = 10⁻⁵, τ = " + tau,
                        parabola.at(tau, 2, 1e-5) / new Transform(tau, 2).at(1e-5),
                        1,
                        1e-9));
    }

    /// Against automatic differentiation of the definition.
    private static Check<Parabola> curvatureIsTheProduct() {
        return CaseByCase.identity(
                "second derivatives of T, differentiated automatically", TransformShapeClaim::points, (_, at) -> {
                    double curvature = differentiated(at.tau(), 5, at.beta()).getPartialDerivative(2);
                    return Comparison.near(
                            "T''",
                            new Transform(at.tau(), 5).curvature(at.beta()),
                            curvature,
                            1e-11 * Math.max(1, curvature));
                });
    }

    /// A point of the transform.
    private record At(double tau, double beta) {
        @Override
        public String toString() {
            return "beta=" + beta + " tau=" + tau + " n=5";
        }
    }

    private static List<At> points(Effort effort) {
        int steps = effort.pick(4, 20, 200);
        return DoubleStream.of(0, 0.3, 0.5, 0.9, 1, 1.2, 1.5, 1.8, 1.95)
                .boxed()
                .flatMap(tau -> IntStream.range(1, steps).mapToObj(i -> new At(tau, (double) i / steps)))
                .toList();
    }

    private static DerivativeStructure differentiated(double tau, int classes, double beta) {
        var b = new DerivativeStructure(1, 2, 0, beta);
        var up = b.add(1);
        var down = b.negate().add(1);
        if (tau == 1) {
            return up.multiply(up.log()).add(down.multiply(down.log())).divide(2);
        }
        double a = 1 / (2 - tau);
        return up.pow(a)
                .add(down.pow(a))
                .divide(2)
                .pow(2 - tau)
                .subtract(1)
                .multiply(new Transform(tau, classes).scale() / (tau - 1));
    }

    private static Formula logMean() {
        return log(CompSumFormulas.powerMean(CompSumFormulas.exponent(TAU), BETA));
    }

    private static Check<Parabola> transformIsConvex() {
        var below = number(2).minus(TAU);
        var mean = CompSumFormulas.powerMean(CompSumFormulas.exponent(TAU), BETA);
        var product = mean.pow(TAU.negate())
                .times(CompSumFormulas.ONE
                        .minus(BETA.squared())
                        .pow(TAU.times(2).minus(3).over(below)))
                .over(below);
        return Certified.<Parabola>that(ID, _ -> product.isPositive().on(TAU.in("0", "1.98"), BETA.in("0", "0.999")))
                .named("the second derivative is positive")
                .withoutMutants();
    }

    /// For τ ≤ 1, where a is between 1/2 and 1: A has its maximum 1 at 0, as A'' ≤ 0, and both factors of T''
    /// are at least 1; then the product itself, away from 0 where it is 1.
    private static Check<Parabola> curvatureIsLeastAtZeroUpToOne() {
        var meanCurvature = A.times(A.minus(1)).times(CompSumFormulas.powerMean(A.minus(2), BETA));
        var secondFactor = number(3)
                .minus(TAU.times(2))
                .over(number(2).minus(TAU))
                .times(log1p(BETA.squared().negate()));
        return Check.all(List.of(
                Certified.<Parabola>that(
                                ID, _ -> meanCurvature.isAtMost(number(0)).on(A.in("0.5", "1"), BETA.in("0", "0.999")))
                        .named("the mean A is concave, τ ≤ 1"),
                Certified.<Parabola>that(
                                ID, _ -> secondFactor.isAtMost(number(0)).on(TAU.in("0", "1"), BETA.in("0", "0.999")))
                        .named("the other factor is at least 1, τ ≤ 1"),
                Certified.<Parabola>that(
                                ID,
                                _ -> CompSumFormulas.logCurvature(TAU, BETA, logMean())
                                        .isNotNegative()
                                        .on(TAU.in("0", "1"), BETA.in("0.05", "0.99")))
                        .named("the second derivative is least at 0, τ ≤ 1")
                        .withoutMutants()));
    }

    /// On [1.02, 1.98] x [0.05, 1]: near 0 the second derivative, elsewhere the bound itself; in one piece at
    /// `deep`.
    private static Check<Parabola> parabolaIsProvedAboveOne() {
        return (parabola, trial) -> Check.all(
                        trial.effort() == Effort.DEEP
                                ? List.of(nearZero(), direct("1.02", "1.98", "0.05"))
                                : List.of(nearZero(), direct("1.02", "1.5", "0.5"), direct("1.5", "1.98", "0.05")))
                .judge(parabola, trial);
    }

    private static Check<Parabola> nearZero() {
        return Certified.<Parabola>that(
                        ID,
                        parabola -> CompSumFormulas.logCurvature(TAU, BETA, logMean())
                                .minus(log(number(2).minus(TAU)))
                                .minus(log(parabola.aboveOne().times(2)))
                                .isPositive()
                                .on(TAU.in("1.02", "1.5"), BETA.in("0", "0.5")))
                .named("the parabola near 0, by second derivatives")
                .withoutMutants();
    }

    private static Check<Parabola> direct(String fromTau, String toTau, String fromBeta) {
        return Certified.<Parabola>that(
                        ID,
                        parabola -> CompSumFormulas.shape(TAU, BETA)
                                .isAbove(parabola.aboveOne().times(BETA.squared()))
                                .on(TAU.in(fromTau, toTau), BETA.in(fromBeta, "1")))
                .named("the parabola for β ≥ %s, τ from %s to %s".formatted(fromBeta, fromTau, toTau))
                .withoutMutants();
    }

    /// Γ is at most its closed bound, and √(t(2−t)) for the sum-exponential loss.
    private static Check<Parabola> inverseIsBounded() {
        return AdversarialSearch.over(RealBox.of("tau", 0, 3).and("t", 0, 1).and("n", 2, 50), (_, at) -> {
            var transform = new Transform(at.at(0), Math.round(at.at(2)));
            double t = at.at(1);
            return Optional.of(Comparison.worst(
                    Comparison.atMost("Γ", transform.inverse(t), "its bound", transform.inverseBound(t), 1e-13),
                    Comparison.close(
                            "Γ of the sum-exponential loss",
                            new Transform(0, 2).inverse(t),
                            Math.sqrt(t * (2 - t)),
                            1e-13)));
        });
    }
}
