package io.github.lemmata.verify.prover;

import static io.github.lemmata.verify.formula.Formulas.digamma;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.expm1;
import static io.github.lemmata.verify.formula.Formulas.lgamma;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.logistic;
import static io.github.lemmata.verify.formula.Formulas.normalCdf;
import static io.github.lemmata.verify.formula.Formulas.normalDensity;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.softplus;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.tanh;
import static io.github.lemmata.verify.formula.Formulas.trigamma;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static io.github.lemmata.verify.formula.Formulas.xlogx;

import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Range;
import io.github.lemmata.verify.interval.Interval;
import java.util.List;

/// The inequalities of section 16 of the specification of interval certificates, with the rewrites given there.
public final class SpecInequalities {

    /// An inequality with the number of boxes that the specification's prototype took.
    ///
    /// @param natural boxes with the natural form alone; 0 if it did not finish
    /// @param boxes boxes with the full rule
    public record Row(String name, Inequality inequality, int natural, int boxes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final double AT_MOST_TWO_THIRDS = 0x1.5555555555555p-1;

    private SpecInequalities() {}

    /// All of them.
    public static List<Row> all() {
        return List.of(
                new Row("section 7: log1p", cubicLogarithm(), 0, 413),
                new Row("section 7: binary KL", binaryDivergence(), 0, 8331),
                new Row("hconsistency A6 (ii)", transformShape(), 0, 74_397),
                new Row("hconsistency A6 (ii), second derivative", transformCurvature(), 51, 11),
                new Row("hconsistency A11, P >= 2/3, tau = 1.8", dimensionFree("1.8"), 879, 371),
                new Row("hconsistency A11, P >= 2/3, tau = 1.5", dimensionFree("1.5"), 38_535, 1537),
                new Row("hconsistency A11, P < 2/3, tau = 1.8", dimensionFreeBelow("1.8"), 863, 101),
                new Row("hconsistency A11, P < 2/3, tau = 1.5", dimensionFreeBelow("1.5"), 19_141, 245),
                new Row("hconsistency B2, logistic", zhangLogistic(), 0, 351),
                new Row("disparity A7", neverConstant(), 5111, 423),
                new Row("disparity A10", gapPositive(), 0, 2915),
                new Row("disparity B5", cauchyGap(), 0, 12_903),
                new Row("disparity C3", partialReweighting(), 10_211, 705),
                new Row("disparity D3", ramp(), 88_187, 339),
                new Row("disparity D6", pseudoLabels(), 10_973, 19),
                new Row("ggtd 5, psi(5x)", kurtosisPole(), 225_073, 1155),
                new Row("ggtd 5, shifted", kurtosisShifted(), 77, 19),
                new Row("ggtd 4", fisher(), 255, 51),
                new Row("ggtd 13", estimators(), 41_951, 461),
                new Row("ggtd 14, below 2", locationEfficiency("0.55", "1.9"), 111, 15),
                new Row("ggtd 14, above 2", locationEfficiency("2.1", "10"), 145, 15),
                new Row("perceptron v - log1p(v)", perceptronGap(), 0, 1),
                new Row("perceptron x/4 - tanh(x/2)/2", perceptronTanh(), 171_817, 1),
                new Row("temperature A3", temperatureScaling(), 126_373, 927),
                new Row("temperature A8", conditionalCalibration(), 0, 2653),
                new Row("temperature A4", gibbs(), 0, 1585),
                new Row("temperature P4, upper", sinhRatio(), 0, 307),
                new Row("temperature P4, lower", exponentialRatio(), 5811, 31),
                new Row("temperature P9", confidence(), 0, 12_469));
    }

    private static Inequality cubicLogarithm() {
        var x = variable("x");
        return x.minus(x.squared().over(2))
                .plus(x.pow(3).over(3))
                .minus(log1p(x))
                .isNotNegative()
                .on(x.in("0.01", "1"));
    }

    static Inequality binaryDivergence() {
        var q = variable("q");
        var d = variable("d");
        return divergence(q.plus(d), q)
                .isAtLeast(number(2).times(d.squared()))
                .on(q.in("0.02", "0.48"), d.in("0.05", "0.5"));
    }

    static Formula divergence(Formula p, Formula q) {
        var one = number(1);
        return p.times(log(p).minus(log(q)))
                .plus(one.minus(p).times(log(one.minus(p)).minus(log(one.minus(q)))));
    }

    private static Formula powerMean(Formula a, Formula beta) {
        var one = number(1);
        return one.plus(beta).pow(a).plus(one.minus(beta).pow(a)).over(2);
    }

    private static Inequality transformShape() {
        var tau = variable("tau");
        var beta = variable("beta");
        var exponent = number(2).minus(tau);
        var mean = powerMean(number(1).over(exponent), beta);
        return mean.pow(exponent)
                .minus(1)
                .over(tau.minus(1))
                .minus(beta.squared().over(2))
                .isPositive()
                .on(tau.in("1.02", "1.98"), beta.in("0.05", "1"));
    }

    /// The logarithm of $n^{\tau-1}T''_\tau$, by the product formula.
    private static Inequality transformCurvature() {
        var tau = variable("tau");
        var beta = variable("beta");
        var exponent = number(2).minus(tau);
        var mean = powerMean(number(1).over(exponent), beta);
        return log(exponent)
                .negate()
                .minus(tau.times(log(mean)))
                .minus(number(3)
                        .minus(tau.times(2))
                        .over(exponent)
                        .times(log1p(beta.squared().negate())))
                .isPositive()
                .on(tau.in("1.02", "1.5"), beta.in("0", "0.5"));
    }

    private static Inequality dimensionFree(String tau) {
        var x = variable("x");
        var p = variable("P");
        var pooled = norm(List.of(p.over(2), p.over(2), number(1).minus(p)), tau);
        return regretBeyondHalf(tau, x, p, pooled)
                .isNotNegative()
                .on(x.in("0.1", "1"), Range.of("P", new Interval(AT_MOST_TWO_THIRDS, 1)));
    }

    private static Inequality dimensionFreeBelow(String tau) {
        var x = variable("x");
        var s = variable("s");
        var least = number(2).over(x.plus(3));
        var p = least.plus(s.times(ratio(2, 3).minus(least)));
        var third = ratio(1, 3);
        return regretBeyondHalf(tau, x, p, norm(List.of(third, third, third), tau))
                .isNotNegative()
                .on(x.in("0.1", "1"), s.in("0", "1"));
    }

    private static Formula norm(List<Formula> p, String tau) {
        var a = number(1).over(number(2).minus(number(tau)));
        var sum = p.stream().map(share -> share.pow(a)).reduce(Formula::plus).orElseThrow();
        return sum.pow(number(2).minus(number(tau)));
    }

    private static Formula regretBeyondHalf(String tau, Formula x, Formula p, Formula pooledNorm) {
        var one = number(1);
        var shares = List.of(p.times(one.plus(x)).over(2), p.times(one.minus(x)).over(2), one.minus(p));
        var regret = norm(shares, tau).minus(pooledNorm).over(number(tau).minus(1));
        return regret.over(x.times(p).squared()).minus(ratio(1, 2));
    }

    private static Inequality zhangLogistic() {
        var t = variable("theta");
        var one = number(1);
        return xlogx(one.plus(t))
                .plus(xlogx(one.minus(t)))
                .isAtLeast(t.squared())
                .on(t.in("0.02", "1"));
    }

    private static Inequality neverConstant() {
        var delta = variable("Delta");
        var l = variable("L");
        var t = l.over(delta.times(2));
        return normalCdf(delta.minus(t))
                .minus(exp(l).times(normalCdf(delta.negate().minus(t))))
                .isPositive()
                .on(delta.in("0.4", "3"), l.in("0.05", "3"));
    }

    private static Formula disparity(Formula m, Formula t) {
        return normalCdf(t.minus(m)).minus(normalCdf(t.negate().minus(m)));
    }

    private static Inequality gapPositive() {
        var m = variable("m");
        var r = variable("r");
        var kappa = variable("kappa");
        var l = variable("L");
        var robust = m.times(r);
        var offset = l.over(number(2).times(kappa.times(robust)));
        return disparity(robust, offset)
                .isAbove(disparity(m, l.over(m.times(2))))
                .on(m.in("0.5", "3"), r.in("0.5", "1"), kappa.in("0.2", "0.8"), l.in("0.2", "3"));
    }

    private static Inequality cauchyGap() {
        var r = variable("R");
        var x = variable("x");
        var y = variable("y");
        var delta = r.plus(1).over(number(2).times(sqrt(r))).times(x.plus(1));
        var m = delta.times(y.plus(1));
        return cauchyOffset(r, m)
                .isAbove(cauchyOffset(r, delta))
                .on(r.in("1.5", "4.5"), x.in("0.05", "3"), y.in("0.1", "3"));
    }

    /// The smaller root, in the form without cancellation.
    private static Formula cauchyOffset(Formula r, Formula delta) {
        var kappa = r.plus(1).over(r.minus(1));
        var square = number(4).times(r).over(r.minus(1).squared());
        return number(1)
                .plus(delta.squared())
                .over(kappa.times(delta).plus(sqrt(square.times(delta.squared()).minus(1))));
    }

    private static Inequality partialReweighting() {
        var theta = variable("theta");
        var l = variable("l");
        var e = variable("e");
        var square = theta.squared();
        var exponent = e.over(2).negate().minus(e.times(e.over(l).plus(2)).over(square.times(4)));
        var one = number(1);
        return one.minus(one.over(square))
                .minus(exp(exponent).times(one.minus(one.plus(e.over(l)).over(square))))
                .isPositive()
                .on(theta.in("1", "5"), l.in("0.1", "3"), e.in("0.1", "3"));
    }

    private static Inequality ramp() {
        var a = variable("a");
        var h = variable("h");
        return number(2)
                .times(normalCdf(a))
                .minus(normalCdf(a.plus(h)))
                .minus(normalCdf(a.minus(h)))
                .isPositive()
                .on(a.in("0.1", "4"), h.in("0.1", "4"));
    }

    private static Inequality pseudoLabels() {
        var a = variable("a");
        return number(2)
                .times(normalCdf(a))
                .minus(1)
                .minus(number(2).times(a).times(normalDensity(a)))
                .isPositive()
                .on(a.in("0.02", "8"));
    }

    private static Inequality kurtosisPole() {
        var x = variable("x");
        return kurtosisSlope(x).isPositive().on(x.in("0.001", "20"));
    }

    private static Formula kurtosisSlope(Formula x) {
        return number(5)
                .times(digamma(number(5).times(x)))
                .plus(digamma(x))
                .minus(number(6).times(digamma(number(3).times(x))));
    }

    private static Inequality kurtosisShifted() {
        var x = variable("x");
        Formula sum = digamma(x.plus(ratio(1, 5)));
        for (int k = 2; k <= 4; k++) {
            sum = sum.plus(digamma(x.plus(ratio(k, 5))));
        }
        var thirds = digamma(x.plus(ratio(1, 3))).plus(digamma(x.plus(ratio(2, 3))));
        return sum.minus(number(2).times(thirds))
                .plus(number(5).times(log(number(5))))
                .minus(number(6).times(log(number(3))))
                .isPositive()
                .on(x.in("0.001", "20"));
    }

    private static Inequality fisher() {
        var x = variable("x");
        return x.plus(1).times(trigamma(x.plus(1))).isAbove(number(1)).on(x.in("0", "50"));
    }

    /// The variance of the maximum-likelihood estimator is at most that of the kurtosis estimator.
    private static Inequality estimators() {
        var x = variable("x");
        var l4 = moment(x, 2);
        var l6 = moment(x, 3);
        var l8 = moment(x, 4);
        var information = x.plus(1).times(trigamma(x.plus(1))).minus(1);
        var spread = l8.minus(number(4).times(l4).times(l6))
                .plus(number(4).times(l4.pow(3)))
                .minus(l4.squared());
        var slope = kurtosisSlope(x);
        return information
                .times(spread)
                .isAtLeast(l4.squared().times(slope.squared()).times(x))
                .on(x.in("0.125", "2"));
    }

    private static Formula moment(Formula x, int k) {
        return exp(lgamma(number(2 * k + 1).times(x))
                .minus(lgamma(x))
                .plus(number(k).times(lgamma(x).minus(lgamma(number(3).times(x))))));
    }

    private static Inequality locationEfficiency(String from, String to) {
        var beta = variable("beta");
        var inverse = number(1).over(beta);
        return number(2)
                .times(log(beta))
                .plus(lgamma(number(2).minus(inverse)))
                .plus(lgamma(number(3).over(beta)))
                .minus(number(2).times(lgamma(inverse)))
                .isPositive()
                .on(beta.in(from, to));
    }

    private static Inequality perceptronGap() {
        var v = variable("v");
        return v.isAbove(log1p(v)).on(v.in("1e-8", "1"));
    }

    private static Inequality perceptronTanh() {
        var x = variable("x");
        return x.over(4).isAbove(tanh(x.over(2)).over(2)).on(x.in("0.01", "40"));
    }

    private static Formula entropy(Formula x) {
        return xlogx(x).negate().minus(xlogx(number(1).minus(x)));
    }

    private static Formula reference(Formula beta, Formula m, Formula u) {
        return entropy(u).plus(u.times(log(m.minus(1)))).minus(beta.times(log(m)));
    }

    private static Inequality temperatureScaling() {
        var beta = variable("beta");
        var m = variable("m");
        var u = beta.times(number(1).minus(number(1).over(m)));
        return reference(beta, m, u).isPositive().on(beta.in("0.001", "0.999"), m.in("2", "64"));
    }

    private static Inequality conditionalCalibration() {
        var beta = variable("beta");
        var m = variable("m");
        var s = variable("s");
        var one = number(1);
        var u = beta.times(one.minus(one.over(m)));
        var r = m.minus(1).over(m.plus(s));
        var distance = number(2).minus(beta.times(one.plus(r)));
        return reference(beta, m, u)
                .minus(u.times(log(r)))
                .isAtLeast(number(2).times(u.squared()).times(distance.squared()))
                .on(beta.in("0.01", "1"), m.in("2", "16"), s.in("0", "983"));
    }

    private static Inequality gibbs() {
        var x = variable("x");
        var y = variable("y");
        return softplus(y)
                .minus(x.times(y))
                .minus(entropy(x))
                .isAtLeast(number(2).times(x.minus(logistic(y)).squared()))
                .on(x.in("0.01", "0.5"), y.in("0.2", "20"));
    }

    private static Inequality sinhRatio() {
        var t = variable("t");
        var decay = number(-2).times(t);
        return t.times(number(1).plus(exp(decay)))
                .plus(expm1(decay))
                .isPositive()
                .on(t.in("0.001", "20"));
    }

    private static Inequality exponentialRatio() {
        var u = variable("u");
        return number(1).minus(u.plus(1).times(exp(u.negate()))).isPositive().on(u.in("0.001", "20"));
    }

    private static Inequality confidence() {
        var w = variable("w");
        var n = variable("N");
        var share = number(1).minus(number(1).over(n));
        return log1p(expm1(w).times(share)).isAbove(w.times(share)).on(w.in("0.05", "3"), n.in("2", "64"));
    }
}
