package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.verify.formula.Formulas.digamma;
import static io.github.lemmata.verify.formula.Formulas.expm1;
import static io.github.lemmata.verify.formula.Formulas.lgamma;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.trigamma;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.verify.formula.Formula;

/// The limits of the shape's estimators as formulas in $x=1/\beta$, without poles, for certificates (13).
///
/// With $A=(1+x)\psi_1(1+x)-1$ maximum likelihood has $n\operatorname{Var}\hat\beta\to1/(x^3A)$. With
/// $L=\ln\mu_{2p}-2\ln\mu_p$, $p=1$ for Mallat's ratio and 2 for the kurtosis, the estimator by moments has
/// $V/(x^2L')^2$, where $V$ is the limit of $n\operatorname{Var}L$ at sample moments.
final class EstimatorFormulas {

    static final Formula.Variable X = variable("x");

    private EstimatorFormulas() {}

    /// $VA-c\,xL'^2$: positive exactly where the estimator by moments has more than $c$ times the variance of
    /// maximum likelihood.
    static Formula excess(int p, Formula times) {
        return spread(p).times(information()).minus(times.times(X).times(slope(p).squared()));
    }

    /// $A$.
    static Formula information() {
        return X.plus(1).times(trigamma(X.plus(1))).minus(1);
    }

    /// $V=C_{2p,2p}-4C_{p,2p}+4C_{p,p}$, $C_{jk}=\frac{\mu_{j+k}}{\mu_j\mu_k}-1$.
    static Formula spread(int p) {
        return covariance(2 * p, 2 * p)
                .minus(covariance(p, 2 * p).times(4))
                .plus(covariance(p, p).times(4));
    }

    /// $L'(x)=(2p+1)\psi(1+(2p+1)x)+\psi(1+x)-2(p+1)\psi(1+(p+1)x)$.
    static Formula slope(int p) {
        return weighted(2 * p + 1).plus(weighted(1)).minus(weighted(p + 1).times(2));
    }

    private static Formula weighted(int q) {
        return digamma(X.times(q).plus(1)).times(q);
    }

    private static Formula covariance(int j, int k) {
        return expm1(logMoment(j + k).minus(logMoment(j)).minus(logMoment(k)));
    }

    /// $\ln\mathbb E|X|^q=\ln\Gamma(1+(q+1)x)-\ln\Gamma(1+x)-\ln(q+1)$.
    private static Formula logMoment(int q) {
        return lgamma(X.times(q + 1).plus(1)).minus(lgamma(X.plus(1))).minus(log(number(q + 1)));
    }
}
