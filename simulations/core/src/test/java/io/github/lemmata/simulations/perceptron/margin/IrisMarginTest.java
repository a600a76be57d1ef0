package io.github.lemmata.simulations.perceptron.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.simulations.data.CsvData;
import io.github.lemmata.simulations.data.LabelColumn;
import io.github.lemmata.simulations.data.LabeledData;
import io.github.lemmata.simulations.data.TwoClassData;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// Fisher's Iris measurements: setosa against the rest is separable, versicolor against virginica is not.
class IrisMarginTest {

    private static final String TEXT = text();

    private static String text() {
        try (InputStream in = LabeledData.class.getResourceAsStream("/io/github/lemmata/datasets/iris.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabeledData iris() throws IOException {
        return CsvData.read(new StringReader(TEXT), "iris.csv", LabelColumn.BY_CONVENTION);
    }

    private static List<List<BigDecimal>> vectors(String positive, String negative) {
        return TEXT.lines()
                .skip(1)
                .filter(line -> line.endsWith(positive) || line.endsWith(negative))
                .map(line -> ExactWitnesses.signed(line, line.endsWith(positive) ? 1 : -1, BigDecimal.ONE))
                .toList();
    }

    @Test
    void setosaIsSeparableFromTheRest() throws IOException {
        SignedSamples samples = SignedSamples.of(TwoClassData.againstRest(iris(), "setosa"), BigDecimal.ONE);
        List<List<BigDecimal>> vectors = vectors("setosa", "");

        MarginAnalysis analysis = MarginAnalysis.of(samples);

        assertThat(vectors).hasSize(150);
        assertThat(analysis.separability())
                .asInstanceOf(InstanceOfAssertFactories.type(Separability.Separable.class))
                .satisfies(
                        yes -> assertThat(ExactWitnesses.separates(yes.witness().normal(), vectors))
                                .isTrue());
        assertThat(analysis.squaredRadius()).isEqualTo(BigFraction.of(12446, 100));
        assertThat(analysis.margin())
                .get()
                .asInstanceOf(InstanceOfAssertFactories.type(MaximalMargin.Exact.class))
                .satisfies(exact -> assertThat(ExactWitnesses.provesMargin(exact.squared(), exact.support(), vectors))
                        .isTrue());
    }

    @Test
    void versicolorIsNotSeparableFromVirginica() throws IOException {
        SignedSamples samples =
                SignedSamples.of(TwoClassData.against(iris(), "versicolor", "virginica"), BigDecimal.ONE);
        List<List<BigDecimal>> vectors = vectors("versicolor", "virginica");

        Separability separability = Separation.decide(samples);

        assertThat(vectors).hasSize(100);
        assertThat(separability)
                .asInstanceOf(InstanceOfAssertFactories.type(Separability.NotSeparable.class))
                .satisfies(no -> {
                    assertThat(no.proof().weights()).hasSizeLessThanOrEqualTo(6);
                    assertThat(ExactWitnesses.combinesToZero(no.proof().weights(), vectors))
                            .isTrue();
                });
    }

    @Test
    void samplesKeepTheirLineInTheFile() throws IOException {
        SignedSamples samples =
                SignedSamples.of(TwoClassData.against(iris(), "versicolor", "virginica"), BigDecimal.ONE);

        assertThat(samples.line(0)).isEqualTo(52);
        assertThat(samples.line(99)).isEqualTo(151);
    }
}
