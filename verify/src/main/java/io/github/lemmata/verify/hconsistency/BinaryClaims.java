package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.BARTLETT_2006;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.ZHANG_2004;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.logistic;
import static io.github.lemmata.verify.formula.Formulas.max;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static io.github.lemmata.verify.formula.Formulas.xlogx;

import io.github.lemmata.theory.hconsistency.BinaryLoss;
import io.github.lemmata.theory.hconsistency.Transform;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// Group B: the binary baselines, losses of a margin.
final class BinaryClaims {

    private static final String PSI = "hconsistency.psi-transform";
    private static final String ZHANG = "hconsistency.zhang-constants";

    /// θ = |2η − 1|, and y = −z, how far a score is on the wrong side.
    private static final Formula.Variable THETA = variable("theta");

    private static final Formula.Variable Y = variable("y");

    private BinaryClaims() {}

    static List<Claim<?>> all() {
        return List.of(psiTransform(), zhangConstants(), binaryReduction());
    }

    /// The transform of each loss.
    @FunctionalInterface
    interface PsiTransform {
        double at(BinaryLoss loss, double theta);

        /// The same with another transform for one of the losses.
        default PsiTransform with(BinaryLoss changed, UnaryOperator<Double> psi) {
            return (loss, theta) -> loss == changed ? psi.apply(theta) : at(loss, theta);
        }
    }

    static Claim<PsiTransform> psiTransform() {
        PsiTransform psi = BinaryLoss::psi;
        return claim(PSI)
                .says(
                        "The excess zero-one risk, put through a loss's ψ, is at most the excess risk of that loss, for five losses.")
                .formula("""
                        \\begin{gathered}
                        \\psi(R-R^*)\\le R_\\phi-R_\\phi^*,\\qquad\\psi(\\theta)=\\theta\\ \\text{(hinge)},\\quad1-\\sqrt{1-\\theta^2}\\ \\text{(exponential)},\\\\
                        \\tfrac{1+\\theta}2\\log(1+\\theta)+\\tfrac{1-\\theta}2\\log(1-\\theta)\\ \\text{(logistic)},\\quad\\theta^2\\ \\text{(squared, truncated)}
                        \\end{gathered}""")
                .source(BARTLETT_2006.at("table of examples; spec B1"))
                .proof("""
                        Take $\\eta\\ge\\frac12$. On the wrong side, $z=-y\\le0$, the conditional risk rises with $y$ (the certificates), so
                        its infimum there is $\\phi(0)$, and $\\psi(\\theta)=\\phi(0)-H(\\frac{1+\\theta}2)$ is what being wrong costs at least. Each
                        $\\psi$ is convex with $\\psi(0)=0$, so Jensen's inequality carries the bound from points to risks.""")
                .theory(psi)
                .checkedBy(
                        excessIsBounded(),
                        isTheLeastCostOfBeingWrong(),
                        risesOnTheWrongSide(hingeSlope()),
                        risesOnTheWrongSide(exponentialSlope()),
                        risesOnTheWrongSide(logisticSlope()),
                        risesOnTheWrongSide(squaredSlope(right())),
                        risesOnTheWrongSide(squaredSlope(max(right(), number(0)))))
                .twin("θ² for logistic", psi.with(BinaryLoss.LOGISTIC, theta -> theta * theta))
                .twin("0.55 θ² for exponential", psi.with(BinaryLoss.EXPONENTIAL, theta -> 0.55 * theta * theta))
                .build();
    }

    private static Check<PsiTransform> excessIsBounded() {
        return AdversarialSearch.over(
                new MarginWorlds(),
                (psi, world) -> Optional.of(Comparison.atMost(
                        "ψ(R − R*) for the " + name(world.loss()) + " loss",
                        psi.at(world.loss(), Math.min(1, world.zeroOneExcess())) - world.rounding(),
                        "Rφ − Rφ*",
                        world.surrogateExcess(),
                        1e-14)));
    }

    private record Place(BinaryLoss loss, double theta) {}

