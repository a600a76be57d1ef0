package io.github.lemmata.datasets.perceptron;

import io.github.lemmata.datasets.DatasetProvider;
import io.github.lemmata.datasets.DatasetRecipe;
import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Domain;
import io.github.lemmata.theory.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/// The datasets of the perceptron family, for the register: the named ones and the seeded generators.
public final class PerceptronDatasets implements DatasetProvider {
    private static final String FAMILY = "perceptron";
    private static final Parameter SEED = Parameter.of("seed", new Domain.Integers(Long.MIN_VALUE, Long.MAX_VALUE))
            .means("seed of the random stream")
            .whenAbsent("1");

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public List<DatasetRecipe> recipes() {
        List<DatasetRecipe> recipes = new ArrayList<>();
        for (NamedDataset dataset : NamedDatasets.all()) {
            recipes.add(DatasetRecipe.ofPoints(
                    FAMILY + "." + dataset.name(),
                    dataset.summary(),
                    dataset.parameters(),
                    given -> dataset.at(given).toSamples()));
        }
        recipes.add(cloud());
        recipes.add(latticeSlab());
        recipes.add(exactMargin());
        return recipes;
    }

    private static DatasetRecipe cloud() {
        return DatasetRecipe.ofPoints(
                FAMILY + ".cloud",
                "two Gaussian clouds, a gap g on either side of a hyperplane",
                List.of(
                        Parameter.whole("n", 1, 10_000_000).means("number of samples"),
                        Parameter.whole("d", 1, 100_000).means("number of Gaussian features"),
                        Parameter.realAtLeast("q", 0).means("share of label -1, at most 1"),
                        Parameter.realAtLeast("g", 0).means("gap"),
                        Parameter.real("b").means("constant feature, left out if 0"),
                        SEED),
                given -> new Cloud(
                                given.wholeInt("n"),
                                given.wholeInt("d"),
                                given.real("q"),
                                given.real("g"),
                                given.real("b"))
                        .draw(generator("cloud", given)));
    }

    private static DatasetRecipe latticeSlab() {
        return DatasetRecipe.ofPoints(
                FAMILY + ".latticeSlab",
                "a small random integer dataset, separable by construction",
                List.of(SEED),
                given -> LatticeSlab.draw(generator("latticeSlab", given)).toSamples());
    }

    private static DatasetRecipe exactMargin() {
        return DatasetRecipe.ofPoints(
                FAMILY + ".exactMargin",
                "antipodal pairs with a given margin and radius",
                List.of(
                        Parameter.whole("d", 2, 100_000).means("dimension"),
                        Parameter.whole("n", 2, 1_000_000).means("number of distinct points, even"),
                        Parameter.positive("mu").symbol("\\mu").means("margin"),
                        Parameter.positive("R").means("radius, at least mu"),
                        SEED),
                given -> new ExactMarginPairs(
                                given.wholeInt("d"), given.wholeInt("n"), given.real("mu"), given.real("R"))
                        .draw(generator("exactMargin", given))
                        .toSamples());
    }

    private static UniformRandomProvider generator(String name, Arguments given) {
        return RandomStream.ofSeed(given.has("seed") ? given.wholeLong("seed") : 1)
                .child(FAMILY + "." + name)
                .generator();
    }
}
