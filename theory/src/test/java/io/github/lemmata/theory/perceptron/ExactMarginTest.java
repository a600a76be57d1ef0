package io.github.lemmata.theory.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.theory.RationalOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactMarginTest {

    private static final BigFraction ONE = BigFraction.ONE;

    @ParameterizedTest
    @ValueSource(longs = {2, 4, 10, 50})
    void hard3dHasSquaredMarginOneHalf(long lateral) {
        ExactMargin margin = ExactMargin.of(new long[][] {{1, lateral, 0}, {1, -lateral, 0}, {-1, 0, 2}})
                .orElseThrow();

        assertThat(margin.squaredMargin()).isEqualTo(BigFraction.of(1, 2));
        assertThat(margin.minimumNormPoint())
                .containsExactly(BigFraction.of(1, 2), BigFraction.ZERO, BigFraction.of(1, 2));
        assertThat(margin.weights()).containsExactly(BigFraction.of(3, 8), BigFraction.of(3, 8), BigFraction.of(1, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void basisHasSquaredMarginOneOverN(int n) {
        long[][] basis = new long[n][n];
        for (int i = 0; i < n; i++) {
            basis[i][i] = 1;
        }

        assertThat(ExactMargin.of(basis).orElseThrow().squaredMargin()).isEqualTo(BigFraction.of(1, n));
    }

    @Test
    void halvesOfThm51GiveOneQuarter() {
        BigFraction half = BigFraction.of(1, 2);
        List<List<BigFraction>> points = List.of(List.of(half, ONE.negate()), List.of(half, ONE));

        ExactMargin margin = ExactMargin.of(points).orElseThrow();

        assertThat(margin.squaredMargin()).isEqualTo(BigFraction.of(1, 4));
        assertThat(margin.minimumNormPoint()).containsExactly(half, BigFraction.ZERO);
    }

    @Test
    void acceptingAnySeparatorStopsTooEarly() {
        long[][] points = {{2, 1}, {1, 2}, {3, 3}};
        ExactMargin.Acceptance separates = (lowestScore, squaredNorm) -> lowestScore.signum() >= 0;

        assertThat(ExactMargin.of(points).orElseThrow().squaredMargin()).isEqualTo(BigFraction.of(9, 2));
        assertThat(ExactMargin.firstAccepted(points, separates).orElseThrow().squaredMargin())
                .isEqualTo(BigFraction.of(5));
    }

    @Test
    void pointsAroundTheOriginHaveNoMargin() {
        assertThat(ExactMargin.of(new long[][] {{1, 1}, {-1, 1}, {0, -1}})).isEmpty();
        assertThat(ExactMargin.of(new long[][] {{2, 4}, {-1, -2}})).isEmpty();
        assertThat(ExactMargin.of(new long[][] {{0, 0}, {1, 2}})).isEmpty();
    }

    @Test
    void hugeCoordinatesDoNotOverflow() {
        long huge = Long.MAX_VALUE;
        ExactMargin margin =
                ExactMargin.of(new long[][] {{1, huge}, {1, -huge}}).orElseThrow();

        assertThat(margin.squaredMargin()).isEqualTo(ONE);
    }

    @Test
    void raggedRowsAreRefused() {
        assertThatThrownBy(() -> ExactMargin.of(new long[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 1]");
    }

    /// Weak duality: every separating direction certifies a margin below, every dual weight one above; here they meet.
    @Property
    void primalAndDualMeet(@ForAll("points") long[][] points) {
        Optional<ExactMargin> found = ExactMargin.of(points);

        found.ifPresent(margin -> {
            BigFraction squaredNorm = dot(margin.minimumNormPoint(), margin.minimumNormPoint());
            assertThat(squaredNorm).isEqualTo(margin.squaredMargin());
            assertThat(margin.weights()).allMatch(w -> w.signum() >= 0);
            assertThat(margin.weights().stream().reduce(BigFraction.ZERO, BigFraction::add))
                    .isEqualTo(ONE);
            assertThat(combination(points, margin.weights())).isEqualTo(margin.minimumNormPoint());
            assertThat(Arrays.stream(points).map(z -> dot(rational(z), margin.minimumNormPoint())))
                    .allMatch(score -> RationalOrder.compare(score, squaredNorm) >= 0);
        });
    }

    /// Frank-Wolfe with exact line search on the hull, in doubles, as an independent computation.
    @Property(tries = 300)
    void agreesWithFrankWolfe(@ForAll("points") long[][] points) {
        double distance = frankWolfe(points);
        double exact = ExactMargin.of(points)
                .map(margin -> Math.sqrt(margin.squaredMargin().doubleValue()))
                .orElse(0.0);

        // After N steps Frank-Wolfe is within 4 D^2 / (N + 2) of the least squared norm; the diameter has D^2 <= 784.
        assertThat(distance * distance - exact * exact).isBetween(-1e-9, 0.16);
    }

    @Provide
    Arbitrary<long[][]> points() {
        Arbitrary<Long> coordinate = Arbitraries.longs().between(-7, 7);
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(d -> coordinate
                        .array(long[].class)
                        .ofSize(d)
                        .array(long[][].class)
                        .ofMinSize(1)
                        .ofMaxSize(7));
    }

    private static double frankWolfe(long[][] points) {
        int d = points[0].length;
        double[] p = new double[d];
        for (int c = 0; c < d; c++) {
            p[c] = points[0][c];
        }
        for (int step = 0; step < 20_000; step++) {
            long[] nearest = points[0];
            for (long[] z : points) {
                nearest = dot(z, p) < dot(nearest, p) ? z : nearest;
            }
            double slope = 0;
            double curvature = 0;
            for (int c = 0; c < d; c++) {
                slope += p[c] * (p[c] - nearest[c]);
                curvature += (p[c] - nearest[c]) * (p[c] - nearest[c]);
            }
            if (slope <= 0 || curvature == 0) {
                break;
            }
            double share = Math.min(1, slope / curvature);
            for (int c = 0; c < d; c++) {
                p[c] += share * (nearest[c] - p[c]);
            }
        }
        double squaredNorm = 0;
        for (double x : p) {
            squaredNorm += x * x;
        }
        return Math.sqrt(squaredNorm);
    }

    private static double dot(long[] z, double[] p) {
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            sum += z[c] * p[c];
        }
        return sum;
    }

    private static List<BigFraction> rational(long[] z) {
        return Arrays.stream(z).mapToObj(BigFraction::of).toList();
    }

    private static List<BigFraction> combination(long[][] points, List<BigFraction> weights) {
        BigFraction[] sum = new BigFraction[points[0].length];
        Arrays.fill(sum, BigFraction.ZERO);
        for (int i = 0; i < points.length; i++) {
            for (int c = 0; c < sum.length; c++) {
                sum[c] = sum[c].add(weights.get(i).multiply(points[i][c]));
            }
        }
        return List.of(sum);
    }

    private static BigFraction dot(List<BigFraction> a, List<BigFraction> b) {
        BigFraction sum = BigFraction.ZERO;
        for (int c = 0; c < a.size(); c++) {
            sum = sum.add(a.get(c).multiply(b.get(c)));
        }
        return sum;
    }
}
