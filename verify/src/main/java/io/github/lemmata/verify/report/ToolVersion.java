package io.github.lemmata.verify.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The version of Lemmata that writes a report.
final class ToolVersion {

    private ToolVersion() {}

    /// The version that the build wrote beside this class.
    static String current() {
        var properties = new Properties();
        try (var in = Resources.open("tool.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties.getProperty("version");
    }
}
