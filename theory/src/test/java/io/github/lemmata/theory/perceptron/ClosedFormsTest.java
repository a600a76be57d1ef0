package io.github.lemmata.theory.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Quantities;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// The registered closed forms, as a user reaches them: by name, with arguments as text.
class ClosedFormsTest {

    private static final Quantities REGISTER = Quantities.of(List.of(new PerceptronQuantities()));

    @ParameterizedTest
    @CsvFileSource(resources = "closed-forms.csv", useHeadersInDisplayName = true)
    void agreesWithReference(String quantity, String parameters, String reference, double tolerance, String origin) {
        Value value = REGISTER.find("perceptron." + quantity).at(arguments(parameters));

        if (tolerance == 0) {
            assertThat(value.text()).as(origin).isEqualTo(reference);
        } else {
            double expected = Double.parseDouble(reference);
            assertThat(value.toDouble()).as(origin).isCloseTo(expected, within(tolerance * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bound.batch | n=0;kappa=5 | parameter \"n\" is \"0\"; expected integer >= 1",
                "bound.batch | n=10;kappa=1/2 | parameter \"kappa\" is \"1/2\"; expected rational >= 1",
                "bound.batch | n=10 | parameter \"kappa\" is missing; expected rational >= 1",
                "bound.batch | n=10;kapa=5 | unknown parameter \"kapa\"; did you mean \"kappa\"?",
                "bound.nlrGd | n=3;R2=1;mu2=2;gamma=1 | parameter \"mu2\" is 2.0; expected real <= R2 = 1.0",
                "bound.lrGd | n=1;R2=1;mu2=1;gamma=1 | parameter \"n\" is \"1\"; expected integer >= 2",
                "bound.lrGd | n=2;R2=1;mu2=1;gamma=0 | parameter \"gamma\" is \"0\"; expected real > 0",
                "deviation.threshold | R2=1;T=1;delta=0.1 | parameter \"T\" is \"1\"; expected integer >= 2",
                "deviation.threshold | R2=1;T=2;delta=0.6 | parameter \"delta\" is 0.6; expected real <= R2 / 2 = 0.5",
                "count.osc | D=3000000000 | parameter \"D\" is \"3000000000\"; expected integer from 1 to 1000000000",
                "lambdaStar | n=1e30 | parameter \"n\" is \"1000000000000000000000000000000\"; expected integer from -2^63 to 2^63 - 1",
            })
    void outsideItsDomainAQuantityAnswersWithASentence(String quantity, String parameters, String sentence) {
        Quantity found = REGISTER.find("perceptron." + quantity);

        assertThatThrownBy(() -> found.at(arguments(parameters)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void everyParameterSaysWhatItMeans() {
        assertThat(REGISTER.all())
                .allSatisfy(quantity -> assertThat(quantity.parameters())
                        .isNotEmpty()
                        .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank()))
                .allSatisfy(quantity -> assertThat(quantity.symbol()).isNotBlank());
    }

    @Test
    void boundOfAnEnormousDatasetIsStillExact() {
        Arguments given = Arguments.of("n", "1" + "0".repeat(30)).and("kappa", "3/2");

        assertThat(REGISTER.find("perceptron.bound.batchPaper").at(given).toDouble())
                .isEqualTo(1.5e30);
    }

    @Test
    void softMeanTakesMultiplicities() {
        Quantity softMean = REGISTER.find("perceptron.softMean");

        Value counted = softMean.at(Arguments.of("s", List.of("0", "1.5")).and("mult", List.of("1", "3")));
        Value listed = softMean.at(Arguments.of("s", List.of("0", "1.5", "1.5", "1.5")));

        assertThat(counted.toDouble()).isCloseTo(listed.toDouble(), within(1e-15));
        assertThatThrownBy(
                        () -> softMean.at(Arguments.of("s", List.of("0", "1")).and("mult", List.of("1", "1/2"))))
                .hasMessage("parameter \"mult\" is \"[1, 1/2]\"; expected 2 integers >= 1, as many as s");
    }

    private static Arguments arguments(String parameters) {
        Arguments arguments = Arguments.none();
        for (String pair : parameters.split(";")) {
            String[] parts = pair.split("=", 2);
            arguments = arguments.and(parts[0], parts[1]);
        }
        return arguments;
    }
}
