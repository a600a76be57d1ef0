package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.verify.formula.Formulas.expm1;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.ratio;

import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Range;
import io.github.lemmata.verify.interval.Interval;
import java.util.List;

/// The closed forms of comp-sum losses as formulas, for certificates. $\tau$ may be a variable, away from 1.
final class CompSumFormulas {

    static final Formula ONE = number(1);

    /// The double next below two thirds.
    private static final double BELOW_TWO_THIRDS = 0x1.5555555555555p-1;

    private CompSumFormulas() {}

    /// $1/(2-\tau)$.
    static Formula exponent(Formula tau) {
        return ONE.over(number(2).minus(tau));
    }

    /// $A(\beta)=\frac12((1+\beta)^a+(1-\beta)^a)$.
    static Formula powerMean(Formula a, Formula beta) {
        return ONE.plus(beta).pow(a).plus(ONE.minus(beta).pow(a)).over(2);
    }

    /// $\frac{A(\beta)^{2-\tau}-1}{\tau-1}$: the published transform without its constant $\kappa$.
    static Formula shape(Formula tau, Formula beta) {
        return powerMean(exponent(tau), beta).pow(number(2).minus(tau)).minus(1).over(tau.minus(1));
    }

    /// $\log\big(\frac{2-\tau}\kappa T''_\tau(\beta)\big)=-\tau\log
    /// A(\beta)-\frac{3-2\tau}{2-\tau}\log(1-\beta^2)$.
    static Formula logCurvature(Formula tau, Formula beta, Formula logMean) {
        return tau.times(logMean)
                .negate()
                .minus(number(3)
                        .minus(tau.times(2))
                        .over(number(2).minus(tau))
                        .times(log1p(beta.squared().negate())));
    }

    /// The loss of a class whose softmax is $e^{-l}$.
    static Formula loss(Formula tau, Formula minusLog) {
        return expm1(ONE.minus(tau).times(minusLog)).over(ONE.minus(tau));
    }

    /// $\|p\|_a$ with $a=1/(2-\tau)$.
    static Formula norm(Formula tau, List<Formula> p) {
        var a = exponent(tau);
        return p.stream()
                .map(share -> share.pow(a))
                .reduce(Formula::plus)
                .orElseThrow()
                .pow(number(2).minus(tau));
    }

    /// The least regret of three classes, $p=(P\frac{1+x}2,P\frac{1-x}2,1-P)$, where class 1 is predicted:
    /// its zero-one regret is $xP$. Written so that it is defined without knowing correlations.
    ///
    /// @param pooled $\tilde p$
    static Formula regretOfThree(Formula tau, Formula x, Formula share, List<Formula> pooled) {
        var p = List.of(
                share.times(ONE.plus(x)).over(2), share.times(ONE.minus(x)).over(2), ONE.minus(share));
        return norm(tau, p).minus(norm(tau, pooled)).over(tau.minus(1));
    }

    /// $(\frac P2,\frac P2,1-P)$: what pooling gives where the third class is at most $\frac P2$.
    static List<Formula> pairPooled(Formula share) {
        return List.of(share.over(2), share.over(2), ONE.minus(share));
    }

    /// What pooling gives where the third class is above $\frac P2$.
    static List<Formula> allPooled() {
        return List.of(ratio(1, 3), ratio(1, 3), ratio(1, 3));
    }

    /// The range of $P$ where the third class is not pooled: $P\ge\frac23$.
    static Range fromTwoThirds(Formula.Variable share) {
        return Range.of(share.name(), new Interval(BELOW_TWO_THIRDS, 1));
    }

    /// $P$ where the third class is pooled, as $s$ runs from 0 to 1: from its least value $\frac2{3+x}$ to
    /// $\frac23$.
    static Formula belowTwoThirds(Formula x, Formula s) {
        var least = number(2).over(x.plus(3));
        return least.plus(s.times(ratio(2, 3).minus(least)));
    }
}