    /// $\phi(0)-H$ with the least risk $H$ over all scores found by Brent's method.
    private static Check<PsiTransform> isTheLeastCostOfBeingWrong() {
        var thetas = List.of(0.0, 1e-3, 0.1, 0.25, 0.5, 0.57, 0.58, 0.75, 0.9, 0.99, 1 - 1e-6, 1.0);
        var places = Arrays.stream(BinaryLoss.values())
                .flatMap(loss -> thetas.stream().map(theta -> new Place(loss, theta)))
                .toList();
        return CaseByCase.identity("transforms against minimised risks", _ -> places, (psi, place) -> {
            double eta = (1 + place.theta()) / 2;
            double least = new BrentOptimizer(1e-13, 1e-13)
                    .optimize(
                            new MaxEval(1000),
                            GoalType.MINIMIZE,
                            new SearchInterval(-30, 30),
                            new UnivariateObjectiveFunction(z -> place.loss().conditionalRisk(eta, z)))
                    .getValue();
            return Comparison.worst(
                    Comparison.near(
                            "ψ(θ)",
                            psi.at(place.loss(), place.theta()),
                            place.loss().of(0) - least,
                            1e-12),
                    Comparison.near("H(η)", place.loss().minimumRisk(eta), least, 1e-12));
        });
    }

    /// The slope of $C_\eta(-y)$ in $y$ is not negative for any $\theta\in[0,1]$, $y\in[0,8]$.
    private static Check<PsiTransform> risesOnTheWrongSide(Inequality slopeIsNotNegative) {
        return Certified.that(PSI, _ -> slopeIsNotNegative);
    }

    private static Formula eta() {
        return number(1).plus(THETA).over(2);
    }

    private static Formula rest() {
        return number(1).minus(THETA).over(2);
    }

    private static Formula right() {
        return number(1).minus(Y);
    }

    private static Inequality onTheWrongSide(Formula slope) {
        return slope.isNotNegative().on(THETA.in("0", "1"), Y.in("0", "8"));
    }

    /// With any element s of the subdifferential of the hinge where it has a kink.
    private static Inequality hingeSlope() {
        var s = variable("s");
        return eta().minus(rest().times(s)).isNotNegative().on(THETA.in("0", "1"), s.in("0", "1"));
    }

    private static Inequality exponentialSlope() {
        return onTheWrongSide(eta().times(exp(Y)).minus(rest().times(exp(Y.negate()))));
    }

    private static Inequality logisticSlope() {
        return onTheWrongSide(eta().times(logistic(Y)).minus(rest().times(logistic(Y.negate()))));
    }

    private static Inequality squaredSlope(Formula onTheRightSide) {
        return onTheWrongSide(eta().times(Y.plus(1)).minus(rest().times(onTheRightSide)));
    }

    /// Constants $s$ and $c^s$ of a loss; the power is kept exact.
    record Zhang(int exponent, Formula power) {}

    /// The constants of all losses.
    record ZhangTable(Map<BinaryLoss, Zhang> constants) {

        /// $c^s$, by which the inequality is written.
        Formula power(BinaryLoss loss) {
            return constants.get(loss).power();
        }
    }

    private static ZhangTable zhangTable(Formula logistic) {
        return new ZhangTable(Map.of(
                BinaryLoss.HINGE, new Zhang(1, ratio(1, 2)),
                BinaryLoss.SQUARED, new Zhang(2, ratio(1, 4)),
                BinaryLoss.TRUNCATED_SQUARED, new Zhang(2, ratio(1, 4)),
                BinaryLoss.EXPONENTIAL, new Zhang(2, ratio(1, 2)),
                BinaryLoss.LOGISTIC, new Zhang(2, logistic)));
    }

