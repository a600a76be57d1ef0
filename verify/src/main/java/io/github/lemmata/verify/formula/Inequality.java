package io.github.lemmata.verify.formula;

import java.util.stream.Collectors;

/// The statement that one formula bounds another everywhere in a box.
///
/// @param lhs the left side
/// @param relation how the sides compare
/// @param rhs the right side
/// @param box the domain
public record Inequality(Formula lhs, Relation relation, Formula rhs, Box box) {

    /// @throws IllegalArgumentException if a variable of the formulas has no range
    public Inequality {
        for (var side : new Formula[] {lhs, rhs}) {
            for (var name : Walk.variables(side)) {
                if (!box.names().contains(name)) {
                    throw new IllegalArgumentException(
                            "variable " + name + " has no range, expected one of " + box.names());
                }
            }
        }
    }

    /// A statement whose domain is still to be named.
    public record Open(Formula lhs, Relation relation, Formula rhs) {

        /// The statement on the box with these sides.
        public Inequality on(Range... ranges) {
            return on(Box.of(ranges));
        }

        /// The statement on the box.
        public Inequality on(Box box) {
            return new Inequality(lhs, relation, rhs, box);
        }
    }

    /// The formula that is positive, or at least 0, exactly where the statement holds.
    public Formula slack() {
        return switch (relation) {
            case AT_LEAST, ABOVE -> isZero(rhs) ? lhs : lhs.minus(rhs);
            case AT_MOST, BELOW -> isZero(lhs) ? rhs : rhs.minus(lhs);
        };
    }

    private static boolean isZero(Formula side) {
        return side instanceof Formula.Decimal(var value) && value.signum() == 0;
    }

    /// The same statement about two other formulas.
    public Inequality about(Formula left, Formula right) {
        return new Inequality(left, relation, right, box);
    }

    /// The statement in LaTeX, with its domain.
    public String latex() {
        var domain = box.ranges().stream()
                .map(range -> Latex.name(range.name()) + "\\in[" + range.from() + "," + range.to() + "]")
                .collect(Collectors.joining(",\\ "));
        return Latex.of(lhs) + relation.latex() + " " + Latex.of(rhs) + "\\qquad(" + domain + ")";
    }

    /// The statement in words that fit a terminal, without its domain.
    @Override
    public String toString() {
        return Expressions.write(lhs) + " " + relation.sign() + " " + Expressions.write(rhs);
    }
}
