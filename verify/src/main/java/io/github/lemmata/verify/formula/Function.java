package io.github.lemmata.verify.formula;

import io.github.lemmata.verify.interval.Elementary;
import io.github.lemmata.verify.interval.GammaFunctions;
import io.github.lemmata.verify.interval.Interval;
import io.github.lemmata.verify.interval.NormalLaw;
import io.github.lemmata.verify.interval.Powers;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/// The functions of one argument that a formula may use, each continuous wherever it is defined.
public enum Function {
    /// $e^x$.
    EXP("exp", "\\exp", Domain.REALS),
    /// $e^x-1$.
    EXPM1("expm1", "\\operatorname{expm1}", Domain.REALS),
    /// $\log x$.
    LOG("log", "\\log", Domain.POSITIVE),
    /// $\log(1+x)$.
    LOG1P("log1p", "\\operatorname{log1p}", Domain.ABOVE_MINUS_ONE),
    /// $\sqrt x$.
    SQRT("sqrt", "\\sqrt", Domain.NONNEGATIVE),
    /// $|x|$.
    ABS("abs", "", Domain.REALS),
    /// $\sin x$.
    SIN("sin", "\\sin", Domain.REALS),
    /// $\cos x$.
    COS("cos", "\\cos", Domain.REALS),
    /// $\arctan x$.
    ATAN("atan", "\\arctan", Domain.REALS),
    /// $\tanh x$.
    TANH("tanh", "\\tanh", Domain.REALS),
    /// $\sigma(x)=1/(1+e^{-x})$.
    LOGISTIC("logistic", "\\sigma", Domain.REALS),
    /// $\log(1+e^x)$.
    SOFTPLUS("softplus", "\\operatorname{softplus}", Domain.REALS),
    /// $x\log x$, 0 at 0.
    XLOGX("xlogx", "\\operatorname{xlogx}", Domain.NONNEGATIVE),
    /// $\Phi(x)$.
    NORMAL_CDF("Phi", "\\Phi", Domain.REALS),
    /// $\varphi(x)$.
    NORMAL_DENSITY("phi", "\\varphi", Domain.REALS),
    /// $\operatorname{erf}x$.
    ERF("erf", "\\operatorname{erf}", Domain.REALS),
    /// $\operatorname{erfc}x$.
    ERFC("erfc", "\\operatorname{erfc}", Domain.REALS),
    /// $\log\Gamma(x)$ for $x>0$.
    LGAMMA("lgamma", "\\log\\Gamma", Domain.POSITIVE),
    /// $\psi(x)$ for $x>0$.
    DIGAMMA("digamma", "\\psi", Domain.POSITIVE),
    /// $\psi'(x)$ for $x>0$.
    TRIGAMMA("trigamma", "\\psi'", Domain.POSITIVE),
    /// $\psi''(x)$ for $x>0$.
    TETRAGAMMA("tetragamma", "\\psi''", Domain.POSITIVE);

    /// The arguments for which a function is defined.
    private enum Domain {
        REALS,
        NONNEGATIVE,
        POSITIVE,
        ABOVE_MINUS_ONE
    }

    private static final Interval MINUS_ONE_TO_ONE = new Interval(-1, 1);

    private final String word;
    private final String latex;
    private final Domain domain;

    Function(String word, String latex, Domain domain) {
        this.word = word;
        this.latex = latex;
        this.domain = domain;
    }

    /// The name in a certificate.
    public String word() {
        return word;
    }

    /// The name in LaTeX; empty for the absolute value, which is written by bars.
    public String latex() {
        return latex;
    }

    /// True if the function is defined, hence continuous, at every member.
    public boolean definedOn(Interval x) {
        return switch (domain) {
            case REALS -> true;
            case NONNEGATIVE -> x.lo() >= 0;
            case POSITIVE -> x.lo() > 0;
            case ABOVE_MINUS_ONE -> x.lo() > -1;
        };
    }

    /// True if [#slope] may be used: the function is Lipschitz there.
    public boolean smoothOn(Interval x) {
        return switch (this) {
            case SQRT, XLOGX -> x.lo() > 0;
            case TETRAGAMMA -> false;
            default -> definedOn(x);
        };
    }

