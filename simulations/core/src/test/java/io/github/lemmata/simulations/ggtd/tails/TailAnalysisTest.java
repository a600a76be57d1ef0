package io.github.lemmata.simulations.ggtd.tails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.lemmata.datasets.RandomStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TailAnalysisTest {

    private static final Map<String, TailAnalysis> ANALYSES = new HashMap<>();

    private record Reference(String sample, String quantity, double value, double tolerance) {}

    private static List<String> lines(String resource) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(TailAnalysisTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double[] sample(String name) {
        return lines("samples.csv").stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(name))
                .mapToDouble(cells -> Double.parseDouble(cells[1]))
                .toArray();
    }

    private static TailAnalysis analysis(String name) {
        return ANALYSES.computeIfAbsent(name, sample -> TailAnalysis.of(sample(sample)));
    }

    static List<Reference> references() {
        return lines("reference.csv").stream()
                .map(line -> line.split(","))
                .map(cells ->
                        new Reference(cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3])))
                .toList();
    }

    private static double quantity(TailAnalysis analysis, String name) {
        FittedLaw gaussian = analysis.law(TailLaw.GAUSSIAN);
        FittedLaw laplace = analysis.law(TailLaw.LAPLACE);
        FittedLaw student = analysis.law(TailLaw.STUDENT);
        FittedLaw gumbel = analysis.law(TailLaw.GUMBEL);
        FittedLaw mirrored = analysis.law(TailLaw.GUMBEL_MIRRORED);
        ShapeFit shape = analysis.shape();
        return switch (name) {
            case "gaussian.logLikelihood" -> gaussian.logLikelihood();
            case "gaussian.ks" -> gaussian.distance(analysis.sorted());
            case "laplace.logLikelihood" -> laplace.logLikelihood();
            case "laplace.ks" -> laplace.distance(analysis.sorted());
            case "skewness" -> analysis.moments().skewness();
            case "kurtosis" -> analysis.moments().kurtosis();
            case "lr.statistic" -> analysis.tests().get(0).statistic();
            case "dagostino.statistic" -> analysis.tests().get(1).statistic();
            case "dagostino.p" -> analysis.tests().get(1).pValue();
            case "jarquebera.statistic" -> analysis.tests().get(2).statistic();
            case "jarquebera.p" -> analysis.tests().get(2).pValue();
            case "gumbel.location" -> gumbel.location();
            case "gumbel.scale" -> gumbel.scale();
            case "gumbel.logLikelihood" -> gumbel.logLikelihood();
            case "mirrored.location" -> mirrored.location();
            case "mirrored.scale" -> mirrored.scale();
            case "mirrored.logLikelihood" -> mirrored.logLikelihood();
            case "student.freedom" -> student.shape().orElseThrow();
            case "student.location" -> student.location();
            case "student.scale" -> student.scale();
            case "student.logLikelihood" -> student.logLikelihood();
            case "shape" -> shape.shape();
            case "shape.location" -> shape.law().location();
            case "shape.scale" -> shape.law().scale();
            case "shape.logLikelihood" -> shape.law().logLikelihood();
            case "shape.error" -> shape.standardError();
            case "shape.lower" -> shape.lower();
            case "shape.upper" -> shape.upper();
            case "shape.unitScale" -> shape.atUnitScale();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithSciPy(Reference reference) {
        double value = quantity(analysis(reference.sample), reference.quantity);

        assertThat(value).isCloseTo(reference.value, withinPercentage(100 * reference.tolerance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"laplace", "gaussian", "gumbel", "student", "uniform", "few"})
    void noLawWithAShapeIsLessLikelyThanTheLawsThatItHolds(String sample) {
        TailAnalysis analysis = analysis(sample);
        double gaussian = analysis.law(TailLaw.GAUSSIAN).logLikelihood();
        double laplace = analysis.law(TailLaw.LAPLACE).logLikelihood();

        assertThat(analysis.shape().law().logLikelihood()).isGreaterThanOrEqualTo(Math.max(gaussian, laplace) - 1e-9);
        assertThat(analysis.law(TailLaw.STUDENT).logLikelihood()).isGreaterThanOrEqualTo(gaussian);
        assertThat(analysis.laws()).isSortedAccordingTo((a, b) -> Double.compare(a.aic(), b.aic()));
        assertThat(analysis.shape().lower()).isLessThan(analysis.shape().shape());
        assertThat(analysis.shape().upper()).isGreaterThan(analysis.shape().shape());
    }

    @ParameterizedTest
    @CsvSource({"laplace, -3, 1000", "gumbel, 12, 1e-6", "student, -0.5, 7"})
    void unitsAndOriginDoNotMatter(String sample, double shift, double scale) {
        TailAnalysis before = analysis(sample);
        TailAnalysis after = TailAnalysis.of(DoubleStream.of(sample(sample))
                .map(value -> shift * scale + scale * value)
                .toArray());

        assertThat(after.shape().shape()).isCloseTo(before.shape().shape(), withinPercentage(1e-3));
        assertThat(after.shape().lower()).isCloseTo(before.shape().lower(), withinPercentage(1e-2));
        for (TailLaw law : TailLaw.values()) {
            assertThat(after.law(law).scale()).isCloseTo(scale * before.law(law).scale(), withinPercentage(1e-3));
            assertThat(after.law(law).distance(after.sorted()))
                    .isCloseTo(before.law(law).distance(before.sorted()), within(1e-4));
        }
    }

    @Test
    void theLawOfMinimaIsTheMirrorImageOfTheLawOfMaxima() {
        double[] negated = Arrays.stream(sample("gumbel")).map(value -> -value).toArray();
        FittedLaw maxima = analysis("gumbel").law(TailLaw.GUMBEL);
        FittedLaw minima = TailAnalysis.of(negated).law(TailLaw.GUMBEL_MIRRORED);

        assertThat(minima.location()).isCloseTo(-maxima.location(), within(1e-12));
        assertThat(minima.logLikelihood()).isCloseTo(maxima.logLikelihood(), within(1e-10));
        assertThat(minima.quantile(0.1)).isCloseTo(-maxima.quantile(0.9), within(1e-12));
        assertThat(minima.cdf(-1)).isCloseTo(1 - maxima.cdf(1), within(1e-15));
        assertThat(minima.density(-1)).isCloseTo(maxima.density(1), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"laplace", "gumbel", "student"})
    void quantilesInvertTheDistributionOfEveryLaw(String sample) {
        for (FittedLaw law : analysis(sample).laws()) {
            for (double p : new double[] {1e-3, 0.2, 0.5, 0.9}) {
                assertThat(law.cdf(law.quantile(p))).as(law.law().title()).isCloseTo(p, within(1e-9));
            }
        }
    }

    @Test
    void uniformValuesHaveNoUpperEndAndNoRegularError() {
        ShapeFit shape = analysis("uniform").shape();

        assertThat(shape.atEnd()).isTrue();
        assertThat(shape.upper()).isInfinite();
        assertThat(shape.lower()).isBetween(3.0, 60.0);
        assertThat(shape.regular()).isFalse();
        assertThat(analysis("uniform").law(TailLaw.STUDENT).shape()).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void manyValuesTellTheirShapeAndTheStandardErrorIsThatOfTheLikelihood() {
        double[] values = new double[20_000];
        RandomStream.ofSeed(6).child("tails").numbers().fillGeneralizedGaussian(1.3, values);
        ShapeFit shape = TailAnalysis.of(values).shape();

        assertThat(shape.shape()).isCloseTo(1.3, within(4 * shape.standardError()));
        assertThat(shape.regular()).isTrue();
        assertThat(shape.byKurtosis()).isCloseTo(1.3, within(0.1));
        assertThat(shape.byMallat()).isCloseTo(1.3, within(0.1));
    }

    @Test
    void whatTellsNoLawIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TailAnalysis.of(new double[] {1, 2, 3, 4, 5, 6, 7}))
                .withMessage("there are 7 values; expected 8 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TailAnalysis.of(new double[20]))
                .withMessage("all values are 0.0; expected values that differ");
        double[] tied =
                IntStream.range(0, 30).mapToDouble(i -> Math.max(0, i - 9)).toArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TailAnalysis.of(tied))
                .withMessageStartingWith("10 or more of the 30 values are 0.0");
        double[] wide = IntStream.range(0, 10).mapToDouble(i -> i * 1e200).toArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TailAnalysis.of(wide))
                .withMessageContaining("a range whose square a double can hold");
    }
}
