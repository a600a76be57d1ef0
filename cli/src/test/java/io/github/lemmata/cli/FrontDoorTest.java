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
        assertThat(answer.out())
                .contains(
                        "list",
                        "show",
                        "verify",
                        "eval",
                        "figure",
                        "dataset",
                        "sweep",
                        "doctor",
                        "apply",
                        "Exit codes");
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

    @Test
    void mistakeOfTheProgramIsOneSentenceToo() {
        var answer = Answer.to("apply", "sandbox");
        assertThat(answer.exit()).isEqualTo(ExitCode.INTERNAL);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().strip())
                .isEqualTo("lemmata: 'lemmata apply sandbox' failed inside (--verbose shows where):"
                        + " the castle has fallen");
    }

    @Test
    void verboseShowsTheTraceOfAFailure() {
        assertThat(Answer.to("apply", "sandbox", "--verbose").err())
                .contains("IllegalStateException", "at io.github.lemmata.cli.SandboxTool");
        assertThat(Answer.to("-v", "eval", "nothing").err()).contains("at io.github.lemmata.cli.EvalCommand");
    }

    @Test
    void toolsOfFamiliesAreFound() {
        assertThat(Answer.to("apply", "--help").out()).contains("margin", "sandbox");
        Answer.to("apply")
                .isBadInput("missing a tool: there is margin, sandbox, surrogate, tails; see 'lemmata apply --help'");
    }

    @Test
    void doctorFindsEveryFamily() {
        var answer = Answer.to("doctor");
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines()).allMatch(line -> line.matches("(ok|warn) +\\S+ +.+"));
        assertThat(answer.out()).contains("perceptron: ", "sandbox: 4 claims", "cpu", "local", "java");
    }

    @Test
    void completionScriptKnowsTheCommands() {
        assertThat(Answer.to("generate-completion").out()).contains("verify", "perceptron.lambdaStar");
    }
}
