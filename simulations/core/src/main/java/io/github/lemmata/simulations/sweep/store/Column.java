package io.github.lemmata.simulations.sweep.store;

import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.theory.Domain;
import io.github.lemmata.theory.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A column of a store, for a parameter of the grid or an output.
///
/// @param name as in the tables: what it is called in the sweep, with underscores behind it where that is
///     taken, since `n` and `N` are one name to a database
/// @param source what it is called in the sweep
/// @param role whether a parameter or an output
/// @param type its SQL type
/// @param unit what it is counted or measured in; `1` for a pure number
/// @param meaning in words
record Column(String name, String source, Role role, String type, String unit, String meaning) {

    /// What a column holds.
    enum Role {
        PARAMETER,
        OUTPUT
    }

    /// Names that the tables themselves use.
    private static final List<String> TAKEN = List.of("cell", "replicate", "replicates", "failures");

    /// The columns of a plan: the parameters of its grid, then the outputs that it keeps.
    static List<Column> of(Plan plan) {
        Set<String> taken = new HashSet<>(TAKEN);
        List<Column> columns = new ArrayList<>();
        parameters(plan).forEach(parameter -> columns.add(of(parameter, taken)));
        for (Output output : plan.outputs()) {
            String name = free(output.name(), Role.OUTPUT, taken);
            columns.add(new Column(name, output.name(), Role.OUTPUT, "DOUBLE", output.unit(), output.meaning()));
        }
        return columns;
    }

    /// The summary of an output in a table with a row for each cell.
    static List<String> summaries(String output) {
        return List.of(output + "_count", output + "_mean", output + "_se");
    }

    private static Column of(Parameter parameter, Set<String> taken) {
        String type = switch (parameter.domain()) {
            case Domain.Integers _ -> "BIGINT";
            case Domain.Reals _, Domain.Rationals _ -> "DOUBLE";
            case Domain.Words _, Domain.NumberLists _, Domain.Matrices _ -> "VARCHAR";
        };
        String name = free(parameter.name(), Role.PARAMETER, taken);
        return new Column(name, parameter.name(), Role.PARAMETER, type, parameter.unit(), parameter.meaning());
    }

    /// The parameters of a plan's grid, in the order of its axes.
    static List<Parameter> parameters(Plan plan) {
        Map<String, Parameter> byName = plan.simulator().parameters().stream()
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter));
        return plan.sweep().axes().stream()
                .map(axis -> byName.get(axis.parameter()))
                .toList();
    }

    /// A name that is free, and whose summaries are.
    private static String free(String wanted, Role role, Set<String> taken) {
        String name = wanted;
        while (claims(name, role).anyMatch(taken::contains)) {
            name += "_";
        }
        claims(name, role).forEach(taken::add);
        return name;
    }

    private static Stream<String> claims(String name, Role role) {
        Stream<String> summaries = switch (role) {
            case PARAMETER -> Stream.empty();
            case OUTPUT -> summaries(name).stream();
        };
        return Stream.concat(Stream.of(name), summaries).map(claim -> claim.toLowerCase(Locale.ROOT));
    }

    boolean isParameter() {
        return role == Role.PARAMETER;
    }

    /// What a reader of the tables is told about the column.
    String comment() {
        return "%s [%s]".formatted(meaning, unit);
    }
}
