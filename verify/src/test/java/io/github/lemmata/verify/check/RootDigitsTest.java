package io.github.lemmata.verify.check;

import static io.github.lemmata.verify.formula.Formulas.digamma;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.check.RootDigits.Root;
import io.github.lemmata.verify.formula.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootDigitsTest {

    private static final Trial TRIAL = Trial.of(RandomStream.ofSeed(1), Effort.SMOKE);
    private static final Formula.Variable X = variable("x");

    private static Verdict judge(Formula formula, String digits) {
        return RootDigits.<Root>of("demo.root", "the root", root -> root).judge(new Root(formula, X, digits), TRIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.4", "1.414213562", "1.41421356237309504880168872421"})
    void roundedDigitsOfARootAreProved(String digits) {
        assertThat(judge(X.squared().minus(2), digits))
                .isInstanceOfSatisfying(
                        Verdict.Proved.class,
                        proved -> assertThat(proved.certificates()).hasSize(2));
        assertThat(judge(number(2).minus(X.squared()), digits).word()).isEqualTo("proved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "1.5", "1.414213563", "1.41421356237309504880168872422"})
    void aWrongLastDigitIsRefuted(String digits) {
        assertThat(judge(X.squared().minus(2), digits)).isInstanceOfSatisfying(Verdict.Refuted.class, refuted -> {
            assertThat(refuted.witness().instance()).isEqualTo("x = " + digits);
            assertThat(refuted.witness().violation()).isEqualTo("the formula is > 0 on both sides, expected a root");
        });
    }

    /// The least point of the gamma function, to 19 places (OEIS A030169).
    @Test
    void theTurnOfTheGammaFunctionIsFound() {
        assertThat(judge(digamma(X), "1.4616321449683623413").word()).isEqualTo("proved");
        assertThat(judge(digamma(X), "1.4616321449683623414").word()).isEqualTo("refuted");
    }

    @Test
    void aDoubleRootIsNotSeen() {
        assertThat(judge(X.minus(1).squared(), "1").word()).isEqualTo("refuted");
    }

    @Test
    void moreDigitsThanTheArithmeticHasAreUndecided() {
        assertThat(judge(digamma(X), "1.4616321449683623412626595423257213284681962040")
                        .word())
                .isEqualTo("undecided");
    }
}
