package io.github.lemmata.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class AdversarialSearchTest {

    private static final Trial TRIAL = Trial.of(RandomStream.ofSeed(1).child("search"), Effort.QUICK);

    /// sin x <= bound(x) on [0, 3].
    private static final AdversarialSearch<DoubleUnaryOperator, RealBox.Point> SINE_BOUND = AdversarialSearch.over(
            RealBox.of("x", 0, 3),
            (bound, x) -> Optional.of(Comparison.atMost("sin x", Math.sin(x.at(0)), bound.applyAsDouble(x.at(0)), 0)));

    @Test
    void confirmsATrueInequality() {
        assertThat(SINE_BOUND.judge(x -> x, TRIAL)).isInstanceOf(Verdict.Confirmed.class);
    }

    @Test
    void refutesAnInequalityThatFailsAtAnEnd() {
        assertThat(SINE_BOUND.judge(x -> x - 3, TRIAL))
                .isInstanceOfSatisfying(
                        Verdict.Refuted.class,
                        refuted -> assertThat(refuted.witness().instance()).isEqualTo("x=0.0"));
    }

    /// The bound fails only within 1e-6 of x = 1.7, where random draws hardly ever fall.
    @Test
    void theOptimiserFindsAFailureThatRandomDrawsMiss() {
        DoubleUnaryOperator dip = x -> Math.sin(x) + Math.abs(x - 1.7) - 1e-6;
        assertThat(SINE_BOUND.judge(dip, TRIAL))
                .isInstanceOfSatisfying(
                        Verdict.Refuted.class,
                        refuted -> assertThat(refuted.witness().path()).contains("CMA-ES"));
    }

    @Test
    void shrinksTheWitness() {
        DoubleUnaryOperator fails = x -> x > 0.9 && x < 1.6 ? 0 : 1;
        assertThat(SINE_BOUND.judge(fails, TRIAL))
                .isInstanceOfSatisfying(
                        Verdict.Refuted.class,
                        refuted -> assertThat(refuted.witness().instance()).isEqualTo("x=1.0"));
    }

    @Test
    void isUndecidedWhereHardlyAnyInstanceIsInTheDomain() {
        var never = AdversarialSearch.<DoubleUnaryOperator, RealBox.Point>over(
                RealBox.of("x", 0, 3), (_, _) -> Optional.empty());
        assertThat(never.judge(x -> x, TRIAL)).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void notANumberNeverHolds() {
        assertThat(SINE_BOUND.judge(_ -> Double.NaN, TRIAL)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void sameStreamGivesTheSameVerdict() {
        assertThat(SINE_BOUND.judge(x -> x, TRIAL)).isEqualTo(SINE_BOUND.judge(x -> x, TRIAL));
    }
}
