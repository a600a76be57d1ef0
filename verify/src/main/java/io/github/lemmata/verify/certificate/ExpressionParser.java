package io.github.lemmata.verify.certificate;

import io.github.lemmata.verify.certificate.Expression.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Reads an s-expression, such as `(add x (dec 0.5))`: one space between the parts and none elsewhere.
final class ExpressionParser {
    private static final int DEEPEST = 500;

    private final String text;
    private final int line;
    private final List<String> variables;
    private final Expression expression = new Expression();
    private int at;
    private int depth;

    private ExpressionParser(String text, int line, List<String> variables) {
        this.text = text;
        this.line = line;
        this.variables = variables;
    }

    static Expression parse(String text, int line, List<String> variables) {
        var parser = new ExpressionParser(text, line, variables);
        parser.expression();
        parser.require(parser.at == text.length(), "the end of the line");
        return parser.expression;
    }

    private void require(boolean found, String expected) {
        if (!found) {
            throw Flaw.malformed(line, "%s at character %d of the expression".formatted(expected, at + 1));
        }
    }

    private int expression() {
        if (!text.startsWith("(", at)) {
            int index = variables.indexOf(word("[^ ()]+", "a parenthesis or a variable"));
            require(index >= 0, "one of the variables " + variables + " just before what stands");
            return expression.add(
                    new Node(Op.VARIABLE, List.of(), Range.of(index), Wording.variable(variables.get(index))));
        }
        skip("(");
        require(++depth <= DEEPEST, "at most " + DEEPEST + " parentheses around each other");
        var node = node(word("[A-Za-z0-9]+", "the name of an operation"));
        skip(")");
        depth--;
        return expression.add(node);
    }

    private Node node(String name) {
        return switch (name) {
            case "pi" -> number(Elementary.PI, "\\pi");
            case "dec" -> {
                var value = part("-?[0-9]+(\\.[0-9]+)?", "a decimal number");
                yield number(Range.of(new BigDecimal(value)), value);
            }
            case "rat" -> {
                var p = part("-?[0-9]+", "an integer");
                var q = part("[1-9][0-9]*", "a positive integer");
                yield number(
                        Range.of(new BigDecimal(p)).over(Range.of(new BigDecimal(q))), "\\frac{" + p + "}{" + q + "}");
            }
            case "ipow" -> {
                var base = List.of(argument());
                var exponent = part("-?[0-9]{1,7}", "an integer of at most seven digits");
                yield new Node(Op.IPOW, base, Range.of(Integer.parseInt(exponent)), "");
            }
            default -> operation(name);
        };
    }

    private static Node number(Range value, String latex) {
        return new Node(Op.NUMBER, List.of(), value, latex);
    }

    private Node operation(String name) {
        var op = Op.of(name);
        require(op.isPresent(), "the name of an operation, not \"" + name + "\", before what stands");
        var arguments = new ArrayList<Integer>();
        for (int i = 0; i < op.get().arguments(); i++) {
            arguments.add(argument());
        }
        return new Node(op.get(), arguments, Range.ZERO, "");
    }

    private int argument() {
        skip(" ");
        return expression();
    }

    private String part(String form, String expected) {
        skip(" ");
        return word(form, expected);
    }

    private void skip(String mark) {
        require(text.startsWith(mark, at), "\"" + mark + "\"");
        at++;
    }

    /// All up to the next space or parenthesis.
    private String word(String form, String expected) {
        int end = at;
        while (end < text.length() && " ()".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var word = text.substring(at, end);
        require(word.matches(form), expected);
        at = end;
        return word;
    }
}
