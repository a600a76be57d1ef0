package io.github.lemmata.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "99, 99 ms",
        "100, 0.1 s",
        "1234, 1.2 s",
        "9949, 9.9 s",
        "9950, 10 s",
        "59499, 59 s",
        "59500, 1 min 0 s",
        "200000, 3 min 20 s",
        "7500000, 2 h 5 min"
    })
    void timesAreReadAtAGlance(long millis, String words) {
        assertThat(Phrases.time(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1e-6, 1e-6, 10<sup>−6</sup>",
        "4e-9, 4e-9, 4\u202F×\u202F10<sup>−9</sup>",
        "2.5e-8, 2.5e-8, 2.5\u202F×\u202F10<sup>−8</sup>",
        "0.02, 2e-2, 2\u202F×\u202F10<sup>−2</sup>",
        "1.2345e-10, 1.23e-10, 1.23\u202F×\u202F10<sup>−10</sup>"
    })
    void probabilitiesKeepTheirPowerOfTen(double value, String digits, String markup) {
        assertThat(Phrases.probability(value)).isEqualTo(digits);
        assertThat(Phrases.powerOfTen(value).markup()).isEqualTo(markup);
    }

    @Test
    void aPhraseBecomesASentence() {
        assertThat(Phrases.sentence("the budget ended")).isEqualTo("The budget ended.");
        assertThat(Phrases.sentence("Done.")).isEqualTo("Done.");
        assertThat(Phrases.sentence("")).isEmpty();
    }

    @Test
    void oneIsSingular() {
        assertThat(Phrases.count(1, "claim")).isEqualTo("1 claim");
        assertThat(Phrases.count(0, "claim")).isEqualTo("0 claims");
    }

    @Test
    void asciiSpellsOutWhatItLacks() {
        assertThat(Ascii.of("n √κ ≤ Θ(γ²) … “é”")).isEqualTo("n sqrt kappa <= Theta(gamma^2) ... \"?\"");
    }
}
