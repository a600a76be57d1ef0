package io.github.lemmata.cli;

import io.github.lemmata.verify.certificate.CertificateChecker;
import io.github.lemmata.verify.certificate.Finding;
import io.github.lemmata.verify.certificate.Theorem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata certificate check FILE`: what the certificate proves, by the independent checker.
@Command(
        name = "check",
        description =
                "Verify every box of a certificate anew, in decimal arithmetic that shares no code with the prover,"
                        + " and say what it proves. Exit code 1 if it proves nothing.",
        footerHeading = "%nExample:%n",
        footer = "  lemmata certificate check lemmata-report/certificates/CLAIM.cert")
final class CertificateCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A certificate.")
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = Console.of(spec).out();
        return switch (CertificateChecker.check(text(file))) {
            case Finding.Proves(var theorem) -> {
                print(theorem, out);
                yield ExitCode.HOLDS;
            }
            case Finding.Unproved(int line, String reason) -> {
                out.println("not proved  \"%s\", line %d: %s".formatted(file, line, reason));
                yield ExitCode.REFUTED;
            }
            case Finding.Malformed(int line, String expected) ->
                throw new BadInput("\"%s\", line %d: expected %s".formatted(file, line, expected));
        };
    }

    private static void print(Theorem theorem, PrintWriter out) {
        out.println("proved     " + theorem.words());
        out.println("LaTeX      " + theorem.latex());
        out.println("claim      " + theorem.claim());
        out.println("statement  " + theorem.statement() + " (SHA-256 of claim, expr, var and relation)");
        theorem.lemmas()
                .forEach(lemma -> out.println("lemma      " + lemma + " (stated, not checked, and not used here)"));
        out.println("boxes      %d, on each of which the expression is at least %s"
                .formatted(theorem.leaves(), theorem.least()));
        out.println("rests on   BigDecimal, BigInteger and SHA-256 of this JDK, and the checker's own series");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw unreadable(file, "there is no such file", missing);
        } catch (CharacterCodingException binary) {
            throw unreadable(file, "it is not UTF-8 text", binary);
        } catch (IOException failure) {
            throw unreadable(file, failure.getMessage(), failure);
        }
    }

    private static BadInput unreadable(Path file, String reason, IOException cause) {
        return new BadInput("\"%s\" cannot be read (%s); expected a certificate".formatted(file, reason), cause);
    }
}
