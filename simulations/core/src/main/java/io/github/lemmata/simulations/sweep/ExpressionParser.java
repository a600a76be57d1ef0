package io.github.lemmata.simulations.sweep;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads conditions, by recursive descent.
///
/// Our own, since the libraries that were tried read them otherwise than they look: EvalEx 3.6.2 takes
/// `1 <= 5 <= 3` for true, `1/3 + 1/3 + 1/3 = 1` for false, and `D` and `d` for the same parameter.
///
/// ```
/// either     = both {("or" | "||") both}
/// both       = not {("and" | "&&") not}
/// not        = ("not" | "!") not | comparison
/// comparison = sum {("=" | "==" | "!=" | "<" | "<=" | ">" | ">=") sum}
/// sum        = product {("+" | "-") product}
/// product    = sign {("*" | "/" | "%") sign}
/// sign       = "-" sign | power
/// power      = atom ["^" sign]
/// atom       = number | word in quotes | name | name "(" sum {"," sum} ")" | "(" either ")"
/// ```
final class ExpressionParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)"
                    + "|(?<name>[A-Za-z][A-Za-z0-9_]*)"
                    + "|'(?<single>[^']*)'|\"(?<double>[^\"]*)\""
                    + "|(?<symbol><=|>=|==|!=|&&|\\|\\||[-+*/%^=<>!(),]))");
    private static final Set<String> COMPARISONS = Set.of("=", "==", "!=", "<", "<=", ">", ">=");
    private static final int DEEPEST = 100;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private int next;
    private int depth;

    private enum Kind {
        NUMBER,
        WORD,
        NAME,
        SYMBOL,
        END
    }

    private record Token(Kind kind, String text, int offset) {

        /// Whether it is one of these symbols or keywords.
        boolean is(String... spellings) {
            return (kind == Kind.SYMBOL || kind == Kind.NAME)
                    && List.of(spellings).contains(text);
        }
    }

    ExpressionParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (!text.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                int offset = at + text.substring(at).indexOf(text.substring(at).strip());
                throw objection(offset, "unexpected \"%s\"".formatted(Character.toString(text.codePointAt(offset))));
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"), matcher.start("number"));
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name"), matcher.start("name"));
        }
        if (matcher.group("symbol") != null) {
            return new Token(Kind.SYMBOL, matcher.group("symbol"), matcher.start("symbol"));
        }
        String quote = matcher.group("single") != null ? "single" : "double";
        return new Token(Kind.WORD, matcher.group(quote), matcher.start(quote) - 1);
    }

    /// The names of the parameters that [#condition] met.
    Set<String> variables() {
        return variables;
    }

    /// The whole text as a condition.
    Expression condition() {
        Expression condition = requireCondition(0, either());
        if (peek().kind() != Kind.END) {
            throw objection(peek().offset(), "unexpected \"%s\"".formatted(peek().text()));
        }
        return condition;
    }

    private Expression either() {
        int offset = peek().offset();
        Expression left = both();
        while (peek().is("or", "||")) {
            requireCondition(offset, left);
            take();
            left = new Expression.Either(left, requireCondition(peek().offset(), both()));
        }
        return left;
    }

    private Expression both() {
        int offset = peek().offset();
        Expression left = not();
        while (peek().is("and", "&&")) {
            requireCondition(offset, left);
            take();
            left = new Expression.Both(left, requireCondition(peek().offset(), not()));
        }
        return left;
    }

    private Expression not() {
        if (peek().is("not", "!")) {
            take();
            return new Expression.Not(requireCondition(peek().offset(), nested(this::not)));
        }
        return comparison();
    }

    private Expression comparison() {
        int offset = peek().offset();
        Expression left = sum();
        Optional<Expression> chain = Optional.empty();
        while (COMPARISONS.contains(peek().text()) && peek().kind() == Kind.SYMBOL) {
            requireValue(offset, left);
            String operator = take().text();
            offset = peek().offset();
            Expression right = requireValue(offset, sum());
            Expression link = new Expression.Comparison(operator.equals("==") ? "=" : operator, left, right);
            chain = Optional.of(chain.<Expression>map(before -> new Expression.Both(before, link))
                    .orElse(link));
            left = right;
        }
        return chain.orElse(left);
    }

    private Expression sum() {
        int offset = peek().offset();
        Expression left = product();
        while (peek().is("+", "-")) {
            char operator = operator(offset, left);
            left = new Expression.Operation(operator, left, requireValue(peek().offset(), product()));
        }
        return left;
    }

    private Expression product() {
        int offset = peek().offset();
        Expression left = sign();
        while (peek().is("*", "/", "%")) {
            char operator = operator(offset, left);
            left = new Expression.Operation(operator, left, requireValue(peek().offset(), sign()));
        }
        return left;
    }

    private char operator(int offset, Expression left) {
        requireValue(offset, left);
        return take().text().charAt(0);
    }

    private Expression sign() {
        if (peek().is("-")) {
            take();
            Expression operand = requireValue(peek().offset(), nested(this::sign));
            return new Expression.Operation('-', new Expression.Constant(number("0")), operand);
        }
        int offset = peek().offset();
        Expression base = atom();
        if (!peek().is("^")) {
            return base;
        }
        char operator = operator(offset, base);
        return new Expression.Operation(operator, base, requireValue(peek().offset(), nested(this::sign)));
    }

    private Expression atom() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Constant(number(token.text()));
            case WORD -> new Expression.Constant(token.text());
            case NAME -> peek().is("(") ? call(token) : variable(token);
            case SYMBOL -> {
                if (!token.is("(")) {
                    throw objection(token.offset(), "unexpected \"%s\"".formatted(token.text()));
                }
                Expression inside = nested(this::either);
                expect(")");
                yield inside;
            }
            case END -> throw objection(token.offset(), "the condition ends too early");
        };
    }

    private Expression variable(Token token) {
        if (token.is("and", "or", "not")) {
            throw objection(token.offset(), "unexpected \"%s\"".formatted(token.text()));
        }
        variables.add(token.text());
        return new Expression.Variable(token.text());
    }

    private Expression call(Token function) {
        if (!Expression.Call.FUNCTIONS.contains(function.text())) {
            throw objection(function.offset(), Nearest.unknown("function", function.text(), Expression.Call.FUNCTIONS));
        }
        take();
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(requireValue(peek().offset(), nested(this::sum)));
        } while (peek().is(",") && take().is(","));
        expect(")");
        if (arguments.size() > 1 && !function.is("min", "max")) {
            throw objection(function.offset(), "%s takes one argument".formatted(function.text()));
        }
        return new Expression.Call(function.text(), List.copyOf(arguments));
    }

    private static Object number(String digits) {
        return Arguments.of("number", digits).ratio("number");
    }

    private Expression nested(Supplier<Expression> part) {
        if (++depth > DEEPEST) {
            throw objection(peek().offset(), "the condition is nested more than %d deep".formatted(DEEPEST));
        }
        Expression expression = part.get();
        depth--;
        return expression;
    }

    private Expression requireCondition(int offset, Expression expression) {
        if (!expression.isCondition()) {
            throw objection(offset, "expected a condition such as n >= 2*d");
        }
        return expression;
    }

    private Expression requireValue(int offset, Expression expression) {
        if (expression.isCondition()) {
            throw objection(offset, "expected a number or a word, not a condition");
        }
        return expression;
    }

    private void expect(String symbol) {
        if (!peek().is(symbol)) {
            throw objection(peek().offset(), "expected \"%s\"".formatted(symbol));
        }
        take();
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    private InvalidSweepException objection(int offset, String complaint) {
        return InvalidSweepException.at("where", offset, "condition \"%s\": %s".formatted(text.strip(), complaint));
    }
}
