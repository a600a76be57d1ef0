package io.github.lemmata.verify.prover;

import io.github.lemmata.verify.formula.Derivative;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Range;
import io.github.lemmata.verify.formula.Relation;
import io.github.lemmata.verify.formula.Walk;
import io.github.lemmata.verify.formula.Zeros;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An inequality that is tight where a variable has a certain value, reduced to one on a higher derivative.
///
/// If $f=\partial_xf=\dots=\partial_x^{k-1}f=0$ at $x=a$ and $\partial_x^kf\ge0$, then $f\ge0$ by
/// Taylor's formula, for $x\ge a$, and for even k on both sides. Bisection cannot finish near such a
/// set; the reduced inequality has slack.
///
/// @param reduced the statement $\partial_x^kf\ge0$ on the same box
/// @param lemmas the exact zeros, shown by algebra, as a certificate lists them
public record Tangency(Inequality reduced, List<String> lemmas) {

    public Tangency {
        lemmas = List.copyOf(lemmas);
    }

    /// The reduction of an inequality that is tight to an order at a value of a variable.
    ///
    /// @param at the value, a decimal number in the range of the variable; its lower end if the order
    ///     is odd
    /// @param order the k above
    /// @throws IllegalArgumentException if a zero is not shown, or the value does not fit the range and
    ///     the order
    public static Tangency of(Inequality inequality, String variable, String at, int order) {
        var range = inequality.box().ranges().stream()
                .filter(side -> side.name().equals(variable))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("variable is " + variable + ", expected one of "
                        + inequality.box().names()));
        double place = new BigDecimal(at).doubleValue();
        boolean fits = order % 2 == 0
                ? range.interval().contains(place)
                : range.interval().lo() == place;
        if (order < 1 || !fits) {
            throw new IllegalArgumentException("order is " + order + " at " + variable + " = " + at
                    + ", expected at least 1, in the range, at its lower end if odd");
        }
        requireDefined(inequality);
        var lemmas = new ArrayList<String>();
        Formula derivative = inequality.slack();
        for (int k = 0; k < order; k++) {
            requireZero(derivative, variable, at, k);
            lemmas.add("zero " + variable + "=" + at + " order " + k);
            derivative = Derivative.of(derivative, variable);
        }
        var reduced =
                new Inequality(derivative, Relation.AT_LEAST, new Formula.Decimal(BigDecimal.ZERO), inequality.box());
        return new Tangency(reduced, lemmas);
    }

    /// The derivative may be defined where the formula is not: that of the logarithm is.
    private static void requireDefined(Inequality inequality) {
        var sides = inequality.box().ranges().stream().collect(Collectors.toMap(Range::name, Range::interval));
        if (!Walk.enclose(inequality.slack(), sides).defined()) {
            throw new IllegalArgumentException(
                    "the slack of " + inequality + " may be undefined, expected a formula defined on its box");
        }
    }

    private static void requireZero(Formula derivative, String variable, String at, int order) {
        var there = Walk.substitute(derivative, variable, new Formula.Decimal(new BigDecimal(at)));
        if (!Zeros.vanishes(there)) {
            throw new IllegalArgumentException("derivative " + order + " at " + variable + " = " + at
                    + " was not shown to be 0, expected a formula that cancels there");
        }
    }
}
