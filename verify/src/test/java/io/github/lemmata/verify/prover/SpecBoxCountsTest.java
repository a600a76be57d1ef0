package io.github.lemmata.verify.prover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The regression test of the prover: the inequalities of five families, with box counts of an independent prototype.
class SpecBoxCountsTest {

    private static final int MOST_NATURAL = 20_000;

    static List<SpecInequalities.Row> all() {
        return SpecInequalities.all();
    }

    static List<SpecInequalities.Row> naturalOnes() {
        return SpecInequalities.all().stream()
                .filter(row -> row.natural() > 0 && row.natural() < MOST_NATURAL)
                .toList();
    }

    /// At most 1.6 times the prototype's count; the fewer the better.
    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isProvedWithAboutAsManyBoxes(SpecInequalities.Row row) {
        var outcome = Prover.prove(row.inequality());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Proved.class,
                        proved -> assertThat(proved.proof().boxes()).isLessThanOrEqualTo((int) (1.6 * row.boxes())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("naturalOnes")
    void theNaturalFormAloneTakesAsManyBoxes(SpecInequalities.Row row) {
        var outcome = Prover.prove(row.inequality(), Limits.DEFAULT.with(Limits.Forms.NATURAL));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Proved.class,
                        proved -> assertThat(proved.proof().boxes()).isLessThanOrEqualTo((int) (1.1 * row.natural())));
    }
}
