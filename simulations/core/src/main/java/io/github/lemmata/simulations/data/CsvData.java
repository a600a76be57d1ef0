package io.github.lemmata.simulations.data;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Labelled data from comma-separated text with a header.
///
/// The first record names the columns and is required. One column holds the labels ([LabelColumn]);
/// a column called `multiplicity`, if there is one, holds how many equal samples a row stands for;
/// every other column is a feature and holds decimal numbers. Blank lines do not count.
public final class CsvData {

    /// The name of the column that, where present, counts the equal samples of a row.
    public static final String MULTIPLICITY = "multiplicity";

    private final Place file;
    private final List<String> header;
    private final int labelColumn;
    private final int multiplicityColumn;

    private CsvData(Place file, List<String> header, int labelColumn) {
        this.file = file;
        this.header = header;
        this.labelColumn = labelColumn;
        int multiplicity = header.indexOf(MULTIPLICITY);
        this.multiplicityColumn = multiplicity == labelColumn ? -1 : multiplicity;
    }

    /// Reads all rows of `reader`, in one pass.
    ///
    /// @param name what to call the source in messages
    /// @throws InvalidDataException if the text is empty or has a header only, a column is named
    ///     twice or not at all, the label column is missing, a row has too few or too many cells,
    ///     or a cell is no finite decimal number
    public static LabeledData read(Reader reader, String name, LabelColumn label) throws IOException {
        Place file = Place.file(name);
        CsvRecords records = new CsvRecords(reader, file);
        List<String> header = records.next();
        if (header.isEmpty()) {
            throw file.objection(
                    "the file is empty; expected a header line with column names, then one row per sample");
        }
        checkNames(header, file.line(records.line()));
        return new CsvData(file, header, label.indexIn(header, name)).rows(records);
    }

    private LabeledData rows(CsvRecords records) throws IOException {
        List<String> features = new ArrayList<>(header);
        features.remove(header.get(labelColumn));
        if (multiplicityColumn >= 0) {
            features.remove(MULTIPLICITY);
        }
        if (features.isEmpty()) {
            throw file.line(1)
                    .objection("no feature column beside the label " + Place.quote(header.get(labelColumn))
                            + "; expected at least one column of numbers, separated by commas");
        }
        LabeledData.Builder data = LabeledData.builder(file.file(), features);
        int rows = 0;
        for (List<String> cells = records.next(); !cells.isEmpty(); cells = records.next()) {
            add(data, file.line(records.line()), cells);
            rows++;
        }
        if (rows == 0) {
            throw file.objection("there is a header but no row below it; expected one row per sample");
        }
        return data.build();
    }

    private void add(LabeledData.Builder data, Place place, List<String> cells) {
        if (cells.size() != header.size()) {
            throw place.objection("the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells")
                    + "; expected " + header.size() + " as in the header");
        }
        List<BigDecimal> numbers = new ArrayList<>(cells.size());
        long multiplicity = 1;
        for (int j = 0; j < cells.size(); j++) {
            if (j == labelColumn) {
                continue;
            }
            Place cell = place.column(header.get(j));
            BigDecimal number = DecimalText.parse(cells.get(j), cell);
            if (j == multiplicityColumn) {
                multiplicity = count(number, cell);
            } else {
                numbers.add(number);
            }
        }
        String label = cells.get(labelColumn);
        if (label.isEmpty()) {
            throw place.column(header.get(labelColumn)).objection("the label is empty; expected the name of a class");
        }
        data.add(place.line(), numbers, label, multiplicity);
    }

    private static long count(BigDecimal number, Place cell) {
        boolean whole = number.signum() > 0 && number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw cell.objection(Place.quote(number.toString()) + " is not a count; expected a whole number from 1 to "
                    + Integer.MAX_VALUE);
        }
        return number.longValueExact();
    }

    private static void checkNames(List<String> header, Place place) {
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < header.size(); j++) {
            String name = header.get(j);
            if (name.isEmpty()) {
                throw place.column(Integer.toString(j + 1))
                        .objection("the column has no name; expected a header with a name for every column");
            }
            if (!seen.add(name)) {
                throw place.column(Integer.toString(j + 1))
                        .objection("a second column is called " + Place.quote(name) + "; expected names that differ");
            }
        }
    }
}
