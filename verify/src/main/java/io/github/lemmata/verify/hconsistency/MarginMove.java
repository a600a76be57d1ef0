package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.max;
import static io.github.lemmata.verify.formula.Formulas.min;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Range;

/// The Lipschitz bound on the adversarial loss of three classes, as it stands: two margins $\Delta$ in
/// $[-\rho,2\rho]^2$ and their moves $d$, $\rho=1$.
///
/// The margins and their moved places may change roles, and the two margins their places. So it is enough to
/// let the first margin fall by at least 0.2, and the second fall or rise; smaller moves are left to the
/// gradient. So is $\tau=0$, where equal falls reach the bound and bisection cannot finish.
///
/// @param outer $\Phi^\tau$, which gives the loss
record MarginMove(Outer outer) {

    private static final Formula.Variable FIRST = variable("D1");
    private static final Formula.Variable SECOND = variable("D2");
    private static final Formula.Variable FIRST_MOVE = variable("d1");
    private static final Formula.Variable SECOND_MOVE = variable("d2");

    /// The loss as a function of the ramps' sum.
    enum Outer {
        /// $\tau=1$: $\log(1+u)$.
        LOGISTIC,
        /// $\tau=2$: $1-\frac1{1+u}$.
        MEAN_ABSOLUTE_ERROR;

        Formula of(Formula sum) {
            return switch (this) {
                case LOGISTIC -> log1p(sum);
                case MEAN_ABSOLUTE_ERROR -> number(1).minus(number(1).over(sum.plus(1)));
            };
        }
    }

    /// Both margins fall.
    Inequality bothFall(int squaredConstant) {
        return isLipschitz(squaredConstant, SECOND_MOVE.in("-3", "0"));
    }

    /// The second margin rises.
    Inequality oneRises(int squaredConstant) {
        return isLipschitz(squaredConstant, SECOND_MOVE.in("0", "3"));
    }

    private Inequality isLipschitz(int squaredConstant, Range secondMoves) {
        var before = ramp(FIRST).plus(ramp(SECOND));
        var after = ramp(FIRST.plus(FIRST_MOVE)).plus(ramp(SECOND.plus(SECOND_MOVE)));
        var change = outer.of(after).minus(outer.of(before));
        return change.squared()
                .isAtMost(FIRST_MOVE.squared().plus(SECOND_MOVE.squared()).times(squaredConstant))
                .on(FIRST.in("-1", "2"), SECOND.in("-1", "2"), FIRST_MOVE.in("-3", "-0.2"), secondMoves);
    }

    private static Formula ramp(Formula margin) {
        return min(number(1), max(number(0), number(1).minus(margin)));
    }
}
