package io.github.lemmata.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Plate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    private static final Figure SHOWN = new SampleFigure("perceptron.updates", List.of("perceptron.batch-bound"));
    private static final Figure OF_ANOTHER_CLAIM = new SampleFigure("perceptron.other", List.of("perceptron.other"));

    @TempDir
    private Path home;

    private Path write(Path folder, Figure... figures) throws IOException {
        return ReportWriter.write(SampleRuns.timed(), List.of(figures), folder, SampleRuns.MACHINE);
    }

    private static List<String> entries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFolderStandsOnItsOwn() throws IOException {
        var page = write(home.resolve("deep/report"), SHOWN, OF_ANOTHER_CLAIM);
        var folder = home.resolve("deep/report");
        assertThat(page).isEqualTo(folder.resolve("index.html"));
        assertThat(entries(folder)).containsExactly("assets", "certificates", "figures", "index.html", "report.json");
        assertThat(entries(folder.resolve("figures")))
                .containsExactly("perceptron.updates.csv", "perceptron.updates.svg");
        assertThat(entries(folder.getParent())).containsExactly("report");
    }

    @Test
    void theCertificateOfAProvedClaimIsAFileOfItsOwn() throws IOException {
        var page = write(home.resolve("report"));
        var name = "certificates/perceptron.logistic-sandwich.cert";
        assertThat(entries(page.resolveSibling("certificates"))).containsExactly("perceptron.logistic-sandwich.cert");
        assertThat(page.resolveSibling(name)).hasContent("box 1 ...");
        assertThat(Files.readString(page)).containsOnlyOnce("<a href=\"" + name + "\">" + name + "</a>");
        assertThat(Files.readString(page.resolveSibling("report.json"))).containsOnlyOnce("\"" + name + "\"");
    }

    @Test
    void everyFileThatThePageNamesIsThere() throws IOException {
        var page = write(home.resolve("report"), SHOWN);
        assertThat(links(Files.readString(page), "(?:src|href)=\"([^\"#:]+)\""))
                .contains(
                        "figures/perceptron.updates.svg",
                        "figures/perceptron.updates.csv",
                        "certificates/perceptron.logistic-sandwich.cert",
                        "assets/katex.min.js")
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).isNotEmptyFile());
    }

    @Test
    void everyFontThatABrowserTakesIsThere() throws IOException {
        var style = write(home.resolve("report")).resolveSibling("assets/katex.min.css");
        assertThat(links(Files.readString(style), "url\\(([^)]+\\.woff2)\\)"))
                .hasSizeGreaterThan(10)
                .allSatisfy(font -> assertThat(style.resolveSibling(font)).isNotEmptyFile());
    }

    private static List<String> links(String text, String form) {
        return Pattern.compile(form)
                .matcher(text)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void anEarlierReportGivesWay() throws IOException {
        write(home.resolve("report"), SHOWN);
        write(home.resolve("report"));
        assertThat(entries(home.resolve("report")))
                .containsExactly("assets", "certificates", "index.html", "report.json");
        assertThat(entries(home)).containsExactly("report");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(home.resolve("report"));
        assertThat(write(home.resolve("report"))).isNotEmptyFile();
    }

    @Test
    void aLinkToAFolderStaysALink() throws IOException {
        Files.createDirectory(home.resolve("real"));
        Files.createSymbolicLink(home.resolve("link"), home.resolve("real"));
        write(home.resolve("link"));
        assertThat(home.resolve("link")).isSymbolicLink();
        assertThat(home.resolve("real/index.html")).isNotEmptyFile();
    }

    @Test
    void otherFilesAreNeverLost() throws IOException {
        Files.writeString(home.resolve("thesis.tex"), "years of work");
        assertThatThrownBy(() -> write(home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("report folder \"" + home + "\" holds \"thesis.tex\", which is not part of a report and"
                        + " would be lost: choose an empty or a new folder");
        assertThat(home.resolve("thesis.tex")).hasContent("years of work");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        var file = Files.writeString(home.resolve("report"), "");
        assertThatThrownBy(() -> ReportWriter.requireRoom(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("report folder \"" + file + "\" is a file, expected a folder");
        assertThatThrownBy(() -> ReportWriter.requireRoom(file.resolve("inside")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("since \"" + file + "\" is not a folder that can be written to");
    }

    @Test
    void aRootIsNoFolderForAReport() {
        assertThatThrownBy(() -> ReportWriter.requireRoom(home.getRoot()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a root");
    }

    @Test
    void aFailureLeavesTheEarlierReportAndNothingElse() throws IOException {
        var page = write(home.resolve("report"), SHOWN);
        var before = Files.readString(page);
        assertThatThrownBy(() -> write(home.resolve("report"), new BrokenFigure()))
                .hasMessage("no numbers");
        assertThat(page).hasContent(before);
        assertThat(entries(home)).containsExactly("report");
    }

    @Test
    void whatADeadProcessLeftBehindIsSwept() throws IOException {
        Files.createDirectories(home.resolve(".report.tmp-999999999-0/figures"));
        Files.createDirectories(
                home.resolve(".report.tmp-" + ProcessHandle.current().pid() + "-7"));
        write(home.resolve("report"));
        assertThat(entries(home))
                .as("a running process keeps its own")
                .containsExactly(".report.tmp-" + ProcessHandle.current().pid() + "-7", "report");
    }

    @Test
    void aReportThatADeadProcessSetAsideComesBack() throws IOException {
        write(home.resolve("report"));
        Files.createDirectory(home.resolve(".report.tmp-999999999-0"));
        Files.move(home.resolve("report"), home.resolve(".report.tmp-999999999-0/former"));
        assertThatThrownBy(() -> write(home.resolve("report"), new BrokenFigure()))
                .hasMessage("no numbers");
        assertThat(home.resolve("report/index.html")).isNotEmptyFile();
        assertThat(entries(home)).containsExactly("report");
    }

    private record BrokenFigure() implements Figure {
        @Override
        public String id() {
            return "perceptron.broken";
        }

        @Override
        public String title() {
            return "broken";
        }

        @Override
        public String caption() {
            return "broken";
        }

        @Override
        public List<String> claims() {
            return List.of("perceptron.batch-bound");
        }

        @Override
        public FigureData data() {
            throw new IllegalStateException("no numbers");
        }

        @Override
        public Plate draw(FigureData data) {
            throw new IllegalStateException("no drawing");
        }
    }
}
