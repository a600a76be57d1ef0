package io.github.lemmata.verify.prover;

import io.github.lemmata.verify.formula.Expressions;
import io.github.lemmata.verify.formula.Inequality;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The text of a certificate: the statement, the cuts of its box, and the form that settles each part.
///
/// One item a line, doubles in hexadecimal. A leaf carries no bound, since nobody may trust it; a
/// checker recomputes it. The last line seals what stands above it.
public final class CertificateText {

    private static final String PROVER = "lemmata-0.1.0";
    private static final String ARITHMETIC = "double-strictmath-2ulp";

    private CertificateText() {}

    /// The certificate of a proof.
    public static String of(String claim, Outcome.Proved proved) {
        return of(claim, proved, List.of());
    }

    /// The certificate of a proof that rests on lemmas, such as the exact zeros of lower derivatives.
    public static String of(String claim, Outcome.Proved proved, List<String> lemmas) {
        var text = new StringBuilder("cert 1\n").append(statement(claim, proved.inequality()));
        text.append("statement ")
                .append(statementHash(claim, proved.inequality()))
                .append('\n');
        text.append("prover ").append(PROVER).append('\n');
        text.append("arithmetic ").append(ARITHMETIC).append('\n');
        lemmas.forEach(lemma -> text.append("lemma ").append(lemma).append('\n'));
        proved.proof().preorder(node -> text.append(line(node)).append('\n'));
        var seal = sha256(text.toString());
        text.append("end ").append(proved.proof().leaves());
        text.append(' ').append(Double.toHexString(proved.lowest()));
        return text.append(' ').append(seal).append('\n').toString();
    }

    /// What a certificate of the inequality has to state: its claim, expression, variables and
    /// relation, as lines.
    public static String statement(String claim, Inequality inequality) {
        var text = new StringBuilder();
        text.append("claim ").append(claim).append('\n');
        text.append("expr ").append(Expressions.write(inequality.slack())).append('\n');
        for (var range : inequality.box().ranges()) {
            text.append("var ").append(range.name());
            text.append(' ').append(Double.toHexString(range.interval().lo()));
            text.append(' ').append(Double.toHexString(range.interval().hi())).append('\n');
        }
        return text.append("relation ")
                .append(inequality.relation().strict() ? "gt" : "ge")
                .append(" 0\n")
                .toString();
    }

    /// The SHA-256 of [#statement], by which a reader sees that a certificate is that of the claim.
    public static String statementHash(String claim, Inequality inequality) {
        return sha256(statement(claim, inequality));
    }

    private static String line(Proof.Node node) {
        return switch (node) {
            case Proof.Cut cut -> "S " + cut.variable() + " " + Double.toHexString(cut.at());
            case Proof.Leaf(var method) -> "L " + method;
        };
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
