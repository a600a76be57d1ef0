package io.github.lemmata.verify.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of runs of gradient descent: a dataset of another world and a step size, log-uniform between two ends.
final class StepSized implements Instances<StepSized.Run> {

    private final Instances<LatticeDataset> datasets;
    private final double smallest;
    private final double largest;
    private final String unit;

    private StepSized(Instances<LatticeDataset> datasets, double smallest, double largest, String unit) {
        this.datasets = datasets;
        this.smallest = smallest;
        this.largest = largest;
        this.unit = unit;
    }

    static StepSized over(Instances<LatticeDataset> datasets, double smallest, double largest) {
        return new StepSized(datasets, smallest, largest, "");
    }

    /// The same with step sizes measured in a unit that depends on the dataset, such as `gamma0`.
    StepSized inUnitsOf(String name) {
        return new StepSized(datasets, smallest, largest, name);
    }

    /// A dataset and a step size.
    ///
    /// @param unit what the step size is a multiple of; empty if it is the step size itself
    record Run(LatticeDataset data, double stepSize, String unit) {

        Run(LatticeDataset data, double stepSize) {
            this(data, stepSize, "");
        }

        private Run on(LatticeDataset other) {
            return new Run(other, stepSize, unit);
        }

        @Override
        public String toString() {
            return data + " gamma=" + stepSize + (unit.isEmpty() ? "" : "*" + unit);
        }
    }

    @Override
    public String description() {
        return "runs on " + datasets.description();
    }

    @Override
    public Run sample(UniformRandomProvider random, Effort effort) {
        return new Run(datasets.sample(random, effort), at(random.nextDouble()), unit);
    }

    @Override
    public List<Run> edgeCases() {
        return datasets.edgeCases().stream()
                .flatMap(data -> Stream.of(smallest, at(0.5), largest).map(stepSize -> new Run(data, stepSize, unit)))
                .toList();
    }

    /// The coordinates of the dataset, then the logarithm of the step size.
    @Override
    public Optional<Coordinates<Run>> coordinates(Run run) {
        return datasets.coordinates(run.data())
                .map(inner -> new Coordinates<>(
                        append(inner.start(), Math.log(run.stepSize())),
                        append(inner.lower(), Math.log(smallest)),
                        append(inner.upper(), Math.log(largest)),
                        point -> inner.read()
                                .apply(Arrays.copyOf(point, point.length - 1))
                                .map(data -> new Run(data, Math.exp(point[point.length - 1]), unit))));
    }

    /// A simpler dataset, or a step size with fewer digits.
    @Override
    public Stream<Run> simpler(Run run) {
        double power = Math.pow(10, Math.rint(Math.log10(run.stepSize())));
        var rounder = Stream.of(1.0, power, Math.rint(run.stepSize()))
                .filter(stepSize ->
                        stepSize >= smallest && stepSize <= largest && digits(stepSize) < digits(run.stepSize()))
                .map(stepSize -> new Run(run.data(), stepSize, unit));
        return Stream.concat(datasets.simpler(run.data()).map(run::on), rounder);
    }

    private static int digits(double value) {
        return Double.toString(value).length();
    }

    private double at(double share) {
        return Math.exp(Math.log(smallest) + share * (Math.log(largest) - Math.log(smallest)));
    }

    private static double[] append(double[] values, double last) {
        var longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = last;
        return longer;
    }
}
