package io.github.lemmata.plots.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Labels right of curves that end close to each other: moved apart as little as it takes to read them.
public final class EndLabels {

    /// The least distance of two labels in figure units.
    private static final double LINE = 21;

    private record End(String text, double value, Color color) {}

    private final double x;
    private final Axis y;
    private final double height;
    private final List<End> ends = new ArrayList<>();

    /// @param x where the curves end
    /// @param y the vertical axis
    /// @param height about how high the area between the axes is, in figure units
    public EndLabels(double x, Axis y, double height) {
        this.x = x;
        this.y = y;
        this.height = height;
    }

    /// Adds the label of a curve that ends at `value`.
    public void add(String text, double value, Color color) {
        ends.add(new End(text, value, color));
    }

    /// The labels, in groups of those that touch, each group about the middle of its curves' ends.
    public List<Label> labels() {
        List<End> sorted =
                ends.stream().sorted(Comparator.comparingDouble(End::value)).toList();
        double[] wanted = sorted.stream()
                .mapToDouble(end -> y.share(Math.clamp(end.value, y.min(), y.max())) * height)
                .toArray();
        double[] placed = apart(wanted);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            End end = sorted.get(i);
            double value = Math.clamp(end.value, y.min(), y.max());
            labels.add(Label.atEnd(end.text, x, value, end.color).moved(0, wanted[i] - placed[i]));
        }
        return labels;
    }

    /// Isotonic regression of the heights less their place in a stack: the nearest heights that keep the
    /// distance, inside the axes as long as there is room.
    private double[] apart(double[] wanted) {
        double[] mean = new double[wanted.length];
        int[] size = new int[wanted.length];
        int blocks = 0;
        for (int i = 0; i < wanted.length; i++) {
            mean[blocks] = wanted[i] - i * LINE;
            size[blocks] = 1;
            while (blocks > 0 && mean[blocks - 1] > mean[blocks]) {
                int both = size[blocks - 1] + size[blocks];
                mean[blocks - 1] = (mean[blocks - 1] * size[blocks - 1] + mean[blocks] * size[blocks]) / both;
                size[blocks - 1] = both;
                blocks--;
            }
            blocks++;
        }
        double[] placed = new double[wanted.length];
        for (int block = 0, i = 0; block < blocks; block++) {
            for (int k = 0; k < size[block]; k++, i++) {
                double lowest = i * LINE;
                double highest = height - (wanted.length - 1 - i) * LINE;
                placed[i] = Math.max(Math.min(mean[block] + i * LINE, highest), lowest);
            }
        }
        return placed;
    }
}
