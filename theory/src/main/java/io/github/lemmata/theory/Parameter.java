package io.github.lemmata.theory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// A parameter of a quantity: its name, symbol, meaning, unit and domain.
///
/// ```java
/// Parameter.whole("n", 1).symbol("n").means("number of samples, multiplicities counted").unit("samples")
/// ```
///
/// @param name as given on the command line, such as `gamma`
/// @param symbol LaTeX, such as `\gamma`
/// @param meaning in words
/// @param unit what it is counted or measured in; `1` for a pure number
/// @param domain the values it may take
/// @param absent what is taken when it is not given, in words; empty for a parameter that has to be given
public record Parameter(
        String name, String symbol, String meaning, String unit, Domain domain, Optional<String> absent) {

    private static final String PURE_NUMBER = "1";

    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(absent, "absent");
    }

    /// Returns a required parameter over a domain, its symbol its name, its meaning still to be said.
    public static Parameter of(String name, Domain domain) {
        return new Parameter(name, name, "", PURE_NUMBER, domain, Optional.empty());
    }

    /// Returns an integer parameter, `min` or more.
    public static Parameter whole(String name, long min) {
        return whole(name, min, Long.MAX_VALUE);
    }

    /// Returns an integer parameter from `min` to `max`, both included.
    public static Parameter whole(String name, long min, long max) {
        return of(name, new Domain.Integers(min, max));
    }

    /// Returns a real parameter above 0.
    public static Parameter positive(String name) {
        return of(name, new Domain.Reals(0, false));
    }

    /// Returns a real parameter, `min` or more.
    public static Parameter realAtLeast(String name, double min) {
        return of(name, new Domain.Reals(min, true));
    }

    /// Returns a parameter over all finite reals.
    public static Parameter real(String name) {
        return of(name, new Domain.Reals(Double.NEGATIVE_INFINITY, false));
    }

    /// Returns a parameter that is read as an exact rational, `min` or more.
    public static Parameter rational(String name, long min) {
        return of(name, new Domain.Rationals(BigFraction.of(min)));
    }

    /// Returns a parameter that is one of a few words.
    public static Parameter choice(String name, String... options) {
        return of(name, new Domain.Words(List.of(options)));
    }

    /// Returns a parameter that is one of an enum's constants, in camel case.
    public static Parameter choice(String name, Class<? extends Enum<?>> constants) {
        return of(name, Domain.Words.of(constants));
    }

    /// Returns a parameter that is a list of rationals, its domain said in words.
    public static Parameter numbers(String name, String words) {
        return of(name, new Domain.NumberLists(words));
    }

    /// Returns a parameter that is a list of rows of rationals, its domain said in words.
    public static Parameter matrix(String name, String words) {
        return of(name, new Domain.Matrices(words));
    }

    /// Returns this parameter with a LaTeX symbol.
    public Parameter symbol(String latex) {
        return new Parameter(name, latex, meaning, unit, domain, absent);
    }

    /// Returns this parameter with its meaning in words.
    public Parameter means(String words) {
        return new Parameter(name, symbol, words, unit, domain, absent);
    }

    /// Returns this parameter with a unit, such as `samples` or `updates`.
    public Parameter unit(String words) {
        return new Parameter(name, symbol, meaning, words, domain, absent);
    }

    /// Returns this parameter as an optional one, with what is taken when it is absent, in words.
    public Parameter whenAbsent(String words) {
        return new Parameter(name, symbol, meaning, unit, domain, Optional.of(words));
    }

    /// Tells whether the parameter has to be given.
    public boolean required() {
        return absent.isEmpty();
    }

    /// Checks a value as the user gave it.
    ///
    /// @throws IllegalArgumentException if it lies outside the domain; the message names the parameter, the value
    ///     and what was expected
    public void check(Object given) {
        if (!domain.admits(given)) {
            throw Arguments.refused(name, given, domain.words());
        }
    }
}
