package io.github.lemmata.datasets.perceptron;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;
import java.util.function.Function;

/// A dataset of the specification's table, with the parameters that choose its size.
///
/// @param name as in the table, such as `thm51`
/// @param summary what it shows, in words
/// @param definition vectors and multiplicities, in LaTeX
/// @param parameters with their domains
/// @param construction the dataset at given parameters
public record NamedDataset(
        String name,
        String summary,
        String definition,
        List<Parameter> parameters,
        Function<Arguments, LatticeDataset> construction) {

    /// Copies the parameters.
    public NamedDataset {
        parameters = List.copyOf(parameters);
    }

    /// Returns the dataset at the given parameters.
    ///
    /// @throws IllegalArgumentException if one is unknown, missing or outside its domain, with one sentence
    public LatticeDataset at(Arguments arguments) {
        arguments.check(parameters);
        return construction.apply(arguments);
    }
}
