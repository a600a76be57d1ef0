package io.github.lemmata.verify.report;

import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// The certificates of a report: a file for each thing that was proved.
final class CertificateFiles {

    private CertificateFiles() {}

    /// The files of a claim's certificates, relative to the report's folder; numbered if there are several.
    static List<String> of(Judgement judgement) {
        var id = judgement.claim().id();
        int count = judgement.verdict().certificates().size();
        return count == 1
                ? List.of("certificates/" + id + ".cert")
                : IntStream.rangeClosed(1, count)
                        .mapToObj(number -> "certificates/" + id + "-" + number + ".cert")
                        .toList();
    }

    /// Writes the certificates of all claims of a run.
    static void write(Run run, Path folder) throws IOException {
        for (var judgement : run.judgements()) {
            var files = of(judgement);
            for (int i = 0; i < files.size(); i++) {
                var file = folder.resolve(files.get(i));
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file, judgement.verdict().certificates().get(i).text());
            }
        }
    }
}
