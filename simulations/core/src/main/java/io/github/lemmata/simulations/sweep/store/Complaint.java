package io.github.lemmata.simulations.sweep.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What DuckDB complains of, told by its words, and the sentence that a user gets instead.
enum Complaint {
    IN_USE("is in use by %s; wait until that has ended, or end it", "could not set lock", "already attached"),
    FULL(
            "cannot be written: the disk is full; what was recorded before is kept, so make room and go on",
            "no space left",
            "file too large",
            "quota exceeded",
            "out of disk space"),
    READ_ONLY(
            "cannot be written: the folder or the file system is read-only; expected a place with permission to write",
            "read-only file system",
            "permission denied",
            "operation not permitted"),
    MISSING("cannot be opened: there is no such file or folder", "no such file", "not a directory"),
    OTHER_FORMAT(
            "was written by another version of DuckDB than this program's; use the program that wrote it",
            "version number"),
    FOREIGN(
            "is no store of a sweep, or a damaged one; expected the file that a sweep wrote",
            "not a valid duckdb",
            "corrupt",
            "could not read enough",
            "serialization error"),
    ANYTHING("failed: %s");

    private static final Pattern PROCESS = Pattern.compile("\\(PID (\\d+)\\)");

    private final String predicate;
    private final String[] signs;

    Complaint(String predicate, String... signs) {
        this.predicate = predicate;
        this.signs = signs;
    }

    /// The sentence on a failure at `file`.
    static SweepStoreException about(Path file, SQLException failure) {
        Complaint complaint = of(failure, file);
        String sentence = "\"%s\" %s".formatted(file, complaint.said(failure));
        return complaint == IN_USE
                ? SweepStoreException.inUse(sentence, failure)
                : new SweepStoreException(sentence, failure);
    }

    private static Complaint of(SQLException failure, Path file) {
        String absolute = file.toAbsolutePath().normalize().toString();
        String words = words(failure).replace(absolute, "").toLowerCase(Locale.ROOT); // a path may say anything
        return Arrays.stream(values())
                .filter(complaint -> Arrays.stream(complaint.signs).anyMatch(words::contains))
                .findFirst()
                .orElse(ANYTHING);
    }

    private String said(SQLException failure) {
        return predicate.formatted(this == IN_USE ? holder(failure) : firstLine(failure));
    }

    private static String holder(SQLException failure) {
        Matcher process = PROCESS.matcher(words(failure));
        return process.find() ? "another process (%s)".formatted(process.group(1)) : "another part of this process";
    }

    private static String firstLine(SQLException failure) {
        return words(failure).lines().findFirst().orElse("without a word");
    }

    private static String words(SQLException failure) {
        return String.valueOf(failure.getMessage());
    }
}
