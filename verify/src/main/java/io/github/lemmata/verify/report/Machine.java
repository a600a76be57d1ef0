package io.github.lemmata.verify.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Where and when a run ended; no result depends on it.
///
/// @param writtenAt the time at which the report was written, to the second
/// @param java the Java runtime, for example `25.0.1+8-LTS (Eclipse Adoptium)`
/// @param os the operating system and its architecture
/// @param cores the number of processors that the runtime may use
record Machine(Instant writtenAt, String java, String os, int cores) {

    /// This machine, now.
    static Machine current() {
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                "%s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor")),
                "%s, %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors());
    }
}
