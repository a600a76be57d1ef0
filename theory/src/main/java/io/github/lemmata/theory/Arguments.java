package io.github.lemmata.theory;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/// The arguments of one evaluation: names with values as the user gave them, and typed access to them.
///
/// A value is text, a number, or a list (of lists) of these, as a JSON array gives it. Numbers are read exactly:
/// `5`, `2.5`, `41/2` and `1e-3` are the rationals that they look like. Every accessor throws
/// [IllegalArgumentException] with one sentence that names the parameter, the value given and what was expected.
public final class Arguments {

    private static final Arguments NONE = new Arguments(Map.of());
    private static final int LONGEST_QUOTE = 60;

    private final Map<String, Object> given;

    private Arguments(Map<String, Object> given) {
        this.given = given;
    }

    /// Returns no arguments.
    public static Arguments none() {
        return NONE;
    }

    /// Returns arguments by name; values are text, numbers or (nested) lists of these.
    public static Arguments of(Map<String, ?> given) {
        return new Arguments(Collections.unmodifiableMap(new LinkedHashMap<>(given)));
    }

    /// Returns one argument; more follow by [#and].
    public static Arguments of(String name, Object value) {
        return NONE.and(name, value);
    }

    /// Returns these arguments and one more.
    ///
    /// @throws IllegalArgumentException if the name is there already
    public Arguments and(String name, Object value) {
        if (given.containsKey(name)) {
            throw new IllegalArgumentException("parameter \"%s\" is given twice".formatted(name));
        }
        Map<String, Object> more = new LinkedHashMap<>(given);
        more.put(name, value);
        return new Arguments(Collections.unmodifiableMap(more));
    }

    /// Returns the names, in the order given.
    public Set<String> names() {
        return given.keySet();
    }

    /// Tells whether an argument is given.
    public boolean has(String name) {
        return given.containsKey(name);
    }

    /// Returns an exact integer.
    public BigInteger whole(String name) {
        Object value = value(name);
        return Numerals.whole(value).orElseThrow(() -> refused(name, value, "integer"));
    }

    /// Returns an exact integer as a `long`.
    public long wholeLong(String name) {
        BigInteger value = whole(name);
        if (value.bitLength() >= Long.SIZE) {
            throw refused(name, value, "integer from -2^63 to 2^63 - 1");
        }
        return value.longValue();
    }

    /// Returns an exact integer as an `int`.
    public int wholeInt(String name) {
        BigInteger value = whole(name);
        if (value.bitLength() >= Integer.SIZE) {
            throw refused(name, value, "integer from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        return value.intValue();
    }

    /// Returns a finite double.
    public double real(String name) {
        Object value = value(name);
        return Numerals.real(value).orElseThrow(() -> refused(name, value, "finite real number"));
    }

    /// Returns an exact rational.
    public BigFraction ratio(String name) {
        Object value = value(name);
        return Numerals.ratio(value).orElseThrow(() -> refused(name, value, "rational number"));
    }

    /// Returns a list of exact rationals.
    public List<BigFraction> numbers(String name) {
        Object value = value(name);
        return Numerals.list(value).orElseThrow(() -> refused(name, value, "non-empty list of numbers such as [1,2]"));
    }

    /// Returns a list of numbers, each as the nearest double.
    public double[] reals(String name) {
        return numbers(name).stream().mapToDouble(BigFraction::doubleValue).toArray();
    }

    /// Returns rows of exact rationals, all of one length.
    public List<List<BigFraction>> matrix(String name) {
        Object value = value(name);
        return Numerals.matrix(value)
                .orElseThrow(() -> refused(name, value, "non-empty list of rows of one length such as [[1,-1],[1,3]]"));
    }

    /// Returns a text as given.
    public String text(String name) {
        Object value = value(name);
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        throw refused(name, value, "text");
    }

    /// Returns a constant of an enum; capitals, underscores and hyphens make no difference.
    public <E extends Enum<E>> E choice(String name, Class<E> constants) {
        String word = Domain.Words.bare(quote(value(name)));
        for (E constant : constants.getEnumConstants()) {
            if (Domain.Words.bare(constant.name()).equals(word)) {
                return constant;
            }
        }
        throw refused(name, value(name), Domain.Words.of(constants).words());
    }

    /// Returns a constant of an enum, or `absent` where the argument is not given.
    public <E extends Enum<E>> E choice(String name, Class<E> constants, E absent) {
        return has(name) ? choice(name, constants) : absent;
    }

    /// Checks these arguments against the parameters of a quantity: none unknown, none missing, each in its domain.
    ///
    /// @throws IllegalArgumentException with one sentence on the first that fails
    public void check(List<Parameter> parameters) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(Nearest.unknown("parameter", name, known));
            }
        }
        for (Parameter parameter : parameters) {
            if (has(parameter.name())) {
                parameter.check(given.get(parameter.name()));
            } else if (parameter.required()) {
                throw new IllegalArgumentException("parameter \"%s\" is missing; expected %s"
                        .formatted(parameter.name(), parameter.domain().words()));
            }
        }
    }

    private Object value(String name) {
        return Optional.ofNullable(given.get(name))
                .orElseThrow(() -> new IllegalArgumentException("parameter \"%s\" is missing".formatted(name)));
    }

    static IllegalArgumentException refused(String name, Object value, String expected) {
        return new IllegalArgumentException(
                "parameter \"%s\" is \"%s\"; expected %s".formatted(name, quote(value), expected));
    }

    private static String quote(Object value) {
        String text = String.valueOf(value).strip();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arguments that && given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    /// Returns the arguments as one reads them: `n=10, kappa=5`.
    @Override
    public String toString() {
        return given.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
