package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.min;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.softplus;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static io.github.lemmata.verify.formula.Formulas.xlogx;

import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Range;
import java.math.BigDecimal;

/// What predicting the less likely of two classes costs with scores from $-\Lambda$ to $\Lambda$, written as
/// formulas in the zero-one regret $\beta$ and the wrong class's lead $u$, for a given loss.
///
/// The cost is held against one good choice, the lead $v$ of the right class that the proof names, so that it
/// is at most the regret: what it is proved to exceed, the regret exceeds. Leads below 0.05, where a tie
/// reaches the bound, are left to the slope in $u$.
///
/// @param tau $\tau<2$, as a decimal number
/// @param bound $\Lambda$, as a decimal number
record BoundedRegret(String tau, String bound) {

    private static final Formula.Variable BETA = variable("beta");
    private static final Formula.Variable U = variable("u");
    private static final String LEAST_LEAD = "0.05";

    /// The cost exceeds $T_\tau(\beta)$ up to the switch.
    Inequality belowTheSwitch(double at) {
        var ratio = up().over(down());
        var lead = min(log(ratio).over(number(2).minus(number(tau))), widest());
        return twiceTheCost(lead).isAtLeast(twiceFree()).on(BETA.in("0", decimal(at)), leads());
    }

    /// The cost exceeds the second branch from the switch on.
    Inequality aboveTheSwitch(double at) {
        return twiceTheCost(widest()).isAtLeast(twiceClipped()).on(BETA.in(decimal(at), "1"), leads());
    }

    private Range leads() {
        return U.in(LEAST_LEAD, twice(bound));
    }

    private Formula widest() {
        return number(twice(bound));
    }

    private static String twice(String decimal) {
        return new BigDecimal(decimal).multiply(BigDecimal.TWO).toPlainString();
    }

    private static String decimal(double x) {
        return new BigDecimal(x).toPlainString();
    }

    private String theta() {
        return BigDecimal.ONE.subtract(new BigDecimal(tau)).toPlainString();
    }

    private boolean logistic() {
        return new BigDecimal(tau).compareTo(BigDecimal.ONE) == 0;
    }

    private boolean sumExponential() {
        return new BigDecimal(tau).signum() == 0;
    }

    private static Formula up() {
        return BETA.plus(1);
    }

    private static Formula down() {
        return number(1).minus(BETA);
    }

    /// The loss $\Phi^\tau(e^x)$ up to a constant, which differences do not see.
    private Formula loss(Formula x) {
        if (logistic()) {
            return softplus(x);
        }
        return sumExponential()
                ? exp(x)
                : exp(number(theta()).times(softplus(x))).over(number(theta()));
    }

    /// Twice the cost of the wrong lead u against the right lead v.
    private Formula twiceTheCost(Formula v) {
        return up().times(loss(U).minus(loss(v.negate())))
                .plus(down().times(loss(U.negate()).minus(loss(v))));
    }

    /// $2T_\tau(\beta)$ of two classes.
    private Formula twiceFree() {
        if (logistic()) {
            return xlogx(up()).plus(xlogx(down()));
        }
        var inner = number(2).minus(number(tau));
        var a = number(1).over(inner);
        var mean = up().pow(a).plus(down().pow(a)).over(2);
        return scale().times(number(1).minus(mean.pow(inner)));
    }

    /// Twice the second branch.
    private Formula twiceClipped() {
        var lambda = number(bound);
        if (logistic()) {
            return BETA.times(lambda).minus(log(cosh(lambda))).times(2);
        }
        var x = number(theta()).times(lambda);
        var sinh = exp(x).minus(exp(x.negate())).over(2);
        var bracket = cosh(x).minus(BETA.times(sinh));
        return scale().times(number(1).minus(cosh(lambda).pow(number(theta())).times(bracket)));
    }

    private static Formula cosh(Formula x) {
        return exp(x).plus(exp(x.negate())).over(2);
    }

    /// $2^{2-\tau}/(1-\tau)$.
    private Formula scale() {
        return number(2).pow(number(2).minus(number(tau))).over(number(theta()));
    }
}
