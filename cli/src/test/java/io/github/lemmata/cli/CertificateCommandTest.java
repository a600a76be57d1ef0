package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCommandTest {
    private static final String CERTIFICATE = """
            cert 1
            claim sandbox.parabola
            expr (add (sub (ipow x 2) x) (dec 0.3))
            var x 0x0.0p0 0x1.0p0
            relation gt 0
            statement b325ee74b10180b4fab6d3b048e2bf1d9b03f5baa84e24ebc820c942bb364c31
            prover 0.1
            arithmetic double-strictmath-2ulp
            S 0 0x1.0p-1
            L B +0 N
            L B -0 N
            end 2 0x1.9p-5 5ebb896e803434ef961d63057e00a9930ea7673c98d8b9295bd29afdf9679eb9
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeIt() throws IOException {
        file = Files.writeString(folder.resolve("parabola.cert"), CERTIFICATE);
    }

    private Answer check() {
        return Answer.to("certificate", "check", file.toString());
    }

    @Test
    void aProofIsSaidInWordsAndInLatex() {
        var answer = check();
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines())
                .startsWith(
                        "proved     For all x in [0, 1]: (add (sub (ipow x 2) x) (dec 0.3)) > 0.",
                        "LaTeX      \\forall\\,x\\in[0,\\,1]:\\quad x^{2}-x+0.3>0",
                        "claim      sandbox.parabola");
        assertThat(answer.out()).contains("boxes      2, on each of which the expression is at least 0.05");
    }

    @Test
    void aChangedCertificateProvesNothing() throws IOException {
        Files.writeString(file, CERTIFICATE.replace("0.3", "0.2"));
        var answer = check();
        assertThat(answer.exit()).isEqualTo(ExitCode.REFUTED);
        assertThat(answer.out())
                .isEqualTo("not proved  \"%s\", line 12: the closing hash is not that of the lines above it%n"
                        .formatted(file));
    }

    @Test
    void anotherTextIsBadInput() throws IOException {
        Files.writeString(file, "certificate of birth\n");
        check().isBadInput("\"%s\", line 1: expected \"cert 1\"".formatted(file));
        Files.writeString(file, CERTIFICATE.substring(0, 200));
        assertThat(check().exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aFileThatCannotBeReadIsBadInput() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        check().isBadInput("\"%s\" cannot be read (it is not UTF-8 text); expected a certificate".formatted(file));
        Files.delete(file);
        check().isBadInput("\"%s\" cannot be read (there is no such file); expected a certificate".formatted(file));
    }

    @Test
    void withoutAFileItSaysWhatIsMissing() {
        Answer.to("certificate").isBadInput("missing what to do: there is check; see 'lemmata certificate --help'");
    }
}
