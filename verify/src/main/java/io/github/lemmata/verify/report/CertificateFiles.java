package io.github.lemmata.verify.report;

import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Run;
import io.github.lemmata.verify.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The certificates of a report: a file for each claim that was proved.
final class CertificateFiles {

    private CertificateFiles() {}

    /// The file of a claim's certificate, relative to the report's folder; empty if the claim was not proved.
    static Optional<String> of(Judgement judgement) {
        return judgement.verdict() instanceof Verdict.Proved
                ? Optional.of("certificates/" + judgement.claim().id() + ".cert")
                : Optional.empty();
    }

    /// Writes the certificates of all claims of a run that were proved.
    static void write(Run run, Path folder) throws IOException {
        for (var judgement : run.judgements()) {
            if (judgement.verdict() instanceof Verdict.Proved(var certificate)) {
                var file = folder.resolve(of(judgement).orElseThrow());
                Files.createDirectories(file.getParent());
                Files.writeString(file, certificate.text());
            }
        }
    }
}
