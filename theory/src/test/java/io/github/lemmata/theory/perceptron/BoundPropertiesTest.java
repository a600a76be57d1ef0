package io.github.lemmata.theory.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundPropertiesTest {

    @Property
    void sharpenedBatchBoundsAreAtMostThePapers(@ForAll("samples") long n, @ForAll("kappas") BigFraction kappa) {
        BigInteger count = BigInteger.valueOf(n);
        BigFraction paper = PerceptronBounds.batchOfPaper(count, kappa);

        assertThat(PerceptronBounds.batch(count, kappa)).isLessThanOrEqualTo(paper);
        assertThat(PerceptronBounds.batchHalf(count, kappa)).isLessThanOrEqualTo(paper);
    }

    @Property
    void doublesAgreeWithExactBounds(@ForAll("samples") long n, @ForAll("kappas") BigFraction kappa) {
        BigInteger count = BigInteger.valueOf(n);
        double full = PerceptronBounds.batch(count, kappa).doubleValue();
        double half = PerceptronBounds.batchHalf(count, kappa).doubleValue();

        // kappa itself is rounded, which its distance from 1 may magnify: hence half an ulp of kappa times n.
        double rounding = 1e-14 * full + n * Math.ulp(kappa.doubleValue());
        assertThat(PerceptronBounds.batch(n, kappa.doubleValue())).isCloseTo(full, within(rounding));
        assertThat(PerceptronBounds.batchHalf(n, kappa.doubleValue())).isCloseTo(half, within(2 * rounding));
    }

    @Property
    void constantsAreOrdered(@ForAll("samples") long n) {
        assertThat(SoftMeanConstants.lambdaStar(n))
                .isPositive()
                .isLessThan(SoftMeanConstants.lambdaSep(n) * (1 + 1e-14));
        assertThat(SoftMeanConstants.lambdaSep(n)).isLessThan(SoftMeanConstants.lambdaPaper(n) * (1 + 1e-14));
    }

    @Property
    void sharpenedDescentBoundIsAtMostThePapers(
            @ForAll("samples") long n, @ForAll("sizes") double squaredMargin, @ForAll("sizes") double stepSize) {
        double squaredRadius = 3 * squaredMargin;

        assertThat(DescentBounds.nlrGd(n, squaredRadius, squaredMargin, stepSize))
                .isLessThanOrEqualTo(DescentBounds.nlrGdPaper(n, squaredRadius, squaredMargin, stepSize));
        assertThat(DescentBounds.lrGd(n, squaredRadius, squaredMargin, stepSize))
                .isGreaterThanOrEqualTo(DescentBounds.nlrGd(n, squaredRadius, squaredMargin, stepSize));
    }

    /// As the step grows, gradient descent's bound falls to the half-rule perceptron's: $c\to1+\frac1{2n}$.
    @Property
    void largeStepsBringTheHalfRuleBound(@ForAll("samples") long n, @ForAll("kappas") BigFraction kappa) {
        double limit = PerceptronBounds.batchHalf(n, kappa.doubleValue());

        // U1 = 1 + n/2 (c^2 kappa - 2c + 1) is half an update above it.
        assertThat(DescentBounds.lrGdU1(n, kappa.doubleValue(), 1, 1e15) - limit)
                .isCloseTo(0.0, within(1e-9 * limit + 0.5));
    }

    @Test
    void oneSampleNeedsOneUpdate() {
        assertThat(PerceptronBounds.batch(BigInteger.ONE, BigFraction.ONE)).isEqualTo(BigFraction.of(5, 4));
        assertThat(SoftMeanConstants.lambdaStar(1)).isZero();
        assertThat(SoftMeanConstants.lambdaSep(1)).isZero();
        assertThat(SoftMeanConstants.lambdaPaper(1)).isZero();
    }

    @Test
    void boundsRefuseWhatIsNoDataset() {
        assertThatThrownBy(() -> PerceptronBounds.batch(BigInteger.ZERO, BigFraction.ONE))
                .hasMessage("n is 0; expected integer >= 1");
        assertThatThrownBy(() -> PerceptronBounds.batch(BigInteger.TWO, BigFraction.of(1, 2)))
                .hasMessage("kappa is 1/2; expected rational >= 1");
        assertThatThrownBy(() -> DescentBounds.nlrGd(2, 1, 1, Double.POSITIVE_INFINITY))
                .hasMessage("stepSize is Infinity; expected finite real > 0");
        assertThatThrownBy(() -> DescentBounds.nlrGd(2, 1, 2, 1))
                .hasMessage("squaredRadius is 1.0; expected finite real >= 2.0");
    }

    @Test
    void aBoundInDoublesKeepsItsDouble() {
        IterationBound rootOfKappa = IterationBound.inDoubles((n, kappa) -> n * Math.sqrt(kappa));

        assertThat(rootOfKappa.at(3, BigFraction.of(101)).doubleValue()).isEqualTo(3 * Math.sqrt(101));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 7, 30})
    void slow2AgreesWithItsLongestForm(long n) {
        for (long lateral = 2; lateral < 30; lateral++) {
            long first = n + 1 - (n - 1) * lateral;
            long k = 1;
            while (first + 4 * (k - 1) <= 0) {
                k++;
            }
            assertThat(SeparationCounts.slow2(lateral, n)).as("L = %d", lateral).isEqualTo(k);
        }
    }

    @Test
    void hard3dLowerBoundIsExact() {
        assertThat(SeparationCounts.hard3dLowerBound(6, 10)).isEqualTo(BigFraction.of(91, 2));
        assertThat(SeparationCounts.hard3dLowerBound(3, 1)).isEqualTo(BigFraction.of(13, 8));
    }

    @Provide
    Arbitrary<Long> samples() {
        return Arbitraries.longs().between(0, 20_000).map(k -> Math.max(2, Math.round(2 * Math.exp(k * 1e-3))));
    }

    @Provide
    Arbitrary<BigFraction> kappas() {
        return Arbitraries.longs()
                .between(1, 1_000_000)
                .flatMap(b -> Arbitraries.longs().between(b, 1_000_000_000).map(a -> BigFraction.of(a, b)));
    }

    @Provide
    Arbitrary<Double> sizes() {
        return Arbitraries.longs().between(-20_000, 20_000).map(k -> Math.exp(k * 1e-3));
    }
}
