package io.github.lemmata.verify.formula;

import static io.github.lemmata.verify.formula.Formulas.abs;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.normalCdf;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.pi;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.verify.interval.Interval;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTest {

    private static final Formula.Variable X = variable("x");

    @Provide
    static Arbitrary<Formula> formulas() {
        return TapeTest.formulas();
    }

    @Provide
    static Arbitrary<Double> ends() {
        return TapeTest.ends();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void simplificationKeepsTheValueAndTheDomain(
            @ForAll("formulas") Formula formula, @ForAll("ends") double a, @ForAll("ends") double b) {
        var point = Map.of("x", Interval.point(a), "y", Interval.point(b));
        var before = Walk.enclose(formula, point);
        var after = Walk.enclose(Simplify.of(formula), point);
        if (before.defined()) {
            assertThat(after.defined()).isTrue();
            assertThat(before.value().intersect(after.value()).isEmpty()).isFalse();
        }
    }

    @Test
    void constantsAreFoldedExactly() {
        assertThat(Simplify.of(number("0.1").plus(ratio(1, 5)))).isEqualTo(ratio(3, 10));
        assertThat(Simplify.of(X.times(number(2).minus(1)).plus(0))).isEqualTo(X);
        assertThat(Simplify.of(X.negate().negate().pow(1).over(1))).isEqualTo(X);
        assertThat(Simplify.of(number(0).minus(X))).isEqualTo(X.negate());
    }

    @Test
    void nothingThatMayBeUndefinedIsCancelled() {
        Formula quotient = X.over(X);
        Formula product = number(0).times(log(X));
        assertThat(Simplify.of(quotient)).isEqualTo(quotient);
        assertThat(Simplify.of(product)).isEqualTo(product);
        assertThat(Simplify.of(number(1).over(0))).isEqualTo(number(1).over(0));
    }

    /// The symbolic derivative against the enclosure by forward differentiation, at a point.
    @ParameterizedTest
    @EnumSource(
            value = Function.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ABS", "TETRAGAMMA"})
    void theDerivativeOfAFunctionAgreesWithForwardDifferentiation(Function function) {
        Formula formula = new Formula.Apply(function, X.squared().plus(ratio(1, 3)));
        var run = new IntervalRun(Tape.of(formula, List.of("x")));
        run.evaluate(new double[] {0.7}, new double[] {0.7});
        assertThat(run.differentiate()).isTrue();
        var derivative = Walk.enclose(Derivative.of(formula, "x"), Map.of("x", Interval.point(0.7)));
        assertThat(derivative
                        .value()
                        .intersect(new Interval(run.slopeLower(0), run.slopeUpper(0)))
                        .isEmpty())
                .isFalse();
        double difference =
                (Walk.value(formula, Map.of("x", 0.70001)) - Walk.value(formula, Map.of("x", 0.69999))) / 2e-5;
        assertThat(derivative.value().middle()).isEqualTo(difference, within(1e-6));
    }

    @Test
    void derivativesOfProductsQuotientsAndPowers() {
        assertThat(Derivative.of(X.pow(3), "x", 2))
                .isEqualTo(number(3).times(number(2).times(X)));
        assertThat(Derivative.of(number(1).over(X), "x"))
                .isEqualTo(number(1).over(X.pow(2)).negate());
        assertThat(Derivative.of(exp(variable("y")), "x")).isEqualTo(number(0));
        assertThatThrownBy(() -> Derivative.of(abs(X), "x")).hasMessageContaining("under abs");
    }

    @Test
    void identicalZerosAreSeen() {
        assertThat(Zeros.vanishes(exp(X.minus(X)).minus(1))).isTrue();
        assertThat(Zeros.vanishes(X.times(log(number(1))))).isTrue();
        assertThat(Zeros.vanishes(X.minus(log1p(X)))).isFalse();
    }

    @Test
    void latexReadsAsWritten() {
        assertThat(Latex.of(X.plus(1).times(X.minus(2)).over(sqrt(X))))
                .isEqualTo("\\frac{\\left(x+1\\right)\\,\\left(x-2\\right)}{\\sqrt{x}}");
        assertThat(Latex.of(number(1).minus(X.plus(1)))).isEqualTo("1-\\left(x+1\\right)");
        assertThat(Latex.of(X.plus(1).squared())).isEqualTo("\\left(x+1\\right)^{2}");
        assertThat(Latex.of(normalCdf(variable("theta").negate()))).isEqualTo("\\Phi\\left(-\\theta\\right)");
        assertThat(Latex.of(variable("l1").times(pi()))).isEqualTo("l_{1}\\,\\pi");
    }

    @Test
    void anInequalityPrintsItsDomainAsWritten() {
        assertThat(log1p(X).isAtMost(X).on(X.in("0.1", "2")).latex())
                .isEqualTo("\\log\\left(1+x\\right)\\le x\\qquad(x\\in[0.1,2])");
    }

    @Test
    void expressionsKeepTheAuthorsOrder() {
        assertThat(Expressions.write(
                        number("0.10").times(X.pow(3)).minus(ratio(2, 3).pow(X))))
                .isEqualTo("(sub (mul (dec 0.10) (ipow x 3)) (pow (rat 2 3) x))");
    }

    @Test
    void badFormulasAreRejected() {
        assertThatThrownBy(() -> variable("2x")).hasMessageContaining("\"2x\"");
        assertThatThrownBy(() -> ratio(1, 0)).hasMessageContaining("denominator is 0");
        assertThatThrownBy(() -> X.in("2", "1")).hasMessageContaining("range of x is [2, 1]");
        assertThatThrownBy(() -> X.plus(1).in("1", "2")).hasMessageContaining("expected a variable");
        assertThatThrownBy(() -> X.isPositive().on()).hasMessageContaining("variable x has no range");
        assertThatThrownBy(() -> X.isPositive().on(X.in("1", "2"), X.in("1", "2")))
                .hasMessageContaining("two ranges");
    }
}
