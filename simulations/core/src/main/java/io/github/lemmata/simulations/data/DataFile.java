package io.github.lemmata.simulations.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Labelled data from a file, CSV or LIBSVM, whichever it is.
///
/// The extension decides where it is `.csv`, `.libsvm`, `.svm` or `.svmlight`; otherwise the first
/// line that is not blank does: a number followed by `index:value` tokens means LIBSVM, anything
/// else CSV. The text is UTF-8, with or without a byte-order mark.
public final class DataFile {

    private static final Pattern LIBSVM_LINE = Pattern.compile("\uFEFF?\\s*[-+]?[0-9.]+(\\s+\\d+:\\S+)+\\s*");

    private enum Format {
        CSV,
        LIBSVM
    }

    private DataFile() {}

    /// The data in `file`.
    ///
    /// @param label the column with the classes; must be [LabelColumn#BY_CONVENTION] for LIBSVM,
    ///     where it is the first
    /// @throws InvalidDataException if the file cannot be read, is a directory, or does not hold
    ///     such data
    public static LabeledData read(Path file, LabelColumn label) {
        String name = file.toString();
        Place place = Place.file(name);
        if (!Files.exists(file)) {
            throw place.objection("there is no such file; expected a CSV or LIBSVM file");
        }
        if (Files.isDirectory(file)) {
            throw place.objection("this is a directory; expected a CSV or LIBSVM file");
        }
        if (!Files.isReadable(file)) {
            throw place.objection("the file may not be read; expected a CSV or LIBSVM file with read permission");
        }
        try {
            Format format = format(file);
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return switch (format) {
                    case CSV -> CsvData.read(in, name, label);
                    case LIBSVM -> libsvm(in, name, label);
                };
            }
        } catch (CharacterCodingException e) {
            throw new InvalidDataException(place + ": the file is not UTF-8 text; expected CSV or LIBSVM text.", e);
        } catch (IOException e) {
            throw new InvalidDataException(place + ": the file could not be read (" + e.getMessage() + ").", e);
        }
    }

    private static LabeledData libsvm(Reader in, String name, LabelColumn label) throws IOException {
        return switch (label) {
            case LabelColumn.ByConvention() -> LibsvmData.read(in, name);
            case LabelColumn.Named(String column) ->
                throw Place.file(name)
                        .objection("a LIBSVM file has no column " + Place.quote(column)
                                + "; expected no --label, as each line starts with its label");
        };
    }

    private static Format format(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Format.CSV;
        }
        if (name.endsWith(".libsvm") || name.endsWith(".svm") || name.endsWith(".svmlight")) {
            return Format.LIBSVM;
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = in.readLine();
            while (line != null && line.isBlank()) {
                line = in.readLine();
            }
            return line != null && LIBSVM_LINE.matcher(line).matches() ? Format.LIBSVM : Format.CSV;
        }
    }
}
