package io.github.lemmata.simulations.data;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/// The records of a CSV text one after the other, strictly as RFC 4180 has them, each with the line
/// it starts on.
///
/// A comma separates fields; a field may stand in double quotes, and then hold commas, line ends
/// and doubled quotes. Lines end in LF, CRLF or CR, mixed as they come; a byte-order mark at the
/// start is skipped, so are blank lines; spaces around an unquoted field do not count. What a
/// lenient parser repairs silently (a quote that never closes, text after a closing quote, a quote
/// inside a bare field) is an error here: it would put numbers in wrong columns.
final class CsvRecords {

    private static final int END = -1;
    private static final int LONGEST_FIELD = 1 << 16;

    private final PushbackReader in;
    private final Place file;
    private long line = 1;
    private long start = 1;

    CsvRecords(Reader reader, Place file) throws IOException {
        this.in = new PushbackReader(reader);
        this.file = file;
        int first = in.read();
        if (first != '\uFEFF') {
            unread(first);
        }
    }

    /// The line on which the record last returned starts, from 1.
    long line() {
        return start;
    }

    /// The fields of the next record that is not blank; an empty list at the end of the text.
    List<String> next() throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                return List.of();
            }
            back(c);
            start = line;
            List<String> fields = record();
            if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
                return fields;
            }
        }
    }

    private List<String> record() throws IOException {
        List<String> fields = new ArrayList<>();
        int delimiter;
        do {
            int c = skipSpaces();
            StringBuilder field = new StringBuilder();
            if (c == '"') {
                quoted(field, fields.size() + 1);
                delimiter = skipSpaces();
                if (delimiter != ',' && delimiter != '\n' && delimiter != END) {
                    throw at(fields.size() + 1).objection("text after a closing quote; expected a comma or a line end");
                }
                fields.add(field.toString());
            } else {
                delimiter = bare(c, field, fields.size() + 1);
                fields.add(field.toString().strip());
            }
        } while (delimiter == ',');
        return fields;
    }

    private int bare(int first, StringBuilder field, int column) throws IOException {
        int c = first;
        while (c != ',' && c != '\n' && c != END) {
            if (c == '"') {
                throw at(column)
                        .objection("a quote inside a field that does not start with one;"
                                + " expected the whole field in quotes, inner quotes doubled");
            }
            append(field, c, column);
            c = read();
        }
        return c;
    }

    private void quoted(StringBuilder field, int column) throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                throw at(column).objection("a quote opens here and never closes; expected a closing quote");
            }
            if (c == '"') {
                int next = read();
                if (next != '"') {
                    back(next);
                    return;
                }
            }
            append(field, c, column);
        }
    }

    private void append(StringBuilder field, int c, int column) {
        if (field.length() == LONGEST_FIELD) {
            throw at(column).objection("a field longer than " + LONGEST_FIELD + " characters; is a quote left open?");
        }
        field.append((char) c);
    }

    private int skipSpaces() throws IOException {
        int c = read();
        while (c == ' ' || c == '\t') {
            c = read();
        }
        return c;
    }

    private int read() throws IOException {
        int c = in.read();
        if (c == '\r') {
            int next = in.read();
            if (next != '\n') {
                unread(next);
            }
            c = '\n';
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private void back(int c) throws IOException {
        if (c == '\n') {
            line--;
        }
        unread(c);
    }

    private void unread(int c) throws IOException {
        if (c != END) {
            in.unread(c);
        }
    }

    private Place at(int column) {
        return file.line(start).column(Integer.toString(column));
    }
}
