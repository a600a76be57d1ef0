package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontDoorTest {
    @Test
    void helpNamesEveryCommand() {
        var answer = Answer.to("--help");
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out()).contains("apply");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void versionIsOneLine() {
        var answer = Answer.to("--version");
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out().lines()).singleElement().asString().startsWith("lemmata ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "              | missing a command; see 'lemmata --help'",
                "aply          | unknown command \"aply\" (did you mean \"apply\"?); see 'lemmata --help'",
                "--verbos      | unknown option \"--verbos\" (did you mean \"--verbose\"?); see 'lemmata --help'",
                "eval a b      | unknown argument \"b\"; see 'lemmata eval --help'",
                "eval a --jsn  | unknown option \"--jsn\" (did you mean \"--json\"?); see 'lemmata eval --help'",
            })
    void badUsageIsOneSentence(String arguments, String sentence) {
        Answer.to(arguments == null ? new String[0] : arguments.split(" ")).isBadInput(sentence);
    }
}
