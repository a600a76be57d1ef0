package io.github.lemmata.verify.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionReferenceTest {

    private static BigDecimal number(String text) {
        if (text.startsWith("double ")) {
            return new BigDecimal(Double.parseDouble(text.substring(7)));
        }
        return text.startsWith("2^-")
                ? BigDecimal.ONE.divide(BigDecimal.TWO.pow(Integer.parseInt(text.substring(3))))
                : new BigDecimal(text);
    }

    private static BigDecimal width(Range range) {
        return range.hi().subtract(range.lo());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/certificate/reference.csv", useHeadersInDisplayName = true)
    void everyEnclosureHoldsItsReferenceValue(String function, String argument, String value, BigDecimal width) {
        var enclosure = Op.of(function).orElseThrow().function.apply(Range.of(number(argument)));
        var digits = new BigDecimal(value);
        var halfUnit = digits.ulp().multiply(new BigDecimal("0.5"));
        assertThat(enclosure.lo()).isLessThanOrEqualTo(digits.add(halfUnit));
        assertThat(enclosure.hi()).isGreaterThanOrEqualTo(digits.subtract(halfUnit));
        assertThat(width(enclosure).divide(digits.abs(), MathContext.DECIMAL32)).isBetween(BigDecimal.ZERO, width);
    }

    @Test
    void piHasItsThirtyDigits() {
        var digits = new BigDecimal("3.14159265358979323846264338327950288419716939937510");
        assertThat(Elementary.PI.contains(Range.of(digits))).isTrue();
        assertThat(width(Elementary.PI)).isLessThan(new BigDecimal("1e-31"));
    }

    @Test
    void logGammaTurnsWhereItIsSaidTo() {
        assertThat(Special.polygamma(0, Range.of(Special.TURN.lo())).hi()).isNegative();
        assertThat(Special.polygamma(0, Range.of(Special.TURN.hi())).lo()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "sqrt, 4, 2",
        "exp, 0, 1",
        "expm1, 0, 0",
        "log, 1, 0",
        "log1p, 0, 0",
        "xlogx, 0, 0",
        "xlogx, 1, 0",
        "lgamma, 1, 0",
        "lgamma, 2, 0",
        "sin, 0, 0",
        "cos, 0, 1",
        "atan, 0, 0",
        "tanh, 0, 0",
        "erf, 0, 0",
        "abs, -3, 3"
    })
    void valuesThatAreKnownExactlyArePoints(String function, long argument, long value) {
        var point = Op.of(function).orElseThrow().function.apply(Range.of(argument));
        assertThat(point.lo()).isEqualByComparingTo(BigDecimal.valueOf(value));
        assertThat(point.hi()).isEqualByComparingTo(BigDecimal.valueOf(value));
    }
}
