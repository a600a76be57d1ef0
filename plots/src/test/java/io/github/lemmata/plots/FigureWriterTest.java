package io.github.lemmata.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureWriterTest {

    private static final EnumSet<FigureFormat> ALL = EnumSet.allOf(FigureFormat.class);

    private final Figure figure = new ExampleFigure("example.parabola");

    @TempDir
    Path folder;

    @Test
    void writesTheNumbersAndEveryFormatAndLeavesNothingElseBehind() throws IOException {
        List<Path> written = FigureWriter.write(figure, ALL, folder.resolve("new"));
        assertThat(written)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "example.parabola.csv", "example.parabola.png", "example.parabola.svg", "example.parabola.pdf");
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void theSameNumbersGiveTheSameBytes() throws IOException {
        List<Path> once = FigureWriter.write(figure, ALL, folder.resolve("once"));
        List<Path> again = FigureWriter.write(figure, ALL, folder.resolve("again"));
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i)).hasSameBinaryContentAs(once.get(i));
        }
    }

    @Test
    void overwritesAnOlderFigure() throws IOException {
        Files.writeString(folder.resolve("example.parabola.csv"), "old");
        FigureWriter.write(figure, EnumSet.noneOf(FigureFormat.class), folder);
        assertThat(folder.resolve("example.parabola.csv"))
                .hasContent(figure.data().toCsv());
    }

    @Test
    void svgCarriesTitleAndCaptionAndNoDocumentType() throws IOException {
        FigureWriter.write(figure, EnumSet.of(FigureFormat.SVG), folder);
        assertThat(folder.resolve("example.parabola.svg"))
                .content()
                .contains("<title>A parabola &amp; its name</title>")
                .contains("<desc>The square is below 1 for all x &lt; 1.</desc>")
                .doesNotContain("DOCTYPE");
    }

    @Test
    void anUnknownFormatIsNamedWithThoseThatThereAre() {
        assertThat(FigureFormat.of("Svg")).isEqualTo(FigureFormat.SVG);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureFormat.of("gif"))
                .withMessage("format is 'gif' but has to be one of png, svg, pdf");
    }
}
