package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.hconsistency.RiskGuarantee.Route;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskGuaranteeTest {

    private static double bound(double tau, int classes, double regret, Route route) {
        return RiskGuarantee.all(tau, classes, regret).stream()
                .filter(guarantee -> guarantee.route() == route)
                .findFirst()
                .orElseThrow()
                .bound();
    }

    /// Spec, section 8, `transformInverse`, and claim A10 (0.105 at n = 100, t = 0.01: there the envelope's
    /// chord).
    @ParameterizedTest
    @CsvSource({
        "0, 7, 0.05, PUBLISHED, 0.31224989991991991029",
        "0.5, 7, 0.05, PUBLISHED, 0.32164959467133389783",
        "1, 7, 0.05, PUBLISHED, 0.31356319672993364185",
        "1.5, 10, 0.05, PUBLISHED, 0.40541815821250405187",
        "2, 100, 0.01, PUBLISHED, 1",
        "2, 100, 0.01, SHARP, 0.105",
        "2, 100, 0.01, BLOCK, 0.10512492197250393",
        "1.2, 1000, 0.02, QUADRATIC, 0.2",
    })
    void boundsAreThoseOfTheSpecification(double tau, int classes, double regret, Route route, double expected) {
        assertThat(bound(tau, classes, regret, route)).isCloseTo(expected, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 1.6, 1.75, 1.9, 2})
    void theQuadraticBoundInvertsItsTransform(double tau) {
        for (double beta = 1e-4; beta < 1; beta *= 1.3) {
            double regret = DimensionFreeBounds.generalizedCrossEntropy(tau, beta);
            assertThat(bound(tau, 5, regret, Route.QUADRATIC)).isCloseTo(beta, within(1e-12 * beta));
        }
    }

    /// Means over two points with the least regret that their predictions allow: no bound may be below.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 1.3, 1.5, 1.75, 1.95, 2, 2.2, 3})
    void noBoundIsBelowWhatHappens(double tau) {
        Random random = new Random(11);
        for (int draw = 0; draw < 2000; draw++) {
            int classes = 2 + random.nextInt(6);
            double zeroOne = 0;
            double surrogate = 0;
            double share = random.nextDouble();
            for (double weight : new double[] {share, 1 - share}) {
                double[] p = distribution(random, classes);
                int predicted = random.nextInt(classes);
                zeroOne += weight * TieBreak.zeroOneRegret(p, predicted);
                surrogate += weight * Math.max(0, LeastRegret.of(tau, p, predicted));
            }
            for (RiskGuarantee guarantee : RiskGuarantee.all(tau, classes, surrogate)) {
                assertThat(guarantee.bound()).as("%s", guarantee).isGreaterThanOrEqualTo(zeroOne - 1e-9);
            }
        }
    }

    private static double[] distribution(Random random, int classes) {
        double[] p = new double[classes];
        double power = 1 + 5 * random.nextDouble();
        double sum = 0;
        for (int y = 0; y < classes; y++) {
            p[y] = Math.pow(random.nextDouble(), power);
            sum += p[y];
        }
        for (int y = 0; y < classes; y++) {
            p[y] /= sum;
        }
        return p;
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "0.7, 9", "1, 3", "1.5, 2", "2, 4", "3, 4"})
    void noOtherBoundIsBelowOneThatIsBest(double tau, int classes) {
        for (double regret = 1e-6; regret < 1; regret *= 2) {
            double best = RiskGuarantee.all(tau, classes, regret).stream()
                    .filter(RiskGuarantee::best)
                    .findFirst()
                    .orElseThrow()
                    .bound();
            assertThat(RiskGuarantee.smallest(tau, classes, regret).bound()).isCloseTo(best, within(1e-12 * best));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 1.5, 1.8, 2, 5})
    void nothingIsAllowedAtZeroAndEverythingAtALargeRegret(double tau) {
        assertThat(RiskGuarantee.all(tau, 4, 0))
                .allSatisfy(g -> assertThat(g.bound()).isZero());
        assertThat(RiskGuarantee.all(tau, 4, Double.MAX_VALUE))
                .allSatisfy(g -> assertThat(g.bound()).isOne());
    }

    @Test
    void refusesWhatItIsNotDefinedFor() {
        assertThatThrownBy(() -> RiskGuarantee.all(-0.1, 3, 1)).hasMessageStartingWith("tau is -0.1");
        assertThatThrownBy(() -> RiskGuarantee.all(1, 1, 1)).hasMessageStartingWith("classes is 1");
        assertThatThrownBy(() -> RiskGuarantee.all(1, 3, -1)).hasMessageStartingWith("regret is -1.0");
        assertThatThrownBy(() -> RiskGuarantee.all(1, 3, Double.POSITIVE_INFINITY))
                .hasMessageStartingWith("regret is");
    }
}
