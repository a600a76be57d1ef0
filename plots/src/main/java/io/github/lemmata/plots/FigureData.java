package io.github.lemmata.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The numbers behind a figure as a tidy table: one observation a row, words that say what it is, then its values.
///
/// @param wordColumns names of the columns of words, which come first
/// @param realColumns names of the columns of numbers
/// @param rows the rows, each with a word and a number for every column
public record FigureData(List<String> wordColumns, List<String> realColumns, List<Row> rows) {

    /// One observation.
    ///
    /// @param words one for each column of words
    /// @param reals one for each column of numbers
    public record Row(List<String> words, List<Double> reals) {
        public Row {
            words = List.copyOf(words);
            reals = List.copyOf(reals);
        }
    }

    public FigureData {
        wordColumns = List.copyOf(wordColumns);
        realColumns = List.copyOf(realColumns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.words().size() != wordColumns.size() || row.reals().size() != realColumns.size()) {
                throw new IllegalArgumentException("row " + row + " does not fit the columns " + wordColumns + " and "
                        + realColumns + ": it needs a value for each");
            }
        }
    }

    /// Starts a table with the given columns of words and of numbers.
    public static Builder columns(List<String> wordColumns, List<String> realColumns) {
        return new Builder(wordColumns, realColumns);
    }

    /// The rows that have `word` in a column, as a table of their own.
    ///
    /// @throws IllegalArgumentException if there is no such column
    public FigureData where(String wordColumn, String word) {
        int column = position(wordColumns, wordColumn);
        return new FigureData(
                wordColumns,
                realColumns,
                rows.stream()
                        .filter(row -> row.words().get(column).equals(word))
                        .toList());
    }

    /// The different words of a column, in order of first appearance.
    ///
    /// @throws IllegalArgumentException if there is no such column
    public List<String> words(String wordColumn) {
        int column = position(wordColumns, wordColumn);
        return rows.stream().map(row -> row.words().get(column)).distinct().toList();
    }

    /// The numbers of a column, row by row.
    ///
    /// @throws IllegalArgumentException if there is no such column
    public double[] reals(String realColumn) {
        int column = position(realColumns, realColumn);
        return rows.stream().mapToDouble(row -> row.reals().get(column)).toArray();
    }

    /// The table as CSV (RFC 4180, lines end with `\n`): every number is the shortest decimal that reads back as it.
    public String toCsv() {
        StringBuilder csv = new StringBuilder();
        List<String> header = new ArrayList<>(wordColumns);
        header.addAll(realColumns);
        csv.append(header.stream().map(FigureData::quote).collect(Collectors.joining(",")))
                .append('\n');
        for (Row row : rows) {
            List<String> cells =
                    new ArrayList<>(row.words().stream().map(FigureData::quote).toList());
            row.reals().forEach(value -> cells.add(print(value)));
            csv.append(String.join(",", cells)).append('\n');
        }
        return csv.toString();
    }

    private static int position(List<String> columns, String name) {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("there is no column '" + name + "' among " + columns);
        }
        return column;
    }

    private static String print(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    private static String quote(String word) {
        boolean special = word.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + word.replace("\"", "\"\"") + '"' : word;
    }

    /// Collects the rows of a table.
    public static final class Builder {

        private final List<String> wordColumns;
        private final List<String> realColumns;
        private final List<Row> rows = new ArrayList<>();

        private Builder(List<String> wordColumns, List<String> realColumns) {
            this.wordColumns = List.copyOf(wordColumns);
            this.realColumns = List.copyOf(realColumns);
        }

        /// Adds a row: its words, then its numbers.
        public Builder row(List<String> words, double... reals) {
            rows.add(new Row(words, Arrays.stream(reals).boxed().toList()));
            return this;
        }

        /// The table of the rows so far.
        public FigureData build() {
            return new FigureData(wordColumns, realColumns, rows);
        }
    }
}
