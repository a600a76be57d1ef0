package io.github.lemmata.simulations.data;

import io.github.lemmata.theory.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One column of numbers from a CSV file with a header, and the column that says to which group each belongs,
/// where there is one. What stands in other columns does not matter.
///
/// @param file the file as the user named it
/// @param column the name of the column
/// @param values its numbers, row by row
/// @param groups the group of each; all empty where no column was asked for
public record NumberColumn(String file, String column, double[] values, List<String> groups) {

    public NumberColumn {
        values = values.clone();
        groups = List.copyOf(groups);
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /// How many numbers there are.
    public int size() {
        return values.length;
    }

    /// The numbers of each group, in order of first appearance.
    public Map<String, double[]> byGroup() {
        Map<String, List<Double>> lists = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            lists.computeIfAbsent(groups.get(i), name -> new ArrayList<>()).add(values[i]);
        }
        Map<String, double[]> arrays = new LinkedHashMap<>();
        lists.forEach((name, list) ->
                arrays.put(name, list.stream().mapToDouble(Double::doubleValue).toArray()));
        return arrays;
    }

    /// Reads the column of a file.
    ///
    /// @param column its name
    /// @param group the name of the column of groups
    /// @throws InvalidDataException if the file cannot be read or is empty, has no such column or no row, a
    ///     row has another number of cells than the header, or a cell of the column is no finite decimal number
    public static NumberColumn read(Path file, String column, Optional<String> group) {
        Place place = Place.file(file.toString());
        if (!Files.exists(file)) {
            throw place.objection("there is no such file; expected a CSV file");
        }
        if (Files.isDirectory(file)) {
            throw place.objection("this is a directory; expected a CSV file");
        }
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(in, place, column, group);
        } catch (CharacterCodingException e) {
            throw new InvalidDataException(place + ": the file is not UTF-8 text; expected CSV text.", e);
        } catch (IOException e) {
            throw new InvalidDataException(place + ": the file could not be read (" + e.getMessage() + ").", e);
        }
    }

    private static NumberColumn read(Reader in, Place file, String column, Optional<String> group) throws IOException {
        CsvRecords records = new CsvRecords(in, file);
        List<String> header = records.next();
        if (header.isEmpty()) {
            throw file.objection("the file is empty; expected a header line with column names, then one row per value");
        }
        if (header.stream().allMatch(DecimalText::isNumber)) {
            throw file.line(records.line())
                    .objection("the first line holds numbers; expected a header with column names");
        }
        int at = position(header, column, file);
        Optional<Integer> groupAt = group.map(name -> position(header, name, file));
        double[] values = new double[16];
        List<String> groups = new ArrayList<>();
        for (List<String> cells = records.next(); !cells.isEmpty(); cells = records.next()) {
            Place row = file.line(records.line());
            if (cells.size() != header.size()) {
                throw row.objection("the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells")
                        + "; expected " + header.size() + " as in the header");
            }
            if (groups.size() == values.length) {
                values = Arrays.copyOf(values, 2 * values.length);
            }
            values[groups.size()] =
                    DecimalText.parse(cells.get(at), row.column(column)).doubleValue();
            groups.add(groupAt.map(cells::get).orElse(""));
        }
        if (groups.isEmpty()) {
            throw file.objection("there is a header but no row below it; expected one row per value");
        }
        return new NumberColumn(file.file(), column, Arrays.copyOf(values, groups.size()), groups);
    }

    private static int position(List<String> header, String name, Place file) {
        Place line = file.line(1);
        int at = header.indexOf(name);
        if (at < 0) {
            throw line.objection(Nearest.unknown("column", name, header));
        }
        if (header.lastIndexOf(name) != at) {
            throw line.objection("two columns are called " + Place.quote(name) + "; expected names that differ");
        }
        return at;
    }
}
