package io.github.lemmata.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    @Property
    void everyDoubleSurvivesItsText(@ForAll("bitPatterns") double x) {
        assertThat(Double.parseDouble(Value.of(x).text())).isEqualTo(x);
    }

    @ParameterizedTest
    @CsvSource({
        "28.25, 28.25",
        "0.1, 0.10000000000000001",
        "1e-4, 0.0001",
        "3.210114081090790e-5, 3.2101140810907899E-5",
        "1e300, 1.0000000000000001E300",
        "1e22, 1.0E22",
        "-2, -2.0",
        "0, 0.0",
        "4.9e-324, 4.9406564584124654E-324",
    })
    void doublesPrintWithSeventeenDigits(double x, String text) {
        assertThat(Value.of(x).text()).isEqualTo(text);
    }

    @Test
    void exactNumbersPrintAsSuch() {
        assertThat(Value.of(BigInteger.TEN.pow(30)).text()).isEqualTo("1" + "0".repeat(30));
        assertThat(Value.of(BigFraction.of(6, 4)).text()).isEqualTo("3/2");
        assertThat(Value.of(BigFraction.of(-6, 3)).text()).isEqualTo("-2");
        assertThat(Value.of(BigFraction.of(1, 2), BigFraction.ZERO).text()).isEqualTo("[1/2, 0]");
        assertThat(Value.of(0.75, 0.25).text()).isEqualTo("[0.75, 0.25]");
    }

    @Test
    void aVectorIsNoSingleNumber() {
        assertThatThrownBy(() -> Value.of(1.0, 2.0).toDouble()).hasMessage("vector [1.0, 2.0] is not a single number");
    }

    @Provide
    Arbitrary<Double> bitPatterns() {
        return Arbitraries.longs().map(Double::longBitsToDouble).filter(x -> !Double.isNaN(x));
    }
}
