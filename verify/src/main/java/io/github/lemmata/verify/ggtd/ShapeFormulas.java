package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.verify.formula.Formulas.digamma;
import static io.github.lemmata.verify.formula.Formulas.lgamma;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.pi;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.trigamma;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Range;
import io.github.lemmata.verify.formula.Walk;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The derivatives of moments and likelihood by $x=1/\beta$ as formulas, for certificates; free of the poles
/// that gamma functions of multiples of $x$ have at 0.
final class ShapeFormulas {

    static final Formula.Variable X = variable("x");
    static final Formula.Variable BETA = variable("beta");
    static final Formula ONE = number(1);

    /// The certificates go up to here: shapes from a thousandth on.
    static final String FAR = "1000";

    private static final int PLACES = 12;

    private ShapeFormulas() {}

    /// $\ln\kappa=\ln\Gamma(1+5x)+\ln\Gamma(1+x)-2\ln\Gamma(1+3x)+\ln\frac95$.
    static Formula logKurtosis() {
        return lgamma(ONE.plus(X.times(5)))
                .plus(lgamma(ONE.plus(X)))
                .minus(lgamma(ONE.plus(X.times(3))).times(2))
                .plus(log(ratio(9, 5)));
    }

    /// $h-\ln2=x+\ln\Gamma(1+x)$.
    static Formula entropy() {
        return X.plus(lgamma(ONE.plus(X)));
    }

    /// $\ln\sigma^2=\ln\Gamma(1+3x)-\ln\Gamma(1+x)-\ln3$.
    static Formula logVariance() {
        return lgamma(ONE.plus(X.times(3))).minus(lgamma(ONE.plus(X))).minus(log(number(3)));
    }

    /// $\ln m=\ln\Gamma(1+2x)-\ln\Gamma(1+x)-\ln2$.
    static Formula logMeanSize() {
        return lgamma(ONE.plus(X.times(2))).minus(lgamma(ONE.plus(X))).minus(log(number(2)));
    }

    /// $D(x)=\sum_{k=1}^4\psi(x+\frac k5)-2\sum_{k=1}^2\psi(x+\frac k3)+5\ln5-6\ln3$.
    static Formula logKurtosisSlope() {
        var fifths = digamma(shifted(1, 5)).plus(digamma(shifted(2, 5)));
        fifths = fifths.plus(digamma(shifted(3, 5))).plus(digamma(shifted(4, 5)));
        var thirds = digamma(shifted(1, 3)).plus(digamma(shifted(2, 3)));
        return fifths.minus(thirds.times(2))
                .plus(log(number(5)).times(5))
                .minus(log(number(3)).times(6));
    }

    /// $D'(x)$.
    static Formula logKurtosisCurvature() {
        var fifths = trigamma(shifted(1, 5)).plus(trigamma(shifted(2, 5)));
        fifths = fifths.plus(trigamma(shifted(3, 5))).plus(trigamma(shifted(4, 5)));
        return fifths.minus(
                trigamma(shifted(1, 3)).plus(trigamma(shifted(2, 3))).times(2));
    }

    /// $\frac{dh}{dx}=1+\psi(1+x)$.
    static Formula entropySlope() {
        return ONE.plus(digamma(ONE.plus(X)));
    }

    /// $\frac d{dx}\ln\sigma^2=\psi(x+\frac13)+\psi(x+\frac23)+3\ln3$.
    static Formula logVarianceSlope() {
        return digamma(shifted(1, 3))
                .plus(digamma(shifted(2, 3)))
                .plus(log(number(3)).times(3));
    }

    /// $\frac d{dx}\ln m=\psi(x+\frac12)+2\ln2$.
    static Formula logMeanSizeSlope() {
        return digamma(shifted(1, 2)).plus(log(number(2)).times(2));
    }

    /// $\ln(2m)=2x\ln2+\ln\Gamma(x+\frac12)-\frac12\ln\pi$: the mean size against the uniform law's.
    static Formula logMeanSizeOverUniform() {
        return X.times(log(number(4)))
                .plus(lgamma(shifted(1, 2)))
                .minus(log(pi()).over(2));
    }

    /// $\frac d{dx}\ln\Gamma(1+x)$.
    static Formula logGammaSlope() {
        return digamma(ONE.plus(X));
    }

    /// $B(x)=2\psi(1+x)+x\psi_1(1+x)$.
    static Formula normalizerCurvature() {
        return digamma(ONE.plus(X)).times(2).plus(X.times(trigamma(ONE.plus(X))));
    }

    /// The formula with $1/\beta$ for $x$.
    static Formula inShape(Formula formula, Formula.Variable beta) {
        return Walk.substitute(formula, X.name(), ONE.over(beta));
    }

    private static Formula shifted(long numerator, long denominator) {
        return X.plus(ratio(numerator, denominator));
    }

    /// $[0,\frac1\beta)$ but for the last of 12 places: shapes above $\beta$.
    static Range beyond(String shape) {
        return Range.of(X.name(), BigDecimal.ZERO, inverse(shape).subtract(lastPlace()));
    }

    /// $(\frac1\beta,1000]$ but for the last of 12 places: shapes below $\beta$.
    static Range before(String shape) {
        return Range.of(X.name(), inverse(shape).add(lastPlace()), new BigDecimal(FAR));
    }

    private static BigDecimal inverse(String shape) {
        return BigDecimal.ONE
                .divide(new BigDecimal(shape), MathContext.DECIMAL128)
                .setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal lastPlace() {
        return BigDecimal.ONE.movePointLeft(PLACES);
    }
}
