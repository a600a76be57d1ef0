package io.github.lemmata.verify.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The files that this package brings along.
final class Resources {

    private Resources() {}

    /// Opens a file that lies beside the classes of this package, or at an absolute place on the class path.
    ///
    /// @throws IllegalStateException if it is not there, which is a fault of the build
    static InputStream open(String name) {
        return Optional.ofNullable(Resources.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("\"" + name + "\" is missing from the class path"));
    }

    /// Reads a file as UTF-8.
    static String text(String name) throws IOException {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
