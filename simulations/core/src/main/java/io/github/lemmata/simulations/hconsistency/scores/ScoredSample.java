package io.github.lemmata.simulations.hconsistency.scores;

import io.github.lemmata.simulations.data.ClassColumns;
import io.github.lemmata.simulations.data.LabeledData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Examples with the scores that a classifier gave them, their labels, and where it is known, the
/// distribution of the label given the example.
///
/// @param name where they come from
/// @param classes the names of the $n$ classes, in the order of the scores
/// @param rows the examples
/// @param conditional whether the rows have their conditional distributions
public record ScoredSample(String name, List<String> classes, List<Row> rows, boolean conditional) {

    /// One example.
    ///
    /// @param line the line of the file on which it stands
    /// @param weight how many equal examples it stands for
    /// @param scores $f$, $n$ numbers; the logarithms where the file has probabilities, so $-\infty$ for 0
    /// @param label its class, counted from 0
    /// @param distribution $p$, $n$ probabilities; where it is not known, 1 for the label
    public record Row(long line, long weight, double[] scores, int label, double[] distribution) {

        /// The distribution that has the label for certain.
        public double[] certain() {
            double[] p = new double[scores.length];
            p[label] = 1;
            return p;
        }

        /// Whether two classes share the largest score.
        public boolean isTied() {
            double largest = Arrays.stream(scores).max().orElseThrow();
            return Arrays.stream(scores).filter(score -> score == largest).count() > 1;
        }
    }

    /// What the numbers of a classifier are.
    public enum Kind {
        /// Any real numbers, of which the softmax is taken.
        SCORES,
        /// The softmax itself: class probabilities.
        PROBABILITIES
    }

    public ScoredSample {
        classes = List.copyOf(classes);
        rows = List.copyOf(rows);
    }

    /// The examples of a file.
    ///
    /// @param columns a pattern for the classifier's columns, see [ClassColumns]
    /// @param kind what they hold
    /// @param conditional a pattern for the columns with the conditional distribution
    /// @throws io.github.lemmata.simulations.data.InvalidDataException if columns are missing, a label is
    ///     no class,
    ///     or a row that should be probabilities is not
    public static ScoredSample of(LabeledData data, String columns, Kind kind, Optional<String> conditional) {
        Optional<ClassColumns> named = conditional.map(pattern -> ClassColumns.matching(data, pattern));
        ClassColumns classifier =
                ClassColumns.matching(data, columns, named.stream().toArray(ClassColumns[]::new));
        Optional<ClassColumns> truth = named.map(found -> found.inOrderOf(classifier.classes()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            int label = classifier.label(i);
            double[] scores = kind == Kind.SCORES ? classifier.scores(i) : logarithms(classifier.probabilities(i));
            Row certain = new Row(data.line(i), data.multiplicity(i), scores, label, new double[0]);
            double[] p = truth.isPresent() ? truth.get().probabilities(i) : certain.certain();
            rows.add(new Row(certain.line(), certain.weight(), scores, label, p));
        }
        return new ScoredSample(data.name(), classifier.classes(), rows, truth.isPresent());
    }

    private static double[] logarithms(double[] probabilities) {
        return Arrays.stream(probabilities).map(Math::log).toArray();
    }

    /// How many examples there are, weights counted.
    public long size() {
        return rows.stream().mapToLong(Row::weight).sum();
    }
}
