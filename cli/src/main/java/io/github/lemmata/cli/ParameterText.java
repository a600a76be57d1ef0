package io.github.lemmata.cli;

import io.github.lemmata.theory.Parameter;
import java.io.PrintWriter;
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
    private static String of(Parameter parameter) {
        String meaning = parameter.meaning().isEmpty() ? "" : parameter.meaning() + ": ";
        return meaning
                + parameter.domain().words()
                + unit(parameter.unit(), ", in %s")
                + parameter.absent().map("; default: %s"::formatted).orElse("");
    }

    /// A row for each parameter: its name and what there is to know of it.
    static void print(List<Parameter> parameters, PrintWriter out, String indent) {
        var table = new TextTable();
        parameters.forEach(parameter -> table.row(parameter.name(), of(parameter)));
        table.print(out, indent);
    }

    /// The unit in a form such as `", in %s"`; nothing for a pure number.
    static String unit(String unit, String form) {
        return unit.equals("1") ? "" : form.formatted(unit);
    }
}
