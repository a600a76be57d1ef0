package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Quantities;
import io.github.lemmata.theory.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What is computed in the family's worlds, as a user reaches it: by name, with arguments as text.
class GgtdSimulationsTest {

    private static final Quantities REGISTER = Quantities.of(List.of(new GgtdSimulations()));

    @ParameterizedTest
    @CsvFileSource(resources = "reference.csv", useHeadersInDisplayName = true)
    void agreesWithReference(String quantity, String parameters, String reference, double tolerance, String origin) {
        double value =
                REGISTER.find("ggtd." + quantity).at(arguments(parameters)).toDouble();
        double expected = Double.parseDouble(reference);

        assertThat(value).as(origin).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    private static Arguments arguments(String text) {
        Arguments arguments = Arguments.none();
        for (String pair : text.split(";")) {
            String[] parts = pair.split("=", 2);
            arguments = arguments.and(parts[0], parts[1]);
        }
        return arguments;
    }

    @Test
    void everyQuantityAndParameterSaysWhatItIs() {
        assertThat(REGISTER.all())
                .allSatisfy(quantity -> assertThat(quantity.symbol()).isNotBlank())
                .flatExtracting(Quantity::parameters)
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank());
    }

    @Test
    void linearErrorsWithoutWeightsArePlainTd() {
        double error =
                REGISTER.find("ggtd.linearCriticError").at(Arguments.none()).toDouble();

        assertThat(error).isCloseTo(8.486835, within(1e-6));
    }

    @Test
    void meansOfErrorsAtExactValuesAreZero() {
        double mean = REGISTER.find("ggtd.tdErrorMean")
                .at(Arguments.of("world", "pendulum"))
                .toDouble();

        assertThat(mean).isCloseTo(0, within(1e-12));
    }

    @Test
    void evenChainsAreRefused() {
        var quantity = REGISTER.find("ggtd.chainKurtosis");

        assertThatThrownBy(() -> quantity.at(Arguments.of("n", 4).and("sweeps", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length is 4");
    }
}
