package io.github.lemmata.simulations.sweep;

import java.util.Set;
import java.util.function.Function;

/// A condition between parameters, such as `n >= 2*d and rule != 'half'`.
///
/// Numbers are rationals, and arithmetic on them is exact. There are `+ - * / %` and `^` with an integer
/// exponent; `= != < <= > >=`, which chain as in `1 <= d <= n`; `and`, `or`, `not`; `min`, `max`, `abs`,
/// `floor`, `ceil`, and `sqrt`, `log`, `exp` to double precision. Words stand in quotes and may be
/// compared for equality.
public final class Condition {

    private final String text;
    private final Expression expression;
    private final Set<String> parameters;

    private Condition(String text, Expression expression, Set<String> parameters) {
        this.text = text;
        this.expression = expression;
        this.parameters = parameters;
    }

    /// Returns the condition that a text states.
    ///
    /// @throws InvalidSweepException if the text cannot be read, with the place within it
    public static Condition of(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        return new Condition(text.strip(), parser.condition(), Set.copyOf(parser.variables()));
    }

    /// Returns the text.
    public String text() {
        return text;
    }

    /// Returns the names of the parameters that it is about.
    public Set<String> parameters() {
        return parameters;
    }

    /// Tells whether it holds.
    ///
    /// @param level the level of each parameter, by name
    /// @throws IllegalArgumentException if it has no value there, such as at a division by zero
    boolean holds(Function<String, Object> level) {
        return (boolean) expression.at(level);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
