package io.github.lemmata.verify.formula;

import java.util.List;

/// Formulas in LaTeX, without delimiters.
public final class Latex {

    private static final List<String> GREEK = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "kappa", "lambda", "mu", "nu", "rho", "sigma",
            "tau", "omega", "Delta");

    /// How tightly the outermost operation binds.
    private enum Binding {
        SUM,
        PRODUCT,
        POWER,
        ATOM
    }

    private record Text(String latex, Binding binding) {
        String within(Binding context) {
            return binding.compareTo(context) < 0 ? "\\left(" + latex + "\\right)" : latex;
        }
    }

    private Latex() {}

    /// The formula in LaTeX.
    public static String of(Formula formula) {
        return text(formula).latex();
    }

    /// The name of a variable in LaTeX: Greek letters by name, a number at the end as an index.
    public static String name(String variable) {
        var letters = variable.replaceAll("[0-9_].*$", "");
        var index = variable.substring(letters.length()).replace("_", "");
        var base = GREEK.contains(letters)
                ? "\\" + letters
                : letters.length() == 1 ? letters : "\\mathit{" + letters + "}";
        return index.isEmpty() ? base : base + "_{" + index + "}";
    }

    private static Text text(Formula formula) {
        return switch (formula) {
            case Formula.Decimal(var value) ->
                new Text(value.toPlainString(), value.signum() < 0 ? Binding.SUM : Binding.ATOM);
            case Formula.Ratio(var numerator, var denominator) ->
                new Text("\\frac{" + numerator + "}{" + denominator + "}", Binding.PRODUCT);
            case Formula.Pi() -> new Text("\\pi", Binding.ATOM);
            case Formula.Variable(var name) -> new Text(name(name), Binding.ATOM);
            case Formula.Negate(var argument) -> new Text("-" + text(argument).within(Binding.PRODUCT), Binding.SUM);
            case Formula.IntegerPower(var base, var exponent) ->
                new Text(text(base).within(Binding.ATOM) + "^{" + exponent + "}", Binding.POWER);
            case Formula.Binary(var operation, var left, var right) -> binary(operation, left, right);
            case Formula.Apply(var function, var argument) -> apply(function, of(argument));
        };
    }

    private static Text binary(Formula.Operation operation, Formula left, Formula right) {
        var a = text(left);
        var b = text(right);
        return switch (operation) {
            case ADD -> new Text(a.latex() + "+" + signed(b), Binding.SUM);
            case SUBTRACT -> new Text(a.latex() + "-" + b.within(Binding.PRODUCT), Binding.SUM);
            case MULTIPLY ->
                new Text(
                        a.within(Binding.PRODUCT)
                                + (startsWithDigit(b) ? "\\cdot " : "\\,")
                                + b.within(Binding.PRODUCT),
                        Binding.PRODUCT);
            case DIVIDE -> new Text("\\frac{" + a.latex() + "}{" + b.latex() + "}", Binding.PRODUCT);
            case MIN -> new Text("\\min\\left(" + a.latex() + ",\\," + b.latex() + "\\right)", Binding.ATOM);
            case MAX -> new Text("\\max\\left(" + a.latex() + ",\\," + b.latex() + "\\right)", Binding.ATOM);
            case POWER -> new Text(a.within(Binding.ATOM) + "^{" + b.latex() + "}", Binding.POWER);
        };
    }

    private static String signed(Text term) {
        return term.latex().startsWith("-") ? term.within(Binding.PRODUCT) : term.latex();
    }

    private static boolean startsWithDigit(Text factor) {
        return Character.isDigit(factor.latex().charAt(0)) || factor.latex().startsWith("\\frac");
    }

    private static Text apply(Function function, String argument) {
        return switch (function) {
            case ABS -> new Text("\\left|" + argument + "\\right|", Binding.ATOM);
            case SQRT -> new Text("\\sqrt{" + argument + "}", Binding.ATOM);
            case EXP -> new Text("e^{" + argument + "}", Binding.POWER);
            case EXPM1 -> new Text("e^{" + argument + "}-1", Binding.SUM);
            case LOG1P -> new Text("\\log\\left(1+" + argument + "\\right)", Binding.ATOM);
            case SOFTPLUS -> new Text("\\log\\left(1+e^{" + argument + "}\\right)", Binding.ATOM);
            case XLOGX ->
                new Text("\\left(" + argument + "\\right)\\log\\left(" + argument + "\\right)", Binding.PRODUCT);
            case LOG,
                    SIN,
                    COS,
                    ATAN,
                    TANH,
                    LOGISTIC,
                    NORMAL_CDF,
                    NORMAL_DENSITY,
                    ERF,
                    ERFC,
                    LGAMMA,
                    DIGAMMA,
                    TRIGAMMA,
                    TETRAGAMMA -> new Text(function.latex() + "\\left(" + argument + "\\right)", Binding.ATOM);
        };
    }
}
