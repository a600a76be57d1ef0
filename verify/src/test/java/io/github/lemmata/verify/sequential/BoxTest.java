package io.github.lemmata.verify.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class BoxTest {

    private static List<Box> random(UniformRandomProvider generator, int count, double slope, double width) {
        var boxes = new ArrayList<Box>();
        double x = 0;
        for (int j = 0; j < count; j++) {
            x += 0.1 + generator.nextDouble();
            double centre = slope * x + width * (generator.nextDouble() - 0.5);
            double half = width * (0.05 + generator.nextDouble());
            boxes.add(new Box(x, new ConfidenceInterval(centre - half, centre + half)));
        }
        return boxes;
    }

    private static double slope(List<Box> boxes, int corner) {
        var regression = new SimpleRegression();
        for (int j = 0; j < boxes.size(); j++) {
            var y = boxes.get(j).y();
            regression.addData(boxes.get(j).x(), (corner >> j & 1) == 0 ? y.lower() : y.upper());
        }
        return regression.getSlope();
    }

    /// The slope is linear in the means, so its extremes are attained at corners: all 2^6 of them.
    @Test
    void theLeastSquaresSlopesEndAtCorners() {
        var generator = RandomSource.XO_SHI_RO_256_PP.create(1);
        for (int trial = 0; trial < 20; trial++) {
            var boxes = random(generator, 6, -0.5, 0.3);
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int corner = 0; corner < 64; corner++) {
                lowest = Math.min(lowest, slope(boxes, corner));
                highest = Math.max(highest, slope(boxes, corner));
            }
            var slopes = Box.leastSquaresSlopes(boxes);
            assertThat(slopes.lower()).isCloseTo(lowest, within(1e-12));
            assertThat(slopes.upper()).isCloseTo(highest, within(1e-12));
        }
    }

    /// A line of slope b passes through all boxes if and only if max(lo - b x) <= min(hi - b x).
    private static boolean hasLine(List<Box> boxes, double b) {
        double lower = boxes.stream()
                .mapToDouble(box -> box.y().lower() - b * box.x())
                .max()
                .orElseThrow();
        double upper = boxes.stream()
                .mapToDouble(box -> box.y().upper() - b * box.x())
                .min()
                .orElseThrow();
        return lower <= upper;
    }

    @Test
    void theSlopesOfLinesAreExactlyThoseOfLinesThroughAllBoxes() {
        var generator = RandomSource.XO_SHI_RO_256_PP.create(2);
        int empty = 0;
        for (int trial = 0; trial < 100; trial++) {
            var boxes = random(generator, 5, 0.7, 0.5);
            var slopes = Box.slopesOfLines(boxes);
            empty += slopes.isEmpty() ? 1 : 0;
            for (double b = -1; b < 3; b += 0.05) {
                boolean clear = Math.abs(b - slopes.lower()) > 1e-9 && Math.abs(b - slopes.upper()) > 1e-9;
                assertThat(!clear || hasLine(boxes, b) == slopes.contains(b)).isTrue();
            }
        }
        assertThat(empty).isBetween(1, 99);
    }

    @Test
    void aMeanThatMayBeZeroLeavesEveryExponentOpen() {
        var boxes = List.of(
                new Box(1, new ConfidenceInterval(0.9, 1.1)).onLogAxes(),
                new Box(2, new ConfidenceInterval(-0.1, 0.2)).onLogAxes());
        assertThat(Box.leastSquaresSlopes(boxes).lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Box.leastSquaresSlopes(boxes).upper()).isNegative();
    }
}
