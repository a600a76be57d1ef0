package io.github.lemmata.verify.prover;

import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.max;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Mutants;
import io.github.lemmata.verify.prover.MutationScore.Kind;
import org.junit.jupiter.api.Test;

class MutationScoreTest {

    private static final Formula.Variable X = variable("x");
    private static final Limits FEW = Limits.DEFAULT.withBoxes(20_000);

    @Test
    void everyConstantSignExponentAndOperationIsChangedOnce() {
        var inequality = X.minus(X.squared().over(2)).isBelow(log1p(X)).on(X.in("0.1", "1"));
        assertThat(Mutants.of(inequality).stream().map(Mutants.Mutant::name))
                .containsExactly(
                        "left side: (sub x (div (ipow x 2) (dec 2))) → (add x (div (ipow x 2) (dec 2)))",
                        "left side: (div (ipow x 2) (dec 2)) → (mul (ipow x 2) (dec 2))",
                        "left side: (ipow x 2) → (ipow x 3)",
                        "left side: (ipow x 2) → (ipow x 1)",
                        "left side: (dec 2) → (rat 11 5)",
                        "left side: (dec 2) → (rat 9 5)",
                        "left side: (dec 2) → (dec -2)",
                        "right side: (log1p x) → (log x)");
    }

    @Test
    void falseMutantsAreRefutedAndTrueOnesProved() {
        var inequality = X.minus(X.squared().over(2)).isBelow(log1p(X)).on(X.in("0.1", "1"));
        var score = MutationScore.of(inequality, FEW);
        assertThat(score.fates().stream().map(MutationScore.Fate::kind))
                .containsExactly(
                        Kind.REFUTED,
                        Kind.TRUE,
                        Kind.REFUTED,
                        Kind.TRUE,
                        Kind.REFUTED,
                        Kind.TRUE,
                        Kind.REFUTED,
                        Kind.REFUTED);
        assertThat(score.score()).isEqualTo(1);
    }

    @Test
    void aMutantThatSaysTheSameIsRecognised() {
        var inequality = max(X, X).plus(number(1).times(X.pow(1))).isAtLeast(X).on(X.in("0", "1"));
        var score = MutationScore.of(inequality, FEW);
        assertThat(score.fates())
                .filteredOn(fate -> fate.kind() == Kind.EQUAL)
                .extracting(fate -> fate.mutant().name())
                .containsExactly("left side: (max x x) → (min x x)");
    }
}
