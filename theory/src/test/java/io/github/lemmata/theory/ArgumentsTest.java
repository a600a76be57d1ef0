package io.github.lemmata.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private enum Rule {
        FIRST,
        MOST_VIOLATED
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 1",
        "2.5, 5, 2",
        "41/2, 41, 2",
        "1e-3, 1, 1000",
        "-0.125, -1, 8",
        "1.5/0.5, 3, 1",
        "' 7 / 2 ', 7, 2"
    })
    void rationalsAreReadExactly(String text, long numerator, long denominator) {
        assertThat(Arguments.of("x", text).ratio("x")).isEqualTo(BigFraction.of(numerator, denominator));
    }

    @Test
    void jsonNumbersAreTheNumbersTheyLookLike() {
        assertThat(Arguments.of("x", 0.1).ratio("x")).isEqualTo(BigFraction.of(1, 10));
        assertThat(Arguments.of("x", new BigDecimal("0.1")).ratio("x")).isEqualTo(BigFraction.of(1, 10));
        assertThat(Arguments.of("x", 3).whole("x")).isEqualTo(BigInteger.valueOf(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1e-300", "4.9e-324", "1.7976931348623157E308", "123456789.123456789", "-3"})
    void realsAreReadAsJavaReadsThem(String text) {
        assertThat(Arguments.of("x", text).real("x")).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "NaN", "Infinity", "1e400", "1/0", "1/2/3", "0x10", "1e-100000000", "1,5"})
    void whatIsNoFiniteNumberIsRefused(String text) {
        assertThatThrownBy(() -> Arguments.of("gamma", text).real("gamma"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter \"gamma\" is \"%s\"; expected finite real number", text);
    }

    @Test
    void infiniteDoublesAreRefused() {
        Arguments given = Arguments.of("gamma", Double.POSITIVE_INFINITY);

        assertThatThrownBy(() -> given.real("gamma")).hasMessageContaining("\"Infinity\"");
    }

    @Test
    void wholeNumbersMayBeOfAnySize() {
        assertThat(Arguments.of("n", "1e30").whole("n")).isEqualTo(BigInteger.TEN.pow(30));
        assertThatThrownBy(() -> Arguments.of("n", "1e30").wholeLong("n"))
                .hasMessageContaining("expected integer from -2^63 to 2^63 - 1");
        assertThatThrownBy(() -> Arguments.of("n", "2.5").whole("n"))
                .hasMessage("parameter \"n\" is \"2.5\"; expected integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mostViolated", "MOST_VIOLATED", "most-violated", "mostviolated"})
    void choicesAreReadInAnySpelling(String text) {
        assertThat(Arguments.of("rule", text).choice("rule", Rule.class)).isEqualTo(Rule.MOST_VIOLATED);
        assertThat(Parameter.choice("rule", Rule.class).domain().admits(text)).isTrue();
    }

    @Test
    void anUnknownChoiceIsToldTheOthers() {
        assertThatThrownBy(() -> Arguments.of("rule", "last").choice("rule", Rule.class))
                .hasMessage("parameter \"rule\" is \"last\"; expected first or mostViolated");
        assertThat(Arguments.none().choice("rule", Rule.class, Rule.FIRST)).isEqualTo(Rule.FIRST);
    }

    @Test
    void matricesHaveRowsOfOneLength() {
        Arguments given = Arguments.of("points", List.of(List.of(1, "1/2"), List.of(1, -3)));

        assertThat(given.matrix("points"))
                .containsExactly(
                        List.of(BigFraction.ONE, BigFraction.of(1, 2)), List.of(BigFraction.ONE, BigFraction.of(-3)));
        assertThatThrownBy(() -> Arguments.of("points", List.of(List.of(1, 2), List.of(1)))
                        .matrix("points"))
                .hasMessageContaining("rows of one length");
    }

    @Test
    void listsAreReadAsTheNearestDoubles() {
        assertThat(Arguments.of("p", List.of("1/3", 0.1, 2)).reals("p")).containsExactly(1.0 / 3, 0.1, 2);
        assertThatThrownBy(() -> Arguments.of("p", List.of()).reals("p")).hasMessageContaining("non-empty list");
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertThatThrownBy(() -> Arguments.none().real("gamma")).hasMessage("parameter \"gamma\" is missing");
    }

    @Test
    void anArgumentIsGivenOnce() {
        assertThatThrownBy(() -> Arguments.of("n", 1).and("n", 2)).hasMessage("parameter \"n\" is given twice");
    }
}
