package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.BARTLETT_2006;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DAI_2025;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.hconsistency.InterpolatedDerivative;
import io.github.lemmata.theory.hconsistency.LossTail;
import io.github.lemmata.theory.hconsistency.PiecewiseLinearLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/// When a convex loss of the margin is calibrated, said of its derivative (D1 to D3).
final class CalibrationClaims {

    private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

    private CalibrationClaims() {}

    static Claim<Predicate<PiecewiseLinearLoss>> criterion() {
        return claim("hconsistency.calibration-criterion")
                .says(
                        "A convex loss that is bounded below is classification calibrated if and only if it is differentiable at 0 with a negative derivative.")
                .formula(
                        "\\psi(\\theta)>0\\ \\text{for all}\\ \\theta>0\\iff\\phi'(0)\\ \\text{exists and}\\ \\phi'(0)<0")
                .assuming("convex and bounded below")
                .source(BARTLETT_2006.at("criterion for convex losses; spec D1"))
                .<Predicate<PiecewiseLinearLoss>>theory(PiecewiseLinearLoss::isCalibrated)
                .checkedBy(agreesWithTheTransform())
                .twin("a kink at 0 does no harm", loss -> loss.isBoundedBelow() && loss.leftSlope(0) < 0)
                .twin("bounded below or not", loss -> loss.leftSlope(0) == loss.rightSlope(0) && loss.rightSlope(0) < 0)
                .build();
    }

    /// Knots in eighths and whole slopes: the transform is exact in doubles.
    private static Check<Predicate<PiecewiseLinearLoss>> agreesWithTheTransform() {
        return AdversarialSearch.over(new ConvexLosses(), (criterion, loss) -> {
            double least = IntStream.rangeClosed(1, 64)
                    .mapToDouble(i -> loss.psi(i / 64.0))
                    .min()
                    .orElseThrow();
            double most = loss.psi(1);
            boolean excessIsFinite = most < Double.POSITIVE_INFINITY;
            boolean calibrated = excessIsFinite && Math.min(least, loss.psi(1.0 / 4096)) > 0;
            return Optional.of(Comparison.that(
                    "least ψ = " + Comparison.near("ψ", least, least, 0).text() + ", ψ(1) = " + most + ": "
                            + (calibrated ? "calibrated" : "not calibrated") + ", said to be "
                            + (criterion.test(loss) ? "calibrated" : "not calibrated"),
                    criterion.test(loss) == calibrated));
        });
    }

    /// The derivative of a loss with given derivatives at given margins.
    @FunctionalInterface
    interface Extension {
        DoubleUnaryOperator through(double[] margins, double[] derivatives);
    }

    static Claim<Extension> interpolation() {
        return claim("hconsistency.derivative-interpolation")
                .says(
                        "Sorted negative numbers on distinct margins are the derivatives of some differentiable convex loss that is calibrated and bounded below.")
                .formula("""
                        z_1<\\dots<z_B,\\ g_1\\le\\dots\\le g_B<0:\\ \\exists\\phi\\ \\text{convex},\\ \\phi'(z_i)=g_i,\\
                        \\phi'(0)<0,\\ \\int^\\infty|\\phi'|<\\infty""")
                .assuming("distinct margins, or equal derivatives at tied ones")
                .source(DERIVED.at("spec D2; on Dai 2025"))
                .proof("""
                        Interpolate linearly, go on constantly to the left and with $g_B(1+z-z_B)^{-2}$ to the right, whose integral is
                        $|g_B|$. The derivative is continuous, nondecreasing and negative. Conversely the derivative of a differentiable
                        convex loss is nondecreasing.""")
                .<Extension>theory((margins, derivatives) -> new InterpolatedDerivative(margins, derivatives)::at)
                .checkedBy(isTheDerivativeOfACalibratedLoss())
                .twin("constant to the right", CalibrationClaims::constantToTheRight)
                .build();
    }

    private static DoubleUnaryOperator constantToTheRight(double[] margins, double[] derivatives) {
        var inside = new InterpolatedDerivative(margins, derivatives);
        double last = margins[margins.length - 1];
        return z -> inside.at(Math.min(z, last));
    }

    private static Check<Extension> isTheDerivativeOfACalibratedLoss() {
        return AdversarialSearch.over(Batches.any(), new Draws(30, 500, 10_000), (extension, batch) -> {
            var sorted = batch.distinct();
            double[] margins = sorted.margins();
            double[] derivatives = sorted.sortedDerivatives();
            var slope = extension.through(margins, derivatives);
            double last = margins[margins.length - 1];
            var values = IntStream.range(0, margins.length)
                    .mapToObj(i -> Comparison.near(
                            "φ′(z" + (i + 1) + ")", slope.applyAsDouble(margins[i]), derivatives[i], 0));
            var rises = IntStream.range(0, 64).mapToObj(i -> {
                double from = margins[0] - 1 + i / 62.0 * (last - margins[0] + 3);
                double to = margins[0] - 1 + (i + 1) / 62.0 * (last - margins[0] + 3);
                return Comparison.atMost(
                        "φ′(" + from + ")", slope.applyAsDouble(from), "φ′(" + to + ")", slope.applyAsDouble(to), 0);
            });
            var ends = Stream.of(
                    Comparison.below("φ′(0)", slope.applyAsDouble(0), 0),
                    Comparison.atMost(
                            "fall of φ from z_B to z_B + 2⁴⁰",
                            fall(slope, last, 40),
                            "|g_B|",
                            Math.abs(derivatives[derivatives.length - 1]),
                            1e-9));
            return Optional.of(Comparison.worst(
                    Stream.of(values, rises, ends).flatMap(x -> x).toArray(Comparison[]::new)));
        });
    }

