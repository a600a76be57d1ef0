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
            quoteCharacter = '"',
            value = {
                "             | lemmata: missing a command; see 'lemmata --help'",
                "aply         | lemmata: unknown command 'aply' (did you mean 'apply'?); see 'lemmata --help'",
                "--verbos     | lemmata: unknown option '--verbos' (did you mean '--verbose' or '--version'?); see 'lemmata --help'",
            })
    void badUsageIsOneSentence(String arguments, String sentence) {
        var answer = arguments == null ? Answer.to() : Answer.to(arguments.split(" "));
        assertThat(answer.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().strip()).isEqualTo(sentence);
    }
}
