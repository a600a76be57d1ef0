package io.github.lemmata.verify.formula;

import static io.github.lemmata.verify.formula.Formulas.number;

import io.github.lemmata.verify.formula.Formula.Operation;
import java.util.ArrayList;
import java.util.List;

/// Formulas with one plausible error: a constant, a sign, an exponent, an operation or a function.
public final class Mutants {

    /// An inequality with one error.
    ///
    /// @param name what was changed, in the words of [Expressions]
    /// @param inequality the result, on the same box
    public record Mutant(String name, Inequality inequality) {}

    private record Change(String name, Formula formula) {}

    private Mutants() {}

    /// The inequality with one error on one side, every one that is known here, each once.
    public static List<Mutant> of(Inequality inequality) {
        var mutants = new ArrayList<Mutant>();
        for (var change : changes(inequality.lhs())) {
            mutants.add(
                    new Mutant("left side: " + change.name(), inequality.about(change.formula(), inequality.rhs())));
        }
        for (var change : changes(inequality.rhs())) {
            mutants.add(
                    new Mutant("right side: " + change.name(), inequality.about(inequality.lhs(), change.formula())));
        }
        return mutants;
    }

    /// The changes of the formula itself, then those of its parts.
    private static List<Change> changes(Formula formula) {
        var changes = new ArrayList<Change>();
        for (var changed : node(formula)) {
            changes.add(new Change(Expressions.write(formula) + " → " + Expressions.write(changed), changed));
        }
        var children = Walk.children(formula);
        for (int i = 0; i < children.size(); i++) {
            for (var change : changes(children.get(i))) {
                var others = new ArrayList<>(children);
                others.set(i, change.formula());
                changes.add(new Change(change.name(), Walk.withChildren(formula, others)));
            }
        }
        return changes;
    }

    private static List<Formula> node(Formula formula) {
        return switch (formula) {
            case Formula.Variable _ -> List.of();
            case Formula.Decimal _, Formula.Ratio _, Formula.Pi _ -> constant(formula);
            case Formula.Negate(var argument) -> List.of(argument);
            case Formula.IntegerPower(var base, var exponent) ->
                exponent == 1 || exponent == -1
                        ? List.of(base.pow(2 * exponent))
                        : List.of(base.pow(exponent + 1), base.pow(exponent - 1));
            case Formula.Binary(var operation, var left, var right) ->
                List.of(new Formula.Binary(other(operation), left, right));
            case Formula.Apply(var function, var argument) ->
                other(function).stream()
                        .map(changed -> (Formula) new Formula.Apply(changed, argument))
                        .toList();
        };
    }

    private static List<Formula> constant(Formula formula) {
        if (Simplify.constant(formula).map(value -> value.signum() == 0).orElse(false)) {
            return List.of();
        }
        return List.of(
                Simplify.of(number("1.1").times(formula)),
                Simplify.of(number("0.9").times(formula)),
                Simplify.of(formula.negate()));
    }

    private static Operation other(Operation operation) {
        return switch (operation) {
            case ADD -> Operation.SUBTRACT;
            case SUBTRACT -> Operation.ADD;
            case MULTIPLY -> Operation.DIVIDE;
            case DIVIDE, POWER -> Operation.MULTIPLY;
            case MIN -> Operation.MAX;
            case MAX -> Operation.MIN;
        };
    }

    private static List<Function> other(Function function) {
        return switch (function) {
            case EXP -> List.of(Function.EXPM1);
            case EXPM1 -> List.of(Function.EXP);
            case LOG -> List.of(Function.LOG1P);
            case LOG1P -> List.of(Function.LOG);
            case SIN -> List.of(Function.COS);
            case COS -> List.of(Function.SIN);
            case ATAN -> List.of(Function.TANH);
            case TANH -> List.of(Function.ATAN);
            case LOGISTIC -> List.of(Function.NORMAL_CDF);
            case NORMAL_CDF -> List.of(Function.LOGISTIC, Function.NORMAL_DENSITY);
            case NORMAL_DENSITY -> List.of(Function.NORMAL_CDF);
            case ERF -> List.of(Function.ERFC);
            case ERFC -> List.of(Function.ERF);
            case DIGAMMA -> List.of(Function.TRIGAMMA);
            case TRIGAMMA -> List.of(Function.DIGAMMA);
            case SQRT, ABS, SOFTPLUS, XLOGX, LGAMMA, TETRAGAMMA -> List.of();
        };
    }
}
