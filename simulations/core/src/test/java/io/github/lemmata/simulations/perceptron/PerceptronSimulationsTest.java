package io.github.lemmata.simulations.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Quantities;
import io.github.lemmata.theory.Value;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PerceptronSimulationsTest {
    private static final Quantities REGISTER = Quantities.load();

    /// The rows of the specification's section 8 that need a simulator, and values of its claims; relative tolerances,
    /// 0 for what is exact.
    @ParameterizedTest
    @CsvFileSource(resources = "reference-values.csv", numLinesToSkip = 1, delimiter = '|')
    void quantitiesHaveTheirReferenceValues(String name, String arguments, String expected, double tolerance) {
        Value value = REGISTER.find("perceptron." + name).at(arguments(arguments));

        if (tolerance == 0) {
            assertThat(value.text()).isEqualTo(expected);
        } else {
            double reference = Double.parseDouble(expected);
            assertThat(value.toDouble()).isEqualTo(reference, Offset.offset(tolerance * Math.abs(reference)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kappa|n=5|parameter \"dataset\" is missing; expected a dataset's name, or points",
                "kappa|dataset=thm41 points=[[1,2]]|parameters \"dataset\" and \"points\" are both given; expected one of them",
                "kappa|dataset=thm41 n=5|unknown parameter \"n\"",
                "kappa|dataset=thm51|parameter \"n\" is missing; expected integer from 2 to 1099511627776",
                "kappa|dataset=thm41 mult=[1,1]|parameter \"mult\" is given without points; expected it beside points",
                "kappa|points=[[1,2]] n=3|parameter \"n\" belongs to a named dataset, but points are given; expected one of the two",
                "kappa|points=[[1,2]] mult=[1/2]|parameter \"mult\" has the entry 1/2; expected integers from 1 to 2^63 - 1",
                "kappa|points=[[1,2]] mult=[1,2]|there are 2 multiplicities for 1 points; expected one for each",
                "kappa|points=[[1,2],[-1,-2]]|dataset points=[[1,2],[-1,-2]] mult=[1,1] is not separable; expected a hyperplane through 0 with all points strictly on one side",
                "lossThreshold|dataset=basis n=3|the first update raises no loss on this dataset, as it leaves no sample misclassified; expected one that it misclassifies",
                "deviation.gamma0|dataset=tie T=3|the batch perceptron on tie is tied before t = 3; expected a run without ties",
                "lrGd.scaledIterate|dataset=tie gamma=1 t=1000000000|t is 1000000000; expected integer from 0 to 50000000, as many steps as take some seconds",
                "twoLayer.iterations|D=20 c=6|the two-layer perceptron diverges after 651 updates; expected a smaller c",
            })
    void badRequestsAreAnsweredWithASentence(String name, String arguments, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGISTER.find("perceptron." + name).at(arguments(arguments)))
                .withMessage(sentence);
    }

    /// `name=value` pairs, lists in brackets, as on the command line.
    private static Arguments arguments(String text) {
        Arguments arguments = Arguments.none();
        for (String pair : text.split(" ")) {
            String[] parts = pair.split("=", 2);
            arguments = arguments.and(parts[0], parts[1].startsWith("[") ? list(parts[1]) : parts[1]);
        }
        return arguments;
    }

    private static List<?> list(String text) {
        String inside = text.substring(1, text.length() - 1);
        return inside.startsWith("[")
                ? Arrays.stream(inside.split("(?<=]),"))
                        .map(PerceptronSimulationsTest::list)
                        .toList()
                : List.of(inside.split(","));
    }
}
