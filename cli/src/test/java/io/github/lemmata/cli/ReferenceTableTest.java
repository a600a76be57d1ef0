package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Every value of the specification's reference table, asked for as a user would.
class ReferenceTableTest {
    @ParameterizedTest(name = "{0}[{2}] at {1}")
    @CsvFileSource(resources = "/perceptron-reference.csv", numLinesToSkip = 1)
    void evalAnswersWithTheReferenceValue(
            String quantity, String parameters, Integer component, String expected, String tolerance) {
        var answer = Answer.to(line(quantity, parameters, component));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertClose(exact(answer.out().strip()), exact(expected), new BigDecimal(tolerance));
    }

    @ParameterizedTest(name = "{0}[{2}] at {1}")
    @CsvFileSource(resources = "/perceptron-reference.csv", numLinesToSkip = 1)
    void evalAnswersWithTheReferenceValueInJsonToo(
            String quantity, String parameters, Integer component, String expected, String tolerance)
            throws IOException {
        var line = new ArrayList<>(List.of(line(quantity, parameters, component)));
        line.add("--json");
        JsonNode answer = new ObjectMapper()
                .readTree(Answer.to(line.toArray(String[]::new)).out());
        assertClose(exact(answer.get("value").asText()), exact(expected), new BigDecimal(tolerance));
    }

    private static String[] line(String quantity, String parameters, Integer component) {
        var line = new ArrayList<>(
                List.of("eval", "perceptron." + quantity + (component == null ? "" : "[" + component + "]")));
        for (String parameter : parameters.split(" ")) {
            line.add("-p");
            line.add(parameter);
        }
        return line.toArray(String[]::new);
    }

    /// Relative distance at most `tolerance`; equality where that is 0.
    private static void assertClose(BigFraction value, BigFraction expected, BigDecimal tolerance) {
        if (tolerance.signum() == 0) {
            assertThat(value).isEqualTo(expected);
            return;
        }
        var distance = value.subtract(expected).divide(expected).abs();
        assertThat(distance.bigDecimalValue(
                        MathContext.DECIMAL64.getPrecision(), MathContext.DECIMAL64.getRoundingMode()))
                .as("relative distance of %s from %s", value, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    private static BigFraction exact(String text) {
        String[] parts = text.split("/");
        BigFraction numerator = decimal(parts[0]);
        return parts.length == 1 ? numerator : numerator.divide(decimal(parts[1]));
    }

    private static BigFraction decimal(String text) {
        var number = new BigDecimal(text);
        var unit = BigFraction.of(number.unscaledValue());
        return number.scale() >= 0
                ? unit.divide(BigFraction.of(BigInteger.TEN).pow(number.scale()))
                : unit.multiply(BigFraction.of(BigInteger.TEN).pow(-number.scale()));
    }
}
