package io.github.lemmata.verify.check;

import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.verify.Certificate;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Walk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The check that a formula has a root which a decimal number gives correctly to its last digit: the formula
/// has opposite signs half a unit of that digit below and above.
///
/// Doubles are too coarse to see a sign 18 digits down. Each of the two statements is about a single point
/// and is decided by the 34 digits of the independent checker, whose finding the certificate is then. That
/// there is one root only is another statement: that the formula is monotone.
///
/// @param <T> what the claim is about
public final class RootDigits<T> implements Check<T> {

    private static final Formula.Variable HALF_UNITS = variable("t");

    private final String id;
    private final String what;
    private final Function<? super T, Root> roots;

    private RootDigits(String id, String what, Function<? super T, Root> roots) {
        this.id = id;
        this.what = what;
        this.roots = roots;
    }

    /// A formula in one variable and its root.
    ///
    /// @param formula the formula, of which the variable is the only one
    /// @param variable the variable
    /// @param digits the root, rounded to the last digit that is written
    public record Root(Formula formula, Formula.Variable variable, String digits) {}

    /// The check of a claim whose theory says where a formula has its root.
    ///
    /// @param id the claim, to be named in the certificates
    /// @param what the root in a few words, for the evidence
    public static <T> RootDigits<T> of(String id, String what, Function<? super T, Root> root) {
        return new RootDigits<>(id, what, root);
    }

    @Override
    public Verdict judge(T candidate, Trial trial) {
        var root = roots.apply(candidate);
        trial.step(0, 1);
        var below = sign(root, -1);
        var above = sign(root, 1);
        trial.step(1, 1);
        if (below.isEmpty() || above.isEmpty()) {
            return new Verdict.Undecided("34 digits do not tell the sign of " + what, Evidence.NONE);
        }
        if (below.get().positive() == above.get().positive()) {
            return new Verdict.Refuted(new Counterexample(
                    root.variable().name() + " = " + root.digits(),
                    "the formula is " + (below.get().positive() ? "> 0" : "< 0") + " on both sides, expected a root",
                    "half a unit of the last digit below and above"));
        }
        return new Verdict.Proved(List.of(below.get().certificate(), above.get().certificate()));
    }

    /// A sign at a point, proved.
    private record Sign(boolean positive, Certificate certificate) {}

    /// The sign `side` half units of the last digit away from the number.
    private Optional<Sign> sign(Root root, int side) {
        var digits = new BigDecimal(root.digits());
        var place = new Formula.Decimal(digits)
                .plus(HALF_UNITS.times(new Formula.Decimal(digits.ulp().divide(BigDecimal.TWO))));
        var there = Walk.substitute(root.formula(), root.variable().name(), place);
        var point = HALF_UNITS.in("" + side, "" + side);
        var where = what + ", half a unit of its last digit " + (side < 0 ? "below" : "above");
        var positive =
                AtPoint.proved(id, where + ": positive", there.isPositive().on(point));
        return positive.isPresent()
                ? positive.map(certificate -> new Sign(true, certificate))
                : AtPoint.proved(
                                id,
                                where + ": negative",
                                there.isBelow(number(0)).on(point))
                        .map(certificate -> new Sign(false, certificate));
    }
}
