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
/// @param function the samples; conditions between parameters are thrown as [IllegalArgumentException]
public record DatasetRecipe(
        String name, String summary, List<Parameter> parameters, Function<Arguments, List<LabeledPoint>> function) {

    public DatasetRecipe {
        parameters = List.copyOf(parameters);
    }

    /// Returns the name within the family, such as `thm51`.
    public String shortName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /// Returns the samples at the given arguments: the same at every call.
    ///
    /// @throws IllegalArgumentException if an argument is unknown, missing or outside its domain, with one sentence
    public List<LabeledPoint> at(Arguments arguments) {
        arguments.check(parameters);
        return function.apply(arguments);
    }
}
