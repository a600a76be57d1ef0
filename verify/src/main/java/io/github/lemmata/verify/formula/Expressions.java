package io.github.lemmata.verify.formula;

/// Formulas as fully parenthesised expressions, the form in which a certificate states them.
public final class Expressions {

    private Expressions() {}

    /// The expression, its arguments in the author's order, for example `(sub x (log1p x))`.
    public static String write(Formula formula) {
        return switch (formula) {
            case Formula.Decimal(var value) -> "(dec " + value.toPlainString() + ")";
            case Formula.Ratio(var numerator, var denominator) -> "(rat " + numerator + " " + denominator + ")";
            case Formula.Pi() -> "(pi)";
            case Formula.Variable(var name) -> name;
            case Formula.Negate(var argument) -> "(neg " + write(argument) + ")";
            case Formula.IntegerPower(var base, var exponent) -> "(ipow " + write(base) + " " + exponent + ")";
            case Formula.Binary(var operation, var left, var right) ->
                "(" + operation.word() + " " + write(left) + " " + write(right) + ")";
            case Formula.Apply(var function, var argument) -> "(" + function.word() + " " + write(argument) + ")";
        };
    }
}
