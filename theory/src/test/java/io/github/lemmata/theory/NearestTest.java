package io.github.lemmata.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES =
            List.of("perceptron.bound.batch", "perceptron.bound.batchHalf", "perceptron.lambdaStar");

    @ParameterizedTest
    @CsvSource({"kappa, kapa, 1", "kappa, kpapa, 1", "kappa, kappa, 0", "'', abc, 3", "gamma, sigma, 3"})
    void distanceCountsLettersInsertedDroppedReplacedAndSwapped(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "perceptron.bound.bacth, perceptron.bound.batch",
        "bound.batch, perceptron.bound.batch",
        "lambdastar, perceptron.lambdaStar",
        "lamdaStar, perceptron.lambdaStar",
    })
    void theNearestNameIsSuggested(String given, String meant) {
        assertThat(Nearest.to(given, NAMES)).contains(meant);
    }

    @Test
    void nothingIsSuggestedForWhatIsFarFromAll() {
        assertThat(Nearest.to("temperature", NAMES)).isEmpty();
        assertThat(Nearest.unknown("quantity", "temperature", NAMES))
                .isEqualTo("unknown quantity \"temperature\"; expected perceptron.bound.batch,"
                        + " perceptron.bound.batchHalf, perceptron.lambdaStar");
    }
}
