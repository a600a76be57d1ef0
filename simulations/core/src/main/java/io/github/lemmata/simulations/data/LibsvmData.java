package io.github.lemmata.simulations.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.IntStream;

/// Labelled data from LIBSVM's sparse text: one sample per line, `label index:value index:value
/// ...`.
///
/// Indices start at 1 and increase along a line; features that a line leaves out are 0; the
/// dimension is the largest index of the file, and the features are named `1`, `2`, ... by index.
/// Labels are numbers (`+1`, `1` and `1.0` are one class, shown as `1`). Blank lines do not count;
/// there are no comments.
public final class LibsvmData {

    /// The largest index that is accepted.
    public static final int LARGEST_INDEX = 1 << 24;

    private record Row(long line, String label, int[] indices, BigDecimal[] values) {}

    private final Place file;
    private int dimension;

    private LibsvmData(Place file) {
        this.file = file;
    }

    /// Reads all rows of `reader`, in one pass.
    ///
    /// @param name what to call the source in messages
    /// @throws InvalidDataException if there is no row, a label is no number, a token is not
    ///     `index:value`, or an index is below 1 or does not increase
    public static LabeledData read(Reader reader, String name) throws IOException {
        return new LibsvmData(Place.file(name)).rows(new BufferedReader(reader));
    }

    private LabeledData rows(BufferedReader in) throws IOException {
        List<Row> rows = new ArrayList<>();
        long number = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            number++;
            String line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!line.isBlank()) {
                rows.add(row(line, file.line(number)));
            }
        }
        if (rows.isEmpty()) {
            throw file.objection("the file is empty; expected one sample per line as label index:value index:value");
        }
        if (dimension == 0) {
            throw file.objection("no line has a feature; expected label index:value index:value");
        }
        return dense(rows);
    }

    private Row row(String line, Place place) {
        StringTokenizer tokens = new StringTokenizer(line);
        String label = label(tokens.nextToken(), place.column("1 (label)"));
        int[] indices = new int[tokens.countTokens()];
        BigDecimal[] values = new BigDecimal[indices.length];
        int last = 0;
        for (int k = 0; k < indices.length; k++) {
            String token = tokens.nextToken();
            Place at = place.column(Integer.toString(k + 2));
            int colon = token.indexOf(':');
            int index = colon < 0 ? -1 : index(token.substring(0, colon));
            if (index < 0) {
                throw at.objection(Place.quote(token) + " is not index:value; expected an index from 1 to "
                        + LARGEST_INDEX + ", a colon and a number");
            }
            if (index <= last) {
                throw at.objection("the index of " + Place.quote(token) + (index == 0 ? " is 0" : " does not increase")
                        + "; expected " + (index == 0 ? "indices from 1 on" : "an index above " + last));
            }
            indices[k] = last = index;
            values[k] = DecimalText.parse(token.substring(colon + 1), at);
        }
        dimension = Math.max(dimension, last);
        return new Row(place.line(), label, indices, values);
    }

    /// The index that `digits` write, or -1 if they are no number up to [#LARGEST_INDEX].
    private static int index(String digits) {
        if (digits.isEmpty() || digits.length() > 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int index = Integer.parseInt(digits);
        return index <= LARGEST_INDEX ? index : -1;
    }

    private static String label(String token, Place place) {
        return DecimalText.parse(token, place).stripTrailingZeros().toPlainString();
    }

    private LabeledData dense(List<Row> rows) {
        List<String> names =
                IntStream.rangeClosed(1, dimension).mapToObj(Integer::toString).toList();
        LabeledData.Builder data = LabeledData.builder(file.file(), names);
        for (Row row : rows) {
            List<BigDecimal> cells = new ArrayList<>(Collections.nCopies(dimension, BigDecimal.ZERO));
            for (int k = 0; k < row.indices.length; k++) {
                cells.set(row.indices[k] - 1, row.values[k]);
            }
            data.add(row.line, cells, row.label);
        }
        return data.build();
    }
}
