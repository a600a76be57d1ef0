package io.github.lemmata.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// A named quantity: a closed form or a deterministic simulator output that can be evaluated at given parameters.
///
/// ```java
/// quantity("perceptron.lambdaStar")
///     .symbol("\\lambda^*_n")
///     .says("largest soft mean of n margins that are not all positive")
///     .source(LEMMATA.at("claim 13"))
///     .parameters(whole("n", 1).means("number of samples").unit("samples"))
///     .is(given -> Value.of(lambdaStar(given.wholeLong("n"))));
/// ```
///
/// @param name full name: family, dot, name within the family
/// @param symbol LaTeX
/// @param summary what it is, in words
/// @param unit what it is counted or measured in; `1` for a pure number
/// @param source where it comes from
/// @param parameters what it depends on, in the order of its symbol
/// @param function the value; conditions between parameters are thrown as [IllegalArgumentException]
public record Quantity(
        String name,
        String symbol,
        String summary,
        String unit,
        Source source,
        List<Parameter> parameters,
        Function<Arguments, Value> function) {

    public Quantity {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(function, "function");
        parameters = List.copyOf(parameters);
    }

    /// Starts the declaration of a quantity.
    public static Declaration quantity(String name) {
        return new Declaration(name);
    }

    /// Returns the family: what stands before the first dot of the name.
    public String family() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /// Returns the value at the given arguments.
    ///
    /// @throws IllegalArgumentException if an argument is unknown, missing or outside its domain, with one sentence
    public Value at(Arguments arguments) {
        arguments.check(parameters);
        return function.apply(arguments);
    }

    /// Returns the parameter of a name, if there is one.
    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
    }

    /// Returns component `index` of this vector quantity as a quantity of its own, named `NAME[index]`.
    public Quantity component(int index) {
        return new Quantity(
                "%s[%d]".formatted(name, index),
                "\\left(%s\\right)_{%d}".formatted(symbol, index),
                "component %d of: %s".formatted(index, summary),
                unit,
                source,
                parameters,
                arguments -> function.apply(arguments).component(index));
    }

    /// A quantity while it is being declared; [#is] completes it.
    public static final class Declaration {

        private final String name;
        private final List<Parameter> parameters = new ArrayList<>();
        private String symbol = "";
        private String summary = "";
        private String unit = "1";
        private Optional<Source> source = Optional.empty();

        private Declaration(String name) {
            this.name = name;
        }

        /// Sets the LaTeX symbol.
        public Declaration symbol(String latex) {
            symbol = latex;
            return this;
        }

        /// Says in words what the quantity is.
        public Declaration says(String words) {
            summary = words;
            return this;
        }

        /// Sets the unit, such as `updates`; a pure number without it.
        public Declaration unit(String words) {
            unit = words;
            return this;
        }

        /// Says where the quantity comes from.
        public Declaration source(Source place) {
            source = Optional.of(place);
            return this;
        }

        /// Adds a parameter.
        public Declaration parameter(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        /// Adds parameters, in order.
        public Declaration parameters(Parameter... more) {
            parameters.addAll(List.of(more));
            return this;
        }

        /// Adds parameters, in order.
        public Declaration parameters(List<Parameter> more) {
            parameters.addAll(more);
            return this;
        }

        /// Completes the quantity with its function.
        ///
        /// @throws IllegalStateException if the summary or the source has not been said
        public Quantity is(Function<Arguments, Value> function) {
            if (summary.isEmpty() || source.isEmpty()) {
                throw new IllegalStateException("quantity \"%s\" needs a summary and a source".formatted(name));
            }
            return new Quantity(name, symbol, summary, unit, source.get(), parameters, function);
        }
    }
}
