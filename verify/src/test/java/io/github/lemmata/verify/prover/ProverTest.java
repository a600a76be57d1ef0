package io.github.lemmata.verify.prover;

import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.sin;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Range;
import io.github.lemmata.verify.formula.Walk;
import io.github.lemmata.verify.interval.Interval;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProverTest {

    private static final Formula.Variable X = variable("x");
    private static final Formula.Variable T = variable("t");

    @Test
    void theProofIsTheSameForAnyNumberOfThreads() {
        var inequality = SpecInequalities.binaryDivergence();
        var one = (Outcome.Proved) Prover.prove(inequality, Limits.DEFAULT.withThreads(1));
        var eight = (Outcome.Proved) Prover.prove(inequality, Limits.DEFAULT.withThreads(8));
        assertThat(CertificateText.of("kl", eight)).isEqualTo(CertificateText.of("kl", one));
    }

    @Test
    void anInequalityThatIsTightInsideIsUndecidedWithTheBoxesLeft() {
        var tight = exp(X).isAtLeast(X.plus(1)).on(X.in("-1.1", "1"));
        var outcome = Prover.prove(tight, Limits.DEFAULT.withBoxes(2000));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Undecided.class, open -> {
            assertThat(open.left()).isPositive();
            assertThat(open.worst())
                    .isNotEmpty()
                    .allSatisfy(box -> assertThat(box.lower()).isNegative());
            assertThat(open.worst().getFirst().sides().getFirst().width()).isLessThan(0.01);
        });
    }

    @Test
    void aTightInequalityIsProvedByItsSecondDerivative() {
        var tangency = Tangency.of(exp(X).isAtLeast(X.plus(1)).on(X.in("-1.1", "1")), "x", "0", 2);
        assertThat(Prover.prove(tangency.reduced())).isInstanceOf(Outcome.Proved.class);
        assertThat(tangency.lemmas()).containsExactly("zero x=0 order 0", "zero x=0 order 1");
    }

    /// The fourth derivative of the specification's example is 6/(1+x)⁴: one box.
    @Test
    void aTightEdgeIsProvedByItsFourthDerivativeInOneBox() {
        var cubic = X.minus(X.squared().over(2))
                .plus(X.pow(3).over(3))
                .minus(log1p(X))
                .isNotNegative()
                .on(X.in("0", "1"));
        var outcome = Prover.prove(Tangency.of(cubic, "x", "0", 4).reduced());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Proved.class,
                        proved -> assertThat(proved.proof().boxes()).isEqualTo(1));
    }

    @Test
    void anInequalityThatIsTightAlongALineIsProvedByItsSecondDerivative() {
        var q = variable("q");
        var d = variable("d");
        var pinsker = SpecInequalities.divergence(q.plus(d), q)
                .isAtLeast(number(2).times(d.squared()))
                .on(q.in("0.1", "0.3"), d.in("0", "0.15"));
        var tangency = Tangency.of(pinsker, "d", "0", 2);
        assertThat(Prover.prove(tangency.reduced())).isInstanceOf(Outcome.Proved.class);
    }

    @Test
    void aTangencyThatIsNotOneIsRejected() {
        var loose = exp(X).isAtLeast(X).on(X.in("-1", "1"));
        assertThatThrownBy(() -> Tangency.of(loose, "x", "0", 2)).hasMessageContaining("derivative 0 at x = 0");
        var undefined = log(X).isAtMost(X.minus(1)).on(X.in("-1", "2"));
        assertThatThrownBy(() -> Tangency.of(undefined, "x", "1", 2)).hasMessageContaining("may be undefined");
        var tight = exp(X).isAtLeast(X.plus(1)).on(X.in("-1", "1"));
        assertThatThrownBy(() -> Tangency.of(tight, "x", "0", 1)).hasMessageContaining("order is 1");
    }

    /// x = t/(1-t) maps [0, 1) to the half-line; multiplied by 1-t, √(1+x²) < 1+x extends to t = 1.
    @Test
    void anUnboundedRangeIsCompactified() {
        Formula rest = number(1).minus(T);
        var compact =
                sqrt(rest.squared().plus(T.squared())).isBelow(T.plus(rest)).on(T.in("0.01", "0.99"));
        assertThat(Prover.prove(compact)).isInstanceOf(Outcome.Proved.class);
        assertThat(Walk.substitute(X.plus(1), "x", T.over(rest)))
                .isEqualTo(T.over(rest).plus(1));
    }

    @Test
    void aMonotoneInequalityIsProvedOnAHalfLine() {
        var halfLine = Range.of("x", new Interval(1, Double.POSITIVE_INFINITY));
        assertThat(Prover.prove(log1p(X).isBelow(X).on(halfLine))).isInstanceOf(Outcome.Proved.class);
        assertThat(Prover.prove(log1p(X).isBelow(X.over(2)).on(halfLine))).isInstanceOf(Outcome.Refuted.class);
    }

    @Test
    void aHalfLineIsCutWhereNeeded() {
        var halfLine = Range.of("x", new Interval(0, Double.POSITIVE_INFINITY));
        var wave = sin(X).over(X.plus(1)).isBelow(number("0.9")).on(halfLine);
        assertThat(Prover.prove(wave)).isInstanceOf(Outcome.Proved.class);
    }

    @Test
    void aSearchCanBeCancelled() {
        assertThatThrownBy(() -> Prover.prove(SpecInequalities.binaryDivergence(), Limits.DEFAULT, () -> {
                    throw new CancellationException("stop");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aFormulaThatIsUndefinedOnPartOfTheBoxIsNeverProved() {
        var partly = sqrt(X).isAtLeast(number(-1)).on(X.in("-1", "1"));
        assertThat(Prover.prove(partly, Limits.DEFAULT.withBoxes(5000))).isInstanceOf(Outcome.Undecided.class);
    }

    @Test
    void aStrictInequalityIsRefutedWhereBothSidesAreEqual() {
        var touching = X.squared().isPositive().on(X.in("-1", "1"));
        assertThat(Prover.prove(touching)).isInstanceOfSatisfying(Outcome.Refuted.class, refuted -> {
            assertThat(refuted.point()).containsExactly(0.0);
            assertThat(refuted.instance()).isEqualTo("x = 0.0");
        });
        assertThat(Prover.prove(X.squared().isNotNegative().on(X.in("-1", "1"))))
                .isInstanceOf(Outcome.Proved.class);
    }

    @Test
    void theVerdictDependsOnTheNumberOfBoxesAlone() {
        Inequality inequality = SpecInequalities.binaryDivergence();
        assertThat(Prover.prove(inequality, Limits.DEFAULT.withBoxes(8330))).isInstanceOf(Outcome.Undecided.class);
        assertThat(Prover.prove(inequality, Limits.DEFAULT.withBoxes(8331))).isInstanceOf(Outcome.Proved.class);
    }
}
