package io.github.lemmata.verify.formula;

import static io.github.lemmata.verify.formula.Formulas.cos;
import static io.github.lemmata.verify.formula.Formulas.digamma;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.logistic;
import static io.github.lemmata.verify.formula.Formulas.normalDensity;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.pi;
import static io.github.lemmata.verify.formula.Formulas.sin;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.tanh;
import static io.github.lemmata.verify.formula.Formulas.tetragamma;
import static io.github.lemmata.verify.formula.Formulas.trigamma;

/// Partial derivatives of formulas, as formulas.
public final class Derivative {

    private Derivative() {}

    /// The derivative by a variable, simplified.
    ///
    /// @throws IllegalArgumentException if the variable is under an absolute value, a minimum, a maximum or
    ///     $\psi''$, which have no derivative here
    public static Formula of(Formula formula, String variable) {
        return Simplify.of(raw(formula, variable));
    }

    /// The derivative of an order by a variable, simplified.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Formula of(Formula formula, String variable, int order) {
        var result = formula;
        for (int k = 0; k < order; k++) {
            result = of(result, variable);
        }
        return result;
    }

    private static Formula raw(Formula formula, String variable) {
        if (!Walk.variables(formula).contains(variable)) {
            return number(0);
        }
        return switch (formula) {
            case Formula.Decimal _, Formula.Ratio _, Formula.Pi _ -> number(0);
            case Formula.Variable _ -> number(1);
            case Formula.Negate(var argument) -> raw(argument, variable).negate();
            case Formula.IntegerPower(var base, var exponent) ->
                times(number(exponent).times(base.pow(exponent - 1)), raw(base, variable));
            case Formula.Binary(var operation, var left, var right) -> binary(operation, left, right, variable);
            case Formula.Apply(var function, var argument) -> times(slope(function, argument), raw(argument, variable));
        };
    }

    private static Formula times(Formula a, Formula b) {
        return b.equals(number(1)) ? a : a.times(b);
    }

    private static Formula binary(Formula.Operation operation, Formula a, Formula b, String variable) {
        boolean onLeft = Walk.variables(a).contains(variable);
        boolean onRight = Walk.variables(b).contains(variable);
        return switch (operation) {
            case ADD ->
                !onRight
                        ? raw(a, variable)
                        : !onLeft ? raw(b, variable) : raw(a, variable).plus(raw(b, variable));
            case SUBTRACT ->
                !onRight
                        ? raw(a, variable)
                        : !onLeft ? raw(b, variable).negate() : raw(a, variable).minus(raw(b, variable));
            case MULTIPLY ->
                !onRight
                        ? times(b, raw(a, variable))
                        : !onLeft
                                ? times(a, raw(b, variable))
                                : times(b, raw(a, variable)).plus(times(a, raw(b, variable)));
            case DIVIDE ->
                !onRight
                        ? raw(a, variable).over(b)
                        : !onLeft
                                ? reciprocal(a, b, variable)
                                : times(b, raw(a, variable))
                                        .minus(times(a, raw(b, variable)))
                                        .over(b.squared());
            case POWER ->
                !onRight
                        ? times(b.times(a.pow(b.minus(1))), raw(a, variable))
                        : !onLeft
                                ? times(a.pow(b).times(log(a)), raw(b, variable))
                                : times(b.times(a.pow(b.minus(1))), raw(a, variable))
                                        .plus(times(a.pow(b).times(log(a)), raw(b, variable)));
            case MIN, MAX -> throw without(operation.word());
        };
    }

    /// The derivative of $a/b$ for an a that is constant: $-anc'/c^{n+1}$ with $b=c^n$.
    private static Formula reciprocal(Formula a, Formula b, String variable) {
        var base = b;
        int n = 1;
        if (b instanceof Formula.IntegerPower power && power.exponent() > 0) {
            base = power.base();
            n = power.exponent();
        }
        return times(a.times(n), raw(base, variable)).over(base.pow(n + 1)).negate();
    }

    private static Formula slope(Function function, Formula x) {
        var one = number(1);
        return switch (function) {
            case EXP, EXPM1 -> exp(x);
            case LOG -> one.over(x);
            case LOG1P -> one.over(one.plus(x));
            case SQRT -> one.over(number(2).times(sqrt(x)));
            case SIN -> cos(x);
            case COS -> sin(x).negate();
            case ATAN -> one.over(one.plus(x.squared()));
            case TANH -> one.minus(tanh(x).squared());
            case LOGISTIC -> logistic(x).times(one.minus(logistic(x)));
            case SOFTPLUS -> logistic(x);
            case XLOGX -> log(x).plus(one);
            case NORMAL_CDF -> normalDensity(x);
            case NORMAL_DENSITY -> x.times(normalDensity(x)).negate();
            case ERF -> number(2).over(sqrt(pi())).times(exp(x.squared().negate()));
            case ERFC -> number(-2).over(sqrt(pi())).times(exp(x.squared().negate()));
            case LGAMMA -> digamma(x);
            case DIGAMMA -> trigamma(x);
            case TRIGAMMA -> tetragamma(x);
            case ABS, TETRAGAMMA -> throw without(function.word());
        };
    }

    private static IllegalArgumentException without(String word) {
        return new IllegalArgumentException("the variable is under " + word + ", expected functions with a derivative");
    }
}
