package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionTest {

    private static final Map<String, Object> LEVELS =
            Map.of("n", "12", "d", "5", "q", "0.1", "rule", "mostViolated", "points", List.of("1", "2"));

    private static boolean holds(String condition) {
        return Condition.of(condition).holds(LEVELS::get);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n >= 2*d",
                "n = 12",
                "n == 12.0",
                "n != d",
                "3*q = 0.3",
                "q = 1/10",
                "q = 1e-1",
                "1 + 2*3^2 = 19",
                "-3^2 = -9",
                "2^-1 = 0.5",
                "2^3^2 = 512",
                "10 - 4 - 3 = 3",
                "24 / 4 / 3 = 2",
                "7 % 3 = 1",
                "-7 % 3 = 2",
                "1 <= d <= n <= 12",
                "not 1 <= n <= d",
                "n < d or d < n",
                "n < d and n/0 = 1 or true_ = 'x' or d = 5",
                "not (n < d) and d > 4",
                "!(n < d) && (d > 4 || n/0 > 1)",
                "min(n, d, 7) = 5",
                "max(n, d) = 12",
                "abs(d - n) = 7",
                "floor(n/d) = 2",
                "ceil(n/d) = 3",
                "floor(-n/d) = -3",
                "sqrt(16) = 4",
                "log(exp(1)) <= 1",
                "n*log(n) > 29.8",
                "rule = 'mostViolated'",
                "rule = \"MOST_VIOLATED\"",
                "rule != 'half'",
                "100000000000000000001 > 100000000000000000000"
            })
    void holdsWhere(String condition) {
        // the last operand is not looked at where the first has decided; "true_" is no parameter of these levels
        Map<String, Object> levels = new HashMap<>(LEVELS);
        levels.put("true_", "y");
        assertThat(Condition.of(condition).holds(levels::get)).isTrue();
        assertThat(Condition.of("not (%s)".formatted(condition)).holds(levels::get))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n >= | 4 | the condition ends too early",
                "n | 0 | expected a condition such as n >= 2*d",
                "n + (d < 2) > 1 | 4 | expected a number or a word, not a condition",
                "n < 2 and d | 10 | expected a condition such as n >= 2*d",
                "n < 2 ) | 6 | unexpected \")\"",
                "n < 2 d | 6 | unexpected \"d\"",
                "(n < 2 | 6 | expected \")\"",
                "lgo(n) < 2 | 0 | unknown function \"lgo\"; did you mean \"log\"?",
                "log(n, 2) < 2 | 0 | log takes one argument",
                "n < 2 and or d < 2 | 10 | unexpected \"or\"",
                "n ; d | 2 | unexpected \";\"",
                "n < 'half | 4 | unexpected \"'\"",
                "1 < 2 < (3 < 4) | 8 | expected a number or a word, not a condition"
            })
    void whatCannotBeReadIsNamedWithItsPlace(String condition, int offset, String complaint) {
        assertThatThrownBy(() -> Condition.of(condition))
                .isInstanceOfSatisfying(InvalidSweepException.class, objection -> {
                    assertThat(objection.offset()).isEqualTo(offset);
                    assertThat(objection).hasMessage("where: condition \"%s\": %s", condition, complaint);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n / (d - 5) > 1 | division by zero",
                "n % 0 > 1 | division by zero",
                "0 ^ -1 > 1 | division by zero",
                "2 ^ (1/2) > 1 | exponent 0.5; expected an integer from -1000 to 1000",
                "2 ^ 1001 > 1 | exponent 1001; expected an integer from -1000 to 1000",
                "log(0) > 1 | log(0) is no finite number",
                "sqrt(-1) > 1 | sqrt(-1) is no finite number",
                "exp(1000) > 1 | exp(1000) is no finite number",
                "rule > 1 | \"mostViolated\" is a word; expected a number",
                "n = 'half' | \"half\" is a word; expected a number",
                "points > 1 | \"points\" is a list; expected a number or a word"
            })
    void whatHasNoValueIsNamed(String condition, String complaint) {
        assertThatThrownBy(() -> holds(condition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(complaint);
    }

    @Property
    void comparisonsAreThoseOfTheIntegers(
            @ForAll @IntRange(min = -20, max = 20) int a,
            @ForAll @IntRange(min = -20, max = 20) int b,
            @ForAll @IntRange(min = 1, max = 20) int c) {
        Map<String, Object> levels = Map.of("a", "" + a, "b", "" + b, "c", "" + c);

        assertThat(Condition.of("a*c - b < a^2 + b").holds(levels::get)).isEqualTo(a * c - b < a * a + b);
        assertThat(Condition.of("a/c >= b/c").holds(levels::get)).isEqualTo(a >= b);
        assertThat(Condition.of("a % c = b % c").holds(levels::get))
                .isEqualTo(Math.floorMod(a, c) == Math.floorMod(b, c));
    }

    @Test
    void itKnowsItsParameters() {
        assertThat(Condition.of("n >= max(d, 2) and rule != 'n2'").parameters())
                .containsExactlyInAnyOrder("n", "d", "rule");
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackEnds() {
        String deep = "(".repeat(10_000) + "1" + ")".repeat(10_000) + " = 1";

        assertThatThrownBy(() -> Condition.of(deep))
                .isInstanceOf(InvalidSweepException.class)
                .hasMessageEndingWith("the condition is nested more than 100 deep");
    }
}
