package io.github.lemmata.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/// What every figure of a family keeps, on each of them, computed and written once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FamilyFiguresContract {

    private final String family;
    private final List<String> specified;
    private Path folder;

    /// @param family the family's name
    /// @param specified the ids of the figures that its specification asks for, in order
    protected FamilyFiguresContract(String family, String... specified) {
        this.family = family;
        this.specified = List.of(specified);
    }

    Stream<String> ids() {
        return Figures.load().family(family).stream().map(Figure::id);
    }

    @BeforeAll
    void writeAll(@TempDir Path temporary) throws IOException {
        folder = temporary;
        for (Figure figure : Figures.load().family(family)) {
            FigureWriter.write(figure, ComputedFigures.of(figure), EnumSet.allOf(FigureFormat.class), folder);
        }
    }

    private static FigureData data(String id) {
        return ComputedFigures.of(Figures.load().find(id));
    }

    private Path file(String id, String extension) {
        return folder.resolve(id + "." + extension);
    }

    @Test
    void theRegisterFindsTheFiguresOfTheSpecification() {
        assertThat(ids()).containsExactlyElementsOf(specified);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void saysWhatItShows(String id) {
        Figure figure = Figures.load().find(id);
        assertThat(figure.title()).isNotBlank().doesNotEndWith(".");
        assertThat(figure.caption()).endsWith(".").doesNotContain("$", "\\", "  ");
        assertThat(figure.claims())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(claim -> claim.matches(family + "\\.[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itsNumbersAreFinite(String id) {
        FigureData data = data(id);
        assertThat(data.rows()).isNotEmpty();
        assertThat(data.rows()).allSatisfy(row -> assertThat(row.reals()).allMatch(Double::isFinite));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itsCsvHasTheDeclaredColumnsAndARowForEachObservation(String id) throws IOException {
        FigureData data = data(id);
        List<String> lines = Files.readAllLines(file(id, "csv"));
        assertThat(lines.getFirst().split(","))
                .containsExactly(Stream.concat(data.wordColumns().stream(), data.realColumns().stream())
                        .toArray(String[]::new));
        assertThat(lines).hasSize(data.rows().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itsPngHasInkInEveryQuarterAndIsMostlyPaper(String id) throws IOException {
        BufferedImage image = ImageIO.read(file(id, "png").toFile());
        for (int quarter = 0; quarter < 4; quarter++) {
            int left = quarter % 2 * image.getWidth() / 2;
            int top = quarter / 2 * image.getHeight() / 2;
            assertThat(ink(image.getSubimage(left, top, image.getWidth() / 2, image.getHeight() / 2)))
                    .isBetween(0.004, 0.9);
        }
    }

    private static double ink(BufferedImage image) {
        long inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inked += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return (double) inked / (image.getWidth() * image.getHeight());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itsSvgIsXmlWithTitleCaptionAndPaths(String id) throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file(id, "svg").toFile());
        Figure figure = Figures.load().find(id);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(figure.title());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(figure.caption());
        assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(20);
        assertThat(svg.getElementsByTagName("text").getLength())
                .as("text that depends on the reader's fonts")
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itsPdfIsWhole(String id) throws IOException {
        String pdf = Files.readString(file(id, "pdf"), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-").doesNotContain("CreationDate");
        assertThat(pdf.stripTrailing()).endsWith("%%EOF");
    }
}
