package io.github.lemmata.verify.formula;

import io.github.lemmata.verify.interval.Interval;
import java.util.HashSet;
import java.util.List;

/// The domain of an inequality: a range for each of its variables, in an order.
public record Box(List<Range> ranges) {

    /// @throws IllegalArgumentException if a variable has two ranges
    public Box {
        ranges = List.copyOf(ranges);
        var names = new HashSet<String>();
        for (var range : ranges) {
            if (!names.add(range.name())) {
                throw new IllegalArgumentException("variable " + range.name() + " has two ranges, expected one");
            }
        }
    }

    /// The box with these sides.
    public static Box of(Range... ranges) {
        return new Box(List.of(ranges));
    }

    /// The names of the variables.
    public List<String> names() {
        return ranges.stream().map(Range::name).toList();
    }

    /// The sides as intervals.
    public List<Interval> sides() {
        return ranges.stream().map(Range::interval).toList();
    }

    /// The number of variables.
    public int dimension() {
        return ranges.size();
    }

    /// The lower ends.
    public double[] lower() {
        return ranges.stream().mapToDouble(range -> range.interval().lo()).toArray();
    }

    /// The upper ends.
    public double[] upper() {
        return ranges.stream().mapToDouble(range -> range.interval().hi()).toArray();
    }
}
