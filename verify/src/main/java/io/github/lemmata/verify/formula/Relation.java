package io.github.lemmata.verify.formula;

/// How the two sides of an inequality compare.
public enum Relation {
    /// $a\ge b$.
    AT_LEAST("\\ge", "≥", false),
    /// $a>b$.
    ABOVE(">", ">", true),
    /// $a\le b$.
    AT_MOST("\\le", "≤", false),
    /// $a<b$.
    BELOW("<", "<", true);

    private final String latex;
    private final String sign;
    private final boolean strict;

    Relation(String latex, String sign, boolean strict) {
        this.latex = latex;
        this.sign = sign;
        this.strict = strict;
    }

    /// The sign in LaTeX.
    public String latex() {
        return latex;
    }

    /// The sign as a character.
    public String sign() {
        return sign;
    }

    /// True if equality is excluded.
    public boolean strict() {
        return strict;
    }
}
