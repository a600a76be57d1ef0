package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureCommandTest {
    @TempDir
    private Path folder;

    @Test
    void figureIsWrittenInTheFormatsAskedForWithItsNumbersBeside() {
        var answer = figure("sandbox.castle", "--format", "svg,PDF");
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out().lines())
                .containsExactly(path("sandbox.castle.csv"), path("sandbox.castle.svg"), path("sandbox.castle.pdf"));
        assertThat(folder.resolve("sandbox.castle.csv")).content().startsWith("width,height");
        assertThat(folder.resolve("sandbox.castle.svg")).content().contains("<svg");
        assertThat(folder.resolve("sandbox.castle.pdf")).isNotEmptyFile();
    }

    @Test
    void familyDrawsAllItsFigures() {
        assertThat(figure("sandbox").out().lines()).hasSize(4).contains(path("sandbox.castle.png"));
    }

    @Test
    void listDrawsNothing() {
        var answer = figure("sandbox", "--list");
        assertThat(answer.out().strip()).isEqualTo("sandbox.castle  Height against width");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "figure sandbox.castel      | unknown figure or family \"sandbox.castel\"; did you mean \"sandbox.castle\"?",
                "figure sandbx              | unknown figure or family \"sandbx\"; did you mean \"sandbox\"?",
                "figure sandbox --format gif | invalid value for option '--format' (FORMAT): \"gif\"; expected one of png, svg, pdf; see 'lemmata figure --help'",
            })
    void badInputIsOneSentence(String arguments, String sentence) {
        Answer.to(arguments.split(" ")).isBadInput(sentence);
    }

    @Test
    void placeThatCannotBeWrittenIsOneSentence() {
        var answer = Answer.to("--quiet", "figure", "sandbox", "--out", "/dev/null/figures");
        assertThat(answer.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).hasLineCount(1).contains("--out \"/dev/null/figures\" cannot be written to");
    }

    private Answer figure(String... arguments) {
        var line = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, line, 4, arguments.length);
        line[0] = "--quiet";
        line[1] = "figure";
        line[2] = "--out";
        line[3] = folder.toString();
        return Answer.to(line);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
