package io.github.lemmata.simulations.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A file format that labelled data can be written in.
///
/// Numbers are written so that they read back exactly. Where rows have multiplicities, CSV and
/// Parquet get a column `multiplicity` and LIBSVM, which has no place for it, repeats the row.
public enum DataFormat {
    /// Comma-separated text with a header; the label, where there is one, is the column `label`, after the features.
    CSV {
        @Override
        public void write(LabeledData data, Path file) throws IOException {
            boolean labelled = hasLabels(data);
            boolean counted = hasMultiplicities(data);
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                List<String> cells = new ArrayList<>(data.featureNames());
                if (labelled) {
                    cells.add(LABEL);
                }
                if (counted) {
                    cells.add(CsvData.MULTIPLICITY);
                }
                out.write(joined(cells));
                for (int row = 0; row < data.size(); row++) {
                    cells.clear();
                    for (int column = 0; column < data.dimension(); column++) {
                        cells.add(text(data.exact(row, column)));
                    }
                    if (labelled) {
                        cells.add(data.label(row));
                    }
                    if (counted) {
                        cells.add(Long.toString(data.multiplicity(row)));
                    }
                    out.write(joined(cells));
                }
            }
        }
    },

    /// LIBSVM's sparse text, `label index:value ...` with indices from 1; zeros are left out.
    LIBSVM {
        @Override
        public void write(LabeledData data, Path file) throws IOException {
            requireNumericLabels(data);
            requireFewLines(data);
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int row = 0; row < data.size(); row++) {
                    var line = new StringBuilder(data.label(row));
                    for (int column = 0; column < data.dimension(); column++) {
                        if (data.exact(row, column).signum() != 0) {
                            line.append(' ').append(column + 1).append(':').append(text(data.exact(row, column)));
                        }
                    }
                    line.append('\n');
                    for (long copy = 0; copy < data.multiplicity(row); copy++) {
                        out.append(line);
                    }
                }
            }
        }
    },

    /// Apache Parquet: doubles, and the label, where there is one, as an integer where all labels are.
    PARQUET {
        @Override
        public void write(LabeledData data, Path file) throws IOException {
            ParquetWriter.write(data, file);
        }
    };

    /// The most lines that multiplicities are written out to.
    public static final long MOST_LINES = 10_000_000;

    static final String LABEL = "label";

    private static final int LONGEST_PLAIN = 17;

    /// Returns the format of a file by its extension, capitals or not; empty if it has none of
    /// `csv`, `libsvm` and `parquet`.
    public static Optional<DataFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst();
    }

    /// Returns the extension, such as `csv`.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Writes all of `data` to `file`, which is created or replaced.
    ///
    /// @throws InvalidDataException if the format cannot hold the data
    public abstract void write(LabeledData data, Path file) throws IOException;

    static boolean hasMultiplicities(LabeledData data) {
        return IntStream.range(0, data.size()).anyMatch(row -> data.multiplicity(row) > 1);
    }

    static boolean hasLabels(LabeledData data) {
        return !data.classes().isEmpty();
    }

    private static void requireNumericLabels(LabeledData data) {
        if (!hasLabels(data)) {
            throw Place.file(data.name())
                    .objection(
                            "LIBSVM begins each line with a label, and this dataset has none; expected CSV or Parquet"
                                    + " for such data");
        }
        for (String label : data.classes()) {
            if (!DecimalText.isNumber(label)) {
                throw Place.file(data.name())
                        .objection("class " + Place.quote(label) + " is not a number, which LIBSVM needs; expected CSV"
                                + " or Parquet for such data");
            }
        }
    }

    private static void requireFewLines(LabeledData data) {
        long lines =
                IntStream.range(0, data.size()).mapToLong(data::multiplicity).reduce(0, Math::addExact);
        if (lines > MOST_LINES) {
            throw Place.file(data.name())
                    .objection("LIBSVM has no multiplicities, and " + lines + " lines are more than " + MOST_LINES
                            + "; expected CSV or Parquet for such data");
        }
    }

    /// The shorter way to write a number: `3` rather than `3.0`, `1E-300` rather than three hundred
    /// zeros.
    private static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean plain = stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= LONGEST_PLAIN;
        return plain ? stripped.toPlainString() : stripped.toString();
    }

    private static String joined(List<String> cells) {
        return String.join(",", cells.stream().map(DataFormat::quoted).toList()) + "\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
