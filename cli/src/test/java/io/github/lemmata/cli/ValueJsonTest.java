package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.theory.Value;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ValueJsonTest {
    private static final BigInteger NO_DOUBLE = BigInteger.TWO.pow(53).add(BigInteger.ONE);

    @Test
    void valuesThatADoubleHoldsAreNumbers() {
        assertThat(ValueJson.exact(Value.of(0.1))).hasToString("0.1");
        assertThat(ValueJson.exact(Value.of(1L << 53))).hasToString("9007199254740992");
        assertThat(ValueJson.exact(Value.of(BigFraction.of(113, 4)))).hasToString("28.25");
        assertThat(ValueJson.exact(Value.of(BigFraction.of(6, 2)))).hasToString("3");
    }

    @Test
    void exactValuesThatNoDoubleHoldsAreText() {
        assertThat(ValueJson.exact(Value.of(NO_DOUBLE))).hasToString("\"9007199254740993\"");
        assertThat(ValueJson.exact(Value.of(BigFraction.of(1, 3)))).hasToString("\"1/3\"");
        assertThat(ValueJson.exact(Value.of(BigInteger.TEN.pow(400))).isTextual())
                .isTrue();
    }

    @Test
    void valuesThatAreNoNumberAreText() {
        assertThat(ValueJson.exact(Value.of(Double.POSITIVE_INFINITY))).hasToString("\"Infinity\"");
        assertThat(ValueJson.exact(Value.of(Double.NaN))).hasToString("\"NaN\"");
    }

    @Test
    void decimalsAreTheNearestDoubles() {
        assertThat(ValueJson.decimal(Value.of(NO_DOUBLE)).asDouble()).isEqualTo(0x1p53);
        assertThat(ValueJson.decimal(Value.of(BigFraction.of(1, 3))).asDouble()).isEqualTo(1.0 / 3);
        assertThat(ValueJson.decimal(Value.of(BigFraction.of(1, 2), BigFraction.of(1, 3))))
                .hasToString("[0.5,0.3333333333333333]");
    }
}
