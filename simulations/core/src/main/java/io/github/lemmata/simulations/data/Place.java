package io.github.lemmata.simulations.data;

/// Where in a file something stands: the file, the line (from 1) and, if not empty, the column.
///
/// @param file the file's name as the user wrote it
/// @param line the line, counted from 1; 0 for the file as a whole
/// @param column the column's name, or its number where it has none; empty for the line as a whole
record Place(String file, long line, String column) {

    private static final int LONGEST_QUOTE = 40;

    static Place file(String file) {
        return new Place(file, 0, "");
    }

    Place line(long number) {
        return new Place(file, number, "");
    }

    Place column(String name) {
        return new Place(file, line, name);
    }

    /// The objection `file, line 7, column x: complaint.`, or with a question mark where the
    /// complaint ends in one.
    InvalidDataException objection(String complaint) {
        return new InvalidDataException(this + ": " + complaint + (complaint.endsWith("?") ? "" : "."));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(column);
        }
        return text.toString();
    }

    /// A piece of the file between quotes, cut where it is long, control characters shown as `?`.
    static String quote(String text) {
        String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
        return '"' + shown.replaceAll("\\p{Cntrl}", "?") + '"';
    }
}
