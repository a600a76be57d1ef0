package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.BETA;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.RootDigits;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Range;
import java.util.List;

/// The proof that a formula in $x=1/\beta$ is negative for shapes beyond a critical one, positive for shapes
/// before it, and 0 at the critical shape, which is given to its last digit.
///
/// @param id the claim, to be named in the certificates
/// @param of what changes its sign, in words
/// @param formula the formula in $x$
/// @param shape the critical shape, in decimals
record SignChange(String id, String of, Formula formula, String shape) {

    /// For every shape from 1/1000 on.
    <T> Check<T> proved() {
        return provedBeyond(ShapeFormulas.beyond(shape));
    }

    /// For every shape from 1/1000 on, but beyond the critical one only those in the range of $x$.
    <T> Check<T> provedBeyond(Range beyond) {
        return Check.all(List.of(
                certified(
                        of + " is negative beyond " + shape,
                        formula.isBelow(number(0)).on(beyond)),
                certified(
                        of + " is positive before " + shape,
                        formula.isPositive().on(ShapeFormulas.before(shape))),
                RootDigits.of(
                        id,
                        "root of " + of,
                        _ -> new RootDigits.Root(ShapeFormulas.inShape(formula, BETA), BETA, shape))));
    }

    private <T> Check<T> certified(String words, Inequality statement) {
        return Certified.<T>that(id, _ -> statement).named(words).withoutMutants();
    }
}
