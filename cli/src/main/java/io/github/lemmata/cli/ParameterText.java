package io.github.lemmata.cli;

import io.github.lemmata.theory.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/// Parameters, as a reader of a listing sees them.
final class ParameterText {
    private ParameterText() {}

    /// The names in parentheses, optional ones in brackets: `(dataset, [tie])`.
    static String list(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.required() ? parameter.name() : "[" + parameter.name() + "]")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /// What the parameter means, what it may be and what it is when absent.
    static String of(Parameter parameter) {
        String meaning = parameter.meaning().isEmpty() ? "" : parameter.meaning() + ": ";
        return meaning
                + parameter.domain().words()
                + unit(parameter.unit(), ", in %s")
                + parameter.absent().map("; default: %s"::formatted).orElse("");
    }

    /// The unit in a form such as `", in %s"`; nothing for a pure number.
    static String unit(String unit, String form) {
        return unit.equals("1") ? "" : form.formatted(unit);
    }
}
