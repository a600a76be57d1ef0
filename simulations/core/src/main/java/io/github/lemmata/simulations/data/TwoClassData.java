package io.github.lemmata.simulations.data;

import io.github.lemmata.theory.Nearest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Labelled data seen as a task of two classes: which rows take part and which label
/// $y\in\{-1,+1\}$ each has.
///
/// @param data the data, all classes of it
/// @param positive the class with $y=+1$
/// @param negative the class with $y=-1$, or a description of several (`rest`)
/// @param rows the rows of `data` that take part, increasing
/// @param signs $y$ for each of `rows`
public record TwoClassData(
        LabeledData data, String positive, String negative, List<Integer> rows, List<Integer> signs) {

    /// How the class with $y=-1$ is called where it is all classes but the positive one.
    public static final String REST = "rest";

    /// An immutable task.
    public TwoClassData {
        rows = List.copyOf(rows);
        signs = List.copyOf(signs);
    }

    /// The task of data that has two classes: the larger label is positive, by number if both are
    /// numbers, else in alphabetical order.
    ///
    /// @throws InvalidDataException if the data has one class, or more than two
    public static TwoClassData of(LabeledData data) {
        List<String> classes = data.classes();
        if (classes.size() == 1) {
            throw Place.file(data.name())
                    .objection("all rows have the class " + Place.quote(classes.getFirst()) + "; expected two classes");
        }
        if (classes.size() > 2) {
            throw Place.file(data.name())
                    .objection("there are " + classes.size() + " classes (" + listed(data) + "); expected two, or"
                            + " --positive CLASS against the rest, or --positive CLASS --negative CLASS");
        }
        List<String> sorted = classes.stream().sorted(labelOrder(classes)).toList();
        return against(data, sorted.getLast(), sorted.getFirst());
    }

    /// The task of one class, positive, against all others.
    ///
    /// @throws InvalidDataException if there is no such class, or no other
    public static TwoClassData againstRest(LabeledData data, String positive) {
        requireClass(data, positive);
        if (data.classes().size() == 1) {
            return of(data);
        }
        if (data.classes().size() == 2) {
            String other = data.classes().get(1 - data.classes().indexOf(positive));
            return against(data, positive, other);
        }
        int[] all = IntStream.range(0, data.size()).toArray();
        return select(data, positive, REST, all);
    }

    /// The task of one class, positive, against another; rows of further classes are left out.
    ///
    /// @throws InvalidDataException if a class is missing, or both are the same
    public static TwoClassData against(LabeledData data, String positive, String negative) {
        requireClass(data, positive);
        requireClass(data, negative);
        if (positive.equals(negative)) {
            throw Place.file(data.name())
                    .objection("--positive and --negative are both " + Place.quote(positive)
                            + "; expected two different classes");
        }
        int[] chosen = IntStream.range(0, data.size())
                .filter(i -> data.label(i).equals(positive) || data.label(i).equals(negative))
                .toArray();
        return select(data, positive, negative, chosen);
    }

    /// Number of samples with the given sign, multiplicities counted.
    public long count(int sign) {
        return IntStream.range(0, rows.size())
                .filter(k -> signs.get(k) == sign)
                .mapToLong(k -> data.multiplicity(rows.get(k)))
                .sum();
    }

    private static TwoClassData select(LabeledData data, String positive, String negative, int[] rows) {
        return new TwoClassData(
                data,
                positive,
                negative,
                IntStream.of(rows).boxed().toList(),
                IntStream.of(rows)
                        .mapToObj(i -> data.label(i).equals(positive) ? 1 : -1)
                        .toList());
    }

    private static void requireClass(LabeledData data, String name) {
        if (!data.classes().contains(name)) {
            throw Place.file(data.name()).objection(Nearest.unknown("class", name, data.classes()));
        }
    }

    private static String listed(LabeledData data) {
        int shown = 6;
        Map<String, Long> sizes = IntStream.range(0, data.size())
                .boxed()
                .collect(Collectors.groupingBy(data::label, TreeMap::new, Collectors.counting()));
        String first = sizes.entrySet().stream()
                .limit(shown)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        return sizes.size() > shown ? first + ", ..." : first;
    }

    private static Comparator<String> labelOrder(List<String> classes) {
        boolean numbers = classes.stream().allMatch(DecimalText::isNumber);
        return numbers ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder();
    }
}
