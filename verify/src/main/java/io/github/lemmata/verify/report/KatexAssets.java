package io.github.lemmata.verify.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// KaTeX, which typesets the formulas of the page, taken from its webjar.
final class KatexAssets {

    /// The style sheet, relative to the report's folder.
    static final String STYLE = "assets/katex.min.css";

    /// The program, relative to the report's folder.
    static final String SCRIPT = "assets/katex.min.js";

    private static final Pattern FONT = Pattern.compile("fonts/[\\w-]+\\.woff2");

    private KatexAssets() {}

    /// Copies the program, the style sheet, the licence and the fonts that the style sheet names into `assets/` of the
    /// report's folder; of the three formats of each font the one that every browser of today takes.
    static void copyTo(Path folder) throws IOException {
        var webjar = "/META-INF/resources/webjars/katex/" + version() + "/";
        var style = Resources.text(webjar + "dist/katex.min.css");
        Files.createDirectories(folder.resolve("assets/fonts"));
        Files.writeString(folder.resolve(STYLE), style);
        copy(webjar + "dist/katex.min.js", folder.resolve(SCRIPT));
        copy(webjar + "LICENSE", folder.resolve("assets/katex-LICENSE.txt"));
        var fonts = new TreeSet<>(
                FONT.matcher(style).results().map(MatchResult::group).toList());
        for (var font : fonts) {
            copy(webjar + "dist/" + font, folder.resolve("assets").resolve(font));
        }
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (var in = Resources.open("/META-INF/maven/org.webjars.npm/katex/pom.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.getProperty("version");
    }

    private static void copy(String resource, Path file) throws IOException {
        try (var in = Resources.open(resource)) {
            Files.copy(in, file);
        }
    }
}
