package io.github.lemmata.simulations.sweep;

/// What is wrong with a sweep, in one sentence that names the place and what was expected.
///
/// The message is meant for the person who wrote the sweep: it stands alone, without a stack trace.
public final class InvalidSweepException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final int offset;
    private final String complaint;

    private InvalidSweepException(String message, String field, int offset, String complaint, Throwable cause) {
        super(message, cause);
        this.field = field;
        this.offset = offset;
        this.complaint = complaint;
    }

    /// An objection to a field, such as `grid.n[2]`.
    static InvalidSweepException at(String field, String complaint) {
        return at(field, 0, complaint);
    }

    /// An objection to what stands `offset` characters into the text of a field.
    static InvalidSweepException at(String field, int offset, String complaint) {
        String message = field.isEmpty() ? complaint : field + ": " + complaint;
        return new InvalidSweepException(message, field, offset, complaint, null);
    }

    /// The same objection to the same place in another field.
    InvalidSweepException in(String otherField) {
        return at(otherField, offset, complaint);
    }

    /// The same objection within another field: `[2]` below `grid.n` is `grid.n[2]`, and `step` is
    /// `grid.n.step`.
    InvalidSweepException below(String parent) {
        String joint = field.isEmpty() || field.startsWith("[") ? "" : ".";
        return in(parent + joint + field);
    }

    /// The same objection, with a place in a file, such as `sweep.yaml, line 3, column 7`.
    InvalidSweepException from(String place) {
        return new InvalidSweepException(place + ": " + complaint, field, offset, complaint, this);
    }

    String field() {
        return field;
    }

    int offset() {
        return offset;
    }
}
