package io.github.lemmata.datasets.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.perceptron.ExactMargin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NamedDatasetsTest {

    /// The table of the specification, section 2, at some sizes.
    @ParameterizedTest
    @CsvFileSource(resources = "named-datasets.csv", numLinesToSkip = 1)
    void marginAndRadiusAreThoseOfTheTable(
            String name, String parameters, long n, String squaredMargin, String squaredRadius) {
        LatticeDataset dataset = NamedDatasets.of(name, arguments(parameters));

        assertThat(dataset.n()).isEqualTo(n);
        assertThat(dataset.squaredMargin()).isEqualTo(BigFraction.parse(squaredMargin));
        assertThat(dataset.squaredRadius()).isEqualTo(BigFraction.parse(squaredRadius));
        assertThat(dataset.kappa())
                .isEqualTo(BigFraction.parse(squaredRadius).divide(BigFraction.parse(squaredMargin)));
        assertThat(ExactMargin.of(dataset.vectors()).orElseThrow().squaredMargin())
                .isEqualTo(dataset.squaredMargin());
    }

    @Test
    void hard3dHasItsMarginDirectionBetweenTheFirstAndThirdAxes() {
        double half = Math.sqrt(0.5);

        assertThat(NamedDatasets.hard3d(4, 2).marginDirection())
                .containsExactly(new double[] {half, 0, half}, within(1e-15));
    }

    @Test
    void largeBasisKnowsItsMarginWithoutASearch() {
        assertThat(NamedDatasets.basis(500).squaredMargin()).isEqualTo(BigFraction.of(1, 500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thm15  | n=5     | unknown dataset \"thm15\"; did you mean \"thm51\"?",
                "thm51  | ''      | parameter \"n\" is missing; expected integer from 2 to 1099511627776",
                "thm51  | n=1     | parameter \"n\" is \"1\"; expected integer from 2 to 1099511627776",
                "osc    | D=2 M=3 | unknown parameter \"M\"; did you mean \"m\"?",
                "thm41  | n=5     | unknown parameter \"n\"",
            })
    void badRequestsAreAnsweredWithASentence(String name, String parameters, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedDatasets.of(name, arguments(parameters)))
                .withMessage(sentence);
    }

    @Test
    void functionsCheckTheirDomainToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedDatasets.hard3d(1, 5))
                .withMessage("parameter \"L\" of hard3d is \"1\"; expected integer >= 2");
    }

    private static Arguments arguments(String text) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (String pair : text == null || text.isBlank() ? new String[0] : text.split(" ")) {
            given.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return Arguments.of(given);
    }
}
