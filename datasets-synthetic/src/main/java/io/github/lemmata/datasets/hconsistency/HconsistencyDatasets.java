package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.datasets.DatasetProvider;
import io.github.lemmata.datasets.DatasetRecipe;
import io.github.lemmata.datasets.LabeledPoint;
import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Domain;
import io.github.lemmata.theory.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The datasets of the family `hconsistency`, for the register.
public final class HconsistencyDatasets implements DatasetProvider {

    private static final String FAMILY = "hconsistency";

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public List<DatasetRecipe> recipes() {
        return List.of(twoPoint(), reluScore());
    }

    private static DatasetRecipe twoPoint() {
        return new DatasetRecipe(
                FAMILY + ".twoPoint",
                "two equally likely points with opposite labels, each noisy",
                List.of(Parameter.rational("q", 0).means("probability of the likelier label if above 1/2, at most 1")),
                given -> new TwoPoint(given.ratio("q")).samples());
    }

    private static DatasetRecipe reluScore() {
        return new DatasetRecipe(
                FAMILY + ".reluScore",
                "Gaussian features, labels drawn from a sum of rectified ones, exchanged by label noise if asked for",
                List.of(
                        Parameter.whole("n", 2, 1_000_000)
                                .means("number of samples")
                                .whenAbsent("3000"),
                        Parameter.whole("d", 1, 100_000)
                                .means("number of features")
                                .whenAbsent("200"),
                        Parameter.realAtLeast("epsilon", 0)
                                .symbol("\\epsilon")
                                .means("probability that a label is exchanged, at most 1")
                                .whenAbsent("0"),
                        Parameter.choice("noise", AnisotropicNoise.Model.class)
                                .means("what a label is exchanged for")
                                .whenAbsent("anyClass"),
                        Parameter.of("seed", new Domain.Integers(Long.MIN_VALUE, Long.MAX_VALUE))
                                .means("seed of the random stream")
                                .whenAbsent("1")),
                HconsistencyDatasets::reluScore);
    }

    private static List<LabeledPoint> reluScore(Arguments given) {
        var stream = RandomStream.ofSeed(given.has("seed") ? given.wholeLong("seed") : 1)
                .child(FAMILY + ".reluScore");
        int rows = given.has("n") ? given.wholeInt("n") : ReluScore.DEFAULT.rows();
        int dimension = given.has("d") ? given.wholeInt("d") : ReluScore.DEFAULT.dimension();
        var model = given.choice("noise", AnisotropicNoise.Model.class, AnisotropicNoise.Model.ANY_CLASS);
        var noise = new AnisotropicNoise(given.has("epsilon") ? given.real("epsilon") : 0, model);
        var sample = new ReluScore(rows, dimension).draw(stream.child("sample").generator());
        var random = stream.child("noise").generator();
        return IntStream.range(0, rows)
                .mapToObj(i -> {
                    double[] features = Arrays.copyOfRange(sample.features(), i * dimension, (i + 1) * dimension);
                    int label = noise.apply((sample.labels()[i] + 1) / 2, 2, random);
                    return new LabeledPoint(features, 2 * label - 1, 1);
                })
                .toList();
    }
}
