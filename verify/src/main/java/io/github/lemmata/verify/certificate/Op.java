package io.github.lemmata.verify.certificate;

import static io.github.lemmata.verify.certificate.Range.ONE;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/// The operations of an expression.
///
/// Each has its word in a certificate; its LaTeX, how tightly that binds and how tightly its arguments
/// must bind to stand there without parentheses; and, for one argument, its enclosure f(x), continuous
/// wherever it has one, and that of its derivative from x and f(x).
enum Op {
    NUMBER("", "", 5, 0, 0),
    VARIABLE("", "", 5, 0, 0),
    ADD("add", "%s+%s", 1, 1, 2),
    SUB("sub", "%s-%s", 1, 1, 2),
    MUL("mul", "%s\\cdot %s", 2, 2, 3),
    DIV("div", "\\frac{%s}{%s}", 3, 0, 0),
    MIN("min", "\\min\\left(%s,\\,%s\\right)", 4, 0, 0),
    MAX("max", "\\max\\left(%s,\\,%s\\right)", 4, 0, 0),
    POW("pow", "%s^{%s}", 3, 5, 0),
    IPOW("ipow", "%s^{%s}", 3, 5, 0),
    NEG("neg", "-%s", 1, 2, Range::negate, (x, y) -> ONE.negate()),
    ABS("abs", "\\left|%s\\right|", Range::abs, (x, y) -> x.sign()),
    SQRT("sqrt", "\\sqrt{%s}", Range::sqrt, (x, y) -> ONE.over(y.times(2))),
    EXP("exp", "e^{%s}", 3, 0, Elementary::exp, (x, y) -> y),
    EXPM1("expm1", "e^{%s}-1", 1, 0, Elementary::expm1, (x, y) -> Elementary.exp(x)),
    LOG("log", "\\log\\left(%s\\right)", Elementary::log, (x, y) -> ONE.over(x)),
    LOG1P("log1p", "\\log\\left(1+%s\\right)", 4, 2, Elementary::log1p, (x, y) -> ONE.over(ONE.plus(x))),
    SIN("sin", "\\sin\\left(%s\\right)", Elementary::sin, (x, y) -> Elementary.cos(x)),
    COS(
            "cos",
            "\\cos\\left(%s\\right)",
            Elementary::cos,
            (x, y) -> Elementary.sin(x).negate()),
    ATAN("atan", "\\arctan\\left(%s\\right)", Elementary::atan, (x, y) -> ONE.over(ONE.plus(x.power(2)))),
    TANH(
            "tanh",
            "\\tanh\\left(%s\\right)",
            Elementary::tanh,
            (x, y) -> Elementary.cosh(x).power(-2)),
    LOGISTIC("logistic", "\\frac{1}{1+e^{-%s}}", 3, 2, Elementary::logistic, (x, y) -> Elementary.logisticSlope(x)),
    SOFTPLUS("softplus", "\\log\\left(1+e^{%s}\\right)", Elementary::softplus, (x, y) -> Elementary.logistic(x)),
    XLOGX(
            "xlogx",
            "%1$s\\log %1$s",
            1,
            5,
            Elementary::xlogx,
            (x, y) -> Elementary.log(x).plus(ONE)),
    CDF("Phi", "\\Phi\\left(%s\\right)", Special::cdf, (x, y) -> Special.density(x)),
    DENSITY(
            "phi",
            "\\varphi\\left(%s\\right)",
            Special::density,
            (x, y) -> x.times(y).negate()),
    ERF("erf", "\\operatorname{erf}\\left(%s\\right)", Special::erf, (x, y) -> Special.erfSlope(x)),
    ERFC(
            "erfc",
            "\\operatorname{erfc}\\left(%s\\right)",
            Special::erfc,
            (x, y) -> Special.erfSlope(x).negate()),
    LGAMMA("lgamma", "\\log\\Gamma\\left(%s\\right)", Special::logGamma, (x, y) -> Special.polygamma(0, x)),
    DIGAMMA("digamma", "\\psi\\left(%s\\right)", x -> Special.polygamma(0, x), (x, y) -> Special.polygamma(1, x)),
    TRIGAMMA("trigamma", "\\psi'\\left(%s\\right)", x -> Special.polygamma(1, x), (x, y) -> Special.polygamma(2, x)),
    TETRAGAMMA("tetragamma", "\\psi''\\left(%s\\right)", x -> Special.polygamma(2, x), Op::unknown);

    final String word;
    final String latex;
    final int binding;
    final int left;
    final int right;
    final UnaryOperator<Range> function;
    final BinaryOperator<Range> slope;

    Op(String word, String latex, int binding, int left, int right) {
        this.word = word;
        this.latex = latex;
        this.binding = binding;
        this.left = left;
        this.right = right;
        function = x -> unknown(x, x);
        slope = Op::unknown;
    }

    Op(String word, String latex, UnaryOperator<Range> function, BinaryOperator<Range> slope) {
        this(word, latex, 4, 0, function, slope);
    }

    Op(
            String word,
            String latex,
            int binding,
            int argument,
            UnaryOperator<Range> function,
            BinaryOperator<Range> slope) {
        this.word = word;
        this.latex = latex;
        this.binding = binding;
        this.left = argument;
        this.right = argument;
        this.function = function;
        this.slope = slope;
    }

    static Optional<Op> of(String word) {
        return Arrays.stream(values())
                .filter(op -> !word.isEmpty() && op.word.equals(word))
                .findFirst();
    }

    int arguments() {
        return ordinal() < NEG.ordinal() ? 2 : 1;
    }

    private static Range unknown(Range x, Range y) {
        throw new Range.Undefined("it needs a derivative that this checker does not know");
    }
}
