package io.github.lemmata.verify.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The lines of a certificate, to be made by hand and to be tampered with; both hashes are computed when
/// it is written.
record CertificateText(String expression, List<String> variables, String relation, List<String> tree) {

    static CertificateText of(String expression, String variables, String relation, String... tree) {
        return new CertificateText(expression, List.of(variables.split("; ")), relation, List.of(tree));
    }

    CertificateText expression(String changed) {
        return new CertificateText(changed, variables, relation, tree);
    }

    CertificateText variables(String changed) {
        return new CertificateText(expression, List.of(changed.split("; ")), relation, tree);
    }

    CertificateText relation(String changed) {
        return new CertificateText(expression, variables, changed, tree);
    }

    CertificateText tree(String... changed) {
        return new CertificateText(expression, variables, relation, List.of(changed));
    }

    /// The text as an honest writer makes it.
    String text() {
        return closed(
                above(), tree.stream().filter(line -> line.startsWith("L")).count());
    }

    /// The text with another number of leaves.
    String textWithCount(long leaves) {
        return closed(above(), leaves);
    }

    private List<String> above() {
        var lines = new ArrayList<String>();
        lines.add("cert 1");
        lines.add("claim test.claim");
        lines.add("expr " + expression);
        variables.forEach(variable -> lines.add("var " + variable));
        lines.add("relation " + relation + " 0");
        lines.add("statement " + hash(lines.subList(1, lines.size())));
        lines.add("prover 0.1");
        lines.add("arithmetic double-strictmath-2ulp");
        lines.addAll(tree);
        return lines;
    }

    /// The lines with an `end` line whose hash fits them.
    static String closed(List<String> above, long leaves) {
        return String.join("\n", above) + "\nend " + leaves + " 0x1.0p-10 " + hash(above) + "\n";
    }

    static String hash(List<String> lines) {
        try {
            var text = String.join("\n", lines) + "\n";
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
