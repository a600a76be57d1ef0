package io.github.lemmata.verify.formula;

import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.max;
import static io.github.lemmata.verify.formula.Formulas.min;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.pi;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static io.github.lemmata.verify.formula.Formulas.xlogx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.verify.interval.Interval;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class TapeTest {

    private static final Formula.Variable X = variable("x");
    private static final Formula.Variable Y = variable("y");
    private static final List<String> NAMES = List.of("x", "y");

    @Provide
    static Arbitrary<Formula> formulas() {
        return formulas(3);
    }

    private static Arbitrary<Formula> formulas(int depth) {
        Arbitrary<Formula> leaves = Arbitraries.of(X, Y, number("0.1"), number(2), ratio(-2, 3), pi());
        if (depth == 0) {
            return leaves;
        }
        var smaller = formulas(depth - 1);
        Arbitrary<Formula> power =
                Combinators.combine(smaller, Arbitraries.of(-2, 0, 1, 2, 3)).as(Formula::pow);
        Arbitrary<Formula> apply =
                Combinators.combine(Arbitraries.of(Function.class), smaller).as(Formula.Apply::new);
        Arbitrary<Formula> binary = Combinators.combine(Arbitraries.of(Formula.Operation.class), smaller, smaller)
                .as(Formula.Binary::new);
        return Arbitraries.oneOf(smaller, smaller.map(Formula::negate), power, apply, binary, binary);
    }

    @Provide
    static Arbitrary<Double> ends() {
        return Arbitraries.integers().between(-3000, 3000).map(k -> k / 700.0);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theTapeAgreesWithTheTree(
            @ForAll("formulas") Formula formula,
            @ForAll("ends") double a,
            @ForAll("ends") double b,
            @ForAll("ends") double c) {
        var x = new Interval(Math.min(a, b), Math.max(a, b));
        var y = Interval.point(c);
        var tree = Walk.enclose(formula, Map.of("x", x, "y", y));
        var run = new IntervalRun(Tape.of(formula, NAMES));
        boolean defined = run.evaluate(new double[] {x.lo(), y.lo()}, new double[] {x.hi(), y.hi()});
        assertThat(defined).isEqualTo(tree.defined());
        if (defined) {
            assertThat(new Interval(run.lower(), run.upper())).isEqualTo(tree.value());
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void valuesInDoublesLieNearTheEnclosure(
            @ForAll("formulas") Formula formula, @ForAll("ends") double a, @ForAll("ends") double b) {
        var enclosure = Walk.enclose(formula, Map.of("x", Interval.point(a), "y", Interval.point(b)));
        var tape = Tape.of(formula, NAMES);
        double value = tape.value(a, b);
        double walked = Walk.value(formula, Map.of("x", a, "y", b));
        if (enclosure.defined() && enclosure.value().width() < 1e-9) {
            assertThat(value).isEqualTo(walked, within(1e-8 * (1 + Math.abs(value))));
            assertThat(value).isEqualTo(enclosure.value().middle(), within(1e-8 * (1 + Math.abs(value))));
        }
    }

    @Test
    void everyFunctionHasAValueAtInfinityAndBeyondTheDoubles() {
        for (var function : Function.values()) {
            for (double x : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e308}) {
                assertThatCode(() -> function.value(x))
                        .as(function + " at " + x)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(Function.TETRAGAMMA.value(Double.POSITIVE_INFINITY)).isZero();
    }

    /// The mean-value theorem: a difference of values lies in the slope's enclosure times the step.
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void differencesLieInTheSlopeTimesTheStep(
            @ForAll("formulas") Formula formula, @ForAll("ends") double a, @ForAll("ends") double b) {
        var x = new Interval(Math.min(a, b), Math.max(a, b));
        var run = new IntervalRun(Tape.of(formula, NAMES));
        double[] y = {0.75};
        run.evaluate(new double[] {x.lo(), y[0]}, new double[] {x.hi(), y[0]});
        if (run.differentiate()) {
            var slope = new Interval(run.slopeLower(0), run.slopeUpper(0));
            var step = Interval.point(x.hi()).minus(Interval.point(x.lo()));
            var rise = at(formula, x.hi(), y[0]).minus(at(formula, x.lo(), y[0]));
            assertThat(rise.intersect(slope.times(step)).isEmpty()).isFalse();
        }
    }

    private static Interval at(Formula formula, double x, double y) {
        return Walk.enclose(formula, Map.of("x", Interval.point(x), "y", Interval.point(y)))
                .value();
    }

    @Test
    void equalSubexpressionsAreEvaluatedOnce() {
        var a = X.plus(1);
        var tape = Tape.of(a.times(log(X.plus(1))).plus(a.squared()), List.of("x"));
        assertThat(tape.length()).isEqualTo(7);
    }

    @Test
    void aSlopeThatIsNotFiniteLeavesTheValueDefined() {
        var run = new IntervalRun(Tape.of(xlogx(X).plus(sqrt(X)), List.of("x")));
        assertThat(run.evaluate(new double[] {0}, new double[] {1})).isTrue();
        assertThat(run.differentiate()).isFalse();
    }

    @Test
    void theSlopeOfAPowerInItsExponentIsFiniteAtZero() {
        var run = new IntervalRun(Tape.of(X.pow(Y), NAMES));
        assertThat(run.evaluate(new double[] {0, 2}, new double[] {0.5, 3})).isTrue();
        assertThat(run.differentiate()).isTrue();
        assertThat(new Interval(run.slopeLower(1), run.slopeUpper(1)).contains(0.25 * Math.log(0.5)))
                .isTrue();
        assertThat(run.slopeLower(1)).isGreaterThan(-0.2);
    }

    @Test
    void theSlopeAtAKinkIsTheHullOfBothSides() {
        var run = new IntervalRun(Tape.of(max(X, number(2).times(X)).plus(min(X, number(0))), List.of("x")));
        run.evaluate(new double[] {-1}, new double[] {1});
        assertThat(run.differentiate()).isTrue();
        assertThat(run.slopeLower(0)).isEqualTo(1);
        assertThat(run.slopeUpper(0)).isEqualTo(3);
    }

    @Test
    void manyPointsAreEvaluatedAtOnce() {
        var points = new double[1000];
        for (int i = 0; i < points.length; i++) {
            points[i] = i / 100.0;
        }
        var values = Tape.of(exp(X.negate()), List.of("x")).values(new double[][] {points});
        assertThat(values).hasSize(1000);
        assertThat(values[999]).isEqualTo(Math.exp(-9.99));
    }

    @Test
    void aVariableWithoutANumberIsRejected() {
        assertThatThrownBy(() -> Tape.of(X.plus(Y), List.of("x"))).hasMessageContaining("variable is y");
    }
}
