package io.github.lemmata.verify.formula;

import io.github.lemmata.verify.interval.Interval;
import io.github.lemmata.verify.interval.Powers;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// What can be said of a formula by walking its tree: the readable reference for the compiled [Tape].
public final class Walk {

    private Walk() {}

    /// An enclosure of the values of a formula on a box.
    ///
    /// @param value holds every value that the formula takes on the part of the box on which it is defined
    /// @param defined true if the formula is defined, hence continuous, on the whole box
    public record Enclosure(Interval value, boolean defined) {}

    /// Encloses the formula on the box that the intervals of its variables span.
    public static Enclosure enclose(Formula formula, Map<String, Interval> box) {
        return switch (formula) {
            case Formula.Decimal(var value) -> new Enclosure(Interval.of(value), true);
            case Formula.Ratio ratio -> new Enclosure(constant(ratio), true);
            case Formula.Pi() -> new Enclosure(Interval.PI, true);
            case Formula.Variable(var name) -> new Enclosure(box.get(name), true);
            case Formula.Negate(var argument) -> {
                var a = enclose(argument, box);
                yield new Enclosure(a.value().negate(), a.defined());
            }
            case Formula.IntegerPower(var base, var exponent) -> {
                var a = enclose(base, box);
                boolean pole = exponent < 0 && a.value().contains(0);
                yield new Enclosure(Powers.integer(a.value(), exponent), a.defined() && !pole);
            }
            case Formula.Binary(var operation, var left, var right) ->
                combine(operation, enclose(left, box), enclose(right, box));
            case Formula.Apply(var function, var argument) -> {
                var a = enclose(argument, box);
                yield new Enclosure(function.enclose(a.value()), a.defined() && function.definedOn(a.value()));
            }
        };
    }

    private static Enclosure combine(Formula.Operation operation, Enclosure a, Enclosure b) {
        var x = a.value();
        var y = b.value();
        boolean defined = a.defined() && b.defined();
        return switch (operation) {
            case ADD -> new Enclosure(x.plus(y), defined);
            case SUBTRACT -> new Enclosure(x.minus(y), defined);
            case MULTIPLY -> new Enclosure(x.times(y), defined);
            case DIVIDE -> new Enclosure(x.over(y), defined && !y.contains(0));
            case MIN -> new Enclosure(x.min(y), defined);
            case MAX -> new Enclosure(x.max(y), defined);
            case POWER -> new Enclosure(Powers.real(x, y), defined && Powers.defined(x, y));
        };
    }

    static Interval constant(Formula.Ratio ratio) {
        return Interval.of(new BigDecimal(ratio.numerator())).over(Interval.of(new BigDecimal(ratio.denominator())));
    }

    /// The value in doubles; NaN where the formula is not defined.
    public static double value(Formula formula, Map<String, Double> point) {
        return switch (formula) {
            case Formula.Decimal(var value) -> value.doubleValue();
            case Formula.Ratio(var numerator, var denominator) -> numerator.doubleValue() / denominator.doubleValue();
            case Formula.Pi() -> Math.PI;
            case Formula.Variable(var name) -> point.get(name);
            case Formula.Negate(var argument) -> -value(argument, point);
            case Formula.IntegerPower(var base, var exponent) -> Math.pow(value(base, point), exponent);
            case Formula.Binary(var operation, var left, var right) ->
                value(operation, value(left, point), value(right, point));
            case Formula.Apply(var function, var argument) -> function.value(value(argument, point));
        };
    }

    static double value(Formula.Operation operation, double a, double b) {
        return switch (operation) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case POWER -> a < 0 ? Double.NaN : Math.pow(a, b);
        };
    }

    /// The formulas directly below this one.
    public static List<Formula> children(Formula formula) {
        return switch (formula) {
            case Formula.Decimal _, Formula.Ratio _, Formula.Pi _, Formula.Variable _ -> List.of();
            case Formula.Negate(var argument) -> List.of(argument);
            case Formula.IntegerPower power -> List.of(power.base());
            case Formula.Binary binary -> List.of(binary.left(), binary.right());
            case Formula.Apply apply -> List.of(apply.argument());
        };
    }

    /// The same node over other children, in the order of [#children].
    public static Formula withChildren(Formula formula, List<Formula> children) {
        return switch (formula) {
            case Formula.Decimal _, Formula.Ratio _, Formula.Pi _, Formula.Variable _ -> formula;
            case Formula.Negate _ -> new Formula.Negate(children.getFirst());
            case Formula.IntegerPower power -> new Formula.IntegerPower(children.getFirst(), power.exponent());
            case Formula.Binary binary ->
                new Formula.Binary(binary.operation(), children.getFirst(), children.getLast());
            case Formula.Apply apply -> new Formula.Apply(apply.function(), children.getFirst());
        };
    }

    /// The names of the variables, in the order in which they appear.
    public static SequencedSet<String> variables(Formula formula) {
        var names = new LinkedHashSet<String>();
        if (formula instanceof Formula.Variable(var name)) {
            names.add(name);
        }
        children(formula).forEach(child -> names.addAll(variables(child)));
        return names;
    }

    /// The formula with another formula in place of a variable.
    public static Formula substitute(Formula formula, String variable, Formula replacement) {
        if (formula instanceof Formula.Variable(var name)) {
            return name.equals(variable) ? replacement : formula;
        }
        return withChildren(
                formula,
                children(formula).stream()
                        .map(child -> substitute(child, variable, replacement))
                        .toList());
    }

    /// The number of nodes of the tree.
    public static int size(Formula formula) {
        return 1 + children(formula).stream().mapToInt(Walk::size).sum();
    }
}
