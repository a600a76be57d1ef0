package io.github.lemmata.datasets;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;
import java.util.function.Function;

/// A dataset that can be asked for by its name: a fixed one of a paper, or a seeded generator.
///
/// @param name the family, a dot and the name within the family, such as `perceptron.thm51`
/// @param summary what it is, in words
/// @param parameters what it depends on; a generator's `seed` among them
/// @param function the rows; conditions between parameters are thrown as [IllegalArgumentException]
public record DatasetRecipe(
        String name, String summary, List<Parameter> parameters, Function<Arguments, Dataset> function) {

    public DatasetRecipe {
        parameters = List.copyOf(parameters);
    }

    /// Returns a recipe of labelled points.
    ///
    /// @param points one or more samples
    public static DatasetRecipe ofPoints(
            String name, String summary, List<Parameter> parameters, Function<Arguments, List<LabeledPoint>> points) {
        return new DatasetRecipe(name, summary, parameters, points.andThen(Dataset::ofPoints));
    }

    /// Returns the name within the family, such as `thm51`.
    public String shortName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /// Returns the dataset at the given arguments: the same at every call.
    ///
    /// @throws IllegalArgumentException if an argument is unknown, missing or outside its domain, with one sentence
    public Dataset at(Arguments arguments) {
        arguments.check(parameters);
        return function.apply(arguments);
    }
}
