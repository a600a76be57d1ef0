package io.github.lemmata.verify.formula;

import io.github.lemmata.verify.formula.Formula.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// Simpler formulas of the same value at every point, and defined at the same points.
///
/// Exact constants are folded; neutral elements, double signs and first powers go. Nothing is cancelled
/// that could be undefined.
public final class Simplify {

    private Simplify() {}

    /// The formula, simplified from the leaves up.
    public static Formula of(Formula formula) {
        return node(Walk.withChildren(
                formula, Walk.children(formula).stream().map(Simplify::of).toList()));
    }

    private static Formula node(Formula formula) {
        return switch (formula) {
            case Formula.Decimal _, Formula.Ratio _, Formula.Pi _, Formula.Variable _, Formula.Apply _ -> formula;
            case Formula.Negate(var argument) -> negate(formula, argument);
            case Formula.IntegerPower(var base, var exponent) -> power(formula, base, exponent);
            case Formula.Binary(var operation, var left, var right) -> binary(formula, operation, left, right);
        };
    }

    private static Formula negate(Formula whole, Formula argument) {
        if (argument instanceof Formula.Negate(var inner)) {
            return inner;
        }
        return constant(argument).map(value -> of(value.negate())).orElse(whole);
    }

    private static Formula power(Formula whole, Formula base, int exponent) {
        if (exponent == 1) {
            return base;
        }
        boolean exact = exponent >= 0
                || constant(base).map(value -> value.signum() != 0).orElse(false);
        return exact ? constant(base).map(value -> of(value.pow(exponent))).orElse(whole) : whole;
    }

    private static Formula binary(Formula whole, Operation operation, Formula left, Formula right) {
        var a = constant(left);
        var b = constant(right);
        if (a.isPresent() && b.isPresent()) {
            return fold(operation, a.get(), b.get()).map(Simplify::of).orElse(whole);
        }
        return switch (operation) {
            case ADD -> is(a, 0) ? right : is(b, 0) ? left : whole;
            case SUBTRACT -> is(b, 0) ? left : is(a, 0) ? node(right.negate()) : whole;
            case MULTIPLY ->
                is(a, 1)
                        ? right
                        : is(b, 1) ? left : is(a, -1) ? node(right.negate()) : is(b, -1) ? node(left.negate()) : whole;
            case DIVIDE -> is(b, 1) ? left : whole;
            case MIN, MAX -> left.equals(right) ? left : whole;
            case POWER -> whole;
        };
    }

    private static Optional<BigFraction> fold(Operation operation, BigFraction a, BigFraction b) {
        return switch (operation) {
            case ADD -> Optional.of(a.add(b));
            case SUBTRACT -> Optional.of(a.subtract(b));
            case MULTIPLY -> Optional.of(a.multiply(b));
            case DIVIDE -> b.signum() == 0 ? Optional.empty() : Optional.of(a.divide(b));
            case MIN -> Optional.of(a.subtract(b).signum() <= 0 ? a : b);
            case MAX -> Optional.of(a.subtract(b).signum() >= 0 ? a : b);
            case POWER -> Optional.empty();
        };
    }

    private static boolean is(Optional<BigFraction> constant, int value) {
        return constant.isPresent() && constant.get().subtract(value).signum() == 0;
    }

    /// The exact value of a constant node.
    static Optional<BigFraction> constant(Formula formula) {
        return switch (formula) {
            case Formula.Decimal(var value) -> Optional.of(fraction(value));
            case Formula.Ratio(var numerator, var denominator) -> Optional.of(BigFraction.of(numerator, denominator));
            case Formula.Pi _, Formula.Variable _, Formula.Negate _, Formula.IntegerPower _ -> Optional.empty();
            case Formula.Binary _, Formula.Apply _ -> Optional.empty();
        };
    }

    static BigFraction fraction(BigDecimal value) {
        return value.scale() > 0
                ? BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : BigFraction.of(value.toBigIntegerExact());
    }

    /// A constant as a formula: a decimal if it is an integer, otherwise a quotient.
    static Formula of(BigFraction value) {
        var positive = value.getDenominator().signum() > 0;
        var numerator = positive ? value.getNumerator() : value.getNumerator().negate();
        var denominator = value.getDenominator().abs();
        return denominator.equals(BigInteger.ONE)
                ? new Formula.Decimal(new BigDecimal(numerator))
                : new Formula.Ratio(numerator, denominator);
    }
}
