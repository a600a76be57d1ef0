package io.github.lemmata.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LogisticTest {

    private static final double ULPS = 4;

    @ParameterizedTest
    @CsvFileSource(resources = "logistic.csv", useHeadersInDisplayName = true)
    void everyFormKeepsItsDigits(double x, double sigmoid, double logSigmoid, double softplus) {
        assertThat(Logistic.sigmoid(x)).isCloseTo(sigmoid, within(ULPS * Math.ulp(sigmoid)));
        assertThat(Logistic.logSigmoid(x)).isCloseTo(logSigmoid, within(ULPS * Math.ulp(logSigmoid)));
        assertThat(Logistic.softplus(x)).isCloseTo(softplus, within(ULPS * Math.ulp(softplus)));
    }

    @Test
    void tailsEndWhereTheyShould() {
        assertThat(Logistic.sigmoid(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Logistic.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Logistic.sigmoid(-1e308)).isZero();
        assertThat(Logistic.softplus(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Logistic.softplus(1e308)).isEqualTo(1e308);
        assertThat(Logistic.sigmoid(Double.NaN)).isNaN();
    }
}