    /// An enclosure of the values on the part of X in the domain.
    public Interval enclose(Interval x) {
        return switch (this) {
            case EXP -> Elementary.exp(x);
            case EXPM1 -> Elementary.expm1(x);
            case LOG -> Elementary.log(x);
            case LOG1P -> Elementary.log1p(x);
            case SQRT -> Elementary.sqrt(x);
            case ABS -> x.abs();
            case SIN -> Elementary.sin(x);
            case COS -> Elementary.cos(x);
            case ATAN -> Elementary.atan(x);
            case TANH -> Elementary.tanh(x);
            case LOGISTIC -> Elementary.logistic(x);
            case SOFTPLUS -> Elementary.softplus(x);
            case XLOGX -> Elementary.xlogx(x);
            case NORMAL_CDF -> NormalLaw.cdf(x);
            case NORMAL_DENSITY -> NormalLaw.density(x);
            case ERF -> NormalLaw.erf(x);
            case ERFC -> NormalLaw.erfc(x);
            case LGAMMA -> GammaFunctions.logGamma(x);
            case DIGAMMA -> GammaFunctions.digamma(x);
            case TRIGAMMA -> GammaFunctions.trigamma(x);
            case TETRAGAMMA -> GammaFunctions.tetragamma(x);
        };
    }

    /// An enclosure of the derivative on X; at a kink, of both one-sided derivatives and all between.
    ///
    /// @param value an enclosure of the function on X
    public Interval slope(Interval x, Interval value) {
        return switch (this) {
            case EXP -> value;
            case EXPM1 -> Elementary.exp(x);
            case LOG -> Interval.ONE.over(x);
            case LOG1P -> Interval.ONE.over(x.plus(Interval.ONE));
            case SQRT -> Interval.point(0.5).over(value);
            case ABS -> x.lo() >= 0 ? Interval.ONE : x.hi() <= 0 ? Interval.ONE.negate() : MINUS_ONE_TO_ONE;
            case SIN -> Elementary.cos(x);
            case COS -> Elementary.sin(x).negate();
            case ATAN -> Interval.ONE.over(Interval.ONE.plus(Powers.integer(x, 2)));
            case TANH -> Interval.ONE.minus(Powers.integer(value, 2));
            case LOGISTIC -> logisticSlope(value);
            case SOFTPLUS -> Elementary.logistic(x);
            case XLOGX -> Elementary.log(x).plus(Interval.ONE);
            case NORMAL_CDF -> NormalLaw.density(x);
            case NORMAL_DENSITY -> x.times(value).negate();
            case ERF -> NormalLaw.errorDensity(x);
            case ERFC -> NormalLaw.errorDensity(x).negate();
            case LGAMMA -> GammaFunctions.digamma(x);
            case DIGAMMA -> GammaFunctions.trigamma(x);
            case TRIGAMMA -> GammaFunctions.tetragamma(x);
            case TETRAGAMMA -> Interval.ENTIRE;
        };
    }

    /// $s(1-s)$, by its ends: it rises up to $s=\frac12$ and falls from there.
    private static Interval logisticSlope(Interval s) {
        var left = Interval.point(s.lo()).times(Interval.ONE.minus(Interval.point(s.lo())));
        var right = Interval.point(s.hi()).times(Interval.ONE.minus(Interval.point(s.hi())));
        double hi = s.contains(0.5) ? 0.25 : Math.max(left.hi(), right.hi());
        return new Interval(Math.max(0, Math.min(left.lo(), right.lo())), hi);
    }

    /// The value in doubles; NaN outside the domain.
    public double value(double x) {
        return switch (this) {
            case EXP -> Math.exp(x);
            case EXPM1 -> Math.expm1(x);
            case LOG -> Math.log(x);
            case LOG1P -> Math.log1p(x);
            case SQRT -> Math.sqrt(x);
            case ABS -> Math.abs(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case ATAN -> Math.atan(x);
            case TANH -> Math.tanh(x);
            case LOGISTIC -> x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
            case SOFTPLUS -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
            case XLOGX -> x == 0 ? 0 : x * Math.log(x);
            case NORMAL_CDF -> 0.5 * Erfc.value(-x / Math.sqrt(2));
            case NORMAL_DENSITY -> Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
            case ERF -> Erf.value(x);
            case ERFC -> Erfc.value(x);
            case LGAMMA -> x > 0 ? LogGamma.value(x) : Double.NaN;
            case DIGAMMA -> x > 0 ? Digamma.value(x) : Double.NaN;
            case TRIGAMMA -> x > 0 ? Trigamma.value(x) : Double.NaN;
            case TETRAGAMMA -> tetragamma(x);
        };
    }

    /// $\psi''(x)$, which rises to 0 at infinity.
    private static double tetragamma(double x) {
        if (x == Double.POSITIVE_INFINITY) {
            return -0.0;
        }
        return x > 0 ? GammaFunctions.tetragamma(Interval.point(x)).middle() : Double.NaN;
    }
}