    /// $\int_{a}^{a+2^n}|\phi'|$, by Gauss's rule on [a, a+1] and on each doubling beyond.
    private static double fall(DoubleUnaryOperator slope, double from, int doublings) {
        double sum = integral(slope, from, from + 1);
        for (int k = 0; k < doublings; k++) {
            sum += integral(slope, from + Math.scalb(1.0, k), from + Math.scalb(1.0, k + 1));
        }
        return sum;
    }

    private static double integral(DoubleUnaryOperator slope, double from, double to) {
        GaussIntegrator gauss = GAUSS.legendre(20, from, to);
        return gauss.integrate(z -> -slope.applyAsDouble(z));
    }

    /// Which tail exponents make a loss bounded below.
    record Tail(DoublePredicate suffices) {}

    static Claim<Tail> tailCondition() {
        return claim("hconsistency.tail-condition")
                .says(
                        "A derivative that falls off like z^(−p) makes a convex loss bounded below for p > 1 and not for p = 1.")
                .formula("""
                        \\phi\\ \\text{bounded below}\\iff\\int^\\infty|\\phi'|<\\infty;\\qquad
                        \\int_1^Zz^{-p}dz\\to\\frac1{p-1}\\ (p>1),\\quad=\\log Z\\ (p=1)""")
                .assuming("convex, φ′ < 0 at last")
                .source(DAI_2025.at("superlinear tails; converse and examples derived: spec D3"))
                .proof("""
                        Beyond some margin the loss falls by $\\int|\\phi'|$, so it is bounded below exactly if that is finite. $\\phi=-\\log z$ has
                        $|\\phi'|=1/z$ and is not. $\\phi'=-1/(z\\log^2z)$ is integrable and above every $z^{-p}$ with $p>1$ at last, so no such
                        exponent is necessary; necessary is $z|\\phi'|\\to0$, by monotonicity.""")
                .finding(
                        "Tail exponent 1 is not enough: the reference code divides derivatives by z, and a loss that goes on like that falls without end. On a finite batch it does no harm (derivative-interpolation).")
                .theory(new Tail(exponent -> exponent > 1))
                .checkedBy(decreasesOverDoublings(), growthExponents(), logSquaredTail())
                .twin("p = 1 suffices", new Tail(exponent -> exponent >= 1))
                .build();
    }

    private static DoubleUnaryOperator power(double exponent) {
        return z -> -Math.pow(z, -exponent);
    }

    /// Each doubling of the margin adds $2^{1-p}$ times what the one before added: a geometric series for $p>1$.
    private static Check<Tail> decreasesOverDoublings() {
        return CaseByCase.identity("tail exponents", _ -> List.of(1.0, 1.1, 1.5, 2.0, 3.0), (tail, exponent) -> {
            var slope = power(exponent);
            double end = Math.scalb(1.0, 30);
            double fall = integral(slope, 1, 2);
            double sum = 0;
            for (int k = 0; k < 30; k++) {
                sum += integral(slope, Math.scalb(1.0, k), Math.scalb(1.0, k + 1));
            }
            double ratio = integral(slope, 4, 8) / integral(slope, 2, 4);
            boolean converges = ratio < 1 - 1e-9;
            return Comparison.worst(
                    Comparison.close("fall from 1 to 2", fall, LossTail.decrease(exponent, 2), 1e-13),
                    Comparison.close("fall from 1 to 2³⁰", sum, LossTail.decrease(exponent, end), 1e-12),
                    Comparison.atMost("fall from 1 to 2³⁰", sum, "its limit", LossTail.totalDecrease(exponent), 1e-12),
                    Comparison.that(
                            "each doubling of z adds " + ratio + " times the fall of the one before, so the loss is "
                                    + (converges ? "" : "not ") + "bounded below at p = " + exponent,
                            tail.suffices().test(exponent) == converges));
        });
    }

    /// What a doubling adds goes like $Z^{1-p}$: constant for $p=1$, which is growth like log Z.
    private static Check<Tail> growthExponents() {
        var ends =
                IntStream.rangeClosed(0, 20).mapToObj(k -> Math.scalb(1.0, k)).toList();
        return CaseByCase.rate("growth of the fall", _ -> List.of(1.0, 1.1, 2.0), (tail, exponent) -> {
            double rate = LogLogFit.exponent(ends, z -> z, z -> integral(power(exponent), z, 2 * z));
            return Comparison.worst(
                    Comparison.near("exponent of a doubling at p = " + exponent, rate, 1 - exponent, 1e-10),
                    Comparison.that(
                            "doublings that add less and less, exponent " + rate + ", and they alone, suffice",
                            tail.suffices().test(exponent) == rate < -1e-9));
        });
    }

    /// $-1/(z\log^2z)$ is integrable, and above every $z^{-p}$, $p>1$, at last: no exponent is necessary.
    private static Check<Tail> logSquaredTail() {
        var ends = DoubleStream.of(1e2, 1e4, 1e8).boxed().toList();
        return CaseByCase.identity("ends of the tail −1/(z log² z)", _ -> ends, (_, end) -> {
            GaussIntegrator gauss = GAUSS.legendre(60, 1, Math.log(end));
            double fall = gauss.integrate(t -> 1 / (t * t));
            double log = Math.log(1e300);
            return Comparison.worst(
                    Comparison.close("fall from e to Z", fall, LossTail.logSquaredDecrease(end), 1e-10),
                    Comparison.below("fall from e to Z", fall, 1),
                    Comparison.below("z^(−1.1) at 1e300, over the tail", Math.exp(-0.1 * log) * log * log, 1));
        });
    }
}
