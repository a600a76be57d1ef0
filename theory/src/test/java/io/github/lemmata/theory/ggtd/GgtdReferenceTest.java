package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Quantities;
import io.github.lemmata.theory.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The registered closed forms of the family, as a user reaches them: by name, with arguments as text.
class GgtdReferenceTest {

    private static final Quantities REGISTER = Quantities.of(List.of(new GgtdQuantities()));

    @ParameterizedTest
    @CsvFileSource(resources = "reference.csv", useHeadersInDisplayName = true)
    void agreesWithReference(String quantity, String parameters, String reference, double tolerance, String origin) {
        double value = valueOf(quantity, parameters).toDouble();
        double expected = Double.parseDouble(reference);

        assertThat(value).as(origin).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    @Test
    void everyParameterSaysWhatItMeans() {
        assertThat(REGISTER.all())
                .allSatisfy(quantity -> assertThat(quantity.parameters())
                        .isNotEmpty()
                        .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank()))
                .allSatisfy(quantity -> assertThat(quantity.symbol()).isNotBlank());
    }

    private static Value valueOf(String quantity, String parameters) {
        Arguments arguments = Arguments.none();
        for (String pair : parameters.split(";")) {
            String[] parts = pair.split("=", 2);
            arguments = arguments.and(parts[0], given(parts[1]));
        }
        return REGISTER.find("ggtd." + quantity).at(arguments);
    }

    /// A list where brackets stand around the text, as the command line reads it.
    private static Object given(String text) {
        return text.startsWith("[")
                ? Arrays.asList(text.substring(1, text.length() - 1).split(","))
                : text;
    }
}
