package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimCommandsTest {
    @Test
    void listGivesALineForEachClaimOfTheFamily() {
        var answer = Answer.to("list", "sandbox");
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out().lines())
                .hasSize(4)
                .allMatch(line -> line.matches("sandbox\\.\\S+ +A castle of sand stands\\."));
    }

    @Test
    void listOfAllHoldsEveryFamily() {
        assertThat(Answer.to("list").out()).contains("sandbox.holds");
    }

    @Test
    void listInJsonSaysAllThatAClaimSaysOfItself() throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(Answer.to("list", "sandbox", "--json").out());
        assertThat(list).hasSize(4);
        JsonNode claim = list.get(0);
        assertThat(claim.get("id").asText()).isEqualTo("sandbox.holds");
        assertThat(claim.get("statement").asText()).isEqualTo("A castle of sand stands.");
        assertThat(claim.get("formula").asText()).isEqualTo("h \\le w");
        assertThat(claim.get("source").asText()).isEqualTo("Nobody 1900, Lemma 1");
        assertThat(claim.get("assumptions")).hasSize(1);
        assertThat(claim.get("twins").get(0).get("name").asText()).isEqualTo("dry sand");
    }

    @Test
    void showSaysAllThatAClaimSaysOfItself() {
        assertThat(Answer.to("show", "sandbox.holds").out())
                .contains(
                        "A castle of sand stands.",
                        "h \\le w",
                        "assuming the sand is wet",
                        "A. Nobody (1900). On Toys. Journal of Sand.",
                        "The paper forgot the tide.",
                        "dry sand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "list sandbx           | unknown family \"sandbx\"; did you mean \"sandbox\"?",
                "show sandbox.hold     | unknown claim \"sandbox.hold\"; did you mean \"sandbox.holds\"?",
                "show                  | missing required parameter: 'CLAIM'; see 'lemmata show --help'",
                "verify sandbox.opn    | unknown claim or family \"sandbox.opn\"; did you mean \"sandbox.open\"?",
                "verify --jobs 0       | --jobs is 0; expected an integer >= 1",
                "verify --effort hard  | invalid value for option '--effort': \"hard\"; expected one of smoke, quick, deep; see 'lemmata verify --help'",
                "verify --seed x       | invalid value for option '--seed': \"x\"; expected an integer from -2^63 to 2^63 - 1; see 'lemmata verify --help'",
                "verify --report /dev/null/x | --report: report folder \"/dev/null/x\" cannot be made, since \"/dev/null\" is not a folder that can be written to",
            })
    void badInputIsOneSentence(String arguments, String sentence) {
        Answer.to(arguments.split(" ")).isBadInput(sentence);
    }
}
