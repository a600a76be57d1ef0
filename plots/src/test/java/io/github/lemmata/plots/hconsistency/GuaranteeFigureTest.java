package io.github.lemmata.plots.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.FigureFormat;
import io.github.lemmata.plots.FigureWriter;
import io.github.lemmata.theory.hconsistency.RiskGuarantee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuaranteeFigureTest {

    @TempDir
    private Path folder;

    @Test
    void itsDotIsTheSmallestBoundAtTheRegretAskedFor() {
        FigureData data = new GuaranteeFigure(2, 100, 0.01, OptionalDouble.empty()).data();

        assertThat(data.where("series", "YOURS").reals("zeroOneRegret"))
                .containsOnly(RiskGuarantee.smallest(2, 100, 0.01).bound());
        assertThat(data.words("series"))
                .contains("PUBLISHED", "SHARP", "QUADRATIC", "BLOCK")
                .doesNotContain("OBSERVED");
    }

    @Test
    void whatWasMeasuredIsShown() {
        FigureData data = new GuaranteeFigure(1, 3, 0.2, OptionalDouble.of(0.05)).data();

        assertThat(data.where("series", "OBSERVED").reals("zeroOneRegret")).containsExactly(0.05);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0, 0", "1.7, 10, 0.3, 0", "0, 2, 1e308, 1", "3, 1000, 4.9e-324, 0", "40, 5, 1e-9, 1e-12"})
    void drawsAtTheEndsOfItsDomain(double tau, int classes, double regret, double observed) throws IOException {
        GuaranteeFigure figure = new GuaranteeFigure(tau, classes, regret, OptionalDouble.of(observed));

        FigureWriter.write(figure, Set.of(FigureFormat.SVG), folder);

        assertThat(Files.readString(folder.resolve("hconsistency.guarantee.svg")))
                .contains("</svg>")
                .doesNotContain("NaN", "Infinity");
    }
}
