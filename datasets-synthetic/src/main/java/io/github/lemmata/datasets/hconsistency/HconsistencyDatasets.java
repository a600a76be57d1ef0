package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.datasets.DatasetProvider;
import io.github.lemmata.datasets.DatasetRecipe;
import io.github.lemmata.theory.Parameter;
import java.util.List;

/// The datasets of the family `hconsistency`, for the register.
public final class HconsistencyDatasets implements DatasetProvider {

    private static final String FAMILY = "hconsistency";

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public List<DatasetRecipe> recipes() {
        return List.of(new DatasetRecipe(
                FAMILY + ".twoPoint",
                "two equally likely points with opposite labels, each noisy",
                List.of(Parameter.rational("q", 0).means("probability of the likelier label if above 1/2, at most 1")),
                given -> new TwoPoint(given.ratio("q")).samples()));
    }
}
