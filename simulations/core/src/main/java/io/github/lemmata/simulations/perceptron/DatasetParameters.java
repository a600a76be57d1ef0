package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// The parameters by which a quantity takes a dataset: `dataset` with its own parameters, or `points` with `mult`.
final class DatasetParameters {
    private static final String NAME = "dataset";
    private static final String POINTS = "points";
    private static final String MULTIPLICITIES = "mult";
    private static final List<String> SIZES = List.of("n", "D", "m", "L");

    private DatasetParameters() {}

    /// The parameters of a quantity on a dataset, followed by others.
    static List<Parameter> with(Parameter... others) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.choice(NAME, NamedDatasets.names().toArray(String[]::new))
                .means("a named dataset")
                .whenAbsent("points are given"));
        for (String size : SIZES) {
            parameters.add(
                    Parameter.whole(size, 1).means("size of the named dataset").whenAbsent(takenBy(size)));
        }
        parameters.add(Parameter.matrix(POINTS, "list of rows z = y a of one length such as [[1,-1],[1,3]]")
                .symbol("z_i")
                .means("distinct samples, features times label")
                .whenAbsent("a named dataset is given"));
        parameters.add(Parameter.numbers(MULTIPLICITIES, "list of integers >= 1, one for each point")
                .symbol("m_i")
                .means("how often each point occurs")
                .whenAbsent("every point occurs once"));
        parameters.addAll(List.of(others));
        return List.copyOf(parameters);
    }

    private static String takenBy(String size) {
        List<String> takers = NamedDatasets.all().stream()
                .filter(dataset -> has(dataset, size))
                .map(NamedDataset::name)
                .toList();
        return "only %s %s it".formatted(String.join(", ", takers), takers.size() == 1 ? "takes" : "take");
    }

    private static boolean has(NamedDataset dataset, String parameter) {
        return dataset.parameters().stream().anyMatch(p -> p.name().equals(parameter));
    }

    /// The dataset that the arguments speak of.
    static LatticeDataset read(Arguments given) {
        if (given.has(NAME) == given.has(POINTS)) {
            throw new IllegalArgumentException(
                    given.has(NAME)
                            ? "parameters \"dataset\" and \"points\" are both given; expected one of them"
                            : "parameter \"dataset\" is missing; expected a dataset's name, or points");
        }
        return given.has(NAME) ? named(given) : listed(given);
    }

    private static LatticeDataset named(Arguments given) {
        if (given.has(MULTIPLICITIES)) {
            throw new IllegalArgumentException("parameter \"mult\" is given without points; expected it beside points");
        }
        Arguments sizes = Arguments.none();
        for (String size : SIZES) {
            sizes = given.has(size) ? sizes.and(size, given.whole(size)) : sizes;
        }
        String name = given.text(NAME);
        return NamedDatasets.find(NamedDatasets.names().stream()
                        .filter(known -> known.equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(name))
                .at(sizes);
    }

    private static LatticeDataset listed(Arguments given) {
        for (String size : SIZES) {
            if (given.has(size)) {
                throw new IllegalArgumentException(
                        "parameter \"%s\" belongs to a named dataset, but points are given; expected one of the two"
                                .formatted(size));
            }
        }
        List<List<BigFraction>> points = given.matrix(POINTS);
        if (!given.has(MULTIPLICITIES)) {
            return LatticeDataset.of(points, Collections.nCopies(points.size(), 1L));
        }
        return LatticeDataset.of(
                points,
                given.numbers(MULTIPLICITIES).stream()
                        .map(DatasetParameters::multiplicity)
                        .toList());
    }

    private static long multiplicity(BigFraction number) {
        boolean whole = number.getDenominator().bitLength() == 1
                && number.signum() > 0
                && number.getNumerator().bitLength() < Long.SIZE;
        if (!whole) {
            throw new IllegalArgumentException(
                    "parameter \"mult\" has the entry %s; expected integers from 1 to 2^63 - 1"
                            .formatted(Value.of(number).text()));
        }
        return number.getNumeratorAsLong();
    }
}
