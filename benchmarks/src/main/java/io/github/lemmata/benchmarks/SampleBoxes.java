package io.github.lemmata.benchmarks;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.prover.SpecInequalities;

/// Random boxes in the domain of an inequality, each side a hundredth of the domain's.
///
/// @param lower the lower corners, one row for each box
/// @param upper the upper corners, likewise
record SampleBoxes(double[][] lower, double[][] upper) {

    private static final double SHARE = 0.01;

    /// The inequality of the certificate specification with this name.
    static Inequality inequality(String name) {
        return SpecInequalities.all().stream()
                .filter(row -> row.name().equals(name))
                .map(SpecInequalities.Row::inequality)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "inequality is " + name + ", expected a name of SpecInequalities"));
    }

    /// So many boxes, always the same ones.
    static SampleBoxes of(Inequality inequality, int count) {
        var from = inequality.box().lower();
        var to = inequality.box().upper();
        var random = RandomStream.ofSeed(1).child("boxes").generator();
        var lower = new double[count][from.length];
        var upper = new double[count][from.length];
        for (int i = 0; i < count; i++) {
            for (int v = 0; v < from.length; v++) {
                double side = SHARE * (to[v] - from[v]);
                lower[i][v] = from[v] + random.nextDouble() * (to[v] - from[v] - side);
                upper[i][v] = lower[i][v] + side;
            }
        }
        return new SampleBoxes(lower, upper);
    }

    /// The lower corners, one array for each variable.
    double[][] columns() {
        var columns = new double[lower[0].length][lower.length];
        for (int i = 0; i < lower.length; i++) {
            for (int v = 0; v < columns.length; v++) {
                columns[v][i] = lower[i][v];
            }
        }
        return columns;
    }
}
