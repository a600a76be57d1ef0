package io.github.lemmata.verify.formula;

import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.ratio;

import java.util.Optional;

/// Formulas that vanish identically, shown by exact algebra.
///
/// Where the formula is defined; beyond [Simplify] it cancels $a-a$, $0\cdot a$, $a/a$ and $a(b/a)$,
/// and knows exact values such as $e^0=1$ and $\log1=0$.
public final class Zeros {

    private static final int ROUNDS = 20;

    private Zeros() {}

    /// True if the formula was shown to be 0 wherever it is defined; false says nothing.
    public static boolean vanishes(Formula formula) {
        var current = formula;
        for (int round = 0; round < ROUNDS; round++) {
            var next = Simplify.of(cancel(current));
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return isZero(current);
    }

    private static boolean isZero(Formula formula) {
        return Simplify.constant(formula).map(value -> value.signum() == 0).orElse(false);
    }

    private static Formula cancel(Formula formula) {
        var node = Walk.withChildren(
                formula, Walk.children(formula).stream().map(Zeros::cancel).toList());
        return switch (node) {
            case Formula.Decimal _, Formula.Ratio _, Formula.Pi _, Formula.Variable _, Formula.Negate _ -> node;
            case Formula.IntegerPower power -> power.exponent() == 0 ? number(1) : node;
            case Formula.Binary(var operation, var left, var right) -> binary(node, operation, left, right);
            case Formula.Apply(var function, var argument) ->
                exact(function, argument).orElse(node);
        };
    }

    private static Formula binary(Formula whole, Formula.Operation operation, Formula left, Formula right) {
        return switch (operation) {
            case ADD -> right instanceof Formula.Negate(var opposite) ? left.minus(opposite) : whole;
            case SUBTRACT -> left.equals(right) ? number(0) : whole;
            case MULTIPLY -> product(whole, left, right);
            case DIVIDE -> isZero(left) ? number(0) : left.equals(right) ? number(1) : whole;
            case POWER -> isZero(Simplify.of(left.minus(1))) ? number(1) : whole;
            case MIN, MAX -> whole;
        };
    }

    private static Formula product(Formula whole, Formula left, Formula right) {
        if (isZero(left) || isZero(right)) {
            return number(0);
        }
        if (right instanceof Formula.Negate(var inner)) {
            return left.times(inner).negate();
        }
        return right instanceof Formula.Binary(var operation, var numerator, var denominator)
                        && operation == Formula.Operation.DIVIDE
                        && denominator.equals(left)
                ? numerator
                : whole;
    }

    private static Optional<Formula> exact(Function function, Formula argument) {
        boolean zero = isZero(argument);
        boolean one = isZero(Simplify.of(argument.minus(1)));
        return switch (function) {
            case EXP, COS, ERFC -> zero ? Optional.of(number(1)) : Optional.empty();
            case SQRT -> zero || one ? Optional.of(argument) : Optional.empty();
            case EXPM1, LOG1P, ABS, SIN, ATAN, TANH, ERF -> zero ? Optional.of(number(0)) : Optional.empty();
            case LOG -> one ? Optional.of(number(0)) : Optional.empty();
            case XLOGX -> zero || one ? Optional.of(number(0)) : Optional.empty();
            case LOGISTIC, NORMAL_CDF -> zero ? Optional.of(ratio(1, 2)) : Optional.empty();
            case LGAMMA -> one ? Optional.of(number(0)) : Optional.empty();
            case SOFTPLUS, NORMAL_DENSITY, DIGAMMA, TRIGAMMA, TETRAGAMMA -> Optional.empty();
        };
    }
}
