package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalCommandTest {
    @Test
    void valueAloneIsPrinted() {
        var answer = Answer.to("eval", "perceptron.bound.batch", "-p", "n=100", "-p", "kappa=5");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).hasLineCount(1);
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
    }

    @Test
    void doublesHaveSeventeenDigits() {
        assertThat(Answer.to("eval", "perceptron.lambdaStar", "-p", "n=10")
                        .out()
                        .strip())
                .matches("1\\.44327498663170[0-9]{2,3}");
    }

    @Test
    void exactIntegersAreExact() {
        assertThat(Answer.to("eval", "perceptron.count.thm51", "-p", "n=1000000000")
                        .out()
                        .strip())
                .isEqualTo("300000001");
    }

    @Test
    void listsAreJsonArrays() {
        var plain = Answer.to("eval", "perceptron.softMean", "-p", "s=[0, 1.5, 2]", "-p", "mult=[1,2,1]");
        var quotient = Answer.to("eval", "perceptron.softMean", "-p", "s=[0,3/2, 2]", "-p", "mult=[1,2,1]");
        assertThat(plain.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(quotient.out()).isEqualTo(plain.out());
    }

    @Test
    void jsonNamesSymbolAndSource() throws IOException {
        var answer = json("eval", "perceptron.lambdaStar", "-p", "n=10", "--json");
        assertThat(answer.get("quantity").asText()).isEqualTo("perceptron.lambdaStar");
        assertThat(answer.get("parameters").get("n").asInt()).isEqualTo(10);
        assertThat(answer.get("kind").asText()).isEqualTo("real");
        assertThat(answer.get("value").isNumber()).isTrue();
        assertThat(answer.get("decimal").asDouble())
                .isEqualTo(answer.get("value").asDouble());
        assertThat(answer.get("symbol").asText()).isEqualTo("\\lambda^*_n");
        assertThat(answer.get("source").asText()).isNotEmpty();
    }

    @Test
    void jsonListsAllQuantitiesOfAFamilyWithDomains() throws IOException {
        var list = json("eval", "perceptron", "--json");
        assertThat(list).hasSizeGreaterThan(20);
        assertThat(list).allSatisfy(quantity -> {
            assertThat(quantity.get("quantity").asText()).startsWith("perceptron.");
            assertThat(quantity.get("symbol").asText()).isNotEmpty();
            assertThat(quantity.get("source").asText()).isNotEmpty();
            assertThat(quantity.get("parameters"))
                    .allSatisfy(parameter ->
                            assertThat(parameter.get("domain").asText()).isNotEmpty());
        });
    }

    @Test
    void listOfAFamilySaysDomainsAndMeanings() {
        assertThat(Answer.to("eval", "perceptron").out())
                .contains("perceptron.lambdaStar(n)", "\\lambda^*_n", "integer >= 1");
    }

    @Test
    void listOfAllNamesEveryQuantity() {
        assertThat(Answer.to("eval").out())
                .contains("perceptron.lambdaStar(n)", "perceptron.bound.nlrGd(n, R2, mu2, gamma)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "perceptron.lambdaStr -p n=1 | unknown quantity \"perceptron.lambdaStr\"; did you mean \"perceptron.lambdaStar\"?",
                "lambdaStar -p n=1           | unknown quantity or family \"lambdaStar\"; did you mean \"perceptron.lambdaStar\"?",
                "perceptrn                   | unknown quantity or family \"perceptrn\"; did you mean \"perceptron\"?",
                "perceptron.lambdaStar       | perceptron.lambdaStar: parameter \"n\" is missing; expected integer >= 1",
                "perceptron.lambdaStar -p n=0        | perceptron.lambdaStar: parameter \"n\" is \"0\"; expected integer >= 1",
                "perceptron.lambdaStar -p n=2.5      | perceptron.lambdaStar: parameter \"n\" is \"2.5\"; expected integer >= 1",
                "perceptron.lambdaStar -p n=many     | perceptron.lambdaStar: parameter \"n\" is \"many\"; expected integer >= 1",
                "perceptron.lambdaStar -p m=1        | perceptron.lambdaStar: unknown parameter \"m\"; did you mean \"n\"?",
                "perceptron.lambdaStar -p n=1 -p n=2 | parameter \"n\" is given twice; expected once",
                "perceptron.lambdaStar -p n          | -p \"n\" is no parameter; expected KEY=VALUE, such as n=10",
                "perceptron.softMean -p s=[0,1       | parameter \"s\" is \"[0,1\", which is no JSON array; expected one such as [[1,-1],[1,3]]",
                "perceptron.softMean -p s=[0,NaN]    | parameter \"s\" is \"[0,NaN]\", which is no JSON array; expected one such as [[1,-1],[1,3]]",
                "perceptron.bound.lrGd -p n=2 -p R2=17 -p mu2=1 -p gamma=0    | perceptron.bound.lrGd: parameter \"gamma\" is \"0\"; expected real > 0",
                "perceptron.bound.lrGd -p n=2 -p R2=17 -p mu2=1 -p gamma=-1   | perceptron.bound.lrGd: parameter \"gamma\" is \"-1\"; expected real > 0",
                "perceptron.bound.lrGd -p n=2 -p R2=17 -p mu2=1 -p gamma=inf  | perceptron.bound.lrGd: parameter \"gamma\" is \"inf\"; expected real > 0",
                "perceptron.bound.lrGd -p n=2 -p R2=17 -p mu2=1 -p gamma=1e999 | perceptron.bound.lrGd: parameter \"gamma\" is \"1e999\"; expected real > 0",
                "-p n=1                      | parameters are given, but no quantity to evaluate; expected a name such as perceptron.lambdaStar",
            })
    void badInputIsOneSentence(String arguments, String sentence) {
        Answer.to(("eval " + arguments).split(" ")).isBadInput(sentence);
    }

    private static JsonNode json(String... arguments) throws IOException {
        var answer = Answer.to(arguments);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        return new ObjectMapper().readTree(answer.out());
    }
}
