package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NearbySumsTest {

    @Property
    void isTheSumOneByOne(@ForAll("numbers") double[] sorted, @ForAll("unit") double u) {
        double shape = 0.05 + 0.95 * u;
        double centre = sorted[sorted.length / 2];
        double radius = NearbySums.radius(sorted, centre, 2);
        var sums = new NearbySums(sorted, shape, centre, radius);

        for (double t : new double[] {-1, -0.7, 0, 0.2, 1}) {
            double location = centre + t * radius;
            double expected = Arrays.stream(sorted)
                    .map(x -> Math.pow(Math.abs(x - location), shape))
                    .sum();
            assertThat(sums.at(location)).isCloseTo(expected, within(1e-13 * (1 + expected)));
        }
    }

    @Test
    void tiesLeaveARadiusOfZero() {
        double[] sorted = {-1, 0, 0, 0, 0, 0, 3};
        double radius = NearbySums.radius(sorted, 0, 1);

        assertThat(radius).isZero();
        assertThat(new NearbySums(sorted, 0.5, 0, radius).at(0)).isCloseTo(1 + Math.sqrt(3), within(1e-15));
    }

    /// Two to sixty numbers with heavy tails, in ascending order.
    @Provide
    Arbitrary<double[]> numbers() {
        return LawArbitraries.unit()
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(60)
                .map(units -> Arrays.stream(units)
                        .map(u -> Math.tan(3.14 * (u - 0.5)))
                        .sorted()
                        .toArray());
    }

    @Provide
    Arbitrary<Double> unit() {
        return LawArbitraries.unit();
    }
}