    static Claim<ZhangTable> zhangConstants() {
        return claim(ZHANG)
                .says(
                        "The excess zero-one risk is at most 2c times a root of the excess risk of a loss, with Zhang's c.")
                .formula("""
                        \\begin{gathered}
                        |\\eta-\\tfrac12|^s\\le c^s(\\phi(0)-H(\\eta))\\implies R-R^*\\le2c(R_\\phi-R_\\phi^*)^{1/s}\\\\
                        (s,c)=(1,\\tfrac12)\\ \\text{hinge},\\quad(2,\\tfrac12)\\ \\text{squared, truncated},\\quad(2,\\tfrac1{\\sqrt2})\\ \\text{exponential, logistic}
                        \\end{gathered}""")
                .source(ZHANG_2004.at("examples; spec B2"))
                .proof("""
                        With $\\theta=|2\\eta-1|$ and $\\phi(0)-H(\\eta)=\\psi(\\theta)$ of `psi-transform`, the condition is
                        $2^{-s}\\theta^s\\le c^s\\psi(\\theta)$. Divided by $\\theta^s$ it is $2^{-s}\\le c^s$ for the hinge and both squared losses, and
                        $\\frac14\\le c^2/(1+\\sqrt{1-\\theta^2})$ for the exponential one. The logistic one is proved by its second derivative for
                        $\\theta\\le\\frac12$ and as it stands from $0.4$ on. Jensen's inequality for $t\\mapsto t^s$ gives the bound on risks.""")
                .theory(zhangTable(ratio(1, 2)))
                .checkedBy(
                        holdsAtEveryPoint(THETA.in("0.02", "1")),
                        holdsNearOneHalf(),
                        coefficient(BinaryLoss.HINGE, number(1)),
                        coefficient(BinaryLoss.SQUARED, number(1)),
                        coefficient(BinaryLoss.TRUNCATED_SQUARED, number(1)),
                        coefficient(BinaryLoss.EXPONENTIAL, exponentialQuotient()))
                .twin("c = 0.65 for logistic", zhangTable(number("0.4225")))
                .build();
    }

    /// $\psi(\theta)/\theta^2$ of the exponential loss.
    private static Formula exponentialQuotient() {
        return number(1).over(number(1).plus(sqrt(number(1).minus(THETA.squared()))));
    }

    /// $c^s\psi(\theta)/\theta^s\ge2^{-s}$.
    private static Check<ZhangTable> coefficient(BinaryLoss loss, Formula quotient) {
        return Certified.that(ZHANG, table -> {
            int exponent = table.constants().get(loss).exponent();
            return table.power(loss)
                    .times(quotient)
                    .isAtLeast(ratio(1, 1L << exponent))
                    .on(THETA.in("0", "1"));
        });
    }

    private static Check<ZhangTable> holdsAtEveryPoint(Range thetas) {
        return Certified.that(ZHANG, table -> logisticCondition(table).on(thetas));
    }

    /// Tight at θ = 0 to the second order.
    private static Check<ZhangTable> holdsNearOneHalf() {
        return Certified.tightAt(
                ZHANG, THETA.name(), "0", 2, table -> logisticCondition(table).on(THETA.in("0", "0.5")));
    }

    private static Inequality.Open logisticCondition(ZhangTable table) {
        var one = number(1);
        var psi = xlogx(one.plus(THETA)).plus(xlogx(one.minus(THETA))).over(2);
        return table.power(BinaryLoss.LOGISTIC)
                .times(psi)
                .isAtLeast(THETA.squared().over(4));
    }

    /// For which $\tau$ the transformation of two classes is the ψ of a binary loss.
    record Reduction(double logistic, double exponential) {}

    static Claim<Reduction> binaryReduction() {
        return claim("hconsistency.binary-reduction")
                .says(
                        "For two classes the transformation is the ψ of the logistic loss at τ = 1, of the exponential at 0.")
                .formula("T_1(\\theta)=\\psi_{\\log}(\\theta),\\qquad T_0(\\theta)=\\psi_{\\exp}(\\theta)\\qquad(n=2)")
                .source(DERIVED.at("spec B3"))
                .proof("""
                        With $z=f_y-f_{y'}$ the comp-sum losses of two classes are $\\log(1+e^{-z})$ and $e^{-z}$, and both sides are the
                        least cost of being wrong.""")
                .theory(new Reduction(1, 0))
                .checkedBy(CaseByCase.identity(
                        "regrets from 10⁻¹² to 1",
                        _ -> List.of(0.0, 1e-12, 1e-6, 1e-3, 0.1, 0.3, 0.5, 0.5000001, 0.7, 0.9, 0.999, 1 - 1e-12, 1.0),
                        (reduction, theta) -> Comparison.worst(
                                isPsi(BinaryLoss.LOGISTIC, reduction.logistic(), theta),
                                isPsi(BinaryLoss.EXPONENTIAL, reduction.exponential(), theta))))
                .twin("the two exchanged", new Reduction(0, 1))
                .build();
    }

    private static Comparison isPsi(BinaryLoss loss, double tau, double theta) {
        return Comparison.close(
                "T at τ = " + tau + " for the " + name(loss) + " loss",
                new Transform(tau, 2).at(theta),
                loss.psi(theta),
                1e-13);
    }

    private static String name(BinaryLoss loss) {
        return loss.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
