import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Adds up Surefire's reports of all modules and prints Surefire's own closing line for the sum.
///
/// `java TestTotals.java ROOT --since=MILLIS` counts the reports below `ROOT` that were written at or after `MILLIS`
/// (since 1970), so that a report left behind by an earlier run is not counted again.
record TestTotals(long run, long failures, long errors, long skipped) {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\s[^>]*>");

    static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        long since = Long.parseLong(args[1].substring("--since=".length()));
        TestTotals total = new TestTotals(0, 0, 0, 0);
        for (Path report : reports(root)) {
            if (Files.getLastModifiedTime(report).toMillis() >= since) {
                total = total.plus(read(report));
            }
        }
        System.out.printf(
                "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d%n",
                total.run, total.failures, total.errors, total.skipped);
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 5, (file, _) -> isReport(file))) {
            return files.toList();
        }
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-")
                && name.endsWith(".xml")
                && file.getParent().endsWith(Path.of("target", "surefire-reports"));
    }

    private static TestTotals read(Path report) throws IOException {
        Matcher suite = SUITE.matcher(Files.readString(report));
        if (!suite.find()) {
            throw new IOException(report + " has no <testsuite> element: a test run was cut off while writing it");
        }
        String tag = suite.group();
        return new TestTotals(count(tag, "tests"), count(tag, "failures"), count(tag, "errors"), count(tag, "skipped"));
    }

    private static long count(String tag, String attribute) {
        Matcher value = Pattern.compile("\\s" + attribute + "=\"(\\d+)\"").matcher(tag);
        return value.find() ? Long.parseLong(value.group(1)) : 0;
    }

    private TestTotals plus(TestTotals other) {
        return new TestTotals(
                run + other.run, failures + other.failures, errors + other.errors, skipped + other.skipped);
    }
}
