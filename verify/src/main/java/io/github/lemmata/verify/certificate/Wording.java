package io.github.lemmata.verify.certificate;

import io.github.lemmata.verify.certificate.Proof.Variable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Theorems in words and in LaTeX.
final class Wording {
    private static final String GREEK =
            "alpha|beta|gamma|delta|epsilon|eta|theta|kappa|lambda|mu|nu|rho|sigma|tau|omega|Delta";
    private static final int DIGITS = 15;

    private Wording() {}

    /// A variable in LaTeX: Greek letters by name, a number at the end as an index.
    static String variable(String name) {
        var letters = name.replaceAll("[0-9_].*$", "");
        var index = name.substring(letters.length()).replace("_", "");
        var base =
                letters.matches(GREEK) ? "\\" + letters : letters.length() == 1 ? letters : "\\mathit{" + letters + "}";
        return index.isEmpty() ? base : base + "_{" + index + "}";
    }

    /// `For all q in [0.02, 0.48], (sub q (dec 0.01)) > 0.`
    static String words(Proof proof) {
        return "For all %s: %s %s 0."
                .formatted(
                        domain(proof, " and ", variable -> variable.name() + " in " + ends(variable.range(), ", ")),
                        proof.text(),
                        proof.strict() ? ">" : ">=");
    }

    /// `\forall\,q\in[0.02,\,0.48]:\quad q-0.01>0`
    static String latex(Proof proof) {
        return "\\forall\\,%s:\\quad %s%s0"
                .formatted(
                        domain(
                                proof,
                                ",\\ ",
                                variable -> variable(variable.name()) + "\\in" + ends(variable.range(), ",\\,")),
                        proof.expression().latex(),
                        proof.strict() ? ">" : "\\ge ");
    }

    private static String domain(Proof proof, String between, Function<Variable, String> wording) {
        return proof.variables().stream().map(wording).collect(Collectors.joining(between));
    }

    /// The ends rounded inward to 15 digits, so that what is printed follows from what is proved; exactly
    /// where nothing would be left.
    private static String ends(Range range, String between) {
        var lower = range.lo().round(new MathContext(DIGITS, RoundingMode.CEILING));
        var upper = range.hi().round(new MathContext(DIGITS, RoundingMode.FLOOR));
        var printed = lower.compareTo(upper) < 0 ? new Range(lower, upper) : range;
        return "[" + number(printed.lo()) + between + number(printed.hi()) + "]";
    }

    private static String number(BigDecimal x) {
        var plain = x.stripTrailingZeros();
        return plain.scale() > -DIGITS && plain.scale() < DIGITS + 6 ? plain.toPlainString() : plain.toString();
    }
}
