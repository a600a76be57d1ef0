package io.github.lemmata.verify.certificate;

import io.github.lemmata.verify.certificate.Proof.Leaf;
import io.github.lemmata.verify.certificate.Proof.Move;
import io.github.lemmata.verify.certificate.Proof.Variable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a certificate line by line, checks its two hashes, and follows the split tree, whose form alone
/// says that the boxes cover the domain.
final class CertificateParser {
    private static final String REAL = "(-?0x[01]\\.[0-9a-f]{1,13}p-?[0-9]{1,4})";
    private static final String HASH = "([0-9a-f]{64})";

    private static final String LEMMA = "\"lemma zero variable=decimal order number\"";

    private final List<String> lines;
    private int line;

    private CertificateParser(List<String> lines) {
        this.lines = lines;
    }

    static Proof parse(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        boolean whole = lines.getLast().isEmpty();
        if (whole) {
            lines.removeLast();
        }
        var parser = new CertificateParser(lines);
        parser.next("cert 1", "\"cert 1\"");
        parser.line = Math.max(1, lines.size() - 1);
        var end = parser.next(
                "end ([0-9]{1,9}) " + REAL + " " + HASH,
                "\"end\", the number of leaves, the least lower end and a hash, in the last line");
        parser.require(whole, "a line feed at the end");
        var above = lines.subList(0, lines.size() - 1);
        parser.verify(parser.real(end.group(2)).signum() >= 0, "the least lower end is below 0");
        parser.verify(end.group(3).equals(hash(above)), "the closing hash is not that of the lines above it");
        parser.line = 1;
        var proof = parser.proof();
        parser.line = lines.size();
        int leaves = proof.leaves().size();
        parser.verify(end.group(1).equals("" + leaves), "there are " + leaves + " leaves, not " + end.group(1));
        return proof;
    }

    private Proof proof() {
        var claim = next("claim (\\S+)", "\"claim\" and an id").group(1);
        var text = next("expr (.+)", "\"expr\" and an expression").group(1);
        int first = line;
        var variables = new ArrayList<Variable>();
        do {
            variables.add(variable(variables));
        } while (line < lines.size() && lines.get(line).startsWith("var "));
        var names = variables.stream().map(Variable::name).toList();
        var expression = ExpressionParser.parse(text, first, names);
        boolean strict = next("relation (gt|ge) 0", "\"relation gt 0\" or \"relation ge 0\"")
                .group(1)
                .equals("gt");
        var stated = lines.subList(1, line);
        var statement = next("statement " + HASH, "\"statement\" and a hash").group(1);
        verify(
                statement.equals(hash(stated)),
                "the hash of the statement is not that of the lines claim, expr, var and relation");
        var prover = next("prover (\\S.*)", "\"prover\" and a version").group(1);
        next("arithmetic double-strictmath-2ulp", "\"arithmetic double-strictmath-2ulp\"");
        var lemmas = new ArrayList<String>();
        while (line < lines.size() && lines.get(line).startsWith("lemma ")) {
            lemmas.add(next("lemma (zero [A-Za-z][A-Za-z0-9_]*=-?[0-9]+(?:\\.[0-9]+)? order [0-9]{1,2})", LEMMA)
                    .group(1));
        }
        var domain = variables.stream().map(Variable::range).toList();
        return new Proof(claim, text, expression, variables, strict, statement, prover, lemmas, leaves(domain));
    }

    private Variable variable(List<Variable> earlier) {
        var fields = next(
                "var ([A-Za-z][A-Za-z0-9_]*) " + REAL + " " + REAL, "\"var\", a name and two doubles in hexadecimal");
        var name = fields.group(1);
        require(earlier.stream().noneMatch(other -> other.name().equals(name)), "a name that no other variable has");
        var lower = real(fields.group(2));
        var upper = real(fields.group(3));
        require(lower.compareTo(upper) <= 0, "a lower end that is not above the upper end");
        return new Variable(name, new Range(lower, upper));
    }

    /// The leaves of the split tree, which stands in preorder: each split replaces a box by its two parts.
    private List<Leaf> leaves(List<Range> domain) {
        var leaves = new ArrayList<Leaf>();
        var open = new ArrayDeque<>(List.of(domain));
        while (line < lines.size() - 1) {
            var fields = next(
                    "(?:S ([0-9]{1,2}) " + REAL + ")|(?:L((?: B(?: [-+][0-9]{1,2})+)*) ([NM]))",
                    "a split \"S variable double\" or a leaf \"L methods\", where the last method is N or M");
            verify(!open.isEmpty(), "the leaves above cover the whole domain: this line is one too many");
            var box = open.pop();
            if (fields.group(1) == null) {
                leaves.add(new Leaf(
                        line,
                        box,
                        reductions(fields.group(3), box.size()),
                        fields.group(4).equals("M")));
            } else {
                int variable = variable(fields.group(1), box.size());
                var at = real(fields.group(2));
                var side = box.get(variable);
                verify(side.lo().compareTo(at) < 0 && at.compareTo(side.hi()) < 0, "the split is not inside its box");
                open.push(with(box, variable, new Range(at, side.hi())));
                open.push(with(box, variable, new Range(side.lo(), at)));
            }
        }
        line++;
        verify(open.isEmpty(), "the tree ends early; boxes without a leaf: " + open.size());
        return leaves;
    }

    private List<List<Move>> reductions(String text, int variables) {
        return Pattern.compile(" B")
                .splitAsStream(text)
                .skip(1)
                .map(group -> Pattern.compile(" ")
                        .splitAsStream(group)
                        .skip(1)
                        .map(move -> new Move(variable(move.substring(1), variables), move.startsWith("-")))
                        .toList())
                .toList();
    }

    private int variable(String index, int variables) {
        int number = Integer.parseInt(index);
        require(
                number < variables && index.equals("" + number),
                "the number of a variable, from 0 to " + (variables - 1));
        return number;
    }

    /// A double in the one form that Java writes.
    private BigDecimal real(String text) {
        double value = Double.parseDouble(text);
        require(
                Double.isFinite(value) && Double.toHexString(value).equals(text),
                "a finite double as Double.toHexString writes it");
        return new BigDecimal(value);
    }

    static List<Range> with(List<Range> box, int variable, Range range) {
        var changed = new ArrayList<>(box);
        changed.set(variable, range);
        return List.copyOf(changed);
    }

    /// The fields of the next line, which from here on is the current one.
    private Matcher next(String form, String expected) {
        line++;
        var fields = Pattern.compile(form).matcher(line <= lines.size() ? lines.get(line - 1) : "");
        require(fields.matches(), expected);
        return fields;
    }

    private void require(boolean formed, String expected) {
        if (!formed) {
            throw Flaw.malformed(line, expected);
        }
    }

    private void verify(boolean holds, String otherwise) {
        if (!holds) {
            throw Flaw.unproved(line, otherwise);
        }
    }

    private static String hash(List<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
