package io.github.lemmata.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What the registered quantities of a family keep, as a user reaches them: by name, with arguments as text.
///
/// The reference values are those of `reference.csv` in the package of the subclass.
public abstract class QuantitiesContract {

    private final QuantityProvider provider;
    private final Quantities register;

    protected QuantitiesContract(QuantityProvider provider) {
        this.provider = provider;
        this.register = Quantities.of(List.of(provider));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "reference.csv", useHeadersInDisplayName = true)
    void agreesWithReference(String quantity, String parameters, String reference, double tolerance, String origin) {
        double value = valueOf(quantity, parameters).toDouble();
        double expected = Double.parseDouble(reference);

        assertThat(value).as(origin).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    @Test
    void everyParameterSaysWhatItMeans() {
        assertThat(register.all())
                .allSatisfy(quantity -> assertThat(quantity.parameters())
                        .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank()))
                .allSatisfy(quantity -> assertThat(quantity.symbol()).isNotBlank());
    }

    private Value valueOf(String quantity, String parameters) {
        Arguments arguments = Arguments.none();
        if (parameters != null) {
            for (String pair : parameters.split(";")) {
                String[] parts = pair.split("=", 2);
                arguments = arguments.and(parts[0], given(parts[1]));
            }
        }
        return register.find(provider.family() + "." + quantity).at(arguments);
    }

    /// A list where brackets stand around the text, as the command line reads it.
    private static Object given(String text) {
        return text.startsWith("[")
                ? Arrays.asList(text.substring(1, text.length() - 1).split(","))
                : text;
    }
}
