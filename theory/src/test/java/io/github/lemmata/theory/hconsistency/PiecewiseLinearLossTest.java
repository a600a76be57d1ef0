package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PiecewiseLinearLossTest {

    private static final PiecewiseLinearLoss HINGE = new PiecewiseLinearLoss(-1, new double[] {1}, new double[] {1});
    private static final PiecewiseLinearLoss KINK_AT_ZERO =
            new PiecewiseLinearLoss(-1, new double[] {0}, new double[] {1});

    /// Dyadic knots, integer slopes and dyadic theta: the transform is exact.
    @Property
    void theCriterionSaysWhetherTheTransformIsPositive(
            @ForAll("losses") PiecewiseLinearLoss loss, @ForAll @IntRange(min = 1, max = 1024) int share) {
        if (loss.isBoundedBelow() && loss.isCalibrated()) {
            assertThat(loss.psi(share / 1024.0)).isPositive();
        }
        if (loss.isBoundedBelow() && !loss.isCalibrated()) {
            assertThat(loss.psi(1.0 / 1024)).isZero();
        }
    }

    @Property
    void theSlopesAreThoseOfTheValues(
            @ForAll("losses") PiecewiseLinearLoss loss, @ForAll @IntRange(min = -99, max = 99) int at) {
        double margin = at / 8.0;

        assertThat(loss.rightSlope(margin)).isEqualTo((loss.at(margin + 1 / 16.0) - loss.at(margin)) * 16);
        assertThat(loss.leftSlope(margin)).isEqualTo((loss.at(margin) - loss.at(margin - 1 / 16.0)) * 16);
    }

    @Test
    void theTransformOfTheHingeIsTheIdentity() {
        assertThat(HINGE.isCalibrated()).isTrue();
        assertThat(HINGE.psi(0.375)).isEqualTo(0.375);
        assertThat(HINGE.psi(1)).isEqualTo(1);
    }

    @Test
    void aKinkAtZeroIsNotCalibrated() {
        assertThat(KINK_AT_ZERO.isCalibrated()).isFalse();
        assertThat(KINK_AT_ZERO.psi(1)).isZero();
    }

    @Test
    void aLossThatFallsForeverHasNoFiniteTransform() {
        var linear = new PiecewiseLinearLoss(-1, new double[0], new double[0]);

        assertThat(linear.isBoundedBelow()).isFalse();
        assertThat(linear.psi(0.5)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void unsortedKnotsAreRefused() {
        assertThatThrownBy(() -> new PiecewiseLinearLoss(-1, new double[] {1, 0}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("knots are [1.0, 0.0] and rises are [1.0, 1.0];"
                        + " expected increasing finite knots, as many rises, all rises > 0");
    }

    @Provide
    Arbitrary<PiecewiseLinearLoss> losses() {
        var knots = Arbitraries.integers().between(-40, 40).set().ofMinSize(1).ofMaxSize(5);
        var slopes = Arbitraries.integers().between(1, 5).list().ofSize(5);
        var first = Arbitraries.integers().between(-8, 0);
        return Combinators.combine(first, knots, slopes).as((slope, at, rises) -> {
            double[] sorted = at.stream().mapToDouble(k -> k / 8.0).sorted().toArray();
            double[] grows =
                    rises.stream().mapToDouble(r -> r).limit(sorted.length).toArray();
            return new PiecewiseLinearLoss(slope, sorted, grows);
        });
    }
}
