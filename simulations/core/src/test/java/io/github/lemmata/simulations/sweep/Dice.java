package io.github.lemmata.simulations.sweep;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;

/// Throws `n` dice of `sides` sides: a small simulator for tests.
///
/// @param batch the number of replicates at once
/// @param before is called with the cell before each batch: it may wait or throw
/// @param refuses whether the replicate of a cell and a first throw fails
record Dice(int batch, Consumer<Arguments> before, BiFunction<Arguments, Integer, Boolean> refuses)
        implements Simulator {

    static final String NAME = "test.dice";

    static Dice fair() {
        return new Dice(8, _ -> {}, (_, _) -> false);
    }

    static Dice failingWhen(BiFunction<Arguments, Integer, Boolean> refuses) {
        return new Dice(8, _ -> {}, refuses);
    }

    static Dice before(Consumer<Arguments> before) {
        return new Dice(8, before, (_, _) -> false);
    }

    Dice inBatchesOf(int size) {
        return new Dice(size, before, refuses);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "throws n dice";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole("n", 1).means("number of dice"),
                Parameter.whole("sides", 2).means("sides of each").whenAbsent("6"),
                Parameter.choice("count", "all", "even").whenAbsent("all"),
                Parameter.rational("weight", 0).whenAbsent("1"));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("sum", "pips", "sum of the dice"),
                new Output("first", "pips", "the first die"),
                new Output("even", "pips", "the first die if it is even; no value if it is odd"));
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        before.accept(cell);
        int sides = cell.has("sides") ? cell.wholeInt("sides") : 6;
        int n = cell.wholeInt("n");
        double[] rows = new double[3 * replicates.size()];
        for (int i = 0; i < replicates.size(); i++) {
            UniformRandomProvider random = replicates.get(i).generator();
            int first = random.nextInt(sides) + 1;
            if (refuses.apply(cell, first)) {
                throw new IllegalStateException("a die shows %d".formatted(first));
            }
            int sum = first;
            for (int die = 1; die < n; die++) {
                sum += random.nextInt(sides) + 1;
            }
            rows[3 * i] = sum;
            rows[3 * i + 1] = first;
            rows[3 * i + 2] = first % 2 == 0 ? first : Double.NaN;
        }
        return rows;
    }
}
