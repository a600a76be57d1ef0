package io.github.lemmata.datasets;

import java.util.List;

/// What a family brings to the register of datasets; found by [java.util.ServiceLoader].
public interface DatasetProvider {

    /// Returns the family's name, such as `perceptron`; every recipe's name begins with it and a dot.
    String family();

    /// Returns the recipes, in the order in which they should be read.
    List<DatasetRecipe> recipes();
}
