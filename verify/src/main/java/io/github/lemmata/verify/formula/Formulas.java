package io.github.lemmata.verify.formula;

import java.math.BigDecimal;
import java.math.BigInteger;

/// The words with which formulas are written; to be imported statically.
public final class Formulas {

    private Formulas() {}

    /// A variable: a letter, then letters, digits and `_`.
    public static Formula.Variable variable(String name) {
        return new Formula.Variable(name);
    }

    /// An integer.
    public static Formula number(long n) {
        return new Formula.Decimal(BigDecimal.valueOf(n));
    }

    /// A decimal number, exactly as written: `number("0.1")` is one tenth.
    public static Formula number(String digits) {
        return new Formula.Decimal(new BigDecimal(digits));
    }

    /// The quotient of two integers, the second positive.
    public static Formula ratio(long numerator, long denominator) {
        return new Formula.Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// The number $\pi$.
    public static Formula pi() {
        return new Formula.Pi();
    }

    /// The smaller of the two.
    public static Formula min(Formula a, Formula b) {
        return new Formula.Binary(Formula.Operation.MIN, a, b);
    }

    /// The larger of the two.
    public static Formula max(Formula a, Formula b) {
        return new Formula.Binary(Formula.Operation.MAX, a, b);
    }

    /// $e^x$.
    public static Formula exp(Formula x) {
        return new Formula.Apply(Function.EXP, x);
    }

    /// $e^x-1$.
    public static Formula expm1(Formula x) {
        return new Formula.Apply(Function.EXPM1, x);
    }

    /// $\log x$.
    public static Formula log(Formula x) {
        return new Formula.Apply(Function.LOG, x);
    }

    /// $\log(1+x)$.
    public static Formula log1p(Formula x) {
        return new Formula.Apply(Function.LOG1P, x);
    }

    /// $\sqrt x$.
    public static Formula sqrt(Formula x) {
        return new Formula.Apply(Function.SQRT, x);
    }

    /// $|x|$.
    public static Formula abs(Formula x) {
        return new Formula.Apply(Function.ABS, x);
    }

    /// $\sin x$.
    public static Formula sin(Formula x) {
        return new Formula.Apply(Function.SIN, x);
    }

    /// $\cos x$.
    public static Formula cos(Formula x) {
        return new Formula.Apply(Function.COS, x);
    }

    /// $\arctan x$.
    public static Formula atan(Formula x) {
        return new Formula.Apply(Function.ATAN, x);
    }

    /// $\tanh x$.
    public static Formula tanh(Formula x) {
        return new Formula.Apply(Function.TANH, x);
    }

    /// $\sigma(x)=1/(1+e^{-x})$.
    public static Formula logistic(Formula x) {
        return new Formula.Apply(Function.LOGISTIC, x);
    }

    /// $\log(1+e^x)$.
    public static Formula softplus(Formula x) {
        return new Formula.Apply(Function.SOFTPLUS, x);
    }

    /// $x\log x$, 0 at 0.
    public static Formula xlogx(Formula x) {
        return new Formula.Apply(Function.XLOGX, x);
    }

    /// $\Phi(x)$, the standard normal distribution function.
    public static Formula normalCdf(Formula x) {
        return new Formula.Apply(Function.NORMAL_CDF, x);
    }

    /// $\varphi(x)$, the standard normal density.
    public static Formula normalDensity(Formula x) {
        return new Formula.Apply(Function.NORMAL_DENSITY, x);
    }

    /// $\operatorname{erf}x$.
    public static Formula erf(Formula x) {
        return new Formula.Apply(Function.ERF, x);
    }

    /// $\operatorname{erfc}x$.
    public static Formula erfc(Formula x) {
        return new Formula.Apply(Function.ERFC, x);
    }

    /// $\log\Gamma(x)$ for $x>0$.
    public static Formula lgamma(Formula x) {
        return new Formula.Apply(Function.LGAMMA, x);
    }

    /// $\psi(x)$ for $x>0$.
    public static Formula digamma(Formula x) {
        return new Formula.Apply(Function.DIGAMMA, x);
    }

    /// $\psi'(x)$ for $x>0$.
    public static Formula trigamma(Formula x) {
        return new Formula.Apply(Function.TRIGAMMA, x);
    }

    /// $\psi''(x)$ for $x>0$.
    public static Formula tetragamma(Formula x) {
        return new Formula.Apply(Function.TETRAGAMMA, x);
    }
}
