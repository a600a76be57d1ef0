package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PointDataTrainingTest {

    @Property
    void aModelAtThePointHasNoResidual(@ForAll("grids") KarrasGrid grid, @ForAll("reals") double point) {
        var training = new PointDataTraining(grid, point);

        assertThat(training.meanSquare(point, point)).isZero();
        assertThat(training.scaledGradient(point, point)).isZero();
    }

    @Property
    void withoutLagTheGradientIsItsClosedForm(
            @ForAll("grids") KarrasGrid grid, @ForAll("reals") double point, @ForAll("reals") double student) {
        var training = new PointDataTraining(grid, point);
        double closed = training.gradientWithoutLag(student);

        // The definition divides differences of neighbouring levels.
        assertThat(training.scaledGradient(student, student)).isCloseTo(closed, within(1e-9 * Math.abs(closed)));
        assertThat(closed * (student - point)).isGreaterThanOrEqualTo(0);
    }

    @Property
    void residualsDependOnDifferencesOfParametersAlone(
            @ForAll("grids") KarrasGrid grid, @ForAll("reals") double student, @ForAll("reals") double teacher) {
        double here = new PointDataTraining(grid, 1).residual(1, student, teacher);
        double moved = new PointDataTraining(grid, 3).residual(1, student + 2, teacher + 2);

        assertThat(moved).isCloseTo(here, within(1e-14 * (3 + Math.abs(student) + Math.abs(teacher))));
    }

    @Provide
    Arbitrary<KarrasGrid> grids() {
        return ConsistencyArbitraries.grids();
    }

    @Provide
    Arbitrary<Double> reals() {
        return LawArbitraries.unit().map(u -> 20 * u - 10);
    }
}
